import { dateAfter, weekdays, weekHours } from '../calendar/index.js'
import { valueOn } from '../parameters/index.js'
import type { Cohort, Instructor, TrainingProgram, Venue } from '../program/index.js'
import { issueMaker, type Issue, type IssuePath } from '../result/index.js'
import type { CoursePlan } from './course-plan.js'
import { scheduleMessages } from './messages.js'
import { orderUnits } from './order-units.js'
import { searchedDays, type CohortSchedule } from './schedule-cohort.js'

export const issue = issueMaker(scheduleMessages)

/** Units that wait for each other. */
export function unitsInOrder({ programs }: Pick<CoursePlan, 'programs'>): Issue[] {
  return programs.flatMap(({ units }, at) =>
    orderUnits(units).cycles.map((way) => {
      const unit = units.findIndex(({ id }) => id === way[0])
      return issue('prerequisite-cycle', ['programs', at, 'units', unit, 'requires'], { way: way.join(' → ') })
    }),
  )
}

/** Weeks that plan more than a day may have, of the site and of each cohort. */
export function hoursWithinMaximum(plan: CoursePlan): Issue[] {
  const excess = (hours: readonly number[], date: string, path: IssuePath): Issue[] => {
    const limit = valueOn(plan.parameters, 'lesson-hours-per-day-max', date)
    const lessonHours = Math.max(...hours)
    return lessonHours > limit ? [issue('hours-above-daily-maximum', path, { lessonHours, limit })] : []
  }
  const newYear = `${String(plan.fiscalYear).padStart(4, '0')}-01-01`
  const site = plan.site.lessonHoursPerDay
  const fullest = weekdays.reduce((most, day) => (site[day] > site[most] ? day : most))
  return [
    ...excess(Object.values(site), newYear, ['site', 'lessonHoursPerDay', fullest]),
    ...plan.cohorts.flatMap(({ startsOn, lessonHoursPerDay }, at) =>
      lessonHoursPerDay === undefined
        ? []
        : excess(weekHours(site, lessonHoursPerDay), startsOn, ['cohorts', at, 'lessonHoursPerDay']),
    ),
  ]
}

/** Whether, and when, the course begins and ends. */
export function courseHasDays(
  schedule: CohortSchedule,
  { startsOn: planned }: Cohort,
  at: number,
  fiscalYear: number,
): Issue[] {
  const { id: cohortId, startsOn, endsOn, lessonHours, unplaced } = schedule
  const path = ['cohorts', at, 'startsOn']
  if (lessonHours === 0) return []
  if (startsOn === null) return [issue('no-lesson-hours', path, { cohortId, lessonHours, startsOn: planned })]
  const until = dateAfter(planned, searchedDays - 1)
  return [
    ...(startsOn === planned
      ? []
      : [
          issue('start-moved', path, {
            cohortId,
            startsOn: planned,
            date: startsOn,
            why: whyClosed(schedule, planned),
          }),
        ]),
    ...(endsOn === null ? [issue('course-without-end', path, { cohortId, unplaced, lessonHours, until })] : []),
    ...(endsOn !== null && yearOf(planned) <= fiscalYear && yearOf(endsOn) > fiscalYear
      ? [issue('ends-after-fiscal-year', path, { cohortId, endsOn, fiscalYear })]
      : []),
  ]
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

function whyClosed({ lost }: CohortSchedule, date: string): string {
  return lost.find(({ dates }) => dates.includes(date))?.label ?? ''
}

/** A cohort fits its program's seats and its venue, and, once people are chosen, is large enough to be held. */
export function cohortFits(
  { participantCodes }: Cohort,
  at: number,
  program: TrainingProgram | undefined,
  venue: Venue | undefined,
): Issue[] {
  if (participantCodes === undefined) return []
  const path = ['cohorts', at, 'participantCodes']
  const participants = participantCodes.length
  const limits = [
    ...(program ? [{ seats: program.seats.max, limit: program.id }] : []),
    ...(venue ? [{ seats: venue.seats, limit: venue.id }] : []),
  ]
  const min = program?.seats.min ?? 0
  return [
    ...limits
      .filter(({ seats }) => participants > seats)
      .map((place) => issue('cohort-over-seats', path, { participants, ...place })),
    ...(program && participants > 0 && participants < min
      ? [issue('cohort-below-minimum', path, { participants, min, programId: program.id })]
      : []),
  ]
}

/** A cohort's instructors share its lesson hours; together they may teach as many as a day has. */
export function instructorsSuffice(
  { id: cohortId, instructorIds = [] }: Cohort,
  at: number,
  { sessions }: CohortSchedule,
  instructors: ReadonlyMap<string, Instructor>,
): Issue[] {
  if (instructorIds.length === 0) return []
  const most = (id: string) => instructors.get(id)?.maxLessonHoursPerDay ?? Infinity
  const limit = [...new Set(instructorIds)].reduce((sum, id) => sum + most(id), 0)
  const byDate = new Map<string, number>()
  for (const { date, lessonHours } of sessions) byDate.set(date, (byDate.get(date) ?? 0) + lessonHours)
  const over = [...byDate].filter(([, hours]) => hours > limit)
  const [first] = over
  if (first === undefined) return []
  const lessonHours = Math.max(...over.map(([, hours]) => hours))
  const params = { cohortId, lessonHours, limit, days: over.length, date: first[0] }
  return [issue('instructors-overloaded', ['cohorts', at, 'instructorIds'], params)]
}
