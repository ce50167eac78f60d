import { addDays, addMonths, formatISO, parseISO } from 'date-fns'
import { describe, expect, test } from 'vitest'
import vectors from '../../../test/vectors/eligibility-moj-release-date-bands.json' with { type: 'json' }
import { exampleReviewBands, reviewDue, type ReviewOccasion } from './index.js'

interface Shift {
  readonly months: number
  readonly days: number
}

/** The published names of the rules, and the bands they are here. */
const bandIds: Readonly<Record<string, string>> = {
  RELEASE_DATE_IN_PAST: 'release-date-passed',
  PRISONER_TRANSFER: 'transferred',
  PRISONER_READMISSION: 'readmitted',
  PRISONER_ON_REMAND: 'remand',
  PRISONER_UN_SENTENCED: 'unsentenced',
  INDETERMINATE_SENTENCE: 'no-release-date',
  BETWEEN_RELEASE_AND_3_MONTHS_TO_SERVE: 'up-to-3-months',
  BETWEEN_3_MONTHS_AND_3_MONTHS_7_DAYS_TO_SERVE: 'up-to-3-months-7-days',
  BETWEEN_3_MONTHS_8_DAYS_AND_6_MONTHS_TO_SERVE: 'up-to-6-months',
  BETWEEN_6_AND_12_MONTHS_TO_SERVE: 'up-to-12-months',
  BETWEEN_12_AND_60_MONTHS_TO_SERVE: 'up-to-60-months',
  MORE_THAN_60_MONTHS_TO_SERVE: 'over-60-months',
}

/** The published tests run on the day they are run; here on a plain day, at the end of a year and before a leap day. */
const days = ['2026-11-24', '2026-12-31', '2027-03-15', '2028-01-31']

const shifted = (date: string, { months, days: more }: Shift) =>
  formatISO(addDays(addMonths(parseISO(date), months), more), { representation: 'date' })
const statusOf = (kind: string) =>
  kind === 'REMAND' ? 'remand' : kind === 'CONVICTED_UNSENTENCED' ? 'unsentenced' : 'sentenced'

describe.each(days)('on %s', (asOf) => {
  test.each(vectors.rule_cases)('$scenario: $expected_rule', (one) => {
    const occasion: ReviewOccasion = {
      asOf,
      release: one.release_offset ? shifted(asOf, one.release_offset) : undefined,
      status: statusOf(one.sentence_type),
      arrival: one.transfer ? 'transferred' : one.readmission ? 'readmitted' : undefined,
    }
    expect(reviewDue(occasion).band.id).toBe(bandIds[one.expected_rule])
  })
})

describe('the days of a review are the published ones', () => {
  const asOf = '2027-03-15'
  // The case "3 months 8 days to 6 months" has release 3 months 7 days ahead: one day short of its own band.
  const moved: Readonly<Record<string, Shift>> = {
    BETWEEN_3_MONTHS_8_DAYS_AND_6_MONTHS_TO_SERVE: { months: 3, days: 8 },
  }
  test.each(vectors.window_cases)('$scenario', ({ rule, release_offset, expected_window }) => {
    const offset = moved[rule] ?? release_offset
    const due = reviewDue({
      asOf,
      release: offset ? shifted(asOf, offset) : undefined,
      status: rule === 'PRISONER_ON_REMAND' ? 'remand' : rule === 'PRISONER_UN_SENTENCED' ? 'unsentenced' : 'sentenced',
      arrival:
        rule === 'PRISONER_TRANSFER' ? 'transferred' : rule === 'PRISONER_READMISSION' ? 'readmitted' : undefined,
    })
    expect(due.band.id).toBe(bandIds[rule])
    expect([due.first, due.last]).toEqual(
      expected_window
        ? [shifted(asOf, expected_window.date_from), shifted(asOf, expected_window.date_to)]
        : [undefined, undefined],
    )
  })
})

test('a review shortly before release ends a week before it', () => {
  // 3 months and 5 days from 15 March 2027 is 20 June; seven days before that is 13 June.
  const due = reviewDue({ asOf: '2027-03-15', release: '2027-06-20', status: 'sentenced' })
  expect(due).toMatchObject({ band: { id: 'up-to-3-months-7-days' }, first: '2027-04-15', last: '2027-06-13' })
})

test('months keep to the end of a shorter month: one month after 31 January 2027 is 28 February', () => {
  // Release on 2 May is 3 months after 31 January (30 April) and 2 days.
  const due = reviewDue({ asOf: '2027-01-31', release: '2027-05-02', status: 'sentenced' })
  expect(due.first).toBe('2027-02-28')
})

test('the bands are data: another prison has its own', () => {
  const weekly = { id: 'weekly', label: { id: 'Mingguan', en: 'Weekly' } }
  const bands = { ...exampleReviewBands, byTimeLeft: [weekly] }
  expect(reviewDue({ asOf: '2027-03-15', release: '2030-01-01', status: 'sentenced' }, bands).band).toBe(weekly)
})
