import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
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
} from '../../../test/index.js'
import {
  describeDiff,
  diffPlans,
  formatAmount,
  languages,
  type CostLine,
  type Language,
  type TrainingPlan,
} from '../../index.js'
import { planJsonSchema } from '../json-schema.js'
import { diffSentences } from './diff-sentences.js'
import { hasWords } from './key-words.js'

const told = (before: TrainingPlan, after: TrainingPlan, language: Language = 'id') =>
  describeDiff(diffPlans(before, after), { before, after }, language)

const once = (unitCost: number): Pick<CostLine, 'factors' | 'unitCost'> => ({
  factors: [{ value: 1, unit: 'paket' }],
  unitCost,
})
const parties: TrainingPlan['parties'] = [
  { id: 'lapas', name: 'Lapas Contoh', kind: 'prison' },
  { id: 'llk', name: 'LLK Contoh', kind: 'llk' },
  { id: 'csr', name: 'PT Contoh', kind: 'company' },
]
const observed = { value: true, at: '2026-03-01' }

const before = aPlan({
  parties,
  calendar: {
    holidays: [{ date: '2026-03-19', label: 'Nyepi', kind: 'public-holiday', status: 'estimate' }],
    closures: [{ from: '2026-05-04', to: '2026-05-08', why: 'Pemilu' }],
  },
  programs: [aProgram({ tools: [{ name: 'Gunting', risk: 'high', quantity: 16 }] })],
  cohorts: [aCohort({ participantCodes: ['P-01', 'P-02'] })],
  participants: [aParticipant({ flags: { 'minimum-security': true } }), aParticipant({ code: 'P-02' })],
  eligibilityRules: [anEligibilityRule()],
  schemes: [
    aScheme(),
    aScheme({ id: 'tetap', label: 'Tetap', rule: fixed({ lapas: 100, llk: 200 }) }),
    aScheme({ id: 'lain', label: 'Lain', rule: { kind: 'whole', party: 'lapas' } }),
  ],
  agreements: [
    anAgreement({
      toleranceBasisPoints: 200,
      obligations: [{ partyId: 'llk', what: 'Menyediakan mesin', dueOn: '2026-02-01' }],
    }),
  ],
  costLines: [
    aCostLine({ month: 3, tax: { label: 'PPN', rateBasisPoints: 1_100, included: true } }),
    aCostLine({ id: 'kain', description: 'Kain', assignment: byQuantity(6, 10) }),
    aCostLine({ id: 'honor', description: 'Honor', ...once(1_000), assignment: { kind: 'scheme', schemeId: 'bagi' } }),
    aCostLine({ id: 'ruang', contribution: 'in-kind-valued', assignment: { kind: 'provided', partyId: 'llk' } }),
    aCostLine({
      id: 'cetak',
      description: 'Cetak',
      scope: { cohortId: 'jahit-1' },
      assignment: { kind: 'unassigned' },
    }),
    aCostLine({ id: 'batal', description: 'Batal' }),
  ],
  rubrics: [aRubric()],
  assessments: [
    {
      ...{ id: 'awal', rubricId: 'siap', subject: { participantCode: 'P-01' } },
      ...{ stage: 'before', asOf: '2026-03-01', observations: { hadir: observed } },
    },
  ],
  actuals: [{ id: 'b-1', costLineId: 'kain', fundId: 'dipa-llk', amount: 250_000, paidOn: '2026-03-05' }],
  outcomes: [{ participantCode: 'P-01', cohortId: 'jahit-1', attendedLessonHours: 18 }],
})

function byQuantity(llk: number, lapas: number) {
  return { kind: 'by-quantity', quantities: { 'dipa-llk': llk, 'dipa-lapas': lapas } } as const
}

function fixed(amounts: Record<string, number>) {
  return { kind: 'fixed', amounts, rest: { kind: 'whole', party: 'lapas' } } as const
}

const [bahan, kain, honor, ruang, cetak] = before.costLines as [CostLine, CostLine, CostLine, CostLine, CostLine]

