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
export type { Interval, Rate, RateWindow, ShownRate, SuppressedRate } from './rate.js'
export type { OutcomeSource } from './tally-cohort.js'
