import {
  earliestStart,
  hoursPerDayTable,
  latestStart,
  pausesOf,
  scheduleAroundAbsences,
  schedulePlan,
  toolCounts,
  trainingDays,
  type Clash,
  type CohortSchedule,
  type CourseDates,
  type HoursPerDayRow,
  type Issue,
  type ToolCount,
  type TrainingPlan,
} from '@bekal/core'
import type { Questions } from './questions.js'

/** What `schedule` knows of one cohort. */
export interface CohortAnswer extends CohortSchedule {
  /** Training days and end at other lesson hours a day. */
  readonly hoursPerDay: readonly HoursPerDayRow[]
  /** Where a date was asked for: the first and the last start that end before it, or null. */
  readonly earliestStart?: CourseDates | null
  readonly latestStart?: CourseDates | null
  readonly toolCounts: readonly ToolCount[]
}

export interface ScheduleAnswer {
  /** The plan that was scheduled: with other hours a day where these were asked for. */
  readonly plan: TrainingPlan
  readonly cohorts: readonly CohortAnswer[]
  readonly clashes: readonly Clash[]
  readonly issues: readonly Issue[]
}

/** Schedules a plan as it was asked: all cohorts, so that clashes are seen, of which one may be shown. */
export function answerOf(written: TrainingPlan, questions: Questions): ScheduleAnswer {
  const plan = paced(written, questions.hoursPerDay)
  const { cohorts, clashes, issues } = questions.aroundAbsences ? scheduleAroundAbsences(plan) : schedulePlan(plan)
  const asked = (id: string) => questions.cohort === undefined || questions.cohort === id
  return {
    plan,
    cohorts: cohorts.filter(({ id }) => asked(id)).map((schedule) => answerFor(plan, schedule, questions)),
    clashes: clashes.filter(({ cohortIds }) => cohortIds.some(asked)),
    issues,
  }
}

function paced(plan: TrainingPlan, lessonHoursPerDay: number | undefined): TrainingPlan {
  if (lessonHoursPerDay === undefined) return plan
  return { ...plan, cohorts: plan.cohorts.map((cohort) => ({ ...cohort, lessonHoursPerDay })) }
}

function answerFor(plan: TrainingPlan, schedule: CohortSchedule, questions: Questions): CohortAnswer {
  const days = trainingDays(plan)
  // The schedule exists, so both are there.
  const cohort = plan.cohorts.find(({ id }) => id === schedule.id) as TrainingPlan['cohorts'][number]
  const program = plan.programs.find(({ id }) => id === schedule.programId) as TrainingPlan['programs'][number]
  const own = questions.aroundAbsences ? pausesOf(plan)(cohort) : undefined
  const { before, from = cohort.startsOn } = questions
  return {
    ...schedule,
    hoursPerDay: hoursPerDayTable(days, program, cohort, undefined, own),
    ...(before !== undefined && {
      earliestStart: earliestStart(days, program, cohort, from, before, own) ?? null,
      latestStart: latestStart(days, program, cohort, before, own) ?? null,
    }),
    toolCounts: toolCounts(schedule, program),
  }
}
