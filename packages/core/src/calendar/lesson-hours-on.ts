import { calendarDays } from './calendar-days.js'
import { dayOf, weekdayOf } from './day-number.js'
import type { LessonHoursByWeekday, LessonHoursPerDay, WorkingCalendar } from './schema.js'
import { weekdays } from './vocabularies.js'

/** Lesson hours of each weekday, Monday first. */
export type WeekHours = readonly number[]

/**
 * The week of a cohort: its own hours where it states them, else the site's. One number means every weekday that the
 * site teaches on, and opens no other; a weekday that is named counts as it is named.
 */
export function weekHours(site: LessonHoursByWeekday, own?: LessonHoursPerDay): WeekHours {
  return weekdays.map((weekday) => {
    if (typeof own === 'number') return site[weekday] === 0 ? 0 : own
    return own?.[weekday] ?? site[weekday]
  })
}

/** What decides how many lesson hours a day has. */
export interface LessonHoursRules {
  /** The site's week. */
  readonly site: LessonHoursByWeekday
  /** The cohort's own hours. */
  readonly own?: LessonHoursPerDay | undefined
  readonly calendar: WorkingCalendar
  /** Most lesson hours that a day may have, whatever the week says. */
  readonly dailyMaximum?: number | undefined
}

/**
 * Lesson hours that one date offers: none on public holidays, on collective leave (unless it is worked) and in closures;
 * on short days no more than these allow; never above the daily maximum. For many dates prepare the calendar once.
 * @param date ISO date.
 */
export function lessonHoursOn(
  date: string,
  { site, own, calendar, dailyMaximum = Infinity }: LessonHoursRules,
): number {
  const days = calendarDays(calendar)
  const day = dayOf(date)
  if (days.closed(day) !== undefined) return 0
  const planned = weekHours(site, own)[weekdays.indexOf(weekdayOf(date))] as number
  return Math.min(planned, days.short(day)?.lessonHours ?? Infinity, dailyMaximum)
}
