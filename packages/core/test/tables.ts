/** Every table of whole numbers with these margins and nothing in cells of weight zero. For tiny tables. */
export function allTables(
  weights: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number[][][] {
  const [margin, ...laterRows] = rows
  const [line, ...laterLines] = weights
  if (margin === undefined || line === undefined) return columns.every((rest) => rest === 0) ? [[]] : []
  return fillings(line, margin, columns).flatMap((row) => {
    const left = columns.map((column, at) => column - (row[at] as number))
    return allTables(laterLines, laterRows, left).map((rest) => [row, ...rest])
  })
}

function fillings(line: readonly number[], margin: number, columns: readonly number[]): number[][] {
  const [weight, ...later] = line
  const [most, ...laterColumns] = columns
  if (weight === undefined || most === undefined) return margin === 0 ? [[]] : []
  const limit = weight === 0 ? 0 : Math.min(margin, most)
  return Array.from({ length: limit + 1 }, (_, cell) =>
    fillings(later, margin - cell, laterColumns).map((rest) => [cell, ...rest]),
  ).flat()
}

/**
 * What the biproportional table makes smallest: the product over all units of (units − ½) ÷ weight, as a fraction.
 * @source The integer programme behind double-proportional divisor methods (Balinski and Demange 1989).
 */
export function unfairness(table: readonly (readonly number[])[], weights: readonly (readonly number[])[]) {
  let [over, under] = [1n, 1n]
  table.forEach((row, at) => {
    row.forEach((cell, column) => {
      for (let unit = 1; unit <= cell; unit += 1) {
        over *= BigInt(2 * unit - 1)
        under *= BigInt(weights[at]?.[column] as number)
      }
    })
  })
  return { over, under }
}
