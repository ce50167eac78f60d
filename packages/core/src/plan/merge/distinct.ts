import { compareValues } from '../diff/compare-values.js'

/** Whether two values say the same: as `diffPlans` compares, the order of entries included, that of keys not. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || compareValues(one, other, { path: [], key: '', owner: {} }).length === 0
}

/** Values that say different things, each once. */
export function distinct(values: readonly unknown[]): unknown[] {
  return values.filter((value, at) => values.findIndex((earlier) => same(earlier, value)) === at)
}