const after: TrainingPlan = {
  ...before,
  title: { id: 'Rencana pelatihan', en: 'Training plan' },
  site: {
    ...before.site,
    dayStart: '08:00',
    lessonHoursPerDay: { ...before.site.lessonHoursPerDay, fri: 4 },
  },
  calendar: {
    holidays: [{ date: '2026-03-19', label: 'Nyepi', kind: 'public-holiday', status: 'official' }],
    collectiveLeaveWorked: false,
  },
  parties: [1, 0, 2].map((at) => parties[at] as (typeof parties)[number]),
  funds: [
    aFund({ ceiling: 700_000, accounts: ['5212'], accountCeilings: { '5212': 650_000 } }),
    aFund({ id: 'dipa-llk', partyId: 'llk', name: 'DIPA LLK Contoh', regime: 'blu' }),
    aFund({ id: 'hibah', partyId: 'csr', name: 'Hibah', source: 'TJSL', regime: 'private', ceiling: 5_000_000 }),
  ],
  programs: [
    aProgram({
      tools: [{ name: 'Gunting', risk: 'medium', quantity: 16 }],
      units: [
        { id: 'ukur', title: 'Mengukur', lessonHours: 24 },
        { id: 'potong', title: 'Memotong', lessonHours: 16, requires: ['ukur'] },
      ],
    }),
  ],
  cohorts: [aCohort({ participantCodes: ['P-02', 'P-03'] })],
  participants: [
    aParticipant({ flags: { 'minimum-security': false } }),
    aParticipant({ code: 'P-02' }),
    aParticipant({ code: 'P-03', status: 'remand' }),
  ],
  eligibilityRules: [
    anEligibilityRule({ active: false }),
    anEligibilityRule(
      {
        ...{ id: 'dua-pertiga', question: 'practise', onlyIf: { flag: 'syarat-dua-pertiga', is: true } },
        label: { id: 'Sudah 2/3', en: 'Two thirds served' },
      },
      { kind: 'sentence-date', date: 'two-thirds', by: 'course-start' },
    ),
  ],
  schemes: [
    aScheme({ rule: { kind: 'percent', shares: { lapas: 6_000, llk: 4_000 } } }),
    aScheme({ id: 'tetap', label: 'Tetap', rule: fixed({ llk: 200, lapas: 100 }) }),
    aScheme({ id: 'lain', label: 'Lain', rule: { kind: 'percent', shares: { llk: 10_000 } } }),
  ],
  agreements: [
    anAgreement({
      scope: { programIds: ['jahit'] },
      toleranceBasisPoints: 350,
      obligations: [{ partyId: 'llk', what: 'Menyediakan mesin', dueOn: '2026-02-01', doneOn: '2026-01-30' }],
    }),
  ],
  costLines: [
    { ...kain, factors: [...kain.factors, { value: 2.5, unit: 'meter' }], assignment: byQuantity(10, 6) },
    aCostLine({ unitCost: 27_000, tax: { label: 'PPN', rateBasisPoints: 1_200, included: true } }),
    { ...honor, description: 'Honor\ninstruktur', assignment: { kind: 'whole-line', fundId: 'dipa-llk' } },
    { ...ruang, unitCost: 30_000 },
    { ...cetak, scope: {}, assignment: { kind: 'scheme', schemeId: 'bagi', funds: { llk: 'dipa-llk' } } },
    aCostLine({ id: 'asuransi', description: 'Asuransi', ...once(50_000), assignment: { kind: 'unassigned' } }),
  ],
  rubrics: [aRubric({ bands: [{ id: 'awal', min: 10 }] })],
  assessments: before.assessments.map((one) => ({
    ...one,
    stage: 'after',
    observations: { hadir: { ...observed, value: false } },
  })),
  actuals: before.actuals.map((one) => ({ ...one, amount: 240_000, fundId: 'dipa-lapas' })),
  outcomes: before.outcomes.map((one) => ({ ...one, attendedLessonHours: 20, result: 'passed' })),
}

const cheaper = { ...before, costLines: [{ ...bahan, unitCost: 1 }, ...before.costLines.slice(1)] }
const huge = { ...before, costLines: [{ ...bahan, unitCost: 999_999_999_999_999 }] }
const nine = { ...before, costLines: 'abcdefghi'.split('').map((id) => aCostLine({ id })) }
const examples: readonly (readonly [string, TrainingPlan, TrainingPlan])[] = [
  ['Everything at once', before, after],
  ['A line cheaper', before, cheaper],
  ['The order of parties', before, { ...before, parties: before.parties.toReversed() }],
  ['The order of many lines', nine, { ...nine, costLines: nine.costLines.toReversed() }],
  ['Another currency', before, { ...before, currency: 'MYR', currencyMinorUnit: 2 }],
  ['Totals past 15 digits', before, huge],
  ['Nothing', before, structuredClone(before)],
]

describe('diff.md', () => {
  const spies = Object.keys(diffSentences).map((name) => vi.spyOn(diffSentences, name as keyof typeof diffSentences))
  afterAll(() => spies.forEach((spy) => spy.mockRestore()))

  test('every difference is read in both languages', async () => {
    const sections = examples.flatMap(([title, a, b]) => [
      `## ${title}`,
      ...languages.flatMap((language) => {
        const { changes, ...effects } = told(a, b, language)
        return [changes, ...Object.values(effects)]
          .filter((lines) => lines.length > 0)
          .map((lines) => lines.map((line) => `- ${line}`).join('\n'))
      }),
    ])
    const page = ['# Differences between two versions, as people read them', ...sections].join('\n\n')
    await expect(`${page}\n`).toMatchFileSnapshot('./diff.md')
  })

  test('the page has every sentence', () => {
    expect(spies.filter((spy) => spy.mock.calls.length === 0).map((spy) => spy.getMockName())).toEqual([])
  })
})

