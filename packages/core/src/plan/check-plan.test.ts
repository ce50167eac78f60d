import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aCohort,
  aCostLine,
  aFund,
  anAgreement,
  anEligibilityRule,
  aParticipant,
  aPlan,
  aProgram,
  arbitraryPlan,
  aRubric,
  aScheme,
} from '../../test/index.js'
import { courseCases } from '../../test/broken-courses.js'
import { shapeCases } from '../../test/broken-plans.js'
import { assessmentCases, rubricCases } from '../../test/broken-rubrics.js'
import { ruleCases } from '../../test/broken-rules.js'
import { sentences } from '../../test/sentences.js'
import { aSharedCourse } from '../../test/shared-course.js'
import { soundRuleCases } from '../../test/sound-rules.js'
import type { CostLine, SharingRule } from '../budget/index.js'
import type { IssueParams, IssuePath } from '../result/index.js'
import { checkPlan, planMessages, type TrainingPlan } from './index.js'

interface Case {
  readonly title: string
  readonly plan: TrainingPlan
  readonly code: string
  readonly path: IssuePath
  readonly params: IssueParams
  /** Codes of remarks that follow from the same fault. */
  readonly also?: readonly string[]
}

const oneLine = (overrides: Partial<CostLine>, more: Partial<TrainingPlan> = {}) =>
  aPlan({ costLines: [aCostLine(overrides)], ...more })
const byScheme = { kind: 'scheme', schemeId: 'bagi' } as const
const one = [{ value: 1, unit: 'paket' }]
const oneOf = (unitCost: number) => ({ factors: one, unitCost })
const overPlan = { kind: 'scheme', schemeId: 'bagi', over: 'plan' } as const
/** A rule of 2^levels rules. */
const doubled = (levels: number): SharingRule =>
  levels === 0
    ? { kind: 'whole', party: 'lapas' }
    : { kind: 'capped', caps: {}, rule: doubled(levels - 1), overflow: doubled(levels - 1) }

/** One participant in one cohort of 20 lesson hours, with an outcome. */
const anOutcome = (outcome: Partial<TrainingPlan['outcomes'][number]>, participantCodes = ['P-01']) =>
  aPlan({
    programs: [aProgram({ seats: { min: 0, max: 16 } })],
    participants: [aParticipant()],
    cohorts: [aCohort({ participantCodes })],
    outcomes: [{ participantCode: 'P-01', cohortId: 'jahit-1', attendedLessonHours: 20, ...outcome }],
  })

