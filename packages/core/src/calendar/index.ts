export { holidayKinds, holidayStatuses, months, weekdays, type Weekday } from './vocabularies.js'
export type { Holiday, LessonHoursPerDay, WorkingCalendar } from './schema.js'
