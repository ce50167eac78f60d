import { describe, expect, test } from 'vitest'
import { aCohort, aPlan, aProgram } from '../../test/index.js'
import {
  hoursPerDayTable,
  scheduleCohort,
  toolCounts,
  trainingDays,
  type CohortSchedule,
  type CoursePlan,
  type Session,
} from './index.js'

const everyDay = (hours: number) => ({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: 0, sun: 0 })
const aCourse = (lessonHours: number) => aProgram({ units: [{ id: 'satu', title: 'Satu unit', lessonHours }] })
const siteOf = (hours: number, more: Partial<CoursePlan['site']> = {}) =>
  aPlan({ site: { ...aPlan().site, lessonHoursPerDay: everyDay(hours), ...more } })
const clock = ({ date, from, to, unitId, lessonHours }: Session) => `${date} ${from}–${to} ${unitId} ${lessonHours}`

/** Days that published courses took; lesson hours divided by those of a day, rounded up. */
const daysTable: [lessonHours: number, four: number, five: number, six: number, eight: number][] = [
  [36, 9, 8, 6, 5],
  [40, 10, 8, 7, 5],
  [80, 20, 16, 14, 10],
  [120, 30, 24, 20, 15],
  [160, 40, 32, 27, 20],
  [180, 45, 36, 30, 23],
  [240, 60, 48, 40, 30],
  [260, 65, 52, 44, 33],
]

describe('training days of a course', () => {
  test.each(daysTable)(
    '%i lesson hours take %i, %i, %i and %i days at 4, 5, 6 and 8 a day',
    (lessonHours, ...expected) => {
      const found = [4, 5, 6, 8].map((hours) => {
        const { trainingDays: days } = scheduleCohort(trainingDays(siteOf(hours)), aCourse(lessonHours), aCohort())
        return days
      })
      expect(found).toEqual(expected)
      const table = hoursPerDayTable(trainingDays(siteOf(3)), aCourse(lessonHours), aCohort(), [4, 5, 6, 8])
      expect(table.map((row) => row.trainingDays)).toEqual(expected)
    },
  )

  test('the table of paces says when each ends', () => {
    // From Monday 2 March 2026: 14 days end on Thursday the 19th, 10 on Friday the 13th, 8 on the 11th, 7 on the 10th, 5 on the 6th.
    expect(hoursPerDayTable(trainingDays(siteOf(5)), aCourse(40), aCohort())).toEqual([
      { lessonHoursPerDay: 3, trainingDays: 14, startsOn: '2026-03-02', endsOn: '2026-03-19' },
      { lessonHoursPerDay: 4, trainingDays: 10, startsOn: '2026-03-02', endsOn: '2026-03-13' },
      { lessonHoursPerDay: 5, trainingDays: 8, startsOn: '2026-03-02', endsOn: '2026-03-11' },
      { lessonHoursPerDay: 6, trainingDays: 7, startsOn: '2026-03-02', endsOn: '2026-03-10' },
      { lessonHoursPerDay: 8, trainingDays: 5, startsOn: '2026-03-02', endsOn: '2026-03-06' },
    ])
  })
})

describe('sessions of a day', () => {
  const units = [
    { id: 'k3', title: 'Keselamatan', lessonHours: 2 },
    { id: 'alat', title: 'Alat', lessonHours: 5 },
  ]
  const withBreaks = siteOf(6, {
    dayStart: '08:00',
    breaks: [
      { from: '12:00', to: '13:00' },
      { from: '10:15', to: '10:30' },
    ],
  })
  const sessions = (plan: CoursePlan) =>
    scheduleCohort(trainingDays(plan), aProgram({ units }), aCohort()).sessions.map(clock)

  test('run from the start of the day, 45 minutes each lesson hour, with breaks kept free', () => {
    expect(sessions(withBreaks)).toEqual([
      '2026-03-02 08:00–09:30 k3 2',
      '2026-03-02 09:30–10:15 alat 1',
      '2026-03-02 10:30–12:00 alat 2',
      '2026-03-02 13:00–13:45 alat 1',
      '2026-03-03 08:00–08:45 alat 1',
    ])
  })

  test('a lesson hour that a break would cut begins after the break', () => {
    const plan = siteOf(2, { dayStart: '09:45', breaks: [{ from: '10:15', to: '10:30' }] })
    expect(sessions(plan).slice(0, 1)).toEqual(['2026-03-02 10:30–12:00 k3 2'])
  })

  test('the length of a lesson hour is a parameter of the day', () => {
    const parameters = [{ id: 'lesson-hour-minutes', value: 40, validFrom: '2026-03-03', status: 'official' }] as const
    expect(sessions({ ...siteOf(4), parameters })).toEqual([
      '2026-03-02 08:00–09:30 k3 2',
      '2026-03-02 09:30–11:00 alat 2',
      '2026-03-03 08:00–10:00 alat 3',
    ])
  })

  test('a day that starts late has only what ends before midnight', () => {
    expect(sessions(siteOf(6, { dayStart: '22:00' })).slice(0, 2)).toEqual([
      '2026-03-02 22:00–23:30 k3 2',
      '2026-03-03 22:00–23:30 alat 2',
    ])
  })
})