/** One smallest broken plan for every code. */
const cases: Case[] = [
  {
    title: 'a currency other than rupiah states its minor unit',
    plan: aPlan({ currency: 'MYR' }),
    code: 'minor-unit-missing',
    path: ['currencyMinorUnit'],
    params: { currency: 'MYR' },
  },
  {
    title: 'the time zone exists',
    plan: aPlan({ site: { ...aPlan().site, timeZone: 'Asia/Selong' } }),
    code: 'unknown-time-zone',
    path: ['site', 'timeZone'],
    params: { timeZone: 'Asia/Selong' },
  },
  {
    title: 'no two entries share an id, upper and lower case counting as the same',
    plan: aPlan({ funds: [aFund({ id: 'Dana' }), aFund({ id: 'dana' })] }),
    code: 'duplicate-id',
    path: ['funds', 1, 'id'],
    params: { list: 'funds', id: 'dana' },
  },
  {
    title: 'no list names the same entry twice',
    plan: aPlan({ schemes: [aScheme()], agreements: [anAgreement({ partyIds: ['llk', 'lapas', 'llk'] })] }),
    code: 'listed-twice',
    path: ['agreements', 0, 'partyIds', 2],
    params: { id: 'llk' },
  },
  {
    title: 'what is mentioned exists',
    plan: aPlan({ funds: [aFund({ partyId: 'tak-ada' })] }),
    code: 'unknown-reference',
    path: ['funds', 0, 'partyId'],
    params: { list: 'parties', id: 'tak-ada' },
  },
  {
    title: 'a participant’s code is not an identity number',
    plan: aPlan({ participants: [aParticipant({ code: '5203010101900001' })] }),
    code: 'looks-like-identity-number',
    path: ['participants', 0, 'code'],
    params: { id: '5203010101900001' },
  },
  {
    title: 'a period ends on or after the day it starts',
    plan: aPlan({ calendar: { holidays: [], closures: [{ from: '2026-03-02', to: '2026-03-01', why: 'Rehab' }] } }),
    code: 'period-reversed',
    path: ['calendar', 'closures', 0, 'to'],
    params: { from: '2026-03-02', to: '2026-03-01' },
  },
  {
    title: 'a cohort starts inside the fiscal year',
    plan: aPlan({ programs: [aProgram()], cohorts: [aCohort({ startsOn: '2027-01-01' })] }),
    code: 'date-outside-fiscal-year',
    path: ['cohorts', 0, 'startsOn'],
    params: { date: '2027-01-01', fiscalYear: 2026 },
  },
  {
    title: 'a month of a trade has at most fifteen digits',
    plan: aPlan({
      programs: [
        aProgram({
          opportunity: {
            price: { value: 999_999_999_999_999, status: 'assumption' },
            unitsPerDay: { value: 1, status: 'assumption' },
            workingDaysPerMonth: { value: 26, status: 'assumption' },
          },
        }),
      ],
    }),
    code: 'amount-too-large',
    path: ['programs', 0, 'opportunity'],
    params: { digits: 15 },
  },
  {
    title: 'an outcome is of somebody whom the cohort names',
    plan: anOutcome({}, []),
    code: 'participant-not-in-cohort',
    path: ['outcomes', 0, 'participantCode'],
    params: { participantCode: 'P-01', cohortId: 'jahit-1' },
  },
  {
    title: 'nobody attends more hours than the course has',
    plan: anOutcome({ attendedLessonHours: 21 }),
    code: 'attended-beyond-course',
    path: ['outcomes', 0, 'attendedLessonHours'],
    params: { attended: 21, lessonHours: 20 },
  },
  {
    title: 'a training certificate goes with a course that was passed',
    plan: anOutcome({ result: 'withdrawn', certificateKind: 'training' }),
    code: 'certificate-without-pass',
    path: ['outcomes', 0, 'certificateKind'],
    params: { certificateKind: 'training', result: 'withdrawn' },
  },
  {
    // 20 hours at 5 a day: Monday 2 to Thursday 5 March
    title: 'a follow-up comes after the course',
    plan: anOutcome({
      followUps: [
        { on: '2026-03-05', status: 'none' },
        { on: '2026-03-04', status: 'none' },
      ],
    }),
    code: 'follow-up-before-end',
    path: ['outcomes', 0, 'followUps', 1, 'on'],
    params: { on: '2026-03-04', endsOn: '2026-03-05' },
  },
  {
    title: 'half of a sentence comes before two thirds of it',
    plan: aPlan({
      participants: [aParticipant({ halfSentenceDate: '2027-03-02', twoThirdsSentenceDate: '2027-03-01' })],
    }),
    code: 'sentence-dates-reversed',
    path: ['participants', 0, 'twoThirdsSentenceDate'],
    params: { half: '2027-03-02', twoThirds: '2027-03-01' },
  },
  {
    title: 'nobody is released before two thirds of the sentence',
    plan: aPlan({ participants: [aParticipant({ twoThirdsSentenceDate: '2028-01-01' })] }),
    code: 'release-before-two-thirds',
    path: ['participants', 0, 'twoThirdsSentenceDate'],
    params: { twoThirds: '2028-01-01', release: '2027-12-31' },
  },
  {
    title: 'a rule asks for a mark that somebody has on record',
    plan: aPlan({ participants: [aParticipant({ flags: { shat: true } })], eligibilityRules: [anEligibilityRule()] }),
    code: 'flag-not-recorded',
    path: ['eligibilityRules', 0, 'flag'],
    params: { flag: 'sehat', known: 'shat' },
  },
  {
    title: 'a program’s fewest seats are not above its most',
    plan: aPlan({ programs: [aProgram({ seats: { min: 5, max: 4 } })] }),
    code: 'seats-reversed',
    path: ['programs', 0, 'seats', 'min'],
    params: { min: 5, max: 4 },
  },
  {
    title: 'a cohort fits the seats of its program',
    plan: aPlan({
      programs: [aProgram({ seats: { min: 0, max: 1 } })],
      participants: [aParticipant(), aParticipant({ code: 'P-02' })],
      cohorts: [aCohort({ participantCodes: ['P-01', 'P-02'] })],
    }),
    code: 'cohort-over-seats',
    path: ['cohorts', 0, 'participantCodes'],
    params: { participants: 2, seats: 1, limit: 'jahit' },
  },
  {
    title: 'a line has at most fifteen digits',
    plan: oneLine({ unitCost: 999_999_999_999_999 }),
    code: 'amount-too-large',
    path: ['costLines', 0],
    params: { digits: 15 },
  },
  {
    title: 'all lines together have at most fifteen digits',
    plan: aPlan({
      costLines: ['a', 'b'].map((id) => aCostLine({ id, factors: one, unitCost: 600_000_000_000_000 })),
      schemes: [aScheme()],
      agreements: [anAgreement()],
    }),
    code: 'amount-too-large',
    path: ['costLines'],
    params: { digits: 15 },
  },
  {
    title: 'a line has at most fifteen digits with its tax, too',
    plan: oneLine({
      ...oneOf(900_900_900_900_901),
      assignment: { kind: 'unassigned' },
      tax: { label: 'PPN', rateBasisPoints: 1_100, included: false },
    }),
    code: 'amount-too-large',
    path: ['costLines', 0, 'tax'],
    params: { digits: 15 },
  },
  {
    title: 'so have all lines together',
    plan: aPlan({
      costLines: ['a', 'b'].map((id) =>
        aCostLine({
          id,
          ...oneOf(450_450_450_450_451),
          tax: { label: 'PPN', rateBasisPoints: 1_100, included: false },
        }),
      ),
    }),
    code: 'amount-too-large',
    path: ['costLines'],
    params: { digits: 15 },
    also: ['tax-beyond-total', 'tax-beyond-total'],
  },
  {
    title: 'factors have at most four decimals together',
    plan: oneLine({
      factors: [
        { value: 1.125, unit: 'meter' },
        { value: 1.25, unit: 'lebar' },
      ],
    }),
    code: 'factors-too-fine',
    path: ['costLines', 0, 'factors'],
    params: { decimals: 5, limit: 4 },
  },
  {
    title: 'quantities add up to the first factor',
    plan: oneLine({ assignment: { kind: 'by-quantity', quantities: { 'dipa-lapas': 10, 'dipa-llk': 5.5 } } }),
    code: 'quantities-differ',
    path: ['costLines', 0, 'assignment', 'quantities'],
    params: { assigned: 15.5, factor: 16, unit: 'orang' },
  },
  {
    title: 'cash is paid from a fund, not provided',
    plan: oneLine({ assignment: { kind: 'provided', partyId: 'lapas' } }),
    code: 'assignment-mismatch',
    path: ['costLines', 0, 'assignment', 'kind'],
    params: { contribution: 'cash', assignment: 'provided' },
  },
  {
    title: 'a contribution in kind is provided, not paid from a fund',
    plan: oneLine({ contribution: 'in-kind-valued' }),
    code: 'assignment-mismatch',
    path: ['costLines', 0, 'assignment', 'kind'],
    params: { contribution: 'in-kind-valued', assignment: 'whole-line' },
  },
  {
    title: 'a contribution without a value has no unit cost',
    plan: oneLine({ contribution: 'in-kind-unvalued', assignment: { kind: 'provided', partyId: 'lapas' } }),
    code: 'unvalued-has-cost',
    path: ['costLines', 0, 'unitCost'],
    params: { unitCost: 25_000 },
  },
  {
    title: 'somebody carries every line',
    plan: oneLine({ assignment: { kind: 'unassigned' } }),
    code: 'line-unassigned',
    path: ['costLines', 0, 'assignment'],
    params: { amount: 400_000 },
  },
  {
    title: 'a scheme’s party with two funds names the one it pays from',
    plan: oneLine(
      { assignment: byScheme },
      {
        schemes: [aScheme()],
        funds: [aFund(), aFund({ id: 'a', partyId: 'llk' }), aFund({ id: 'b', partyId: 'llk' })],
      },
    ),
    code: 'fund-not-named',
    path: ['costLines', 0, 'assignment', 'funds'],
    params: { partyId: 'llk', funds: 2 },
  },
  {
    title: 'a scheme’s party without a fund cannot pay',
    plan: oneLine({ assignment: byScheme }, { schemes: [aScheme()], funds: [aFund()] }),
    code: 'fund-not-named',
    path: ['costLines', 0, 'assignment', 'funds'],
    params: { partyId: 'llk', funds: 0 },
  },
  {
    title: 'the party that takes what rounding leaves needs a fund, though it has no other share',
    plan: oneLine(
      { assignment: byScheme, ...oneOf(400_500) },
      {
        schemes: [
          aScheme({
            rule: { kind: 'percent', shares: { lapas: 10_000, llk: 0 } },
            rounding: { method: 'largest-remainder', unit: 1_000, residualTo: 'llk' },
          }),
        ],
        funds: [aFund()],
      },
    ),
    code: 'fund-not-named',
    path: ['costLines', 0, 'assignment', 'funds'],
    params: { partyId: 'llk', funds: 0 },
  },
  {
    title: 'a party pays from its own fund only',
    plan: oneLine({ assignment: { ...byScheme, funds: { llk: 'dipa-lapas' } } }, { schemes: [aScheme()] }),
    code: 'fund-of-other-party',
    path: ['costLines', 0, 'assignment', 'funds', 'llk'],
    params: { fundId: 'dipa-lapas', partyId: 'llk' },
  },
  {
    title: 'a fund pays the accounts it may pay only',
    plan: oneLine({}, { funds: [aFund({ accounts: ['522', '53'] })] }),
    code: 'account-not-payable',
    path: ['costLines', 0, 'account'],
    params: { fundId: 'dipa-lapas', account: '521211', allowed: '522, 53' },
  },
  {
    title: 'percentages make a hundred',
    plan: aPlan({ schemes: [aScheme({ rule: { kind: 'percent', shares: { lapas: 7_000, llk: 2_950 } } })] }),
    code: 'shares-not-whole',
    path: ['schemes', 0, 'rule'],
    params: { sum: 9_950 },
  },
  {
    title: 'somebody has a weight',
    plan: aPlan({ schemes: [aScheme({ rule: { kind: 'weights', weights: { lapas: 0, llk: 0 } } })] }),
    code: 'scheme-without-weight',
    path: ['schemes', 0, 'rule'],
    params: {},
  },
  {
    title: 'weights add up to no more than can be computed with',
    plan: aPlan({
      parties: Array.from({ length: 10 }, (_, at) => ({ id: `p${at}`, name: 'Pihak', kind: 'other' as const })),
      funds: [],
      schemes: [
        aScheme({
          rule: {
            kind: 'weights',
            weights: Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`p${at}`, 999_999_999_999_999])),
          },
        }),
      ],
    }),
    code: 'out-of-range',
    path: ['schemes', 0, 'rule'],
    params: { found: '9999999999999990', bound: 'max', limit: 9_007_199_254_740_991 },
  },
  {
    title: 'schemes do not follow each other without end, which is said of those in the circle only',
    plan: aPlan({
      schemes: [
        aScheme({ rule: { kind: 'scheme', schemeId: 'umum' } }),
        aScheme({ id: 'umum', rule: { kind: 'fixed', amounts: {}, rest: { kind: 'scheme', schemeId: 'umum' } } }),
      ],
    }),
    code: 'scheme-cycle',
    path: ['schemes', 1, 'rule'],
    params: { way: 'umum → umum' },
  },
  {
    title: 'nor does one follow itself, which is said at every scheme of a longer circle',
    plan: aPlan({
      schemes: [
        aScheme({ id: 'a', rule: { kind: 'scheme', schemeId: 'b' } }),
        aScheme({ id: 'b', rule: { kind: 'tiers', tiers: [{ rule: { kind: 'scheme', schemeId: 'c' } }] } }),
        aScheme({ id: 'c', rule: { kind: 'scheme', schemeId: 'a' } }),
      ],
    }),
    code: 'scheme-cycle',
    path: ['schemes', 0, 'rule'],
    params: { way: 'a → b → c → a' },
    also: ['scheme-cycle', 'scheme-cycle'],
  },
  {
    title: 'a rule is small enough to be computed, with every scheme it follows',
    plan: aPlan({ schemes: [aScheme({ rule: doubled(11) })] }),
    code: 'rule-too-large',
    path: ['schemes', 0, 'rule'],
    params: { schemeId: 'bagi' },
  },
  {
    title: 'what rounding leaves goes to a party that the scheme names',
    plan: aPlan({
      schemes: [
        aScheme({ rule: { kind: 'whole', party: 'lapas' }, rounding: { method: 'dhondt', residualTo: 'llk' } }),
      ],
    }),
    code: 'residual-without-share',
    path: ['schemes', 0, 'rounding', 'residualTo'],
    params: { partyId: 'llk' },
  },
  {
    title: 'a shared total can be broken down to its lines',
    plan: aPlan({
      schemes: [aScheme({ rule: { kind: 'equal', parties: ['lapas', 'llk'] } })],
      funds: [
        aFund({ id: 'dipa-lapas', partyId: 'lapas', accounts: ['521'] }),
        aFund({ id: 'dipa-llk', partyId: 'llk' }),
      ],
      costLines: [
        // LLK alone may pay 300,000 of the 400,000, of which it has half.
        aCostLine({ id: 'satu', ...oneOf(100_000), assignment: overPlan }),
        aCostLine({ id: 'dua', ...oneOf(300_000), account: '522151', assignment: overPlan }),
      ],
    }),
    code: 'total-not-broken-down',
    path: ['costLines', 1, 'assignment', 'over'],
    params: { schemeId: 'bagi', lines: 'dua', parties: 'llk', amount: 100_000 },
    also: ['line-unassigned', 'line-unassigned'],
  },
  {
    title: 'a shared total has a line for every party’s part',
    plan: aPlan({
      schemes: [aScheme()],
      funds: [aFund({ accounts: ['53'] }), aFund({ id: 'dipa-llk', partyId: 'llk', accounts: [] })],
      costLines: [aCostLine({ assignment: overPlan })],
    }),
    code: 'total-not-broken-down',
    path: ['costLines', 0, 'assignment', 'over'],
    params: { schemeId: 'bagi', lines: 'bahan', parties: '', amount: 400_000 },
    also: ['line-unassigned'],
  },
  {
    title: 'nothing is paid twice',
    plan: aPlan({
      costLines: [
        aCostLine({ id: 'satu', description: 'Makan siang', factors: [{ value: 1, unit: 'paket' }] }),
        aCostLine({ id: 'dua', description: 'makan  siang.', factors: [{ value: 1, unit: 'paket' }] }),
      ],
    }),
    code: 'paid-twice',
    path: ['costLines', 1],
    params: { lines: 'satu, dua', parties: 'lapas' },
  },
  {
    title: 'lines for the same thing pay for no more people than the cohort has',
    plan: aPlan({
      programs: [aProgram({ seats: { min: 1, max: 16 } })],
      cohorts: [aCohort({ participantCodes: [] })],
      costLines: ['satu', 'dua'].map((id) =>
        aCostLine({ id, scope: { cohortId: aCohort().id }, factors: [{ value: 12, unit: 'orang' }] }),
      ),
    }),
    code: 'more-paid-for-than-there-are',
    path: ['costLines', 1],
    params: { lines: 'satu, dua', parties: 'lapas', persons: 24, cohortSize: 16 },
  },
  {
    title: 'a tax is in the total of its line',
    plan: oneLine({ ...oneOf(100_000), tax: { label: 'PPN', rateBasisPoints: 1_100, included: false } }),
    code: 'tax-beyond-total',
    path: ['costLines', 0, 'tax'],
    params: { label: 'PPN', amount: 11_000 },
  },
  {
    title: 'a scheme is in force in the month its line is paid',
    plan: oneLine({ assignment: byScheme, month: 3 }, { schemes: [aScheme({ validFrom: '2026-04-01' })] }),
    code: 'scheme-not-valid',
    path: ['costLines', 0, 'assignment', 'schemeId'],
    params: { schemeId: 'bagi', from: '2026-04-01', to: '…' },
  },
  {
    title: 'so is every scheme that it follows',
    plan: oneLine(
      { assignment: byScheme, month: 3 },
      {
        schemes: [
          aScheme({ rule: { kind: 'scheme', schemeId: 'umum' } }),
          aScheme({ id: 'umum', validTo: '2026-02-28' }),
        ],
      },
    ),
    code: 'scheme-not-valid',
    path: ['costLines', 0, 'assignment', 'schemeId'],
    params: { schemeId: 'umum', from: '…', to: '2026-02-28' },
  },
  {
    title: 'a fund is not planned beyond its ceiling',
    plan: oneLine({}, { funds: [aFund({ ceiling: 399_999 })] }),
    code: 'fund-over-ceiling',
    path: ['funds', 0, 'ceiling'],
    params: { fundId: 'dipa-lapas', planned: 400_000, ceiling: 399_999, over: 1 },
  },
  {
    title: 'an account of a fund is not planned beyond its ceiling',
    plan: oneLine({}, { funds: [aFund({ accountCeilings: { '5212': 300_000 } })] }),
    code: 'account-over-ceiling',
    path: ['funds', 0, 'accountCeilings', '5212'],
    params: { fundId: 'dipa-lapas', prefix: '5212', planned: 400_000, ceiling: 300_000, over: 100_000 },
  },
  {
    title: 'a party that carries more than its target is outside tolerance',
    plan: oneLine(
      {},
      {
        schemes: [aScheme({ rule: { kind: 'percent', shares: { lapas: 9_000, llk: 1_000 } } })],
        agreements: [anAgreement({ toleranceBasisPoints: 999 })],
      },
    ),
    code: 'target-missed',
    path: ['agreements', 0, 'schemeId'],
    params: { agreementId: 'pks', partyId: 'lapas', target: 360_000, assigned: 400_000, difference: 40_000 },
    also: ['target-missed'], // what one party carries too much the other carries too little
  },
  ...ruleCases,
  ...courseCases,
  ...rubricCases,
  ...assessmentCases,
]

