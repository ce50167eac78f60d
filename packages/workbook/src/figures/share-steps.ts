/** The steps by which a sheet divides a total by weights, in minor units: the very numbers its cells hold. */
export interface ShareSteps {
  readonly weightSum: number
  /** Quotient and remainder of the total by the weight sum. */
  readonly whole: number
  readonly rest: number
  readonly floors: readonly number[]
  /** Remainder and rank folded into one number: larger wins, no two are equal. 0 for a weight of zero. */
  readonly keys: readonly number[]
  readonly missing: number
  readonly amounts: readonly number[]
}

/**
 * Divides a total as the sheets do: no product passes what a cell holds exactly.
 * @param ranks who comes first where remainders are equal: the lower one, each at most 1,000.
 */
export function shareSteps(total: number, weights: readonly number[], ranks: readonly number[]): ShareSteps {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  if (weightSum === 0) {
    const none = weights.map(() => 0)
    return { weightSum, whole: 0, rest: 0, floors: none, keys: none, missing: 0, amounts: none }
  }
  const size = Math.abs(total)
  const whole = Math.floor(size / weightSum)
  const rest = size - whole * weightSum
  const parts = weights.map((weight) => Math.floor((rest * weight) / weightSum))
  const floors = weights.map((weight, at) => whole * weight + (parts[at] as number))
  const keys = weights.map((weight, at) =>
    weight === 0 ? 0 : 1000 * (rest * weight - weightSum * (parts[at] as number)) + 1000 - (ranks[at] as number),
  )
  const missing = size - floors.reduce((sum, floor) => sum + floor, 0)
  const amounts = floors.map((floor, at) => {
    const ahead = keys.filter((key) => key > (keys[at] as number)).length
    const amount = Math.sign(total) * (floor + (ahead < missing ? 1 : 0))
    return amount === 0 ? 0 : amount
  })
  return { weightSum, whole, rest, floors, keys, missing, amounts }
}
