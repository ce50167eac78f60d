import type { SharingRule } from './schema.js'

/**
 * The proportions of a rule that shares every total alike: party → whole-number weight.
 * Undefined for rules whose proportions change with the total or the account (caps, tiers, matching …).
 */
export function ruleWeights(rule: SharingRule): ReadonlyMap<string, number> | undefined {
  switch (rule.kind) {
    case 'whole':
      return new Map([[rule.party, 1]])
    case 'percent':
      return new Map(Object.entries(rule.shares))
    case 'equal':
      return new Map(rule.parties.map((party) => [party, 1]))
    case 'weights':
      return new Map(Object.entries(rule.weights))
    case 'by-driver':
      return new Map(Object.entries(rule.quantities))
    default:
      return undefined
  }
}

/** Whether weights can divide a total: they add up to something, and to no more than 2^53 − 1. */
export function canShare(weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return sum > 0 && sum <= Number.MAX_SAFE_INTEGER
}