describe('every code has its smallest broken plan', () => {
  sentences(cases, ({ plan, code, path, params, also = [] }) => {
    const [first, ...rest] = checkPlan(plan)
    const { severity } = planMessages[code as keyof typeof planMessages]
    expect(first).toEqual({ code, severity, path, params })
    expect(rest.map((issue) => issue.code)).toEqual(also)
  })

  test('none of the codes that checkPlan may give is without one', () => {
    const covered = new Set([...cases.map(({ code }) => code), ...shapeCases.map(({ code }) => code)])
    expect(Object.keys(planMessages).filter((code) => !covered.has(code))).toEqual([])
  })
})

describe('a plan with nothing wrong', () => {
  test('has no issue when it is empty', () => {
    expect(checkPlan(aPlan())).toEqual([])
  })

  test('has no issue when everything is used as it should be', () => {
    const shared = aSharedCourse()
    const plan = aSharedCourse({
      funds: [
        aFund({ accounts: ['52'], accountCeilings: { '5212': 500_333 } }),
        aFund({ id: 'dipa-llk', partyId: 'llk' }),
      ],
      costLines: shared.costLines.map((line) => {
        if (line.id === 'cetak') return { ...line, assignment: { kind: 'whole-line', fundId: 'dipa-lapas' } }
        return line.id === 'mentor' ? { ...line, unitCost: 0 } : line
      }),
      agreements: [anAgreement({ toleranceBasisPoints: 1_000 })],
    })
    expect(checkPlan(plan)).toEqual([])
  })
})

