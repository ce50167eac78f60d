/** How disagreement counts: all alike, or by how many steps apart, or by the square of that. */
export type KappaWeighting = 'none' | 'linear' | 'quadratic'

/**
 * Cohen's kappa: how far two raters agree beyond chance.
 * @param pairs what the first and the second rater gave each subject, as places in an ordered list of categories.
 * @param weighting `quadratic` for ordinal scales.
 * @returns null where chance alone would give full agreement, or where nobody was rated.
 * @source Cohen (1960, 1968); quadratic weights of Fleiss and Cohen (1973).
 */
export function cohenKappa(
  pairs: readonly (readonly [number, number])[],
  weighting: KappaWeighting = 'none',
): number | null {
  const first = tally(pairs.map(([one]) => one))
  const second = tally(pairs.map(([, other]) => other))
  const seen = pairs.reduce((sum, [one, other]) => sum + disagreement[weighting](one - other), 0) / pairs.length
  let chance = 0
  for (const [one, n] of first) {
    for (const [other, m] of second) chance += (n * m * disagreement[weighting](one - other)) / pairs.length ** 2
  }
  return chance === 0 || pairs.length === 0 ? null : 1 - seen / chance
}

const disagreement: Readonly<Record<KappaWeighting, (steps: number) => number>> = {
  none: (steps) => (steps === 0 ? 0 : 1),
  linear: (steps) => Math.abs(steps),
  quadratic: (steps) => steps ** 2,
}

/**
 * The intraclass correlation ICC(2,1): how far single ratings by any such rater can stand for one another.
 * @param subjects one row of ratings each, by the same raters in the same order.
 * @returns null with fewer than two subjects or raters, and where all ratings are equal.
 * @source Shrout and Fleiss (1979), two-way random effects, single rating, absolute agreement.
 */
export function intraclassCorrelation(subjects: readonly (readonly number[])[]): number | null {
  const n = subjects.length
  const k = subjects[0]?.length ?? 0
  if (n < 2 || k < 2) return null
  const all = subjects.flat()
  const centre = sum(all) / (n * k)
  const squares = (values: readonly number[]) => sum(values.map((value) => (value - centre) ** 2))
  const between = k * squares(subjects.map((row) => sum(row) / k))
  const raters = n * squares(Array.from({ length: k }, (_, at) => sum(subjects.map((row) => row[at] as number)) / n))
  const rest = Math.max(0, squares(all) - between - raters)
  const subjectMean = between / (n - 1)
  const raterMean = raters / (k - 1)
  const errorMean = rest / ((n - 1) * (k - 1))
  const spread = subjectMean + (k - 1) * errorMean + (k * (raterMean - errorMean)) / n
  return spread === 0 ? null : (subjectMean - errorMean) / spread
}

function tally(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
