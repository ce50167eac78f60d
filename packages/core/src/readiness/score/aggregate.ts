import type { PreparedDimension, PreparedRubric } from './prepare-rubric.js'

/** Scores of all indicators in the order of the rubric; NaN where nothing is known. */
export type Scores = ArrayLike<number>

/** The score of the whole and of each dimension; NaN where there is no evidence. */
export interface Aggregate {
  readonly score: number
  readonly dimensions: readonly number[]
}

/**
 * The weighted mean of dimensions, each the weighted mean of what was observed in it. Weights of what is missing pass
 * to the rest of the dimension, those of an empty dimension to the other dimensions.
 */
export function aggregate(prepared: PreparedRubric, scores: Scores): Aggregate {
  const dimensions = prepared.dimensions.map((dimension) => meanOf(dimension, scores))
  return { score: overall(prepared, dimensions), dimensions }
}

/** The score of one dimension: always an arithmetic mean, whatever joins the dimensions. */
function meanOf({ indicators }: PreparedDimension, scores: Scores): number {
  let sum = 0
  let weights = 0
  for (const { at, weight } of indicators) {
    const score = scores[at] as number
    if (Number.isNaN(score)) continue
    sum += weight * score
    weights += weight
  }
  return weights === 0 ? NaN : sum / weights
}

function overall(
  { rubric: { aggregation }, dimensions: prepared, geometricFloor }: PreparedRubric,
  dimensions: readonly number[],
): number {
  let sum = 0
  let weights = 0
  prepared.forEach(({ weight }, at) => {
    const score = dimensions[at] as number
    if (weight === 0 || Number.isNaN(score)) return
    sum += weight * (aggregation === 'arithmetic' ? score : Math.log(Math.max(score, geometricFloor)))
    weights += weight
  })
  if (weights === 0) return NaN
  return aggregation === 'arithmetic' ? sum / weights : Math.exp(sum / weights)
}

/**
 * How many points the score moves per point of each indicator. Under the arithmetic mean these are the weights that
 * evidence leaves (they sum to 1, and the score is their sum of products); under the geometric mean they are its slopes.
 */
export function coefficients(prepared: PreparedRubric, scores: Scores, { score, dimensions }: Aggregate): number[] {
  const observed = prepared.dimensions.map((own, at) => (Number.isNaN(dimensions[at] as number) ? 0 : own.weight))
  const sum = observed.reduce((all, weight) => all + weight, 0)
  const within = prepared.dimensions.map(({ indicators }) =>
    indicators.reduce((all, { at, weight }) => (Number.isNaN(scores[at] as number) ? all : all + weight), 0),
  )
  const { aggregation } = prepared.rubric
  return prepared.indicators.map(({ at, dimension, weight }) => {
    const share = observed[dimension] as number
    if (share === 0 || weight === 0 || Number.isNaN(scores[at] as number)) return 0
    const linear = ((share / sum) * weight) / (within[dimension] as number)
    return aggregation === 'arithmetic' ? linear : linear * slope(score, dimensions[dimension] as number, prepared)
  })
}

/** Of the geometric mean, against that of the arithmetic one; a dimension on the floor does not move it. */
function slope(score: number, dimension: number, { geometricFloor }: PreparedRubric): number {
  return dimension <= geometricFloor ? 0 : score / dimension
}
