export { courseResults, followUpStatuses } from './vocabularies.js'
export type { Outcome } from './schema.js'
export {
  lastFollowUp,
  measureOutcomes,
  type OutcomeOptions,
  type OutcomeRates,
  type OutcomeTable,
} from './measure-outcomes.js'
export { outcomeDefaults, outcomeSources, type FollowUpWindow, type OutcomePolicy } from './outcome-policy.js'
export type { Rate, RateWindow, ShownRate, SuppressedRate } from './rate.js'
export { courseHours, type OutcomeSource } from './tally-cohort.js'
export { wilsonInterval, z95, type Interval } from './wilson-interval.js'
