/**
 * How consistent random judgements are, by number of items from 1. Saaty's two published tables differ, and so do the
 * ratios by them: the one used is recorded with the result.
 */
export const randomIndices = {
  saaty1980: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  saaty2005: [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49],
} as const
export type RandomIndex = keyof typeof randomIndices

/** Above this, judgements contradict each other too much to be used (Saaty). */
const mostInconsistent = 0.1

export interface PairwiseOptions {
  /** `eigenvector` (Saaty) or the geometric means of rows. */
  readonly method?: 'eigenvector' | 'geometric-mean'
  readonly randomIndex?: RandomIndex
}

/** Weights by pairwise comparison, with how far the judgements agree among themselves. */
export interface PairwiseWeights {
  /** In the order of the items; they sum to 1. */
  readonly weights: readonly number[]
  readonly lambdaMax: number
  readonly consistencyIndex: number
  /** Against random judgements; 0 for one or two items, null beyond the ten of the tables. */
  readonly consistencyRatio: number | null
  readonly randomIndex: RandomIndex
  /** Whether the ratio is below 0.1; null where there is none. */
  readonly consistent: boolean | null
}

/**
 * Weights by the analytic hierarchy process.
 * @param matrix how many times more the item of a row counts than that of a column; above zero, reciprocal, 1 to itself.
 * @throws {BadComparisonError} when it is not square, positive and reciprocal.
 * @source Saaty (1980); randomness tables of 1980 and 2005.
 */
export function pairwiseWeights(
  matrix: readonly (readonly number[])[],
  { method = 'eigenvector', randomIndex = 'saaty2005' }: PairwiseOptions = {},
): PairwiseWeights {
  assertComparison(matrix)
  const n = matrix.length
  const weights = method === 'eigenvector' ? principal(matrix) : normalised(matrix.map(geometricMean))
  const product = times(matrix, weights)
  const lambdaMax = product.reduce((sum, value, at) => sum + value / (weights[at] as number), 0) / n
  const consistencyIndex = n < 3 ? 0 : (lambdaMax - n) / (n - 1)
  const byChance = randomIndices[randomIndex][n - 1]
  const consistencyRatio = byChance === undefined ? null : byChance === 0 ? 0 : consistencyIndex / byChance
  const consistent = consistencyRatio === null ? null : consistencyRatio < mostInconsistent
  return { weights, lambdaMax, consistencyIndex, consistencyRatio, randomIndex, consistent }
}

/** The principal eigenvector of a positive matrix: repeated multiplication turns any vector towards it. */
function principal(matrix: readonly (readonly number[])[]): number[] {
  let weights = normalised(matrix.map(geometricMean))
  for (let turn = 0; turn < 1000; turn += 1) {
    const next = normalised(times(matrix, weights))
    const moved = Math.max(...next.map((weight, at) => Math.abs(weight - (weights[at] as number))))
    weights = next
    if (moved < 1e-15) break
  }
  return weights
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, at) => sum + value * (vector[at] as number), 0))
}

function geometricMean(row: readonly number[]): number {
  return Math.exp(row.reduce((sum, value) => sum + Math.log(value), 0) / row.length)
}

function normalised(values: readonly number[]): number[] {
  const sum = values.reduce((all, value) => all + value, 0)
  return values.map((value) => value / sum)
}

function assertComparison(matrix: readonly (readonly number[])[]): void {
  if (matrix.length === 0) throw new BadComparisonError('there is nothing to compare')
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length) throw new BadComparisonError(`row ${i + 1} has ${row.length} entries`)
    row.forEach((value, j) => {
      const place = `row ${i + 1}, column ${j + 1}`
      if (!(value > 0 && value < Infinity)) throw new BadComparisonError(`${place} is ${value}, not above zero`)
      const other = matrix[j]?.[i] as number
      // People round 1/3 to 0.33.
      if (Math.abs(value * other - 1) > 0.02)
        throw new BadComparisonError(`${place} is ${value}, its opposite ${other}`)
    })
  })
}

export class BadComparisonError extends Error {
  override readonly name = 'BadComparisonError'
  readonly code = 'bad-comparison'
  constructor(fault: string) {
    super(`Cannot take weights from these comparisons: ${fault}; give a square table in which opposites multiply to 1.`)
  }
}
