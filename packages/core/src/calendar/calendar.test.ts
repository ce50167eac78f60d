import { describe, expect, test } from 'vitest'
import {
  dateAfter,
  lessonHoursOn,
  starterCalendar,
  weekdayOf,
  weekHours,
  workingDays,
  type LessonHoursRules,
  type WorkingCalendar,
} from './index.js'

const year2026 = starterCalendar(2026, 'id')
/** Last days of the months of 2026. */
const monthEnds = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const byMonth = (calendar: WorkingCalendar) =>
  monthEnds.map((last, at) => {
    const month = `2026-${String(at + 1).padStart(2, '0')}`
    return workingDays(calendar, `${month}-01`, `${month}-${last}`)
  })

describe('2026, by the joint decree of three ministers', () => {
  test('has 17 public holidays and 8 days of collective leave, all official', () => {
    const kinds = year2026.holidays.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'public-holiday')).toHaveLength(17)
    expect(kinds.filter((kind) => kind === 'collective-leave')).toHaveLength(8)
    expect(
      year2026.holidays.every(({ status, source }) => status === 'official' && source?.includes('1497/2025')),
    ).toBe(true)
  })

  /** Day and weekday as the newspapers printed the decree. */
  test.each([
    ['Thu 1 Jan', '2026-01-01'], ['Fri 16 Jan', '2026-01-16'], ['Mon 16 Feb', '2026-02-16'],
    ['Tue 17 Feb', '2026-02-17'], ['Wed 18 Mar', '2026-03-18'], ['Thu 19 Mar', '2026-03-19'],
    ['Fri 20 Mar', '2026-03-20'], ['Sat 21 Mar', '2026-03-21'], ['Sun 22 Mar', '2026-03-22'],
    ['Mon 23 Mar', '2026-03-23'], ['Tue 24 Mar', '2026-03-24'], ['Fri 3 Apr', '2026-04-03'],
    ['Sun 5 Apr', '2026-04-05'], ['Fri 1 May', '2026-05-01'], ['Thu 14 May', '2026-05-14'],
    ['Fri 15 May', '2026-05-15'], ['Wed 27 May', '2026-05-27'], ['Thu 28 May', '2026-05-28'],
    ['Sun 31 May', '2026-05-31'], ['Mon 1 Jun', '2026-06-01'], ['Tue 16 Jun', '2026-06-16'],
    ['Mon 17 Aug', '2026-08-17'], ['Tue 25 Aug', '2026-08-25'], ['Thu 24 Dec', '2026-12-24'],
    ['Fri 25 Dec', '2026-12-25'],
  ])('%s is in the list, which is in the order of dates', (printed, date) => {
    const at = year2026.holidays.findIndex((holiday) => holiday.date === date)
    expect(at).toBeGreaterThanOrEqual(0)
    expect(printed.slice(0, 3).toLowerCase()).toBe(weekdayOf(date))
    expect((year2026.holidays[at - 1]?.date ?? '') < date).toBe(true)
  }) // prettier-ignore

  test('has 240 working days, month by month', () => {
    expect(byMonth(year2026)).toEqual([20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21])
    expect(workingDays(year2026, '2026-01-01', '2026-12-31')).toBe(240)
  })

  test('has 248 where collective leave is worked', () => {
    expect(workingDays({ ...year2026, collectiveLeaveWorked: true }, '2026-01-01', '2026-12-31')).toBe(248)
  })

  test('has 26 working days from 24 November to its end', () => {
    expect(workingDays(year2026, '2026-11-24', '2026-12-31')).toBe(26)
  })
})

describe('other years', () => {
  test('2027 is an estimate throughout, and says so', () => {
    const { holidays } = starterCalendar(2027, 'en')
    expect(holidays).toHaveLength(17)
    expect(holidays.every(({ status, source }) => status === 'estimate' && source?.includes('not known yet'))).toBe(
      true,
    )
  })

  test('of a year that nobody has decreed only the fixed dates are given', () => {
    expect(starterCalendar(2031, 'id').holidays.map(({ date }) => date)).toEqual([
      '2031-01-01',
      '2031-05-01',
      '2031-06-01',
      '2031-08-17',
      '2031-12-25',
    ])
  })
})

describe('lesson hours on a day', () => {
  const site = { mon: 5, tue: 5, wed: 5, thu: 5, fri: 4, sat: 0, sun: 0 }
  const calendar: WorkingCalendar = {
    holidays: [
      { date: '2026-03-19', label: 'Nyepi', kind: 'public-holiday', status: 'official' },
      { date: '2026-03-18', label: 'Cuti', kind: 'collective-leave', status: 'official' },
    ],
    closures: [{ from: '2026-03-09', to: '2026-03-10', why: 'Rehab' }],
    shortDays: [{ from: '2026-03-02', to: '2026-03-06', lessonHoursPerDay: { mon: 3, fri: 9 }, why: 'Puasa' }],
  }
  const on = (date: string, more: Partial<LessonHoursRules> = {}) => lessonHoursOn(date, { site, calendar, ...more })

  test.each([
    ['Monday, as the week has it', '2026-03-16', 5],
    ['Friday, shorter', '2026-03-13', 4],
    ['Saturday', '2026-03-14', 0],
    ['a public holiday', '2026-03-19', 0],
    ['collective leave', '2026-03-18', 0],
    ['the first day of a closure', '2026-03-09', 0],
    ['the last day of a closure', '2026-03-10', 0],
    ['a short Monday', '2026-03-02', 3],
    ['a day of the short week that is not named', '2026-03-03', 5],
    ['a short day that names more hours than the week has', '2026-03-06', 4],
  ])('%s', (_, date, lessonHours) => expect(on(date)).toBe(lessonHours))

  test('collective leave counts as any day where it is worked', () => {
    expect(on('2026-03-18', { calendar: { ...calendar, collectiveLeaveWorked: true } })).toBe(5)
  })

  test('a cohort’s own number holds on the weekdays the site teaches on, and opens no other', () => {
    expect(['2026-03-16', '2026-03-13', '2026-03-14'].map((date) => on(date, { own: 8 }))).toEqual([8, 8, 0])
  })

  test('a weekday that a cohort names counts as named; the others stay as the site has them', () => {
    expect(weekHours(site, { fri: 2, sat: 3 })).toEqual([5, 5, 5, 5, 2, 3, 0])
  })

  test('no day has more than the daily maximum', () => {
    expect(on('2026-03-16', { own: 12, dailyMaximum: 10 })).toBe(10)
  })

  test('a public holiday closes a day on which collective leave is worked as well', () => {
    const both: WorkingCalendar = {
      holidays: [
        { date: '2026-03-16', label: 'Libur', kind: 'public-holiday', status: 'official' },
        { date: '2026-03-16', label: 'Cuti', kind: 'collective-leave', status: 'official' },
      ],
      collectiveLeaveWorked: true,
    }
    expect(on('2026-03-16', { calendar: both })).toBe(0)
  })
})

test('dates are counted across months, years and leap days', () => {
  expect(dateAfter('2028-02-28', 2)).toBe('2028-03-01')
  expect(dateAfter('2026-01-01', -1)).toBe('2025-12-31')
})
