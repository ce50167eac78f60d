import type { WorkingCalendar } from '../calendar/index.js'
import type { PlanParameter } from '../parameters/index.js'
import type { Cohort, Instructor, Site, TrainingProgram, Venue } from '../program/index.js'

/** What scheduling reads of a plan; a whole training plan is one. */
export interface CoursePlan {
  readonly fiscalYear: number
  readonly site: Pick<Site, 'dayStart' | 'breaks' | 'lessonHoursPerDay'>
  readonly calendar: WorkingCalendar
  readonly parameters?: readonly PlanParameter[] | undefined
  readonly programs: readonly TrainingProgram[]
  readonly instructors: readonly Instructor[]
  readonly venues: readonly Venue[]
  readonly cohorts: readonly Cohort[]
}
