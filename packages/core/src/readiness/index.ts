export { aggregations, assessmentStages, missingPolicies, scaleTypes } from './vocabularies.js'
export type { ReadinessAssessment, ReadinessRubric } from './schema.js'
