export {
  assignmentKinds,
  contributions,
  partyKinds,
  regimes,
  roundingMethods,
  ruleKinds,
  sharedTotals,
  taxBases,
} from './vocabularies.js'
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
export {
  decimalsOf,
  exactLineTotal,
  lineTotal,
  LineTotalTooLargeError,
  maxFactorDecimals,
  valueOfLine,
} from './line-total.js'
export { ruleWeights } from './rule-weights.js'
export { accountPrefixes, mentionsOfRule, partiesOfRule, schemesOfRule, type RuleMention } from './rule-tree.js'
export {
  explainScheme,
  type ExplainedBand,
  type ExplainSchemeOptions,
  type SchemeExplanation,
} from './explain-scheme.js'
export type { SchemeWording } from './scheme-sentence.js'
export { PreparedScheme, prepareScheme, type SchemeContext } from './prepared-scheme.js'
export {
  divideAmount,
  fundFor,
  payersOf,
  prepareBook,
  splitLine,
  splitPrepared,
  type Book,
  type LineShare,
  type LineSplit,
  type Payer,
  type PreparedBook,
} from './split-line.js'
export {
  BadAwardShareError,
  checkRule,
  bandAt,
  compareSchemes,
  compileRule,
  describeScheme,
  differencesAt,
  matchForAward,
  resolveRule,
  shareByBands,
  unaffordableFloors,
  UnresolvedRuleError,
  unassigned,
  type AwardMatch,
  type Band,
  type BandRounding,
  type CompareOptions,
  type CompileOptions,
  type GrossUpRounding,
  type ResolvedRule,
  type RuleProblem,
  type SchemeComparison,
  type ShareOptions,
  type TieOrder,
} from './bands/index.js'
