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
export { standsOf, type OutcomeSource, type OutcomeStands, type TallyOptions } from './tally-cohort.js'
export { lastInWindow, type FollowUpQuestion } from './follow-up-stand.js'
export type { Stand, Tally } from './tally.js'
