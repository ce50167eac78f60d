import { rounded } from '../score/rounding.js'

/** Of no values: null. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The sum of squared distances from the mean. */
function squares(values: readonly number[]): number {
  const centre = mean(values) ?? 0
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
}

/** The sample variance, by n − 1; null of fewer than two values. */
export function sampleVariance(values: readonly number[]): number | null {
  return values.length < 2 ? null : squares(values) / (values.length - 1)
}

/** The sample standard deviation, by n − 1; null of fewer than two values. */
export function sampleDeviation(values: readonly number[]): number | null {
  const variance = sampleVariance(values)
  return variance === null ? null : Math.sqrt(variance)
}

/**
 * The value below which a part of the values lies, between two of them in proportion (QUARTILE.INC of worksheets).
 * @param part 0 to 1.
 */
export function quantile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const place = part * (sorted.length - 1)
  const below = sorted[Math.floor(place)] as number
  const above = sorted[Math.ceil(place)] as number
  return below + (place - Math.floor(place)) * (above - below)
}

/**
 * Competition ranks, the highest first, equals sharing the better place (RANK.EQ of worksheets). Values that agree to six
 * decimals are equal.
 * @example competitionRanks([70, 90, 70]) //=> [2, 1, 2]
 */
export function competitionRanks(values: readonly number[]): number[] {
  const sorted = values.map(rounded).sort((a, b) => b - a)
  const places = new Map<number, number>()
  sorted.forEach((value, at) => {
    if (!places.has(value)) places.set(value, at + 1)
  })
  return values.map((value) => places.get(rounded(value)) as number)
}
