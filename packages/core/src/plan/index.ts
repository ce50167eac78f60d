export { checkPlan } from './check-plan.js'
export { costPlan, valueOfLine, type Cost, type PlanCost } from './cost-plan.js'
export { currencyOf } from './currency.js'
export { planLists, type PlanList } from './lists.js'
export { planMessages } from './messages.js'
export type { PlannedProgram, TrainingPlan } from './schema.js'
export { agreementCovers, programOfLine } from './scope.js'
export {
  splitPlan,
  type Coverage,
  type FundUse,
  type LineAmounts,
  type PartyShare,
  type PlanSplit,
  type TargetComparison,
} from './split-plan.js'
export { splitBy, type SplitRow, type SplitView } from './split-by.js'
