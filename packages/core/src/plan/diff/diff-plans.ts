import { LineTotalTooLargeError } from '../../budget/index.js'
import { NotAnAmountError } from '../../money/index.js'
import { currencyOf } from '../currency.js'
import type { TrainingPlan } from '../schema.js'
import { splitPlan, type PlanSplit } from '../split-plan.js'
import type { PlanChange } from './change.js'
import { compareFigures, type FigureDiff } from './compare-figures.js'
import { compareValues } from './compare-values.js'

/** Why two versions have no money to compare: two currencies, or totals past 15 digits in the versions named. */
export type WithoutFigures =
  | { readonly reason: 'currency-differs' }
  | { readonly reason: 'amount-too-large'; readonly versions: readonly ('before' | 'after')[] }

/** What differs between two versions of a plan, as plain JSON. */
export interface PlanDiff {
  /** Empty when the versions say the same. */
  readonly changes: readonly PlanChange[]
  /** What that does to each party, fund and line; null where it cannot be told, `withoutFigures` says why. */
  readonly figures: FigureDiff | null
  readonly withoutFigures?: WithoutFigures
}

/**
 * What changed between two versions of a plan, and what it does to the money. Entries of lists are matched by id,
 * wherever they stand; an id that is gone and a new one are one removed and one added, never a renaming. A new order of
 * a list is one change (`moved`): odd units of money follow the order of parties and funds.
 * @returns money in minor units. Never throws for parsed plans: figures past 15 digits are left out, with the reason.
 * @example
 * diffPlans(before, after).changes
 * //=> [{ list: 'costLines', id: 'meals', kind: 'changed', path: ['costLines', 'meals', 'unitCost'],
 * //      before: 25000, after: 27000 }]
 */
export function diffPlans(before: TrainingPlan, after: TrainingPlan): PlanDiff {
  const changes = compareValues(before, after, { path: [], key: '', owner: {} })
  const [was, is] = [currencyOf(before), currencyOf(after)]
  if (was.code !== is.code || was.minorUnit !== is.minorUnit) {
    return { changes, figures: null, withoutFigures: { reason: 'currency-differs' } }
  }
  const splits = { before: splitWithin15Digits(before), after: splitWithin15Digits(after) }
  if (splits.before !== undefined && splits.after !== undefined) {
    return { changes, figures: compareFigures(splits.before, splits.after) }
  }
  const versions = (['before', 'after'] as const).filter((version) => splits[version] === undefined)
  return { changes, figures: null, withoutFigures: { reason: 'amount-too-large', versions } }
}

/** The split; undefined where a total passes 15 digits, which `checkPlan` reports with its place. */
function splitWithin15Digits(plan: TrainingPlan): PlanSplit | undefined {
  try {
    return splitPlan(plan)
  } catch (error) {
    if (error instanceof LineTotalTooLargeError || error instanceof NotAnAmountError) return undefined
    throw error
  }
}
