import type { Cohort, TrainingProgram } from '../program/index.js'
import { scheduleCohort, type CohortSchedule, type OwnDaysOff } from './schedule-cohort.js'
import type { TrainingDays } from './training-days.js'

/** What a course would take at another number of lesson hours a day. */
export interface HoursPerDayRow extends Pick<CohortSchedule, 'trainingDays' | 'startsOn' | 'endsOn'> {
  readonly lessonHoursPerDay: number
}

/** From the pace of a prison to that of a training centre. */
const usualPaces: readonly number[] = [3, 4, 5, 6, 8]

/**
 * Training days and end of a course at several numbers of lesson hours a day, in place of the cohort's and the site's
 * own. Days that the site does not teach on stay closed; short days and the daily maximum hold as ever.
 * @param own days on which this cohort pauses.
 */
export function hoursPerDayTable(
  days: TrainingDays,
  program: Pick<TrainingProgram, 'id' | 'units'>,
  cohort: Pick<Cohort, 'id' | 'startsOn'>,
  paces: readonly number[] = usualPaces,
  own?: OwnDaysOff,
): HoursPerDayRow[] {
  return paces.map((lessonHoursPerDay) => {
    const paced = { id: cohort.id, startsOn: cohort.startsOn, lessonHoursPerDay }
    const { trainingDays, startsOn, endsOn } = scheduleCohort(days, program, paced, own)
    return { lessonHoursPerDay, trainingDays, startsOn, endsOn }
  })
}