describe('of a sharing rule nothing is said when', () => {
  sentences(soundRuleCases, ({ plan }) => {
    expect(checkPlan(plan)).toEqual([])
  })
})

/** A plan in which one place mentions an entry that does not exist, `x`. */
const astray = (list: string, path: IssuePath, plan: TrainingPlan) => ({
  title: `${path.join('.')} is one of the ${list}`,
  list,
  path,
  plan,
})
const withRule = (rule: SharingRule) => aPlan({ schemes: [aScheme({ rule })] })
const program = aProgram()
const rubric = aRubric()
const assessed = {
  id: 'nilai',
  rubricId: 'siap',
  subject: { programId: 'jahit' },
  stage: 'before',
  asOf: '2026-02-01',
  observations: {},
} as const
const course = { programs: [program], cohorts: [aCohort()], participants: [aParticipant()], rubrics: [rubric] }
const paid = { id: 'bayar', costLineId: 'bahan', fundId: 'dipa-lapas', amount: 1, paidOn: '2026-03-03' }
const result = { participantCode: 'P-01', cohortId: 'jahit-1', attendedLessonHours: 20 }

describe('every mention of something unknown is found in its place', () => {
  sentences(
    [
      astray(
        'parties',
        ['site', 'signatories', 0, 'partyId'],
        aPlan({ site: { ...aPlan().site, signatories: [{ role: 'Kalapas', partyId: 'x' }] } }),
      ),
      astray('parties', ['funds', 0, 'partyId'], aPlan({ funds: [aFund({ partyId: 'x' })] })),
      astray(
        'units',
        ['programs', 0, 'units', 0, 'requires', 0],
        aPlan({ programs: [aProgram({ units: [{ id: 'a', title: 'A', lessonHours: 1, requires: ['x'] }] })] }),
      ),
      astray('parties', ['instructors', 0, 'partyId'], aPlan({ instructors: [{ id: 'i', name: 'I', partyId: 'x' }] })),
      astray('programs', ['cohorts', 0, 'programId'], aPlan({ cohorts: [aCohort({ programId: 'x' })] })),
      astray('venues', ['cohorts', 0, 'venueId'], aPlan({ programs: [program], cohorts: [aCohort({ venueId: 'x' })] })),
      astray(
        'instructors',
        ['cohorts', 0, 'instructorIds', 0],
        aPlan({ programs: [program], cohorts: [aCohort({ instructorIds: ['x'] })] }),
      ),
      astray(
        'participants',
        ['cohorts', 0, 'participantCodes', 0],
        aPlan({ programs: [program], cohorts: [aCohort({ participantCodes: ['x'] })] }),
      ),
      astray(
        'units',
        ['participants', 0, 'completedUnits', 0],
        aPlan({ participants: [aParticipant({ completedUnits: ['x'] })] }),
      ),
      astray('programs', ['costLines', 0, 'scope', 'programId'], oneLine({ scope: { programId: 'x' } })),
      astray('cohorts', ['costLines', 0, 'scope', 'cohortId'], oneLine({ scope: { cohortId: 'x' } })),
      astray(
        'funds',
        ['costLines', 0, 'assignment', 'fundId'],
        oneLine({ assignment: { kind: 'whole-line', fundId: 'x' } }),
      ),
      astray(
        'parties',
        ['costLines', 0, 'assignment', 'partyId'],
        oneLine({ contribution: 'in-kind-valued', assignment: { kind: 'provided', partyId: 'x' } }),
      ),
      astray(
        'funds',
        ['costLines', 0, 'assignment', 'quantities', 'x'],
        oneLine({ assignment: { kind: 'by-quantity', quantities: { x: 16 } } }),
      ),
      astray(
        'schemes',
        ['costLines', 0, 'assignment', 'schemeId'],
        oneLine({ assignment: { kind: 'scheme', schemeId: 'x' } }),
      ),
      astray(
        'parties',
        ['costLines', 0, 'assignment', 'funds', 'x'],
        oneLine({ assignment: { ...byScheme, funds: { x: 'dipa-llk' } } }, { schemes: [aScheme()] }),
      ),
      astray(
        'funds',
        ['costLines', 0, 'assignment', 'funds', 'llk'],
        oneLine({ assignment: { ...byScheme, funds: { llk: 'x' } } }, { schemes: [aScheme()] }),
      ),
      astray('parties', ['schemes', 0, 'rule', 'x'], withRule({ kind: 'whole', party: 'x' })),
      astray(
        'parties',
        ['schemes', 0, 'rule', 'rest', 'parties', 1],
        withRule({ kind: 'fixed', amounts: { lapas: 1 }, rest: { kind: 'equal', parties: ['lapas', 'x'] } }),
      ),
      astray(
        'parties',
        ['schemes', 0, 'rule', 'tiers', 1, 'rule', 'caps', 'x'],
        withRule({
          kind: 'tiers',
          tiers: [
            { upTo: 5, rule: { kind: 'whole', party: 'lapas' } },
            {
              rule: {
                kind: 'capped',
                caps: { x: 9 },
                rule: { kind: 'whole', party: 'lapas' },
                overflow: { kind: 'whole', party: 'llk' },
              },
            },
          ],
        }),
      ),
      astray('schemes', ['schemes', 0, 'rule', 'schemeId'], withRule({ kind: 'scheme', schemeId: 'x' })),
      astray(
        'schemes',
        ['schemes', 0, 'rule', 'otherwise', 'schemeId'],
        withRule({
          kind: 'by-account',
          cases: [{ accounts: ['52'], rule: { kind: 'whole', party: 'lapas' } }],
          otherwise: { kind: 'scheme', schemeId: 'x' },
        }),
      ),
      astray(
        'parties',
        ['schemes', 0, 'rounding', 'residualTo'],
        aPlan({ schemes: [aScheme({ rounding: { method: 'dhondt', residualTo: 'x' } })] }),
      ),
      astray(
        'parties',
        ['agreements', 0, 'partyIds', 0],
        aPlan({ schemes: [aScheme()], agreements: [anAgreement({ partyIds: ['x'] })] }),
      ),
      astray(
        'programs',
        ['agreements', 0, 'scope', 'programIds', 0],
        aPlan({ schemes: [aScheme()], agreements: [anAgreement({ scope: { programIds: ['x'] } })] }),
      ),
      astray(
        'cohorts',
        ['agreements', 0, 'scope', 'cohortIds', 0],
        aPlan({ schemes: [aScheme()], agreements: [anAgreement({ scope: { cohortIds: ['x'] } })] }),
      ),
      astray('schemes', ['agreements', 0, 'schemeId'], aPlan({ agreements: [anAgreement({ schemeId: 'x' })] })),
      astray(
        'parties',
        ['agreements', 0, 'obligations', 0, 'partyId'],
        aPlan({ schemes: [aScheme()], agreements: [anAgreement({ obligations: [{ partyId: 'x', what: 'Ruang' }] })] }),
      ),
      astray(
        'dimensions',
        ['rubrics', 0, 'indicators', 0, 'dim'],
        aPlan({
          rubrics: [
            aRubric({
              dimensions: [{ id: 'lain', weight: 1 }],
              indicators: rubric.indicators.map((indicator) => ({ ...indicator, dim: 'x' })),
            }),
          ],
        }),
      ),
      astray(
        'rubrics',
        ['assessments', 0, 'rubricId'],
        aPlan({ ...course, assessments: [{ ...assessed, rubricId: 'x' }] }),
      ),
      astray(
        'participants',
        ['assessments', 0, 'subject', 'participantCode'],
        aPlan({ ...course, assessments: [{ ...assessed, subject: { participantCode: 'x' } }] }),
      ),
      astray(
        'programs',
        ['assessments', 0, 'subject', 'programId'],
        aPlan({ ...course, assessments: [{ ...assessed, subject: { programId: 'x' } }] }),
      ),
      astray(
        'indicators',
        ['assessments', 0, 'observations', 'x'],
        aPlan({ ...course, assessments: [{ ...assessed, observations: { x: { value: true, at: '2026-02-01' } } }] }),
      ),
      astray('costLines', ['actuals', 0, 'costLineId'], oneLine({}, { actuals: [{ ...paid, costLineId: 'x' }] })),
      astray('funds', ['actuals', 0, 'fundId'], oneLine({}, { actuals: [{ ...paid, fundId: 'x' }] })),
      astray(
        'participants',
        ['outcomes', 0, 'participantCode'],
        aPlan({ ...course, outcomes: [{ ...result, participantCode: 'x' }] }),
      ),
      astray('cohorts', ['outcomes', 0, 'cohortId'], aPlan({ ...course, outcomes: [{ ...result, cohortId: 'x' }] })),
    ],
    ({ list, path, plan }) => {
      const found = checkPlan(plan).filter(({ code }) => code === 'unknown-reference')
      expect(found).toEqual([{ code: 'unknown-reference', severity: 'error', path, params: { list, id: 'x' } }])
    },
  )
})

