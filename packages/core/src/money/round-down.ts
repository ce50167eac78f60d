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
  const whole = Math.floor(size / sum)
  const rest = size - whole * sum
  const exact = sum <= safeWeightSum
  let missing = size
  for (let i = 0; i < weights.length; i += 1) {
    const weight = (weights[i] as number) + 0 // makes −0 a plain zero, so that no share is −0
    if (exact) {
      const product = rest * weight
      const floor = Math.floor(product / sum)
      floors[i] = whole * weight + floor
      remainders[i] = product - floor * sum
    } else {
      const product = BigInt(size) * BigInt(weight)
      floors[i] = Number(product / BigInt(sum))
      remainders[i] = Number(product % BigInt(sum))
    }
    missing -= floors[i] as number
  }
  return missing
}

/** Up to here `rest * weight` (both below the sum) stays below 2^53, and the floor of its quotient is exact. */
const safeWeightSum = 67_108_864
