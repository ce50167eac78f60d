import { binaryFactors } from './binary-factors.js'
import { columnFactors } from './column-factors.js'
import { settleColumns } from './settle-columns.js'
import { shareRow } from './share-row.js'

/**
 * The biproportional table, given weights that are above zero only where a cell may be: rows are shared out exactly
 * with column factors that are nearly right, then units move between columns, always the way that costs proportion
 * least, until every column holds its margin. Works on the side with fewer entries as columns.
 */
export function fairTable(
  weights: readonly (readonly number[])[],
  { rows, columns }: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): number[][] {
  if (columns.length > rows.length) {
    return transposed(fairTable(transposed(weights, columns.length), { rows: columns, columns: rows }), rows.length)
  }
  const total = rows.reduce((sum, margin) => sum + margin, 0)
  const factors = binaryFactors(columnFactors(weights, rows, columns), total)
  const table = weights.map((row, at) => shareRow(rows[at] as number, row, factors))
  settleColumns(table, weights, columns)
  return table
}

function transposed(table: readonly (readonly number[])[], columns: number): number[][] {
  return Array.from({ length: columns }, (_, column) => table.map((row) => row[column] as number))
}
