export { findClashes, type Clash, type ClashKind } from './clashes.js'
export type { CoursePlan } from './course-plan.js'
export { hoursPerDayTable, type HoursPerDayRow } from './hours-per-day-table.js'
export { hoursBeforeMidnight, minuteOf, usualDayStart } from './lesson-slots.js'
export { scheduleMessages } from './messages.js'
export { orderUnits, type UnitOrder } from './order-units.js'
export {
  lessonHoursOf,
  scheduleCohort,
  type CohortSchedule,
  type LostDays,
  type OwnDaysOff,
} from './schedule-cohort.js'
export { scheduleAroundAbsences, schedulePlan, type PlanSchedule } from './schedule-plan.js'
export type { Session, TimeSpan } from './session.js'
export { earliestStart, latestStart, type CourseDates } from './start-dates.js'
export { toolCounts, type ToolCount } from './tool-counts.js'
export { hoursOf, trainingDays, type TrainingDay, type TrainingDays } from './training-days.js'
