import { calendarDays, daysBetween } from './calendar-days.js'
import { weekdayIndexOf } from './day-number.js'
import type { WorkingCalendar } from './schema.js'
import { weekdays, type Weekday } from './vocabularies.js'

/** @source Perpres 21/2023: civil servants work five days, Monday to Friday. */
const officeWeek: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/**
 * Working days from one date to another, both included: the days of the working week without public holidays and,
 * unless it is worked, collective leave. Closures and short days stop courses, not offices, so they do not count here.
 */
export function workingDays(
  calendar: Pick<WorkingCalendar, 'holidays' | 'collectiveLeaveWorked'>,
  from: string,
  to: string,
  week: readonly Weekday[] = officeWeek,
): number {
  const days = calendarDays({ holidays: calendar.holidays, collectiveLeaveWorked: calendar.collectiveLeaveWorked })
  let count = 0
  for (const day of daysBetween(from, to)) {
    if (week.includes(weekdays[weekdayIndexOf(day)] as Weekday) && days.closed(day) === undefined) count += 1
  }
  return count
}
