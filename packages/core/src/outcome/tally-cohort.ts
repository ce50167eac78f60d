import { valueOn, type PlanParameter } from '../parameters/index.js'
import type { Participant } from '../people/index.js'
import { lessonHoursOf, type Cohort, type TrainingProgram } from '../program/index.js'
import { workingAt } from './follow-up-stand.js'
import type { FollowUpWindow, OutcomePolicy } from './outcome-policy.js'
import type { Outcome } from './schema.js'
import { tallyOf, type Stand, type Tally } from './tally.js'

/** What outcomes are measured from: these lists of a plan. */
export interface OutcomeSource {
  readonly programs: readonly TrainingProgram[]
  readonly cohorts: readonly Cohort[]
  readonly participants: readonly Participant[]
  readonly outcomes: readonly Outcome[]
  readonly parameters?: readonly PlanParameter[] | undefined
}

/** The people of one cohort on every question. */
export interface CohortTally {
  readonly cohortId: string
  readonly programId: string
  readonly enrolled: number
  /** The part of the course's hours that counts as having attended it, 0 to 1. */
  readonly attendanceMin: number
  readonly attendance: Tally
  readonly completion: Tally
  readonly certification: Tally
  /** Of those who completed the course, in the order of the policy's windows. */
  readonly working: readonly Tally[]
}

export interface TallyOptions {
  readonly policy: OutcomePolicy
  readonly asOf: string | null
  /** In place of the parameter on the day the cohort starts. */
  readonly attendanceMin?: number | undefined
}

/** How one person stands on every question; on work only where the course was completed. */
export interface OutcomeStands {
  readonly attendance: Stand
  readonly completion: Stand
  readonly certification: Stand
  readonly working: readonly Stand[]
}

/** Judges one outcome. */
export function standsOf(
  { programs, participants, parameters }: OutcomeSource,
  { programId, startsOn }: Cohort,
  outcome: Outcome,
  { policy, asOf, attendanceMin = valueOn(parameters, 'attendance-min', startsOn) }: TallyOptions,
): OutcomeStands {
  const lessonHours = lessonHoursOf(programs.find(({ id }) => id === programId) ?? { units: [] })
  const releasedOn = participants.find(({ code }) => code === outcome.participantCode)?.release.likely
  const working = (window: FollowUpWindow): Stand =>
    releasedOn === undefined ? 'unknown' : workingAt(outcome.followUps ?? [], { releasedOn, window, asOf })
  return {
    attendance: attendance(outcome, lessonHours, attendanceMin),
    completion: completion(outcome),
    certification: certification(outcome),
    working: completion(outcome) === 'yes' ? policy.windows.map(working) : [],
  }
}

/** Counts a cohort. Only people whom the cohort names count; of two outcomes of one person the first does. */
export function tallyCohort(source: OutcomeSource, cohort: Cohort, options: TallyOptions): CohortTally {
  const { id, programId, startsOn, participantCodes = [] } = cohort
  const stands = [...new Set(participantCodes)]
    .flatMap((code) => source.outcomes.find((one) => one.cohortId === id && one.participantCode === code) ?? [])
    .map((outcome) => standsOf(source, cohort, outcome, options))
  const enrolled = participantCodes.length
  const completed = stands.filter(({ completion }) => completion === 'yes')
  return {
    cohortId: id,
    programId,
    enrolled,
    attendanceMin: options.attendanceMin ?? valueOn(source.parameters, 'attendance-min', startsOn),
    attendance: tallyOf(
      stands.map((one) => one.attendance),
      enrolled,
    ),
    completion: tallyOf(
      stands.map((one) => one.completion),
      enrolled,
    ),
    certification: tallyOf(
      stands.map((one) => one.certification),
      enrolled,
    ),
    working: options.policy.windows.map((_, at) => tallyOf(completed.map(({ working }) => working[at] as Stand))),
  }
}

/** Held against each other in ten-thousandths, so that 16 of 20 hours are four fifths. */
function attendance({ attendedLessonHours }: Outcome, lessonHours: number, least: number): Stand {
  if (lessonHours === 0) return 'unknown'
  return attendedLessonHours * 10_000 >= Math.round(least * 10_000) * lessonHours ? 'yes' : 'no'
}

function completion({ result }: Outcome): Stand {
  if (result === undefined) return 'unknown'
  return result === 'passed' || result === 'competent' ? 'yes' : 'no'
}

/** A statement of participation is no certificate. Who passed and has none recorded may still be given one. */
function certification(outcome: Outcome): Stand {
  if (outcome.certificateKind === undefined) return completion(outcome) === 'no' ? 'no' : 'unknown'
  return outcome.certificateKind === 'participation' ? 'no' : 'yes'
}
