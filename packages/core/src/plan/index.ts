export { checkPlan } from './check-plan.js'
export { costPlan, type Cost, type PlanCost } from './cost-plan.js'
export { currencyOf } from './currency.js'
export {
  describeDiff,
  diffPlans,
  type ChangedEntry,
  type ChangePath,
  type Difference,
  type DiffInWords,
  type FigureDiff,
  type LineDiff,
  type PlanChange,
  type PlanDiff,
  type WithoutFigures,
} from './diff/index.js'
export {
  decideConflicts,
  describeConflicts,
  DifferentPlansError,
  mergePlans,
  positionsOf,
  sidesOfConflicts,
  type ConflictCode,
  type MergeConflict,
  type MergedPlans,
  type PlanMerge,
  type VersionValue,
} from './merge/index.js'
export { expectedGraduates, judgeOpportunities, type ProgramOpportunity } from './judge-opportunities.js'
export { planLists, type PlanList } from './lists.js'
export { planMessages } from './messages.js'
export type { PlannedProgram, TrainingPlan } from './schema.js'
export { cohortName, nameOf, programName, titleIn } from './names.js'
export { agreementCovers, programOfLine, scopesOf, type LineScope } from './scope.js'
export { divideLines, type DividedLines, type SharedTotal } from './divide-lines.js'
export type { ShareClash } from './break-down.js'
export { findDoubleFunding, personUnits, type DoubleFunding } from './double-funding.js'
export type { AccountUse, FundUse } from './fund-use.js'
export type { LineAmounts } from './line-amounts.js'
export { lineTax, taxName, type LineTax } from './line-tax.js'
export { targetsOf, type TargetComparison } from './targets.js'
export { explainAssessment } from './explain-assessment.js'
export { rubricSpeech, type RubricSpeech } from './rubric-speech.js'
export { readinessPoints } from './readiness-points.js'
export {
  scorePlan,
  type AssessmentScore,
  type CohortReadiness,
  type PlanReadiness,
  type ScorePlanOptions,
  type SubjectChange,
} from './score-plan.js'
export { splitPlan, type Coverage, type PartyShare, type PlanSplit, type TaxTotals } from './split-plan.js'
export { splitBy, type SplitRow, type SplitView } from './split-by.js'
export * from './settle/index.js'
export { startPlan, type PlanStart } from './start-plan.js'
export { planStart, weekdayHours, type PlanAnswers } from './plan-start.js'
export { starterProgram, UnknownStarterProgramError } from './starter-program.js'
export {
  planOutcomes,
  type OutcomeCost,
  type PlanOutcomeOptions,
  type PlanOutcomes,
  type UnitCosts,
} from './plan-outcomes.js'
export * from './eligibility/index.js'
export * from './explain-line/index.js'
