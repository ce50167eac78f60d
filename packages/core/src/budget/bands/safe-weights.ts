import { normalWeights, sumOf } from './flow.js'

const largestSum = BigInt(Number.MAX_SAFE_INTEGER)

/**
 * Weights that a number holds and that add up to at most 2^53 − 1. Larger ones (products of nested rules) are divided
 * into 2^53 − 1 parts by largest remainder: that moves no share of a 15-digit total by more than one unit.
 */
export function safeWeights(weights: ReadonlyMap<string, bigint>): ReadonlyMap<string, bigint> {
  const sum = sumOf(weights)
  if (sum <= largestSum) return weights
  const parts = [...weights].map(([party, weight]) => {
    const product = weight * largestSum
    return { party, part: product / sum, rest: product % sum }
  })
  const missing = Number(parts.reduce((left, { part }) => left - part, largestSum))
  const raised = new Set(
    [...parts].sort((a, b) => (a.rest === b.rest ? 0 : a.rest < b.rest ? 1 : -1)).slice(0, missing),
  )
  return normalWeights(parts.map((one) => [one.party, one.part + (raised.has(one) ? 1n : 0n)] as const))
}
