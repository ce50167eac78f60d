export { assignmentKinds, contributions, partyKinds, regimes, roundingMethods, ruleKinds } from './vocabularies.js'
export type {
  Actual,
  CooperationAgreement,
  CostLine,
  CostShareScheme,
  Fund,
  LineAssignment,
  Party,
  SharingRule,
} from './schema.js'
export { decimalsOf, exactLineTotal, lineTotal, LineTotalTooLargeError, maxFactorDecimals } from './line-total.js'
export {
  partiesOfRule,
  proportionsOf,
  ruleWeights,
  schemeObstacle,
  type Proportion,
  type SchemeObstacle,
} from './rule-weights.js'
export { fundFor, payersOf, splitLine, type Book, type LineShare, type LineSplit, type Payer } from './split-line.js'
export {
  BadAwardShareError,
  checkRule,
  compareSchemes,
  compileRule,
  describeScheme,
  differencesAt,
  matchForAward,
  shareByBands,
  unassigned,
  type AwardMatch,
  type Band,
  type CompareOptions,
  type CompileOptions,
  type GrossUpRounding,
  type RuleProblem,
  type SchemeComparison,
  type TieOrder,
} from './bands/index.js'
