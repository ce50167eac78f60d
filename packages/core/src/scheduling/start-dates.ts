import { dayOf, weekHours } from '../calendar/index.js'
import { lessonHoursOf, type Cohort, type TrainingProgram } from '../program/index.js'
import { scheduleCohort, searchedDays, type OwnDaysOff } from './schedule-cohort.js'
import { hoursOf, type TrainingDays } from './training-days.js'

type Course = Pick<TrainingProgram, 'id' | 'units'>
type CourseCohort = Pick<Cohort, 'id' | 'lessonHoursPerDay'>

/** When a course would begin and end. */
export interface CourseDates {
  readonly startsOn: string
  readonly endsOn: string
}

/**
 * The last day on which a course can begin so that its last session lies before a date.
 * @param before ISO date; the course ends the day before it at the latest.
 * @returns undefined where no start within the last three years before that date is early enough, or there is nothing to teach.
 */
export function latestStart(
  days: TrainingDays,
  program: Course,
  cohort: CourseCohort,
  before: string,
  own?: OwnDaysOff,
): CourseDates | undefined {
  const week = weekHours(days.site, cohort.lessonHoursPerDay)
  const end = dayOf(before)
  let left = lessonHoursOf(program)
  for (let day = end - 1; left > 0 && day >= end - searchedDays; day--) {
    const known = days.day(day)
    left -= hoursOf(known, week, own?.(day))
    if (left <= 0) return datesFrom(known.date)
  }
  return undefined

  function datesFrom(startsOn: string): CourseDates {
    const { endsOn } = scheduleCohort(days, program, { ...cohort, startsOn }, own)
    return { startsOn, endsOn: endsOn as string }
  }
}

/**
 * The first day, not before `from`, on which a course can begin so that its last session lies before a date.
 * @returns undefined where even the earliest start ends too late. A later start never ends earlier.
 */
export function earliestStart(
  days: TrainingDays,
  program: Course,
  cohort: CourseCohort,
  from: string,
  before: string,
  own?: OwnDaysOff,
): CourseDates | undefined {
  const { startsOn, endsOn } = scheduleCohort(days, program, { ...cohort, startsOn: from }, own)
  return startsOn !== null && endsOn !== null && endsOn < before ? { startsOn, endsOn } : undefined
}