describe('what a course loses', () => {
  const plan = (calendar: Partial<CoursePlan['calendar']>): CoursePlan => ({
    ...siteOf(5),
    calendar: { holidays: [], ...calendar },
  })
  const lostOf = ({ lost, endsOn }: CohortSchedule) => ({
    endsOn,
    lost: lost.map(({ reason, label, dates, lessonHours }) => [reason, label, dates.length, lessonHours]),
  })

  test('is told by cause: holidays, closures and short days, in days and lesson hours', () => {
    // 40 hours from 2 March: 2nd to 4th 3 each (9), 5th and 6th closed, 9th holiday, 10th to 13th 5 each (29), 16th and 17th (39), 18th (40).
    const days = trainingDays(
      plan({
        holidays: [{ date: '2026-03-09', label: 'Nyepi', kind: 'public-holiday', status: 'official' }],
        closures: [{ from: '2026-03-05', to: '2026-03-08', why: 'Rehab' }],
        shortDays: [{ from: '2026-03-01', to: '2026-03-04', lessonHoursPerDay: 3, why: 'Puasa' }],
      }),
    )
    expect(lostOf(scheduleCohort(days, aCourse(40), aCohort()))).toEqual({
      endsOn: '2026-03-18',
      lost: [
        ['short-day', 'Puasa', 3, 6],
        ['closure', 'Rehab', 2, 10],
        ['public-holiday', 'Nyepi', 1, 5],
      ],
    })
  })

  test('a last day that is long enough loses nothing, however short', () => {
    const days = trainingDays(
      plan({ shortDays: [{ from: '2026-03-03', to: '2026-03-03', lessonHoursPerDay: 2, why: 'Upacara' }] }),
    )
    expect(lostOf(scheduleCohort(days, aCourse(7), aCohort()))).toEqual({ endsOn: '2026-03-03', lost: [] })
  })

  test('a start on a closed day moves to the first open one', () => {
    const days = trainingDays(plan({ closures: [{ from: '2026-02-27', to: '2026-03-03', why: 'Rehab' }] }))
    expect(scheduleCohort(days, aCourse(5), aCohort())).toMatchObject({ startsOn: '2026-03-04', endsOn: '2026-03-04' })
  })

  test('a program without units has neither start nor end', () => {
    const days = trainingDays(plan({}))
    expect(scheduleCohort(days, aProgram({ units: [] }), aCohort())).toMatchObject({
      startsOn: null,
      endsOn: null,
      sessions: [],
    })
  })
})

test('tools at risk are counted out and in for every stretch between breaks, whatever the units', () => {
  const plan = siteOf(5, { breaks: [{ from: '10:15', to: '10:30' }] })
  const program = aProgram({
    units: [
      { id: 'k3', title: 'Keselamatan', lessonHours: 1 },
      { id: 'potong', title: 'Memotong', lessonHours: 4 },
    ],
    tools: [
      { name: 'Gunting', risk: 'high', quantity: 8 },
      { name: 'Lap', risk: 'low', quantity: 32 },
      { name: 'Mesin', risk: 'medium', quantity: 4 },
    ],
  })
  const counts = toolCounts(scheduleCohort(trainingDays(plan), program, aCohort()), program)
  expect(counts.map(({ date, from, to, tool, quantity }) => `${date} ${from}–${to} ${tool} ${quantity}`)).toEqual([
    '2026-03-02 08:00–10:15 Gunting 8',
    '2026-03-02 08:00–10:15 Mesin 4',
    '2026-03-02 10:30–12:00 Gunting 8',
    '2026-03-02 10:30–12:00 Mesin 4',
  ])
})
