export { amountInputs, opportunityInputs, type OpportunityInput } from './vocabularies.js'
export type { Opportunity } from './schema.js'
export {
  opportunityFits,
  judgeOpportunity,
  OpportunityTooLargeError,
  type OpportunityReport,
  type TradeStanding,
} from './judge-opportunity.js'
export type { Answer, Judged, UsedInput } from './judged.js'
export type { Saturation } from './saturation.js'
export { sensitivityPercents, type SensitivityRow, type SensitivityStanding } from './sensitivity.js'
export { describeOpportunity, type OpportunityWording, type OpportunityWords } from './describe-opportunity.js'