describe('an id used twice is found in every list', () => {
  const twice = <T>(entry: T) => [entry, entry]
  const doubled = aPlan({
    parties: twice({ id: 'lapas', name: 'Lapas', kind: 'prison' as const }),
    funds: twice(aFund()),
    programs: twice(aProgram({ units: twice({ id: 'ukur', title: 'Mengukur', lessonHours: 1 }) })),
    instructors: twice({ id: 'i', name: 'Instruktur', partyId: 'lapas' }),
    venues: twice({ id: 'v', name: 'Bengkel', seats: 16 }),
    cohorts: twice(aCohort()),
    participants: twice(aParticipant()),
    eligibilityRules: twice(anEligibilityRule({ active: false })),
    costLines: twice(aCostLine()),
    schemes: twice(aScheme({ rule: { kind: 'whole', party: 'lapas' } })),
    agreements: twice(anAgreement({ partyIds: [] })),
    rubrics: twice(
      aRubric({ dimensions: twice({ id: 'dasar', weight: 1 }), indicators: twice(rubric.indicators[0] as never) }),
    ),
    assessments: twice(assessed),
    actuals: twice(paid),
    outcomes: twice(result),
  })
  const found = checkPlan(doubled).filter(({ code }) => code === 'duplicate-id')

  test.each([
    ['funds', ['funds', 1, 'id'], 'dipa-lapas'],
    ['participants', ['participants', 1, 'code'], 'P-01'],
    ['units', ['programs', 1, 'units', 1, 'id'], 'ukur'],
    ['dimensions', ['rubrics', 0, 'dimensions', 1, 'id'], 'dasar'],
    ['indicators', ['rubrics', 0, 'indicators', 1, 'id'], 'hadir'],
    ['outcomes', ['outcomes', 1, 'participantCode'], 'P-01 / jahit-1'],
  ])('in %s', (list, path, id) => {
    expect(found).toContainEqual({ code: 'duplicate-id', severity: 'error', path, params: { list, id } })
  })

  test('and none of the lists is left out', () => {
    const lists = new Set(found.map(({ params }) => params.list))
    expect([...lists].sort()).toEqual([
      'actuals',
      'agreements',
      'assessments',
      'cohorts',
      'costLines',
      'dimensions',
      'eligibilityRules',
      'funds',
      'indicators',
      'instructors',
      'outcomes',
      'participants',
      'parties',
      'programs',
      'rubrics',
      'schemes',
      'units',
      'venues',
    ])
  })
})

