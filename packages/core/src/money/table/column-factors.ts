import { solveSymmetric } from './solve-symmetric.js'

/**
 * Logarithms of column factors with which rows, shared out without rounding, very nearly fill the columns.
 *
 * A start only: whatever it gives, the table comes out the same, sooner or later. A few rounds of proportional fitting,
 * then Newton's steps on the convex function whose slope is the error of the columns, each step halved until it helps.
 * @source Proportional fitting: Deming and Stephan (1940).
 */
export function columnFactors(
  weights: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number[] {
  const logWeights = weights.map((row) => row.map(Math.log))
  let factors = columns.map(() => 0)
  let fit = fitOf(logWeights, rows, columns, factors)
  for (let round = 0; round < 20 && fit.worst > closeEnough; round += 1) {
    factors = factors.map((factor, at) => {
      const margin = columns[at] as number
      const filled = margin + (fit.errors[at] as number)
      return margin > 0 && filled > 0 ? factor + Math.log(margin / filled) : factor
    })
    fit = fitOf(logWeights, rows, columns, factors)
  }
  for (let round = 0; round < 60 && fit.worst > closeEnough; round += 1) {
    const step = solveSymmetric(curvature(fit.parts, rows), fit.errors)
    const moved = (scale: number) => factors.map((factor, at) => factor - scale * (step[at] as number))
    // Close to the end the function is too flat for doubles; then smaller errors tell that a step helps.
    const helps = (next: Fit) => next.value < fit.value || next.worst < fit.worst
    let scale = 1
    let next = fitOf(logWeights, rows, columns, moved(scale))
    while (!helps(next) && scale > 1e-6) {
      scale /= 2
      next = fitOf(logWeights, rows, columns, moved(scale))
    }
    if (!helps(next)) break
    factors = moved(scale)
    fit = next
  }
  return factors
}

/** Units by which a column may be off at the start; rounding the rows moves it further than that. */
const closeEnough = 0.01

interface Fit {
  /** Each row's parts of one, by column. */
  readonly parts: readonly (readonly number[])[]
  /** By how much each column is too full. */
  readonly errors: readonly number[]
  /** The largest of the errors, whatever its sign. */
  readonly worst: number
  readonly value: number
}

function fitOf(
  logWeights: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
  factors: readonly number[],
): Fit {
  const errors = columns.map((margin) => -margin)
  let value = columns.reduce((sum, margin, at) => sum - margin * (factors[at] as number), 0)
  const parts = logWeights.map((row, at) => {
    const powers = row.map((logWeight, column) => logWeight + (factors[column] as number))
    const highest = Math.max(...powers)
    if (highest === -Infinity) return powers.map(() => 0)
    const sizes = powers.map((power) => Math.exp(power - highest))
    const sum = sizes.reduce((all, size) => all + size, 0)
    const total = rows[at] as number
    value += total * (highest + Math.log(sum))
    return sizes.map((size, column) => {
      errors[column] = (errors[column] as number) + (total * size) / sum
      return size / sum
    })
  })
  return { parts, errors, worst: Math.max(...errors.map(Math.abs)), value }
}

/** How the errors of the columns answer to the factors: one row and one column per factor. */
function curvature(parts: readonly (readonly number[])[], rows: readonly number[]): number[][] {
  const size = parts[0]?.length ?? 0
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  parts.forEach((row, at) => {
    for (let one = 0; one < size; one += 1) {
      const share = (rows[at] as number) * (row[one] as number)
      if (share === 0) continue
      const line = matrix[one] as number[]
      line[one] = (line[one] as number) + share
      for (let other = 0; other < size; other += 1) {
        line[other] = (line[other] as number) - share * (row[other] as number)
      }
    }
  })
  return matrix
}
