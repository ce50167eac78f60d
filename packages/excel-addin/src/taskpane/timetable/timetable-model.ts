import {
  latestStart,
  schedulePlan,
  scheduleMessages,
  trainingDays,
  type CohortSchedule,
  type CourseDates,
  type Issue,
  type PlanSchedule,
  type TrainingPlan,
} from '@bekal/core'
import type { LocatedReading } from '@bekal/workbook/parsing'

/** The courses of a plan, worked out once. */
export function scheduleOf(plan: TrainingPlan): PlanSchedule {
  const known = remembered.get(plan)
  if (known !== undefined) return known
  const schedule = schedulePlan(plan)
  remembered.set(plan, schedule)
  return schedule
}

const remembered = new WeakMap<TrainingPlan, PlanSchedule>()

/** One week of a course. */
export interface CourseWeek {
  /** Its Monday, ISO. */
  readonly monday: string
  readonly lessonHours: number
  readonly sessions: number
  readonly unitIds: readonly string[]
}

/** Every week from the first to the last session, weeks without sessions included. */
export function weeksOf({ sessions }: Pick<CohortSchedule, 'sessions'>): CourseWeek[] {
  const byMonday = new Map<string, { lessonHours: number; sessions: number; unitIds: Set<string> }>()
  for (const { date, lessonHours, unitId } of sessions) {
    const monday = mondayOf(date)
    const week = byMonday.get(monday) ?? { lessonHours: 0, sessions: 0, unitIds: new Set() }
    byMonday.set(monday, week)
    week.lessonHours += lessonHours
    week.sessions += 1
    week.unitIds.add(unitId)
  }
  const [first, last] = [sessions[0], sessions.at(-1)].map((session) => session && Date.parse(mondayOf(session.date)))
  if (first === undefined || last === undefined) return []
  return Array.from({ length: (last - first) / weekMs + 1 }, (_, at) => {
    const monday = isoDay(first + at * weekMs)
    const { lessonHours = 0, sessions: count = 0, unitIds = new Set<string>() } = byMonday.get(monday) ?? {}
    return { monday, lessonHours, sessions: count, unitIds: [...unitIds] }
  })
}

const dayMs = 86_400_000
const weekMs = 7 * dayMs

function mondayOf(date: string): string {
  const day = Date.parse(date)
  return isoDay(day - ((new Date(day).getUTCDay() + 6) % 7) * dayMs)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** What of the findings concerns courses: clashes, absences, shortages, each with its cell. */
export function courseIssues({ issues }: Pick<LocatedReading, 'issues'>): Issue[] {
  return issues.filter(({ code }) => Object.hasOwn(scheduleMessages, code))
}

/** When a cohort has to begin so that it ends in time, against when it is planned to. */
export interface LatestStart {
  readonly cohortId: string
  readonly plannedStart: string
  readonly latest: CourseDates | undefined
  /** Days between the planned and the latest start; negative where the plan is too late. */
  readonly room: number | undefined
}

export function latestStarts(plan: TrainingPlan, before: string): LatestStart[] {
  const days = trainingDays(plan)
  return plan.cohorts.flatMap((cohort) => {
    const program = plan.programs.find(({ id }) => id === cohort.programId)
    if (program === undefined) return []
    const latest = latestStart(days, program, cohort, before)
    const room = latest && Math.round((Date.parse(latest.startsOn) - Date.parse(cohort.startsOn)) / dayMs)
    return [{ cohortId: cohort.id, plannedStart: cohort.startsOn, latest, room }]
  })
}
