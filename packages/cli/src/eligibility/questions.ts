import { planEligibility, type CohortEligibility, type Language, type TrainingPlan } from '@bekal/core'
import { parseTypedDate } from '../input/typed-date.js'
import { sentences } from '../messages.js'
import { WrongUseError } from '../wrong-use.js'
import { eligibilityWords as words } from './eligibility-words.js'

/** The answers for one cohort on one day. */
export interface EligibilityReport extends CohortEligibility {
  readonly asOf: string
}

interface Asked {
  readonly cohort?: string
  readonly asOf?: string
}

/**
 * Answers what was asked of a plan. A plan with one cohort needs none named.
 * @throws {WrongUseError} when a value cannot be meant, the plan has no such cohort, or several and none is named.
 */
export function reportOn(plan: TrainingPlan, asked: Asked, today: string, language: Language): EligibilityReport {
  const asOf = asked.asOf === undefined ? today : parseTypedDate(asked.asOf, language)
  const cohort = cohortAsked(plan, asked.cohort, language)
  if (plan.programs.every(({ id }) => id !== cohort.programId)) {
    throw new WrongUseError(words.cohortWithoutProgram(cohort.id), language)
  }
  return { asOf, ...planEligibility(plan, cohort.id, { asOf }) }
}

function cohortAsked({ cohorts }: TrainingPlan, asked: string | undefined, language: Language) {
  const known = cohorts.map(({ id }) => id)
  const cohort = asked === undefined && cohorts.length === 1 ? cohorts[0] : cohorts.find(({ id }) => id === asked)
  if (cohort !== undefined) return cohort
  throw new WrongUseError(
    asked === undefined ? words.whichCohort(known.join(', ') || '—') : sentences.unknownCohort(asked, known),
    language,
  )
}
