export type { ConflictCode, MergeConflict, VersionValue } from './conflict.js'
export { describeConflicts, type MergedPlans } from './describe-conflicts.js'
export { DifferentPlansError, mergePlans, type PlanMerge } from './merge-plans.js'
export { positionsOf } from './plan-places.js'
