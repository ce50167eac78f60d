import { sampleVariance } from './describe.js'

/**
 * Cronbach's alpha: how far the items of a scale go together. It does not show that they measure one thing.
 * @param people one row of item scores each, complete.
 * @returns null with fewer than two items or two people, and where the totals do not differ; may be negative, which tells
 *   that items work against each other.
 * @source OECD/JRC handbook 4.3: k/(k − 1) · (1 − Σ item variances / variance of totals), variances by n − 1.
 */
export function cronbachAlpha(people: readonly (readonly number[])[]): number | null {
  const items = people[0]?.length ?? 0
  if (items < 2 || people.length < 2) return null
  const total = sampleVariance(people.map((row) => row.reduce((sum, score) => sum + score, 0))) as number
  // Totals that are equal but for the noise of sums tell nothing.
  const single = Array.from(
    { length: items },
    (_, at) => sampleVariance(people.map((row) => row[at] as number)) as number,
  )
  const sum = single.reduce((all, variance) => all + variance, 0)
  return total <= sum * 1e-12 ? null : (items / (items - 1)) * (1 - sum / total)
}
