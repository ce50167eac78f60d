export type { ChangedEntry, ChangePath, Difference, PlanChange } from './change.js'
export type { FigureDiff, LineDiff } from './compare-figures.js'
export { diffPlans, type PlanDiff, type WithoutFigures } from './diff-plans.js'
export { describeDiff, type DiffInWords } from './describe-diff.js'
