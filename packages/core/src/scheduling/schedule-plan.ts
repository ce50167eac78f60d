import type { Cohort, TrainingProgram } from '../program/index.js'
import type { Issue, IssuePath } from '../result/index.js'
import { Absences, type Absence } from './absences.js'
import { findClashes, type Clash } from './clashes.js'
import {
  cohortFits,
  courseHasDays,
  hoursWithinMaximum,
  instructorsSuffice,
  issue,
  unitsInOrder,
} from './cohort-issues.js'
import type { CoursePlan } from './course-plan.js'
import { scheduleCohort, type CohortSchedule, type OwnDaysOff } from './schedule-cohort.js'
import type { TimeSpan } from './session.js'
import { trainingDays, type TrainingDays } from './training-days.js'

/** All courses of a plan in time, and what is wrong with it. */
export interface PlanSchedule {
  /** In plan order; a cohort whose program the plan does not have is left out. */
  readonly cohorts: readonly CohortSchedule[]
  readonly clashes: readonly Clash[]
  /** What of it a planner can mend; codes of `scheduleMessages`, which are also codes of a plan. */
  readonly issues: readonly Issue[]
}

/**
 * Lays every cohort's course into days as the plan has it. Where an instructor or a venue is not available the sessions
 * stay, and an issue says so: only people can decide between another room, another teacher and a pause.
 * `scheduleAroundAbsences` shows the pause.
 */
export function schedulePlan(plan: CoursePlan): PlanSchedule {
  const absences = new Absences(plan)
  const days = trainingDays(plan)
  const paused = (course: Course): string => {
    const { endsOn } = scheduleCohort(days, course.program, course.cohort, absences.daysOff(course.cohort))
    return endsOn ?? ''
  }
  return judge(
    plan,
    layAll(plan, days, () => undefined),
    absences,
    paused,
  )
}

/** Lays every cohort's course so that it pauses on days when its venue, or every one of its instructors, is not available. */
export function scheduleAroundAbsences(plan: CoursePlan): PlanSchedule {
  const absences = new Absences(plan)
  const courses = layAll(plan, trainingDays(plan), (cohort) => absences.daysOff(cohort))
  return judge(plan, courses, absences, () => '')
}

interface Course {
  readonly at: number
  readonly cohort: Cohort
  readonly program: TrainingProgram
  readonly schedule: CohortSchedule
}

function layAll(plan: CoursePlan, days: TrainingDays, daysOff: (cohort: Cohort) => OwnDaysOff | undefined): Course[] {
  const programs = byId(plan.programs)
  return plan.cohorts.flatMap((cohort, at) => {
    const program = programs.get(cohort.programId)
    return program ? [{ at, cohort, program, schedule: scheduleCohort(days, program, cohort, daysOff(cohort)) }] : []
  })
}

/** @param paused the end of a course if it pauses while somebody is away; empty where it does so already. */
function judge(
  plan: CoursePlan,
  courses: readonly Course[],
  absences: Absences,
  paused: (course: Course) => string,
): PlanSchedule {
  const [venues, instructors] = [byId(plan.venues), byId(plan.instructors)]
  const clashes = findClashes(
    courses.map(({ cohort }) => cohort),
    new Map(courses.map(({ schedule }) => [schedule.id, schedule])),
  )
  return {
    cohorts: courses.map(({ schedule }) => schedule),
    clashes,
    issues: [
      ...unitsInOrder(plan),
      ...hoursWithinMaximum(plan),
      ...courses.flatMap((course) => {
        const { at, cohort, program, schedule } = course
        return [
          ...courseHasDays(schedule, cohort, at, plan.fiscalYear),
          ...cohortFits(cohort, at, program, venues.get(cohort.venueId ?? '')),
          ...instructorsSuffice(cohort, at, schedule, instructors),
          ...absenceIssues(course, absences.of(cohort, schedule), paused),
        ]
      }),
      ...clashIssues(courses, clashes),
    ],
  }
}

function absenceIssues(course: Course, absences: readonly Absence[], paused: (course: Course) => string): Issue[] {
  if (absences.length === 0) return []
  const { at, cohort } = course
  const endsOn = absences.every(({ covered }) => covered) ? '' : paused(course)
  return absences.map(({ kind, id, covered, dates, why = '' }) => {
    const params = { id, cohortId: cohort.id, days: dates.length, date: dates[0] as string, why }
    if (kind === 'venue') return issue('venue-unavailable', ['cohorts', at, 'venueId'], { ...params, endsOn })
    const path = ['cohorts', at, 'instructorIds', cohort.instructorIds?.indexOf(id) ?? 0]
    return covered ? issue('instructor-away', path, params) : issue('no-instructor', path, { ...params, endsOn })
  })
}

/** One issue for a cohort and what it shares, naming all cohorts before it that want the same. */
function clashIssues(courses: readonly Course[], clashes: readonly Clash[]): Issue[] {
  const grouped = new Map<string, Clash[]>()
  for (const clash of clashes) {
    const key = `${clash.cohortIds[1]} ${clash.kind} ${clash.id}`
    const group = grouped.get(key)
    if (group) group.push(clash)
    else grouped.set(key, [clash])
  }
  const places = new Map(courses.map((course) => [course.cohort.id, course]))
  return [...grouped.values()].map((group) => {
    const { kind, id, cohortIds } = group[0] as Clash
    const { at, cohort } = places.get(cohortIds[1]) as Course
    // Overlaps are in the order of time, so the first of all is the first of one of them.
    const first = group
      .map(({ overlaps }) => overlaps[0] as TimeSpan)
      .reduce((a, b) => (b.date < a.date || (b.date === a.date && b.from < a.from) ? b : a))
    return issue(`${kind}-clash`, placeOf(kind, id, cohort, at), {
      id,
      cohortId: cohort.id,
      others: listedCohorts(group.map(({ cohortIds: [other] }) => other)),
      days: new Set(group.flatMap(({ overlaps }) => overlaps.map(({ date }) => date))).size,
      ...first,
    })
  })
}

function placeOf(kind: Clash['kind'], id: string, cohort: Cohort, at: number): IssuePath {
  switch (kind) {
    case 'venue':
      return ['cohorts', at, 'venueId']
    case 'instructor':
      return ['cohorts', at, 'instructorIds', cohort.instructorIds?.indexOf(id) ?? 0]
    case 'participant':
      return ['cohorts', at, 'participantCodes', cohort.participantCodes?.indexOf(id) ?? 0]
  }
}

/** Ids in quotation marks, the first ten. */
function listedCohorts(ids: readonly string[]): string {
  const most = 10
  const shown = ids.slice(0, most).map((id) => `“${id}”`)
  return [...shown, ...(ids.length > most ? [`… (+${ids.length - most})`] : [])].join(', ')
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.toReversed().map((entry) => [entry.id, entry]))
}
