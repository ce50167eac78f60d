import {
  dayOf,
  hoursOf,
  parameterOn,
  schedulePlan,
  toolCounts,
  trainingDays,
  weekHours,
  type PlanSchedule,
  type Session,
  type ToolCount,
  type TrainingDay,
  type TrainingPlan,
} from '@bekal/core'
import { workAbsences, type AbsenceWorking, type TaughtDay } from './absence-working.js'

/** Days that the sheet works out, from 1 January of the fiscal year; halved nine times they leave one. */
export const workedDays = 512
/** How far each step of the search jumps. */
export const searchSteps: readonly number[] = [256, 128, 64, 32, 16, 8, 4, 2, 1]
/** In a cell: no short day. More than any day can have. */
export const notShort = 25

/** What the sheet works out for one cohort. */
export interface CourseWorking {
  readonly lessonHours: number
  /** Lesson hours of each weekday, Monday first. */
  readonly week: readonly number[]
  /** Whether its start lies in the days that the sheet works out, and there is something to teach. */
  readonly searched: boolean
  /** Lesson hours from its start to the last of these days. */
  readonly room: number
  /** Days after which the course is surely not over, step by step. */
  readonly steps: readonly number[]
  /** ISO dates; undefined where the days do not reach so far. */
  readonly startsOn: string | undefined
  readonly endsOn: string | undefined
  readonly trainingDays: number
  /** The days on which it trains, with their lesson hours; none where the end is not known. */
  readonly taught: readonly TaughtDay[]
  /** Who and what it has to do without on them. */
  readonly absences: AbsenceWorking
  /** Whether lesson hours of its own are more than a day may have when it starts. */
  readonly hoursOver: boolean
}

/** A session with the cohort it belongs to. */
export interface CohortSession extends Session {
  readonly cohortId: string
  readonly programId: string
}

/** Tools of a cohort that are counted out and in, and how often. */
export interface ToolCheck extends Pick<ToolCount, 'cohortId' | 'tool' | 'quantity' | 'risk'> {
  readonly times: number
}

/** Courses in time as the sheets show them. */
export interface Courses {
  readonly days: readonly TrainingDay[]
  readonly cohorts: readonly CourseWorking[]
  readonly schedule: PlanSchedule
  /** By date and time. */
  readonly sessions: readonly CohortSession[]
  readonly toolChecks: readonly ToolCheck[]
}

export function workCourses(plan: TrainingPlan): Courses {
  const all = trainingDays(plan)
  const first = dayOf(`${String(plan.fiscalYear).padStart(4, '0')}-01-01`)
  const days = Array.from({ length: workedDays }, (_, n) => all.day(first + n))
  const schedule = schedulePlan(plan)
  return {
    days,
    schedule,
    cohorts: plan.cohorts.map((cohort) => workCourse(plan, cohort, days)),
    sessions: schedule.cohorts
      .flatMap(({ id, programId, sessions }) => sessions.map((session) => ({ ...session, cohortId: id, programId })))
      .sort((a, b) => compare(`${a.date} ${a.from}`, `${b.date} ${b.from}`)),
    toolChecks: schedule.cohorts.flatMap((one) => toolChecks(plan, one)),
  }
}

function workCourse(
  plan: TrainingPlan,
  cohort: TrainingPlan['cohorts'][number],
  days: readonly TrainingDay[],
): CourseWorking {
  const units = plan.programs.find(({ id }) => id === cohort.programId)?.units ?? []
  const lessonHours = units.reduce((sum, unit) => sum + unit.lessonHours, 0)
  const week = weekHours(plan.site.lessonHoursPerDay, cohort.lessonHoursPerDay)
  const known = (days[0] as TrainingDay).date <= cohort.startsOn && cohort.startsOn <= (days.at(-1) as TrainingDay).date
  const searched = known && lessonHours > 0
  const hours = days.map((day) => (searched && day.date >= cohort.startsOn ? hoursOf(day, week) : 0))
  const sums = [0]
  for (const more of hours) sums.push((sums.at(-1) as number) + more)
  const room = sums.at(-1) as number
  let place = 0
  const steps = searchSteps.map((jump) => {
    if (searched && (sums[place + jump] as number) < lessonHours) place += jump
    return place
  })
  const ends = searched && room >= lessonHours
  const begins = hours.findIndex((some) => some > 0)
  const taught = ends ? taughtDays(days, hours, { last: place, lastHours: lessonHours - (sums[place] as number) }) : []
  return {
    lessonHours,
    week,
    searched,
    room,
    steps,
    startsOn: days[begins]?.date,
    endsOn: ends ? days[place]?.date : undefined,
    trainingDays: taught.length,
    taught,
    absences: workAbsences(plan, cohort, taught),
    hoursOver:
      cohort.lessonHoursPerDay !== undefined &&
      Math.max(...week) > parameterOn(plan.parameters, 'lesson-hours-per-day-max', cohort.startsOn).value,
  }
}

/** On the last day only what is left of the course is taught. */
function taughtDays(
  days: readonly TrainingDay[],
  hours: readonly number[],
  { last, lastHours }: { readonly last: number; readonly lastHours: number },
): TaughtDay[] {
  return days
    .slice(0, last + 1)
    .map(({ date }, at) => ({ date, hours: at === last ? lastHours : (hours[at] as number) }))
    .filter(({ hours: some }) => some > 0)
}

function toolChecks(plan: TrainingPlan, schedule: PlanSchedule['cohorts'][number]): ToolCheck[] {
  const program = plan.programs.find(({ id }) => id === schedule.programId)
  const byTool = new Map<string, ToolCheck>()
  for (const { cohortId, tool, quantity, risk } of program ? toolCounts(schedule, program) : []) {
    const key = `${tool} ${quantity} ${risk}`
    byTool.set(key, { cohortId, tool, quantity, risk, times: (byTool.get(key)?.times ?? 0) + 1 })
  }
  return [...byTool.values()]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
