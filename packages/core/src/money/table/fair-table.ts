import type { CheapestMoves } from './cheapest-moves.js'
import { cheapestWaysToAll } from './cheapest-ways.js'
import { proportionalFitting } from './proportional-fitting.js'
import { columnGaps, settleColumns } from './settle-columns.js'
import { shareRow } from './share-row.js'
import { wholeFactors, wholeFactorsOf } from './whole-factors.js'

/**
 * A biproportional table with the margins of a filling; any of them where several are equally fair.
 *
 * Rows are shared out exactly with column factors, then single units move until every column holds its margin. Where
 * more units are misplaced than rounding explains, the factors come from the table of a quarter of the filling instead,
 * found in the same way: its products lie within half a unit of its cells, so four times as much lies within a few
 * units of the cells looked for. The number of moves grows with the cells and with the digits of the total, never with
 * the total.
 * @param weights above zero only where a cell may hold something; rows and columns are one block.
 * @param start column factors, however poor: they cost or save time only.
 * @source Scaling of capacities (Edmonds and Karp 1972), with convex costs (Minoux 1986).
 */
export function fairTable(weights: Table, filling: Table, start = fittingFactors(weights, filling)): CheapestMoves {
  return settled(weights, filling, wholeFactors(start))
}

function fittingFactors(weights: Table, filling: Table): number[] {
  const { rows, columns } = marginsOf(filling)
  return proportionalFitting(weights, rows, columns)
}

function settled(weights: Table, filling: Table, factors: readonly bigint[]): CheapestMoves {
  const { rows, columns } = marginsOf(filling)
  const shared = (by: readonly bigint[]) => weights.map((row, at) => shareRow(rows[at] as number, row, by))
  let table = shared(factors)
  const misplaced = columnGaps(table, columns).reduce((sum, gap) => sum + Math.abs(gap), 0)
  if (misplaced > weights.flat().filter((weight) => weight > 0).length) {
    const quarter = filling.map((row) => row.map((cell) => Math.floor(cell / 4)))
    table = shared(factorsOf(settled(weights, quarter, factors)))
  }
  return settleColumns(table, weights, columns)
}

/** Column factors that give this table, up to ties. */
function factorsOf(moves: CheapestMoves): bigint[] {
  return wholeFactorsOf(cheapestWaysToAll(moves).map(({ cost }) => cost))
}

function marginsOf(table: Table) {
  const sum = (cells: readonly number[]) => cells.reduce((all, cell) => all + cell, 0)
  const columns = (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] as number)))
  return { rows: table.map(sum), columns }
}

type Table = readonly (readonly number[])[]
