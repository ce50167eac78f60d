import { describe, expect, test } from 'vitest'
import { aCohort, aPlan, aProgram } from '@bekal/core/testing'
import { latestStarts, scheduleOf, weeksOf } from './timetable-model.js'

const session = (date: string, lessonHours: number, unitId = 'u') => ({
  date,
  from: '08:00',
  to: '09:00',
  unitId,
  lessonHours,
})

describe('weeks of a course', () => {
  test('begin on Mondays; a week without sessions is there, too', () => {
    // 2 March 2026 is a Monday, 8 March the Sunday of its week, 16 March the Monday after the next.
    const sessions = [session('2026-03-03', 2, 'a'), session('2026-03-08', 1, 'b'), session('2026-03-16', 4, 'b')]
    expect(weeksOf({ sessions })).toEqual([
      { monday: '2026-03-02', lessonHours: 3, sessions: 2, unitIds: ['a', 'b'] },
      { monday: '2026-03-09', lessonHours: 0, sessions: 0, unitIds: [] },
      { monday: '2026-03-16', lessonHours: 4, sessions: 1, unitIds: ['b'] },
    ])
  })

  test('there are none without sessions', () => {
    expect(weeksOf({ sessions: [] })).toEqual([])
  })
})

test('the latest start ends before the date, and a day later would not', () => {
  const plan = aPlan({ programs: [aProgram()], cohorts: [aCohort()] })
  const [{ startsOn, endsOn }] = [scheduleOf(plan).cohorts[0] as { startsOn: string; endsOn: string }]
  const dayAfter = new Date(Date.parse(endsOn) + 86_400_000).toISOString().slice(0, 10)
  const [latest] = latestStarts(plan, dayAfter)
  expect(latest?.latest?.endsOn).toBe(endsOn)
  expect((latest?.latest?.startsOn ?? '') >= startsOn).toBe(true)
  const [tooLate] = latestStarts(plan, startsOn)
  expect(tooLate?.room === undefined || tooLate.room < 0).toBe(true)
})
