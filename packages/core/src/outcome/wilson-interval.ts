/** A share between two bounds, 0 to 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Two-sided 95 percent of the normal distribution. */
export const z95 = 1.959963984540054

/**
 * The score interval of a share: which true shares go with `numerator` out of `denominator`. It never leaves 0 to 1 and
 * says something about few people, too. Undefined for a denominator of 0.
 * @source E. B. Wilson, Probable inference, Journal of the American Statistical Association 22 (1927), without continuity correction.
 * @example wilsonInterval(0, 20) //=> { low: 0, high: 0.1611… }
 */
export function wilsonInterval(numerator: number, denominator: number, z = z95): Interval | undefined {
  if (denominator === 0) return undefined
  const share = numerator / denominator
  const spread = (z * z) / denominator
  const centre = share + spread / 2
  const margin = z * Math.sqrt((share * (1 - share)) / denominator + spread / (4 * denominator))
  return {
    low: numerator === 0 ? 0 : (centre - margin) / (1 + spread),
    high: numerator === denominator ? 1 : (centre + margin) / (1 + spread),
  }
}
