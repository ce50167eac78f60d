import { describe, expect, test } from 'vitest'
import { aCohort, aParticipant, aPlan, aProgram } from '../../test/index.js'
import type { Cohort } from '../program/index.js'
import { latestStart, scheduleAroundAbsences, schedulePlan, trainingDays } from './index.js'

/** 20 lesson hours in a week of 5, 5, 5, 5 and 3: Monday to Thursday, 08:00 to 11:45. */
const planOf = (cohorts: Cohort[]) =>
  aPlan({
    programs: [aProgram({ seats: { min: 0, max: 16 } })],
    participants: [aParticipant()],
    venues: [
      {
        id: 'aula',
        name: 'Aula',
        seats: 16,
        unavailable: [
          { from: '2026-03-03', to: '2026-03-03', why: 'Pengecatan' },
          { from: '2026-03-05', to: '2026-03-06' },
        ],
      },
    ],
    cohorts,
  })

describe('two cohorts with the same participant', () => {
  const clashesOf = (first: Partial<Cohort>, second: Partial<Cohort>) =>
    schedulePlan(
      planOf([
        aCohort({ participantCodes: ['P-01'], ...first }),
        aCohort({ id: 'jahit-2', participantCodes: ['P-01'], ...second }),
      ]),
    ).clashes

  test('clash on the days both run, at the time both have', () => {
    expect(clashesOf({}, { startsOn: '2026-03-04', lessonHoursPerDay: 2 })).toEqual([
      {
        kind: 'participant',
        id: 'P-01',
        cohortIds: ['jahit-1', 'jahit-2'],
        overlaps: [
          { date: '2026-03-04', from: '08:00', to: '09:30' },
          { date: '2026-03-05', from: '08:00', to: '09:30' },
        ],
      },
    ])
  })

  test('do not clash where one ends before the other begins', () => {
    expect(clashesOf({}, { startsOn: '2026-03-06' })).toEqual([])
  })

  test('do not clash where they meet on different weekdays', () => {
    const [monday, tuesday] = [
      { mon: 5, tue: 0, wed: 0, thu: 0, fri: 0 },
      { mon: 0, tue: 5, wed: 0, thu: 0, fri: 0 },
    ]
    expect(clashesOf({ lessonHoursPerDay: monday }, { lessonHoursPerDay: tuesday })).toEqual([])
  })
})

describe('a venue that is not available', () => {
  const plan = planOf([aCohort({ venueId: 'aula' })])

  test('leaves the sessions where they are; each period is told apart, with the end if the course pauses', () => {
    const { cohorts, issues } = schedulePlan(plan)
    expect(cohorts[0]?.endsOn).toBe('2026-03-05')
    // Without the 3rd, 5th and 6th: 5 on the 2nd and 4th, 5 on the 9th and 10th.
    expect(issues.map(({ code, params }) => [code, params.days, params.date, params.why, params.endsOn])).toEqual([
      ['venue-unavailable', 1, '2026-03-03', 'Pengecatan', '2026-03-10'],
      ['venue-unavailable', 1, '2026-03-05', '', '2026-03-10'],
    ])
  })

  test('is kept clear by a schedule around absences, which says what that costs', () => {
    const { cohorts, issues } = scheduleAroundAbsences(plan)
    expect(issues).toEqual([])
    expect(cohorts[0]).toMatchObject({
      endsOn: '2026-03-10',
      lost: [
        { reason: 'absence', label: 'Pengecatan', dates: ['2026-03-03'], lessonHours: 5 },
        { reason: 'absence', label: '', dates: ['2026-03-05', '2026-03-06'], lessonHours: 8 },
      ],
    })
  })
})

test('a cohort of a program that the plan does not have is left out, and the others are scheduled', () => {
  const { cohorts } = schedulePlan(planOf([aCohort({ id: 'hilang', programId: 'tak-ada' }), aCohort()]))
  expect(cohorts.map(({ id }) => id)).toEqual(['jahit-1'])
})

test('the latest start of a course that would never be over does not exist', () => {
  const plan = planOf([])
  const never = { id: 'x', lessonHoursPerDay: 0 }
  expect(latestStart(trainingDays(plan), aProgram(), never, '2026-12-31')).toBeUndefined()
})
