import { planEligibility, type CohortEligibility, type Language, type TrainingPlan } from '@bekal/core'
import { localDate } from '@bekal/core/schema'
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
  const asOf = asked.asOf ?? today
  if (!localDate.safeParse(asOf).success) throw new WrongUseError(words.notADate(asOf), language)
  const cohort = cohortAsked(plan, asked.cohort, language)
  if (plan.programs.every(({ id }) => id !== cohort.programId)) {
    throw new WrongUseError(words.cohortWithoutProgram(cohort.id), language)
  }
  return { asOf, ...planEligibility(plan, cohort.id, { asOf }) }
}

function cohortAsked({ cohorts }: TrainingPlan, asked: string | undefined, language: Language) {
  const known = cohorts.map(({ id }) => id).join(', ') || '—'
  const cohort = asked === undefined && cohorts.length === 1 ? cohorts[0] : cohorts.find(({ id }) => id === asked)
  if (cohort !== undefined) return cohort
  throw new WrongUseError(asked === undefined ? words.whichCohort(known) : words.unknownCohort(asked, known), language)
}
