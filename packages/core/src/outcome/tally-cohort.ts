import { valueOn, type PlanParameter } from '../parameters/index.js'
import type { Participant } from '../people/index.js'
import { lessonHoursOf, type Cohort, type TrainingProgram } from '../program/index.js'
import { workingAt } from './follow-up-stand.js'
import type { OutcomePolicy } from './outcome-policy.js'
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

/** Counts a cohort. Only people whom the cohort names count; of two outcomes of one person the first does. */
export function tallyCohort(
  { programs, participants, outcomes, parameters }: OutcomeSource,
  { id, programId, startsOn, participantCodes = [] }: Cohort,
  { policy, asOf, attendanceMin = valueOn(parameters, 'attendance-min', startsOn) }: TallyOptions,
): CohortTally {
  const enrolled = participantCodes.length
  const known = [...new Set(participantCodes)].flatMap(
    (code) => outcomes.find((one) => one.cohortId === id && one.participantCode === code) ?? [],
  )
  const lessonHours = lessonHoursOf(programs.find((program) => program.id === programId) ?? { units: [] })
  const tally = (standOf: (outcome: Outcome) => Stand) => tallyOf(known.map(standOf), enrolled)
  const completed = known.filter((outcome) => completion(outcome) === 'yes')
  return {
    cohortId: id,
    programId,
    enrolled,
    attendanceMin,
    attendance: tally((outcome) => attendance(outcome, lessonHours, attendanceMin)),
    completion: tally(completion),
    certification: tally(certification),
    working: policy.windows.map((window) =>
      tallyOf(
        completed.map(({ participantCode, followUps = [] }): Stand => {
          const releasedOn = participants.find(({ code }) => code === participantCode)?.release.likely
          return releasedOn === undefined ? 'unknown' : workingAt(followUps, { releasedOn, window, asOf })
        }),
      ),
    ),
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
