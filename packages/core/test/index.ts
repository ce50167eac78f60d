/** What tests of every package share: `@bekal/core/testing`. Never part of a build. */
export { arbitraryCostLine, arbitraryRounding, arbitraryRule } from './arbitrary-budget.js'
export { arbitraryEligibilityRule, arbitraryParticipant } from './arbitrary-eligibility.js'
export { arbitraryOpportunity, completeOpportunity } from './arbitrary-opportunity.js'
export { rubricCases } from './broken-rubrics.js'
export { soundRubrics, valuesOf } from './arbitrary-sound-rubric.js'
export { arbitraryPlan } from './arbitrary-plan.js'
export {
  aCohort,
  aCostLine,
  aCourse,
  aFund,
  anAgreement,
  anEligibilityRule,
  aParticipant,
  aPlan,
  aProgram,
  aRubric,
  aScheme,
} from './builders.js'
export { arbitraryPaidPlan } from './paid-plan.js'
export { arbitraryTrainedPlan } from './arbitrary-trained-plan.js'
export { aTrainedPlan } from './trained-plan.js'
