/** Scores are compared to thresholds after rounding to six decimals, so that the noise of sums decides nothing. */
export function rounded(score: number): number {
  return roundHalfAway(score, 6)
}

/**
 * Rounds half away from zero, as worksheets do (`Math.round` would take −0.5 to 0).
 * @param decimals 0 to 9.
 * @example roundHalfAway(-2.5, 0) //=> -3
 */
export function roundHalfAway(value: number, decimals: number): number {
  const scale = 10 ** decimals
  // 1.005 × 100 is a hair below 100.5: what is within the noise of the product counts as half.
  const scaled = Math.abs(value) * scale
  const size = Math.floor(scaled + 0.5 + scaled * 4e-16) / scale
  return value < 0 && size > 0 ? -size : size
}
