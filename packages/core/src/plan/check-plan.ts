import type { Issue } from '../result/index.js'
import { ceilingsHeld, nothingPaidTwice, targetsMet } from './check/ceilings-and-targets.js'
import {
  assignmentsMatchContribution,
  exactTotals,
  fundsMayPay,
  linesAssigned,
  quantitiesAddUp,
  taxesPlanned,
} from './check/cost-lines.js'
import { coursesScheduled } from './check/courses.js'
import { datesInFiscalYear, periodsInOrder } from './check/dates.js'
import { flagsRecorded, sentenceDatesInOrder } from './check/eligibility.js'
import { checkFigures } from './check/figures.js'
import type { PlanRule } from './check/issue.js'
import { parametersMeant } from './check/parameters.js'
import { assessmentsByRubric, assessmentsInOrder, observationsUsable, rubricsSound } from './check/readiness.js'
import { opportunitiesFit } from './check/opportunities.js'
import { certificatesEarned, followUpsAfterCourse, outcomesOfCourse } from './check/outcomes.js'
import { knownReferences } from './check/references.js'
import { schemesComputable, schemesInForce, totalsBrokenDown } from './check/schemes.js'
import { agreementsHaveSchemes, floorsAffordable, sharingRulesMeant } from './check/sharing-rules.js'
import { readableUnits, seatsInOrder } from './check/site-and-cohorts.js'
import { noIdentityNumbers, noRepeatedMentions, uniqueIds } from './check/unique-ids.js'
import type { TrainingPlan } from './schema.js'

/** The laws of a plan, each named for what it demands. */
const rules: readonly PlanRule[] = [
  readableUnits,
  uniqueIds,
  noRepeatedMentions,
  noIdentityNumbers,
  knownReferences,
  periodsInOrder,
  datesInFiscalYear,
  sentenceDatesInOrder,
  flagsRecorded,
  parametersMeant,
  seatsInOrder,
  coursesScheduled,
  opportunitiesFit,
  exactTotals,
  quantitiesAddUp,
  assignmentsMatchContribution,
  fundsMayPay,
  sharingRulesMeant,
  floorsAffordable,
  agreementsHaveSchemes,
  schemesComputable,
  schemesInForce,
  totalsBrokenDown,
  linesAssigned,
  taxesPlanned,
  nothingPaidTwice,
  ceilingsHeld,
  targetsMet,
  rubricsSound,
  observationsUsable,
  assessmentsInOrder,
  assessmentsByRubric,
  outcomesOfCourse,
  certificatesEarned,
  followUpsAfterCourse,
]

/**
 * Everything that is wrong, or should be looked at, in a plan of the right shape: all of it at once.
 * @returns issues with their path in the plan; an empty list means nothing was found. Never throws for a parsed plan.
 */
export function checkPlan(plan: TrainingPlan): Issue[] {
  const figures = checkFigures(plan)
  return rules.flatMap((rule) => rule(plan, figures))
}
