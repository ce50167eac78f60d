import { describe, expect, test } from 'vitest'
import {
  formatAmount,
  formatIssue,
  issueMaker,
  languages,
  planMessages,
  type Issue,
  type IssueParams,
  type Language,
} from '../src/index.js'

const issue = issueMaker(planMessages)

/** Every code with parameters as they occur; more than one where the sentence turns on them. */
const examples: readonly Issue[] = [
  issue('missing-key', [], { key: 'unitCost' }),
  issue('unknown-key', [], { key: 'nama', allowed: 'id, name, kind' }),
  issue('personal-key', [], { key: 'name' }),
  issue('wrong-type', [], { expected: 'number', found: '"25.000"' }),
  issue('wrong-type', [], { expected: 'int', found: '0.5' }),
  issue('wrong-type', [], { expected: 'string|object', found: '[]' }),
  issue('wrong-type', [], { expected: 'array', found: '{"lapas":"Lapas"}' }),
  issue('wrong-type', [], { expected: 'object', found: 'null' }),
  issue('wrong-type', [], { expected: 'boolean', found: 'NaN' }),
  issue('wrong-type', [], { expected: 'at least one weekday', found: '{}' }),
  issue('not-allowed', [], { found: '"percent"', allowed: 'whole-line, by-quantity, unassigned' }),
  ...['id', 'account', 'text', 'date', 'time', 'time-zone', 'currency', 'address'].map((format) =>
    issue('bad-format', [], { found: '" x"', format }),
  ),
  issue('out-of-range', [], { found: '-1', bound: 'min', limit: 0 }),
  issue('out-of-range', [], { found: '13', bound: 'max', limit: 12 }),
  issue('out-of-range', [], { found: '[]', bound: 'min', limit: 1, counted: 'entries' }),
  issue('out-of-range', [], { found: '[1,2,3]', bound: 'max', limit: 2, counted: 'entries' }),
  issue('out-of-range', [], { found: '"Lorem…"', bound: 'max', limit: 2000, counted: 'characters' }),
  issue('nested-too-deeply', [], { levels: 200 }),
  issue('too-fine', [], { found: '0.00005', step: 0.0001 }),
  issue('minor-unit-missing', [], { currency: 'MYR' }),
  issue('unknown-time-zone', [], { timeZone: 'Asia/Selong' }),
  issue('duplicate-id', [], { list: 'costLines', id: 'bahan' }),
  issue('listed-twice', [], { id: 'P-07' }),
  issue('unknown-reference', [], { list: 'funds', id: 'dipa-blk' }),
  issue('unknown-reference', [], { list: 'funds', id: 'dipa-lapsa', nearest: 'dipa-lapas' }),
  issue('looks-like-identity-number', [], { id: '5203010101900001' }),
  issue('period-reversed', [], { from: '2026-03-02', to: '2026-03-01' }),
  issue('date-outside-fiscal-year', [], { date: '2027-01-04', fiscalYear: 2026 }),
  issue('sentence-dates-reversed', [], { half: '2027-03-02', twoThirds: '2027-03-01' }),
  issue('release-before-two-thirds', [], { twoThirds: '2028-01-15', release: '2027-12-31' }),
  issue('flag-not-recorded', [], { flag: 'sehat', known: 'kelakuan-baik, litmas-selesai' }),
  issue('seats-reversed', [], { min: 20, max: 16 }),
  issue('parameters-overlap', [], { parameter: 'lesson-hour-minutes', from: '2027-01-01', value: 50 }),
  issue('prerequisite-cycle', [], { way: 'jahit → potong → jahit' }),
  issue('no-lesson-hours', [], { cohortId: 'jahit-1', lessonHours: 240, startsOn: '2026-03-02' }),
  issue('course-without-end', [], { cohortId: 'jahit-1', unplaced: 84, lessonHours: 240, until: '2029-03-01' }),
  issue('start-moved', [], { cohortId: 'jahit-1', startsOn: '2026-03-19', date: '2026-03-25', why: 'Hari Suci Nyepi' }),
  issue('start-moved', [], { cohortId: 'jahit-1', startsOn: '2026-03-07', date: '2026-03-09', why: '' }),
  issue('ends-after-fiscal-year', [], { cohortId: 'jahit-3', endsOn: '2027-01-15', fiscalYear: 2026 }),
  issue('hours-above-daily-maximum', [], { lessonHours: 12, limit: 10 }),
  issue('cohort-below-minimum', [], { participants: 3, min: 10, programId: 'jahit' }),
  ...(['instructor-clash', 'venue-clash', 'participant-clash'] as const).map((code) =>
    issue(code, [], {
      id: 'bengkel',
      cohortId: 'jahit-2',
      others: '“jahit-1”, “las-1”',
      days: 12,
      date: '2026-03-02',
      from: '08:00',
      to: '10:15',
    }),
  ),
  issue('venue-clash', [], {
    id: 'bengkel',
    cohortId: 'jahit-2',
    others: '“jahit-1”',
    days: 1,
    date: '2026-03-02',
    from: '08:00',
    to: '10:15',
  }),
  ...(['venue-unavailable', 'no-instructor'] as const).flatMap((code) => [
    issue(code, [], {
      id: 'bengkel',
      cohortId: 'jahit-1',
      days: 3,
      date: '2026-05-04',
      why: 'Perbaikan listrik',
      endsOn: '2026-06-02',
    }),
    issue(code, [], { id: 'bengkel', cohortId: 'jahit-1', days: 1, date: '2026-05-04', why: '', endsOn: '' }),
  ]),
  issue('instructor-away', [], { id: 'bu-ani', cohortId: 'jahit-1', days: 2, date: '2026-07-06', why: 'Diklat' }),
  issue('instructors-overloaded', [], {
    cohortId: 'jahit-1',
    lessonHours: 6,
    limit: 4,
    days: 5,
    date: '2026-09-07',
  }),
  issue('cohort-over-seats', [], { participants: 18, seats: 16, limit: 'bengkel-jahit' }),
  issue('amount-too-large', [], { digits: 15 }),
  issue('factors-too-fine', [], { decimals: 5, limit: 4 }),
  issue('quantities-differ', [], { assigned: 15.5, factor: 16, unit: 'orang' }),
  issue('assignment-mismatch', [], { contribution: 'cash', assignment: 'provided' }),
  issue('assignment-mismatch', [], { contribution: 'in-kind-valued', assignment: 'by-quantity' }),
  issue('unvalued-has-cost', [], { unitCost: 25_000 }),
  issue('line-unassigned', [], { amount: 1_250_000 }),
  issue('fund-not-named', [], { partyId: 'llk', funds: 0 }),
  issue('fund-not-named', [], { partyId: 'llk', funds: 2 }),
  issue('fund-of-other-party', [], { fundId: 'dipa-llk', partyId: 'lapas' }),
  issue('account-not-payable', [], { fundId: 'dipa-llk', account: '521211', allowed: '522, 53' }),
  issue('shares-not-whole', [], { sum: 9_950 }),
  issue('scheme-without-weight', [], {}),
  issue('scheme-cycle', [], { way: 'bagi → umum → bagi' }),
  issue('rule-too-large', [], { schemeId: 'bagi' }),
  issue('residual-without-share', [], { partyId: 'llk' }),
  issue('total-not-broken-down', [], {
    schemeId: 'bagi',
    lines: 'honor, konsumsi',
    parties: 'lapas',
    amount: 3_500_000,
  }),
  issue('total-not-broken-down', [], { schemeId: 'bagi', lines: 'honor', parties: '', amount: 3_500_000 }),
  issue('paid-twice', [], { lines: 'konsumsi, makan', parties: 'lapas, llk' }),
  issue('more-paid-for-than-there-are', [], {
    lines: 'konsumsi, makan',
    parties: 'lapas, llk',
    persons: 24,
    cohortSize: 16,
  }),
  issue('tax-beyond-total', [], { label: 'PPN', amount: 1_210_000 }),
  issue('scheme-not-valid', [], { schemeId: 'bagi', from: '2026-04-01', to: '2026-06-30' }),
  issue('cap-without-share', [], { partyId: 'llk', cap: 40_000_000 }),
  issue('overflow-to-capped', [], { from: 57_000_000 }),
  issue('floors-not-affordable', [], { floors: 30_000_000, total: 25_000_000 }),
  issue('tiers-not-ascending', [], { upTo: 40_000_000, previous: 50_000_000 }),
  issue('no-open-end', [], { upTo: 50_000_000 }),
  issue('never-reached', [], { entry: 3, open: 2 }),
  issue('case-never-used', [], { account: '521211', earlier: '52' }),
  issue('match-with-itself', [], { partyId: 'llk' }),
  issue('match-without-follower', [], { partyId: 'llk' }),
  issue('scheme-gap', [], { agreementId: 'pks-2026', schemeId: 'bagi', from: '2026-07-01', to: '2026-12-31' }),
  issue('fund-over-ceiling', [], { fundId: 'dipa-llk', planned: 12_000_000, ceiling: 10_000_000, over: 2_000_000 }),
  issue('account-over-ceiling', [], {
    fundId: 'dipa-llk',
    prefix: '5212',
    planned: 4_500_000,
    ceiling: 4_000_000,
    over: 500_000,
  }),
  issue('target-missed', [], {
    agreementId: 'pks-2026',
    partyId: 'lapas',
    target: 35_000_000,
    assigned: 40_000_000,
    difference: 5_000_000,
  }),
  issue('target-missed', [], {
    agreementId: 'pks-2026',
    partyId: 'llk',
    target: 15_000_000,
    assigned: 10_000_000,
    difference: -5_000_000,
  }),
  issue('rubric-code-twice', [], { id: 'remedial' }),
  issue('weight-not-usable', [], { found: -1 }),
  issue('weight-not-usable', [], { found: 'NaN' }),
  issue('no-weight-at-all', [], {}),
  issue('dimension-without-weight', [], { id: 'kontribusi' }),
  issue('goalposts-reversed', [], { lo: 100, hi: 0 }),
  issue('logarithm-from-zero', [], { lo: 0 }),
  issue('no-levels', [], {}),
  issue('level-not-observable', [], { level: 'mahir' }),
  issue('error-below-half-step', [], { sem: 2, least: 7.2169 }),
  issue('no-bands', [], {}),
  issue('bands-not-from-zero', [], { id: 'belum-siap', min: 5 }),
  issue('bands-not-ascending', [], { id: 'siap', min: 40, previous: 60 }),
  issue('band-id-reserved', [], { id: 'BLOCKED' }),
  issue('unknown-band', [], { id: 'unggul' }),
  issue('guard-on-lowest-band', [], { id: 'belum-siap' }),
  issue('gate-without-cap', [], {}),
  issue('gate-value-not-comparable', [], { found: 'true' }),
  issue('excluded-topic', [], { word: 'agama', topic: 'religion' }),
  issue('value-not-on-scale', [], { id: 'portofolio', value: 6 }),
  issue('value-not-on-scale', [], { id: 'hadir', value: 'true' }),
  issue('value-outside-goalposts', [], { id: 'hadir', value: 104.5 }),
  issue('observed-after-assessment', [], { id: 'hadir', at: '2026-11-25', asOf: '2026-11-24' }),
  issue('assessed-twice', [], { id: 'nilai-2', other: 'nilai-1' }),
  issue('stages-out-of-order', [], { id: 'akhir', other: 'awal' }),
  issue('other-rubric-version', [], { found: '0.9', version: '1.0' }),
  issue('participant-not-in-cohort', [], { participantCode: 'P-07', cohortId: 'jahit-1' }),
  issue('attended-beyond-course', [], { attended: 250, lessonHours: 240 }),
  issue('certificate-without-pass', [], { certificateKind: 'training', result: 'not-passed' }),
  issue('follow-up-before-end', [], { on: '2026-03-01', endsOn: '2026-04-11' }),
]

