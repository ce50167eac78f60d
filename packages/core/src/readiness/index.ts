export {
  aggregations,
  assessmentStages,
  changeVerdicts,
  evidenceKinds,
  gateComparisons,
  gateEffects,
  gateReadings,
  missingPolicies,
  nextSteps,
  readinessStatuses,
  rubricStatuses,
  scaleTypes,
  scoreFlags,
} from './vocabularies.js'
export type {
  Gate,
  Indicator,
  Lever,
  Observation,
  Observations,
  ReadinessAssessment,
  ReadinessRubric,
  Scale,
} from './schema.js'
export { checkRubric, checkRubricSense } from './rubric/check-rubric.js'
export { leastError } from './rubric/rubric-scales.js'
export { excludedTopics, type ExcludedTopic } from './rubric/excluded-topics.js'
export { readinessMessages } from './rubric/rubric-issue.js'
export { rubricMessages } from './rubric/rubric-messages.js'
export { policyDefaults } from './rubric/policy-defaults.js'
export { freshness } from './score/freshness.js'
export { scaleValue, valueOfScore, type ScaledValue } from './score/normalise.js'
export { roundHalfAway } from './score/rounding.js'
export {
  InvalidRubricError,
  prepareRubric,
  type PreparedIndicator,
  type PreparedRubric,
} from './score/prepare-rubric.js'
export {
  scorePrepared,
  scoreReadiness,
  type NextStep,
  type ReadinessScore,
  type ScoringOptions,
} from './score/score-readiness.js'
export type { BandRobustness } from './score/robustness.js'
export type { GateState } from './score/gates.js'
export type { RankedLever } from './score/levers.js'
export { readEvidence, type Evidence, type ScoreFlag } from './score/read-evidence.js'
export type { StatusReason } from './score/status.js'
export type { Upgrade } from './score/cheapest-upgrade.js'
export { weightMargin } from './score/robustness.js'
export {
  explainReadiness,
  readinessInWords,
  type ReadinessExplanation,
  type ReadinessInWords,
} from './explain/explain-readiness.js'
export { figureWriter, type FigureWriter } from './explain/figures.js'
export { rubricNames, type RubricNames } from './explain/names.js'
export { readinessNotice } from './notice.js'
export { participantRubric } from './shipped/participant-rubric.js'
export { programRubric } from './shipped/program-rubric.js'
export { scoreTable, UnevenTableError } from './score/score-table.js'
export { auditGroups, type AuditOptions, type GroupAudit, type GroupedResult } from './cohort/audit-groups.js'
export { compareReadiness, pairRobustness, type ReadinessComparison } from './cohort/compare-readiness.js'
export type { DatedObservations } from './cohort/common-evidence.js'
export { BadGoalError, goalAttainment, type Goal } from './cohort/goal-attainment.js'
export {
  measureChange,
  reliableChangeIndex,
  type ChangeOptions,
  type ChangeVerdict,
  type DatedAssessment,
  type RawChange,
  type ReadinessChange,
} from './cohort/measure-change.js'
export { rankIntervals, TooManyToRankError, type RankInterval, type RankOptions } from './cohort/rank-intervals.js'
export {
  summarizeCohort,
  type ChangeSummary,
  type CohortOptions,
  type CohortSummary,
  type DimensionAlpha,
  type StatusShare,
} from './cohort/summarize-cohort.js'
export { smallestGroup } from './cohort/suppression.js'
export { cohenKappa, intraclassCorrelation, type KappaWeighting } from './statistics/agreement.js'
export { cronbachAlpha } from './statistics/cronbach.js'
export { competitionRanks, mean, quantile, sampleDeviation } from './statistics/describe.js'
export { drawLots, seededRandom, type Random } from './statistics/seeded.js'
export { wilsonInterval, type ShareInterval } from './statistics/wilson.js'
export { BadAllocationError, budgetAllocationWeights, type PanelWeights } from './weights/budget-allocation.js'
export {
  BadComparisonError,
  pairwiseWeights,
  randomIndices,
  type PairwiseOptions,
  type PairwiseWeights,
  type RandomIndex,
} from './weights/pairwise-weights.js'
