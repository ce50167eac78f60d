/**
 * Every entry's exact share `size × weight ÷ sum`, rounded down into `floors`; what rounding cut off goes into
 * `remainders`, in parts of `sum`. The lists are given so that a split makes no more objects than it returns.
 *
 * Quotient and remainder of the size by the sum keep every product below 2^53 where weights are small (the usual
 * case: basis points); beyond that the same step goes through bigint.
 * @returns the units still missing: fewer than there are weights above zero.
 */
export function roundDown(
  size: number,
  weights: readonly number[],
  sum: number,
  floors: number[],
  remainders: number[],
): number {
  if (sum > safeWeightSum) return roundDownInBigint(size, weights, sum, floors, remainders)
  const whole = Math.floor(size / sum)
  const rest = size - whole * sum
  let missing = rest
  for (let i = 0; i < weights.length; i += 1) {
    const weight = (weights[i] as number) + 0 // makes −0 a plain zero, so that no share is −0
    const product = rest * weight
    const floor = Math.floor(product / sum)
    floors[i] = whole * weight + floor
    remainders[i] = product - floor * sum
    missing -= floor
  }
  return missing
}

/** Up to here `rest * weight` (both below the sum) stays below 2^53, and the floor of its quotient is exact. */
const safeWeightSum = 67_108_864

function roundDownInBigint(
  size: number,
  weights: readonly number[],
  sum: number,
  floors: number[],
  remainders: number[],
): number {
  let missing = size
  for (let i = 0; i < weights.length; i += 1) {
    const product = BigInt(size) * BigInt(weights[i] as number)
    const floor = Number(product / BigInt(sum))
    floors[i] = floor
    remainders[i] = Number(product % BigInt(sum))
    missing -= floor
  }
  return missing
}
