/** The steps by which a sheet divides a slice by weights: the very numbers its cells hold. */
export interface ShareSteps {
  readonly weightSum: number
  /** Quotient and remainder of the slice by the weight sum. */
  readonly whole: number
  readonly rest: number
  readonly floors: readonly number[]
  /** Claim to an odd unit and rank folded into one number: larger wins, no two are equal. 0 for a weight of zero. */
  readonly keys: readonly number[]
  readonly missing: number
  /** Units of each place. */
  readonly parts: readonly number[]
}

/**
 * Divides a slice as the sheets do: no product passes what a cell holds exactly.
 * @param slice whole units, from zero up.
 * @param ranks who comes first where claims are equal: the lower one, each at most 1,000.
 * @param byWeight whether odd units go to the largest weights rather than to the largest remainders.
 */
export function shareSteps(
  slice: number,
  weights: readonly number[],
  ranks: readonly number[],
  byWeight = false,
): ShareSteps {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  if (weightSum === 0) {
    const none = weights.map(() => 0)
    return { weightSum, whole: 0, rest: 0, floors: none, keys: none, missing: 0, parts: none }
  }
  const whole = Math.floor(slice / weightSum)
  const rest = slice - whole * weightSum
  const cut = weights.map((weight) => Math.floor((rest * weight) / weightSum))
  const floors = weights.map((weight, at) => whole * weight + (cut[at] as number))
  const keys = weights.map((weight, at) => {
    if (weight === 0) return 0
    const claim = byWeight ? weight : rest * weight - weightSum * (cut[at] as number)
    return 1000 * claim + 1000 - (ranks[at] as number)
  })
  const missing = slice - floors.reduce((sum, floor) => sum + floor, 0)
  const parts = floors.map((floor, at) => {
    const ahead = keys.filter((key) => key > (keys[at] as number)).length
    return floor + (ahead < missing ? 1 : 0)
  })
  return { weightSum, whole, rest, floors, keys, missing, parts }
}
