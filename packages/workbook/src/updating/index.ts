export type { PlannedCell } from './computed-cells.js'
export { planUpdate, type FileOutline, type PlannedUpdate, type UpdateCounts } from './plan-update.js'
