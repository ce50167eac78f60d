/** A share with its interval, all from 0 to 1. */
export interface ShareInterval {
  readonly share: number
  readonly low: number
  readonly high: number
}

/**
 * A share and the Wilson score interval around it, without continuity correction.
 * @param z half-width in standard errors; 1.96 for 95 %.
 * @returns null where there is nobody to count.
 * @source Wilson (1927); Newcombe (1998), method 3.
 */
export function wilsonInterval(count: number, total: number, z = 1.959963984540054): ShareInterval | null {
  if (total === 0) return null
  const share = count / total
  const centre = share + z ** 2 / (2 * total)
  const spread = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2))
  const scale = 1 + z ** 2 / total
  return {
    share,
    low: count === 0 ? 0 : (centre - spread) / scale,
    high: count === total ? 1 : (centre + spread) / scale,
  }
}