test('what a party pays more is said with both amounts, and that another’s share stays', () => {
  expect(
    told(aPlan({ costLines: [aCostLine()] }), aPlan({ costLines: [aCostLine({ unitCost: 27_000 })] }), 'en'),
  ).toEqual({
    changes: ['Cost line “Bahan praktik” (bahan): unit cost changed from Rp25,000 to Rp27,000.'],
    parties: [
      'The plan’s total rises by Rp32,000: from Rp400,000 to Rp432,000.',
      'Lapas Contoh pays Rp32,000 more: from Rp400,000 to Rp432,000.',
      'What LLK Contoh carries does not change.',
    ],
    funds: [
      'Fund “DIPA Lapas” (dipa-lapas): planned from Rp400,000 to Rp432,000; remaining from Rp99,600,000 to Rp99,568,000.',
    ],
    lines: [
      'Cost line “Bahan praktik” (bahan): total from Rp400,000 to Rp432,000; Lapas Contoh from Rp400,000 to Rp432,000.',
    ],
  })
})

test.each([
  [
    'that changes and stays over its ceiling says so',
    27_000,
    1,
    ['planned from Rp400,000 to Rp432,000; remaining from'],
  ],
  ['whose ceiling rises with it too', 27_000, 32_001, ['planned from Rp400,000 to Rp432,000; over its ceiling.']],
  ['that does not change is not told, over its ceiling or not', 25_000, 1, []],
])('a fund %s', (_, unitCost, ceiling, starts) => {
  const plan = aPlan({ costLines: [aCostLine()], funds: [aFund({ ceiling: 1 })] })
  const later = { ...plan, title: 'Lain', costLines: [aCostLine({ unitCost })], funds: [aFund({ ceiling })] }
  const { funds } = told(plan, later, 'en')
  expect(funds).toEqual(starts.map((start) => expect.stringContaining(`Fund “DIPA Lapas” (dipa-lapas): ${start}`)))
  for (const sentence of funds) expect(sentence).toMatch(/; over its ceiling\.$/u)
})

test('what names an entry may have several lines; its sentence has one', () => {
  const signedBy = (partyId: string) =>
    aPlan({ site: { ...aPlan().site, signatories: [{ role: 'Kepala\nLapas', partyId, name: 'x' }] } })
  expect(told(signedBy('lapas'), signedBy('llk')).changes).toEqual([
    'Rencana: lokasi, penanda tangan “x” (Kepala Lapas), pihak semula “Lapas Contoh” menjadi “LLK Contoh”.',
  ])
})

test('each version’s money is written in its own currency', () => {
  const line = aPlan({ costLines: [aCostLine({ unitCost: 2_550 })] })
  const { changes, parties } = told(line, { ...line, currency: 'MYR', currencyMinorUnit: 2, costLines: [aCostLine()] })
  const ringgit = formatAmount(25_000, { code: 'MYR', minorUnit: 2 }, 'id')
  expect(changes).toContain(`Baris biaya “Bahan praktik” (bahan): harga satuan semula Rp2.550 menjadi ${ringgit}.`)
  expect(parties).toEqual(['Mata uangnya berbeda (semula IDR menjadi MYR), jadi selisih uang tidak dihitung.'])
})

test('every key of the plan has words: none stands in a letter as a program writes it', () => {
  const keys = new Set<string>()
  const collect = (shape: unknown): void => {
    if (typeof shape !== 'object' || shape === null) return
    if ('properties' in shape) for (const key of Object.keys(shape.properties as object)) keys.add(key)
    Object.values(shape).forEach(collect)
  }
  collect(planJsonSchema())
  expect([...keys].filter((key) => !hasWords(key))).toEqual([])
})

describe('the words of any difference', () => {
  /** A plan, and the same with some lists of another: of the right shape, so that rules can be told. */
  const twoVersions = fc
    .tuple(arbitraryPlan, arbitraryPlan)
    .chain(([a, other]) =>
      fc
        .subarray(Object.keys(a) as (keyof TrainingPlan)[])
        .map((keys) => [a, { ...a, ...Object.fromEntries(keys.map((key) => [key, other[key]])) }] as const),
    )

  test.each(languages)('in %s are sentences of one line, and name every entry that changed', (language) => {
    fc.assert(
      fc.property(twoVersions, ([a, b]) => {
        const diff = diffPlans(a, b)
        const { changes, ...effects } = describeDiff(diff, { before: a, after: b }, language)
        for (const line of [...changes, ...Object.values(effects).flat()]) {
          expect(line).toMatch(/^\S[^\n]*\.$/u)
          expect(line).not.toMatch(/undefined|NaN|\[object|Infinity/u)
        }
        const text = changes.join('\n')
        for (const { id } of diff.changes) if (id !== undefined) expect(text).toContain(id)
      }),
      { numRuns: 40 },
    )
  })

  test('say the same for a difference that was kept as JSON', () => {
    const diff = diffPlans(before, after)
    const kept = JSON.parse(JSON.stringify(diff)) as typeof diff
    expect(describeDiff(kept, { before, after }, 'id')).toEqual(told(before, after))
  })
})