function sentence(one: Issue, language: Language): string {
  const rupiah = { code: 'IDR', minorUnit: 0 }
  return formatIssue(planMessages, one, language, { money: (amount) => formatAmount(amount, rupiah, language) })
}

test('every code is read in both languages on messages.md', async () => {
  const sections = Object.entries(planMessages).map(([code, { severity }]) => {
    const own = examples.filter((example) => example.code === code)
    const lines = own.flatMap((example) => [`- id: ${sentence(example, 'id')}`, `  en: ${sentence(example, 'en')}`])
    return [`## ${code} (${severity})`, '', ...lines].join('\n')
  })
  const page = ['# Every issue of a plan, as people read it', ...sections].join('\n\n')
  await expect(`${page}\n`).toMatchFileSnapshot('./messages.md')
})

test('every code has an example on the page', () => {
  expect(new Set(examples.map(({ code }) => code))).toEqual(new Set(Object.keys(planMessages)))
})

describe('what an issue knows it says: another value makes another sentence', () => {
  /** Parameters that are codes; any other is changed at its end. */
  const otherCode: Record<string, string> = {
    list: 'venues',
    expected: 'tuple|boolean',
    format: 'colour',
    bound: 'between',
    counted: 'pages',
    contribution: 'in-kind-unvalued',
    assignment: 'scheme',
    rule: 'match',
    parameter: 'attendance-min',
    topic: 'risk',
  }
  const changed = (key: string, value: IssueParams[string]): IssueParams[string] =>
    otherCode[key] ?? (typeof value === 'number' ? value + 1 : `${String(value)}Z`)
  const cases = examples.flatMap((example) => Object.keys(example.params).map((key) => ({ example, key })))

  test.each(cases)('$example.code says its $key', ({ example, key }) => {
    const value = example.params[key] as IssueParams[string]
    if (example.code === 'out-of-range' && key === 'bound' && value === 'max') return expect(value).toBe('max')
    const other = { ...example, params: { ...example.params, [key]: changed(key, value) } }
    for (const language of languages) expect(sentence(other, language)).not.toBe(sentence(example, language))
  })
})

describe('every sentence', () => {
  test.each(languages)('in %s is one line that ends with a full stop', (language) => {
    for (const example of examples) expect(sentence(example, language)).toMatch(/^[^\n]+\.$/u)
  })

  test('differs between the languages', () => {
    for (const example of examples) expect(sentence(example, 'id')).not.toBe(sentence(example, 'en'))
  })
})
