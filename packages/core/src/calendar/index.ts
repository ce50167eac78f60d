export { calendarDays, daysBetween, type CalendarDays, type DayOff, type ShortDay } from './calendar-days.js'
export { dateAfter, dateOf, dayOf, weekdayIndexOf, weekdayOf } from './day-number.js'
export { lessonHoursOn, weekHours, type LessonHoursRules, type WeekHours } from './lesson-hours-on.js'
export { monthsAfter } from './months-after.js'
export type { Holiday, LessonHoursByWeekday, LessonHoursPerDay, WorkingCalendar } from './schema.js'
export { starterCalendar } from './starter-calendar.js'
export {
  dayOffReasons,
  holidayKinds,
  holidayStatuses,
  months,
  weekdays,
  type DayOffReason,
  type Weekday,
} from './vocabularies.js'
export { workingDays } from './working-days.js'
