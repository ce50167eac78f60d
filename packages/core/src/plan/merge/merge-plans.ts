import type { Issue } from '../../result/index.js'
import { checkPlan } from '../check-plan.js'
import { currencyOf } from '../currency.js'
import { compareValues } from '../diff/compare-values.js'
import type { TrainingPlan } from '../schema.js'
import type { MergeConflict } from './conflict.js'
import { mergeValues } from './merge-values.js'
import { PlanPlaces } from './plan-places.js'

/** What the copies of a plan say together. */
export interface PlanMerge {
  /** Of the right shape always; in a conflict it holds the value of the copy that the conflict names. */
  readonly plan: TrainingPlan
  /** Values on which the copies do not agree, in the order of the plan. Empty when there is nothing to decide. */
  readonly conflicts: readonly MergeConflict[]
  /** What `checkPlan` has to say about the plan but about none of the copies: what only their meeting brought about. */
  readonly issues: readonly Issue[]
  /** How many changes against the base each copy brought, in their order: those that `diffPlans` would list. */
  readonly changes: readonly number[]
}

/**
 * Joins copies of one plan that several people filled in. Entries are matched by id as in `diffPlans`, wherever they
 * stand; what one copy alone has changed, added or taken out is taken over, and so is what several did alike. Two
 * different changes of one value are a conflict; `one-value.ts` says what is one value. An order is no conflict:
 * entries stand as in the base (or in the new order, where copies do not contradict each other), then what the first
 * copy has added, then the second. Which values are conflicts does not depend on the order of the copies.
 * @param base the plan that everybody started from.
 * @throws {DifferentPlansError} when the copies are not of the base's plan, or count in another currency.
 * @example
 * mergePlans(base, mine, theirs).conflicts
 * //=> [{ list: 'costLines', id: 'meals', code: 'both-changed', path: ['costLines', 'meals', 'unitCost'],
 * //      base: { value: 25000 }, copies: [{ value: 27000 }, { value: 28000 }], kept: 0 }]
 */
export function mergePlans(
  base: TrainingPlan,
  mine: TrainingPlan,
  theirs: TrainingPlan,
  ...others: readonly TrainingPlan[]
): PlanMerge {
  const copies = [mine, theirs, ...others]
  copies.forEach((copy, at) => demandSamePlan(base, copy, at))
  const { plan, conflicts } = joinCopies(base, copies)
  const changes = copies.map((copy) => compareValues(base, copy, root).length)
  return { plan, conflicts, issues: issuesOfNone(copies, plan), changes }
}

const root = { path: [], key: '', owner: {} }

/** The merge without its checks. */
export function joinCopies(base: TrainingPlan, copies: readonly TrainingPlan[]): Pick<PlanMerge, 'plan' | 'conflicts'> {
  const conflicts: MergeConflict[] = []
  const plan = mergeValues({ base, copies }, { ...root, keys: [] }, (conflict) => conflicts.push(conflict))
  return { plan: plan as TrainingPlan, conflicts }
}

function demandSamePlan(base: TrainingPlan, copy: TrainingPlan, at: number): void {
  if (base.id !== copy.id) throw new DifferentPlansError('id', base.id, copy.id, at)
  const [was, is] = [base, copy].map((plan) => {
    const { code, minorUnit } = currencyOf(plan)
    return `${code}/${minorUnit}`
  }) as [string, string]
  if (was !== is) throw new DifferentPlansError('currency', was, is, at)
}

/** Issues are the same where code, place and what they say are; positions may differ. */
function issuesOfNone(copies: readonly TrainingPlan[], plan: TrainingPlan): Issue[] {
  const known = new Set(copies.flatMap((copy) => checkPlan(copy).map(identifier(copy))))
  const identify = identifier(plan)
  return checkPlan(plan).filter((issue) => !known.has(identify(issue)))
}

function identifier(plan: TrainingPlan): (issue: Issue) => string {
  const places = new PlanPlaces(plan)
  return ({ code, path, params }) => JSON.stringify([code, places.keysOf(path), params])
}

/** Two files that are no copies of one plan. `found` is what `of` is in the copy at the position `copy`, from 0. */
export class DifferentPlansError extends Error {
  override readonly name = 'DifferentPlansError'
  readonly code = 'different-plans'
  constructor(
    readonly of: 'id' | 'currency',
    readonly base: string,
    readonly found: string,
    readonly copy: number,
  ) {
    super(`Copy ${copy} is no copy of the base: ${of} "${found}" instead of "${base}". Merge copies of one plan only.`)
  }
}
