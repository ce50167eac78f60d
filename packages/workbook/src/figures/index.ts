export {
  notShort,
  searchSteps,
  workedDays,
  type CohortSession,
  type CourseWorking,
  type ToolCheck,
} from './course-working.js'
export { computeFigures, fitsCells, type Figures } from './figures.js'
export { payerSlots, quantityScale, type LineWorking, type PayerSlot } from './line-working.js'
export { flatRules, formulaMethods, isFlat, schemePrint, type BandRow, type SchemeWorking } from './scheme-working.js'
export type { SliceWorking } from './slice-working.js'
export { canHave, checkedBase, checkedLetters, hasCases, lineChecksum, type TargetWorking } from './target-working.js'
