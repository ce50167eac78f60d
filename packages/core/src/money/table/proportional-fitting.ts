/**
 * Column factors with which rows, shared out without rounding, come near their columns; positive doubles.
 *
 * A start only: from any factors the same table results, sooner or later. Margins must be above zero.
 * @source Proportional fitting: Deming and Stephan (1940).
 */
export function proportionalFitting(
  weights: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number[] {
  const factors = columns.map(() => 1)
  for (let round = 0; round < rounds; round += 1) {
    const filled = filledColumns(weights, rows, factors)
    let worst = 0
    for (let at = 0; at < factors.length; at += 1) {
      const [margin, holds] = [columns[at] as number, filled[at] as number]
      worst = Math.max(worst, Math.abs(holds - margin))
      factors[at] = within((factors[at] as number) * (margin / holds))
    }
    if (worst < closeEnough) break
  }
  return factors
}

/** Rounds of fitting: most tables are close after a few dozen; the others are not worth waiting for. */
const rounds = 200

/** Units by which a column may be off at the start; rounding the rows moves it further than that. */
const closeEnough = 0.1

function filledColumns(
  weights: readonly (readonly number[])[],
  rows: readonly number[],
  factors: readonly number[],
): number[] {
  const filled = factors.map(() => 0)
  weights.forEach((row, at) => {
    let sum = 0
    for (let column = 0; column < row.length; column += 1) sum += (row[column] as number) * (factors[column] as number)
    const share = (rows[at] as number) / sum
    for (let column = 0; column < row.length; column += 1) {
      filled[column] = (filled[column] as number) + (row[column] as number) * (factors[column] as number) * share
    }
  })
  return filled
}

/** Keeps a factor, and a weight times it, among the doubles. */
function within(factor: number): number {
  return Math.min(Math.max(factor, 1e-250), 1e250) || 1
}
