import { CheapestMoves, type Move } from './cheapest-moves.js'
import { cheapestWays, type Way } from './cheapest-ways.js'
import { compareFractions, product, unity, type Fraction } from './fraction.js'

/**
 * Moves units between columns, inside rows, until every column holds its margin; changes `table`, whose rows must be
 * shared out by common column factors.
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
): CheapestMoves {
  const gaps = columnGaps(table, columns)
  const moves = new CheapestMoves(table, weights)
  for (let way = cheapestWay(moves, gaps); way !== undefined; way = cheapestWay(moves, gaps)) {
    const { from, to, cost, stops } = way
    // No later way costs less, so the same chain of columns is taken again for as long as it costs the same.
    let along = movesAlong(moves, stops)
    while (along !== undefined && (gaps[from] as number) < 0 && (gaps[to] as number) > 0) {
      moves.carryOut(along)
      gaps[from] = (gaps[from] as number) + 1
      gaps[to] = (gaps[to] as number) - 1
      along = movesAlong(moves, stops)
      if (along !== undefined && compareFractions(costOf(moves, along), cost) !== 0) break
    }
  }
  return moves
}

/** What every column lacks; below zero what it holds too much. */
export function columnGaps(table: readonly (readonly number[])[], columns: readonly number[]): number[] {
  return columns.map((margin, column) => table.reduce((gap, row) => gap - (row[column] as number), margin))
}

function cheapestWay(moves: CheapestMoves, gaps: readonly number[]): Way | undefined {
  const departures = gaps.flatMap((gap, column) => (gap < 0 ? [column] : []))
  let cheapest: Way | undefined
  for (const way of departures.length === 0 ? [] : cheapestWays(moves, departures)) {
    if (way === undefined || (gaps[way.to] as number) <= 0) continue
    if (cheapest === undefined || way.compare(cheapest) < 0) cheapest = way
  }
  return cheapest
}

/** The cheapest moves from each column to the next; undefined where one is not allowed. */
function movesAlong(moves: CheapestMoves, stops: readonly number[]): Move[] | undefined {
  const along = stops.slice(1).map((to, at) => moves.move(stops[at] as number, to))
  return along.includes(undefined) ? undefined : (along as Move[])
}

function costOf(moves: CheapestMoves, along: readonly Move[]): Fraction {
  return along.reduce((cost, move) => product(cost, moves.cost(move)), unity)
}
