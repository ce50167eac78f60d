import { CheapestMoves } from './cheapest-moves.js'
import { cheapestWay } from './cheapest-way.js'

/**
 * Moves units between columns, inside rows, until every column holds its margin; changes `table`.
 *
 * Each unit takes the cheapest way from a column that holds too much to one that holds too little, where a way is a
 * chain of moves and its cost the product of what the moves cost in proportion. So the table stays the fairest one for
 * what its columns hold at the time, and is the biproportional one in the end.
 * @source Successive cheapest ways, as in minimum-cost flow (Busacker and Gowen 1960).
 */
export function settleColumns(
  table: number[][],
  weights: readonly (readonly number[])[],
  columns: readonly number[],
): void {
  const gaps = columns.map((margin, column) => table.reduce((left, row) => left - (row[column] as number), margin))
  if (gaps.every((gap) => gap === 0)) return
  const moves = new CheapestMoves(table, weights)
  for (let way = cheapestWay(moves, gaps); way !== undefined; way = cheapestWay(moves, gaps)) {
    moves.carryOut(way.moves)
    gaps[way.from] = (gaps[way.from] as number) + 1
    gaps[way.to] = (gaps[way.to] as number) - 1
  }
}
