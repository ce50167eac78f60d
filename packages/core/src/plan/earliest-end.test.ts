import { expect, test } from 'vitest'
import { aCohort, aPlan, aProgram } from '../../test/index.js'
import type { Cohort } from '../program/index.js'
import { earliestEnd } from './earliest-end.js'

// The site works 5 5 5 5 3 hours from Monday to Friday, 23 a week. 2 March 2026 is a Monday.
test.each<[string, number, Partial<Cohort>, string | undefined]>([
  ['five hours end on the first day', 5, {}, '2026-03-02'],
  ['23 hours on Friday', 23, {}, '2026-03-06'],
  ['24 hours on the Monday after', 24, {}, '2026-03-09'],
  ['46 hours on the second Friday', 46, {}, '2026-03-13'],
  ['four hours every working day: 8 on Tuesday', 8, { lessonHoursPerDay: 4 }, '2026-03-03'],
  ['Saturdays of its own: 25 hours on Saturday', 25, { lessonHoursPerDay: { sat: 2 } }, '2026-03-07'],
  [
    'a start in the middle of the week: 9 hours from Thursday end on Monday',
    9,
    { startsOn: '2026-03-05' },
    '2026-03-09',
  ],
  ['no hour in the week, no end', 5, { lessonHoursPerDay: 0 }, undefined],
])('%s', (_, lessonHours, cohort, end) => {
  const program = aProgram({ units: [{ id: 'ukur', title: 'Mengukur', lessonHours }] })
  expect(earliestEnd(aPlan({ programs: [program] }), aCohort(cohort))).toBe(end)
})