describe('periods that end before they start are found wherever a plan has one', () => {
  const back = { from: '2026-05-02', to: '2026-05-01' }
  const valid = { validFrom: back.from, validTo: back.to }
  const plan = aPlan({
    site: { ...aPlan().site, breaks: [{ from: '12:30', to: '12:00' }] },
    calendar: {
      holidays: [],
      closures: [{ ...back, why: 'Rehab' }],
      shortDays: [{ ...back, why: 'Puasa', lessonHoursPerDay: 3 }],
    },
    instructors: [{ id: 'i', name: 'Instruktur', partyId: 'llk', unavailable: [back] }],
    venues: [{ id: 'v', name: 'Bengkel', seats: 16, unavailable: [back] }],
    schemes: [aScheme(valid)],
    agreements: [anAgreement(valid)],
    participants: [
      aParticipant({ release: { kind: 'parole', earliest: '2027-02-01', likely: '2027-01-01', latest: '2026-12-01' } }),
    ],
  })

  test.each([
    'site.breaks.0.to',
    'calendar.closures.0.to',
    'calendar.shortDays.0.to',
    'instructors.0.unavailable.0.to',
    'venues.0.unavailable.0.to',
    'schemes.0.validTo',
    'agreements.0.validTo',
    'participants.0.release.likely',
    'participants.0.release.latest',
  ])('%s', (place) => {
    const found = checkPlan(plan).filter(({ code }) => code === 'period-reversed')
    expect(found.map(({ path }) => path.join('.'))).toContain(place)
    expect(found).toHaveLength(9)
  })

  test('but a period of one day is one', () => {
    const day = { from: '2026-05-01', to: '2026-05-01', why: 'Rapat' }
    expect(checkPlan(aPlan({ calendar: { holidays: [], closures: [day] } }))).toEqual([])
  })
})

