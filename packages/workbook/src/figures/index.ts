export { computeFigures, fitsCells, type Figures } from './figures.js'
export { payerSlots, quantityScale, workLine, type LineWorking, type PayerSlot } from './line-working.js'
export type { TargetWorking } from './target-working.js'
