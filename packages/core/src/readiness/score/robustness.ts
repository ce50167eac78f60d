import { rounded } from './rounding.js'
import type { Aggregate, Scores } from './aggregate.js'
import type { PreparedRubric } from './prepare-rubric.js'

/** How far weights may be off before the score leaves its band. */
export interface BandRobustness {
  /** Where the band starts; null in the lowest band. */
  readonly lowerThreshold: number | null
  /** The smallest relative change of the weights that could take the score below it; 1 or more: none can. */
  readonly deltaStarDown: number | null
  /** Where the next band starts; null in the highest. */
  readonly upperThreshold: number | null
  readonly deltaStarUp: number | null
}

/**
 * The smallest relative change, each weight up or down by as much on its own, that could turn the sign of a weighted sum
 * of differences: 0 where it is zero already, 1 where all differences have one sign, null where all are zero.
 * @example weightMargin([0.4, 0.2, 0.25, 0.15], [10, -5, -5, 5]) //=> 0.357…: 2.5 of 7
 */
export function weightMargin(weights: readonly number[], differences: readonly number[]): number | null {
  let sum = 0
  let size = 0
  weights.forEach((weight, at) => {
    if (weight === 0) return
    const term = weight * (differences[at] as number)
    sum += term
    size += Math.abs(term)
  })
  return size === 0 ? null : Math.abs(sum) / size
}

/** Against the start of the score's own band and of the next one. */
export function bandRobustness(
  prepared: PreparedRubric,
  scores: Scores,
  weights: readonly number[],
  whole: Aggregate,
): BandRobustness {
  const place = bandOf(prepared, whole.score)
  const { bands } = prepared.rubric
  const lower = place === 0 ? null : (bands[place]?.min as number)
  const upper = bands[place + 1]?.min ?? null
  const margin = (threshold: number | null) =>
    threshold === null
      ? null
      : prepared.rubric.aggregation === 'arithmetic'
        ? weightMargin(
            weights,
            Array.from(scores, (score) => score - threshold),
          )
        : dimensionMargin(prepared, whole, threshold)
  return {
    lowerThreshold: lower,
    deltaStarDown: margin(lower),
    upperThreshold: upper,
    deltaStarUp: margin(upper),
  }
}

/** The place of the band in which a score lies. */
export function bandOf({ rubric: { bands } }: PreparedRubric, score: number): number {
  return bands.findLastIndex(({ min }) => rounded(score) >= min)
}

/** Under the geometric mean the weights of dimensions are what may be off: its logarithm is a weighted sum of theirs. */
function dimensionMargin(
  { dimensions, geometricFloor }: PreparedRubric,
  whole: Aggregate,
  threshold: number,
): number | null {
  const known = dimensions.flatMap(({ weight }, at) => {
    const score = whole.dimensions[at] as number
    return Number.isNaN(score) ? [] : [{ weight, way: Math.log(Math.max(score, geometricFloor) / threshold) }]
  })
  if (known.some(({ weight, way }) => weight > 0 && way === -Infinity)) return 1
  return weightMargin(
    known.map(({ weight }) => weight),
    known.map(({ way }) => way),
  )
}
