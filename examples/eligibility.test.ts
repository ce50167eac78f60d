import { readFileSync } from 'node:fs'
import { planEligibility } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import { expect, test } from 'vitest'

const { plan } = parsePlan(JSON.parse(readFileSync(new URL('lapas-selong/plan.json', import.meta.url), 'utf8')))

/**
 * Worked by hand. `menjahit-1` needs 240 lesson hours from Monday 14 June 2027, 24 a week (5 from Monday to Thursday, 4 on
 * Friday). Nine weeks give 216; the tenth, with Independence Day on Tuesday 17 August off, 19; the last 5 are on Monday
 * 23 August. With the buffer of 14 days somebody must be there until 6 September.
 */
const answers = {
  // earliest 20 September
  'WBP-FIKTIF-07': 'yes',
  'WBP-FIKTIF-08': 'yes',
  // earliest 9 August, likely 6 September
  'WBP-FIKTIF-09': 'only-if-late-release',
  'WBP-FIKTIF-10': 'yes',
  // latest 10 May
  'WBP-FIKTIF-01': 'no',
  // on remand
  'WBP-FIKTIF-12': 'no',
}

test('in the founding case one person of the sewing course may be released before it is over', () => {
  const { endsOn, people } = planEligibility(plan as NonNullable<typeof plan>, 'menjahit-1', { asOf: '2026-11-24' })
  expect(endsOn).toBe('2027-08-23')
  const found = people.map(({ code, train }) => [code, train.answer] as const)
  expect(Object.fromEntries(found)).toMatchObject(answers)
})

test('washing cars outside waits for half of the sentence, and for two thirds where that is required', () => {
  // cuci-1 starts on Monday 15 February 2027.
  const { people } = planEligibility(plan as NonNullable<typeof plan>, 'cuci-1', { asOf: '2026-11-24' })
  const practise = Object.fromEntries(people.map(({ code, practise }) => [code, practise]))
  // Half on 17 May 2027, nothing else against it but that two thirds (9 August) may be required.
  expect(practise['WBP-FIKTIF-09']).toMatchObject({ answer: 'no', changes: { on: '2027-05-17', to: 'unknown' } })
  // Half on 1 June 2026, two thirds on 15 March 2027; whether they are required is not on record.
  expect(practise['WBP-FIKTIF-01']?.answer).toBe('unknown')
  expect(practise['WBP-FIKTIF-01']?.reasons.flatMap(({ missing = [] }) => missing)).toEqual([
    'flags.syarat-dua-pertiga',
  ])
})