describe('the edges of a rule', () => {
  const codes = (plan: TrainingPlan) => checkPlan(plan).map(({ code }) => code)
  const valid = (from?: string, to?: string, month?: number) =>
    codes(
      oneLine(
        { assignment: byScheme, ...(month !== undefined && { month }) },
        {
          schemes: [
            aScheme({ ...(from !== undefined && { validFrom: from }), ...(to !== undefined && { validTo: to }) }),
          ],
        },
      ),
    )

  sentences(
    [
      {
        title: 'a bill paid outside the fiscal year is found too',
        found: codes(oneLine({}, { actuals: [{ ...paid, paidOn: '2025-12-31' }] })),
        codes: ['date-outside-fiscal-year'],
      },
      {
        title: 'the last day of the fiscal year is inside',
        found: codes(oneLine({}, { actuals: [{ ...paid, paidOn: '2026-12-31' }] })),
        codes: [],
      },
      {
        title: 'the same holiday twice is found',
        found: codes(
          aPlan({
            calendar: {
              holidays: [0, 1].map(() => ({
                date: '2026-03-20',
                label: 'Idul Fitri',
                kind: 'public-holiday' as const,
                status: 'official' as const,
              })),
            },
          }),
        ),
        codes: ['listed-twice'],
      },
      {
        title: 'a holiday and a collective leave on one date are not the same',
        found: codes(
          aPlan({
            calendar: {
              holidays: (['public-holiday', 'collective-leave'] as const).map((kind) => ({
                date: '2026-03-20',
                label: 'Idul Fitri',
                kind,
                status: 'official' as const,
              })),
            },
          }),
        ),
        codes: [],
      },
      {
        title: 'a cohort must fit its venue as well',
        found: codes(
          aPlan({
            programs: [program],
            venues: [{ id: 'v', name: 'Bengkel', seats: 0 }],
            participants: [aParticipant()],
            cohorts: [aCohort({ venueId: 'v', participantCodes: ['P-01'] })],
          }),
        ),
        codes: ['cohort-over-seats', 'cohort-below-minimum'],
      },
      {
        title: 'a scheme in force until the last day of the line’s month is in force',
        found: valid(undefined, '2026-03-31', 3),
        codes: [],
      },
      {
        title: 'a scheme that ended the month before is not',
        found: valid(undefined, '2026-02-28', 3),
        codes: ['scheme-not-valid'],
      },
      {
        title: 'a line without a month only needs a scheme in force some time of the year',
        found: valid('2026-12-31', undefined),
        codes: [],
      },
      {
        title: 'a scheme of the next year is not in force',
        found: valid('2027-01-01', undefined),
        codes: ['scheme-not-valid'],
      },
      {
        title: 'a party with a zero share needs no fund',
        found: codes(
          oneLine(
            { assignment: byScheme },
            { funds: [aFund()], schemes: [aScheme({ rule: { kind: 'percent', shares: { lapas: 10_000, llk: 0 } } })] },
          ),
        ),
        codes: [],
      },
      {
        title: 'a fund that pays nothing of a line may not pay its account and need not',
        found: codes(
          oneLine(
            { assignment: { kind: 'by-quantity', quantities: { 'dipa-lapas': 16, 'dipa-llk': 0 } } },
            { funds: [aFund(), aFund({ id: 'dipa-llk', partyId: 'llk', accounts: [] })] },
          ),
        ),
        codes: [],
      },
      {
        title: 'a fund that may pay no account at all is said so',
        found: codes(oneLine({}, { funds: [aFund({ accounts: [] })] })),
        codes: ['account-not-payable'],
      },
      {
        title: 'a fund planned to the last rupiah of its ceiling is not over it',
        found: codes(oneLine({}, { funds: [aFund({ ceiling: 400_000 })] })),
        codes: [],
      },
      {
        title: 'a time zone may be UTC',
        found: codes(aPlan({ site: { ...aPlan().site, timeZone: 'UTC' } })),
        codes: [],
      },
    ],
    ({ found, codes: expected }) => expect(found).toEqual(expected),
  )
})

