import { describe, expect, test } from 'vitest'
import { aCostLine, anAgreement, aPlan, aScheme } from '../../test/index.js'
import { formatAmount } from '../money/index.js'
import { formatIssue, formatPath } from '../result/index.js'
import { languages } from '../vocabulary/index.js'
import { checkPlan, planMessages } from './index.js'
import { parsePlan } from './parse-plan.js'

/** As it comes from a file: shape first, then sense. */
function issuesOf(value: unknown) {
  const { plan, issues } = parsePlan(value)
  return plan === undefined ? issues : checkPlan(plan)
}

const withRule = (rule: unknown, overrides: object = {}) => ({
  ...aPlan(),
  schemes: [{ ...aScheme(), rule }],
  ...overrides,
})
const half = { kind: 'percent', shares: { lapas: 5_000, llk: 5_000 } }

const rows = [
  {
    title: 'weights with decimals',
    plan: withRule({ kind: 'weights', weights: { lapas: 0.7, llk: 3 } }),
    code: 'wrong-type',
    place: 'schemes[0].rule.weights.lapas',
    id: 'Seharusnya bilangan bulat, ditemukan angka 0.7.',
    en: 'Expected a whole number, found the number 0.7.',
  },
  {
    title: 'shares that make 9,999',
    plan: withRule({ kind: 'percent', shares: { lapas: 7_000, llk: 2_999 } }),
    code: 'shares-not-whole',
    place: 'schemes[0].rule',
    id: 'Persentase berjumlah 99,99%, seharusnya 100%.',
    en: 'The percentages add up to 99.99%; they should make 100%.',
  },
  {
    title: 'a cap on an unknown party',
    plan: withRule({ kind: 'capped', caps: { bpvp: 5 }, rule: half, overflow: { kind: 'whole', party: 'llk' } }),
    code: 'unknown-reference',
    place: 'schemes[0].rule.caps.bpvp',
    id: 'Tidak ada pihak dengan kode “bpvp”. Perbaiki kodenya atau tambahkan pihak itu.',
    en: 'There is no party with id “bpvp”. Correct the id or add that party.',
  },
  {
    title: 'a circle of schemes',
    plan: withRule({ kind: 'fixed', amounts: { llk: 5 }, rest: { kind: 'scheme', schemeId: 'bagi' } }),
    code: 'scheme-cycle',
    place: 'schemes[0].rule',
    id: 'Skema saling mengikuti tanpa akhir: bagi → bagi. Baris yang memakainya tetap belum dibebankan.',
    en: 'The schemes follow each other without end: bagi → bagi. Lines that use them stay unassigned.',
  },
  {
    title: 'floors beyond the total',
    plan: withRule(
      { kind: 'at-least', floors: { lapas: 300_000, llk: 150_000 }, rule: half },
      { costLines: [aCostLine({ assignment: { kind: 'scheme', schemeId: 'bagi' } })] },
    ),
    code: 'floors-not-affordable',
    place: 'costLines[0].assignment.schemeId',
    id: 'Batas bawah berjumlah Rp450.000, tetapi yang dibagi hanya Rp400.000; tidak semuanya dapat dipenuhi.',
    en: 'The floors add up to Rp450,000, but only Rp400,000 is divided; not all of them can be kept.',
  },
  {
    title: 'a gap in validity',
    plan: {
      ...aPlan(),
      schemes: [aScheme({ validFrom: '2026-01-01', validTo: '2026-06-30' })],
      agreements: [anAgreement()],
    },
    code: 'scheme-gap',
    place: 'agreements[0].schemeId',
    id: 'Perjanjian “pks” berlaku, tetapi skemanya “bagi” tidak, pada 2026-07-01 s.d. 2026-12-31.',
    en: 'Agreement “pks” is in force, but its scheme “bagi” is not, from 2026-07-01 to 2026-12-31.',
  },
] as const

describe('what is wrong in a sharing rule is named, with its place, in both languages', () => {
  test.each(rows)('$title', ({ plan, code, place, ...sentences }) => {
    const issues = issuesOf(plan)
    expect(issues.map((issue) => [issue.code, formatPath(issue.path)])).toEqual([[code, place]])
    for (const language of languages) {
      const money = (amount: number) => formatAmount(amount, { code: 'IDR', minorUnit: 0 }, language)
      expect(issues.map((issue) => formatIssue(planMessages, issue, language, { money }))).toEqual([
        sentences[language],
      ])
    }
  })
})
