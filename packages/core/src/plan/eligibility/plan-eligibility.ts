import {
  prepareEligibility,
  reviewDue,
  rulesInForce,
  type EligibilityJudge,
  type EligibilityRule,
  type Participant,
  type PersonEligibility,
  type ReviewDue,
} from '../../people/index.js'
import { issueMaker, type Issue } from '../../result/index.js'
import { trainingDays, type TrainingDays } from '../../scheduling/index.js'
import type { TrainingPlan } from '../schema.js'
import { courseOfCohort } from './course-of-cohort.js'
import { eligibilityMessages } from './messages.js'

const issue = issueMaker(eligibilityMessages)

/** What the answers hang on beside the plan. */
export interface EligibilityOptions {
  /** ISO date of today. */
  readonly asOf: string
}

/** One person of the plan, held against one cohort's course. */
export interface CandidateEligibility extends PersonEligibility {
  /** Whether the cohort lists this person already. */
  readonly enrolled: boolean
  /** When this person's training plan should be looked at again, by the likely release. */
  readonly review: ReviewDue
}

/** Everybody in a plan held against one cohort's course. */
export interface CohortEligibility extends CourseOfCohort {
  /** In plan order. */
  readonly people: readonly CandidateEligibility[]
}

interface CourseOfCohort {
  readonly cohortId: string
  readonly programId: string
  /** The day of the first session; where none can be had, the planned one. */
  readonly startsOn: string
  readonly endsOn?: string
  /** The rules that were asked, those switched off left out. */
  readonly rules: readonly EligibilityRule[]
  /** Codes of `eligibilityMessages`. */
  readonly issues: readonly Issue[]
}

/**
 * Holds every participant of a plan against the course of one cohort: who can finish before release, and who may
 * practise outside. A proposal; the prison's panel (sidang TPP) decides.
 * @throws {UnknownCohortError} when the plan has no such cohort, or no program for it.
 */
export function planEligibility(plan: TrainingPlan, cohortId: string, options: EligibilityOptions): CohortEligibility {
  const { judge, course, enrolled } = prepareCohort(plan, cohortId, options)
  const people = plan.participants.map((person) => ({
    ...judge.judge(person),
    enrolled: enrolled.has(person.code),
    review: reviewDue({ asOf: options.asOf, release: person.release.likely, status: person.status }),
  }))
  return { ...course, issues: [...course.issues, ...passedReleases(plan, options)], people }
}

/** A cohort's course made ready to judge any number of people one by one, without keeping their reasons. */
export interface PreparedCohort {
  readonly judge: EligibilityJudge
  readonly course: CourseOfCohort
  /** Codes of those the cohort lists. */
  readonly enrolled: ReadonlySet<string>
}

/**
 * Schedules one cohort and makes the rules ready for it: for surveys of many people against many courses.
 * @param days `trainingDays(plan)`, once for all cohorts.
 * @throws {UnknownCohortError} when the plan has no such cohort, or no program for it.
 */
export function prepareCohort(
  plan: TrainingPlan,
  cohortId: string,
  { asOf }: EligibilityOptions,
  days: TrainingDays = trainingDays(plan),
): PreparedCohort {
  const at = plan.cohorts.findIndex(({ id }) => id === cohortId)
  const cohort = plan.cohorts[at]
  const program = plan.programs.find(({ id }) => id === cohort?.programId)
  if (cohort === undefined || program === undefined) throw new UnknownCohortError(cohortId)
  const facts = courseOfCohort(plan, cohort, program, days, asOf)
  const rules = rulesInForce(plan.eligibilityRules)
  const { startsOn, endsOn } = facts
  return {
    judge: prepareEligibility(facts, rules),
    enrolled: new Set(cohort.participantCodes),
    course: {
      cohortId,
      programId: program.id,
      startsOn,
      ...(endsOn !== undefined && { endsOn }),
      rules: rules.filter(({ active }) => active !== false),
      issues: endsOn === undefined ? [issue('course-end-unknown', ['cohorts', at], { cohortId })] : [],
    },
  }
}

/** Whoever should be free by now: the register has moved on, or the person is gone. */
function passedReleases({ participants }: TrainingPlan, { asOf }: EligibilityOptions): Issue[] {
  return participants.flatMap(({ code, release }: Participant, at) => {
    const key = release.latest === undefined ? 'likely' : 'latest'
    const date = release.latest ?? release.likely
    return date < asOf ? [issue('release-date-passed', ['participants', at, 'release', key], { code, date, asOf })] : []
  })
}

export class UnknownCohortError extends Error {
  override readonly name = 'UnknownCohortError'
  readonly code = 'unknown-cohort'
  constructor(cohortId: string) {
    super(`The plan has no cohort "${cohortId}" with a program; pass the id of one of its cohorts.`)
  }
}
