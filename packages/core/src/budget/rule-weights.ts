import type { CostShareScheme, Party, SharingRule } from './schema.js'

/** Why a scheme cannot be computed as fixed proportions. */
export type SchemeObstacle = 'composed-rule' | 'rounding'

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

/** One party's part of a scheme, as a whole-number weight. */
export interface Proportion {
  readonly partyId: string
  readonly weight: number
}

/**
 * A scheme as fixed proportions, in the order of the plan's parties.
 * Undefined when it cannot be computed so (`schemeObstacle`), names a party the plan does not have, or weighs nothing
 * or more than `allocate` can add up: the lines and targets that use it then stay unassigned rather than being shared
 * by a guess.
 */
export function proportionsOf(scheme: CostShareScheme, parties: readonly Party[]): readonly Proportion[] | undefined {
  const weights = schemeObstacle(scheme) === undefined ? ruleWeights(scheme.rule) : undefined
  if (weights === undefined || !canShare([...weights.values()])) return undefined
  const known = parties.flatMap(({ id }) =>
    weights.has(id) ? [{ partyId: id, weight: weights.get(id) as number }] : [],
  )
  return known.length === weights.size ? known : undefined
}

/** Whether weights can divide a total: they add up to something, and to no more than 2^53 − 1. */
export function canShare(weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return sum > 0 && sum <= Number.MAX_SAFE_INTEGER
}

/** What stands in the way of computing a scheme; undefined when nothing does. */
export function schemeObstacle(scheme: CostShareScheme): SchemeObstacle | undefined {
  if (ruleWeights(scheme.rule) === undefined) return 'composed-rule'
  const { rounding } = scheme
  if (rounding === undefined) return undefined
  const plain = rounding.method === 'largest-remainder' && (rounding.unit ?? 1) === 1
  return plain && rounding.residualTo === undefined ? undefined : 'rounding'
}

/** Every party a rule names, nested rules included, in the order of mention. */
export function partiesOfRule(rule: SharingRule): string[] {
  switch (rule.kind) {
    case 'whole':
      return [rule.party]
    case 'percent':
      return Object.keys(rule.shares)
    case 'equal':
      return rule.parties
    case 'weights':
      return Object.keys(rule.weights)
    case 'by-driver':
      return Object.keys(rule.quantities)
    case 'fixed':
      return [...Object.keys(rule.amounts), ...partiesOfRule(rule.rest)]
    case 'capped':
      return [...Object.keys(rule.caps), ...partiesOfRule(rule.rule), ...partiesOfRule(rule.overflow)]
    case 'at-least':
      return [...Object.keys(rule.floors), ...partiesOfRule(rule.rule)]
    case 'tiers':
      return rule.tiers.flatMap((tier) => partiesOfRule(tier.rule))
    case 'in-order':
      return rule.order.map(({ party }) => party)
    case 'match':
      return [rule.lead, rule.follower, ...partiesOfRule(rule.rest)]
    case 'by-account':
      return [...rule.cases.flatMap((one) => partiesOfRule(one.rule)), ...partiesOfRule(rule.otherwise)]
  }
}