test('of many lines a message names the first ten', () => {
  const ids = Array.from({ length: 13 }, (_, at) => `baris-${at + 1}`)
  const [found] = checkPlan(aPlan({ costLines: ids.map((id) => aCostLine({ id, ...oneOf(5) })) }))
  expect(found).toMatchObject({
    code: 'paid-twice',
    path: ['costLines', 12],
    params: { lines: `${ids.slice(0, 10).join(', ')}, … (+3)` },
  })
})

test('all problems come at once, whatever else is broken', () => {
  const plan = aPlan({
    currency: 'MYR',
    funds: [aFund({ partyId: 'tak-ada', ceiling: 0 })],
    costLines: [
      aCostLine({ unitCost: 999_999_999_999_999 }),
      aCostLine({ id: 'dua', factors: [{ value: 1.12345, unit: 'm' }], assignment: { kind: 'unassigned' } }),
      aCostLine({ id: 'DUA', assignment: { kind: 'scheme', schemeId: 'hilang' } }),
    ],
    schemes: [aScheme({ rule: { kind: 'percent', shares: { lapas: 1 } } })],
  })
  expect(new Set(checkPlan(plan).map(({ code }) => code))).toEqual(
    new Set([
      'minor-unit-missing',
      'duplicate-id',
      'unknown-reference',
      'amount-too-large',
      'shares-not-whole',
      'line-unassigned',
    ]),
  )
})

test('no plan of the right shape makes it throw, and every issue has a message’s code and a place in the plan', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.nat(), (plan, seed) => {
      // Lists cut short leave mentions of what is gone.
      const keys = [
        'parties',
        'funds',
        'programs',
        'cohorts',
        'schemes',
        'participants',
        'costLines',
        'rubrics',
      ] as const
      const gone = keys[seed % keys.length] as (typeof keys)[number]
      const cut = { ...plan, [gone]: plan[gone].slice(1) } as TrainingPlan
      for (const { code, path, severity } of checkPlan(cut)) {
        expect(planMessages[code as keyof typeof planMessages].severity).toBe(severity)
        expect(Object.hasOwn(cut, path[0] as string) || path[0] === 'currencyMinorUnit').toBe(true)
      }
    }),
  )
})
