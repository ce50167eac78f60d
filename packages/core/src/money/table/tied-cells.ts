import { CheapestMoves } from './cheapest-moves.js'
import { cheapestWaysToAll } from './cheapest-ways.js'

/**
 * The cells of a biproportional table whose product lies exactly halfway between two whole numbers, for some factors
 * that give the table. All equally fair tables differ from this one in such cells only, by one unit each.
 */
export function tiedCells(table: number[][], weights: readonly (readonly number[])[]): TiedCells {
  const ties: TiedCells = table.map((row) => row.map(() => undefined))
  const moves = new CheapestMoves(table, weights)
  const ways = cheapestWaysToAll(moves)
  for (const way of ways) {
    for (const other of ways) {
      const [from, to] = [way.to, other.to]
      if (moves.move(from, to) === undefined || way.onTo(to).compare(other) !== 0) continue
      for (const row of moves.rows(from, to)) {
        const cells = ties[row] as (Tie | undefined)[]
        cells[from] = 'may-fall'
        cells[to] = 'may-rise'
      }
    }
  }
  return ties
}

/** A list per row; undefined where a cell is not tied. */
export type TiedCells = (Tie | undefined)[][]

/** Rounded down, or rounded up: what the cell could as well have done otherwise. */
export type Tie = 'may-rise' | 'may-fall'
