import type { CheapestMoves } from './cheapest-moves.js'
import { compareCosts, surelyDifferent, type Move } from './move-cost.js'

/** A chain of moves that takes one unit from a column that holds too much to one that holds too little. */
interface Way {
  readonly from: number
  readonly to: number
  readonly moves: readonly Move[]
  /** Logarithm of what it costs, nearly right. */
  readonly near: number
}

/**
 * The cheapest way at present; of equal ones the first found, columns in order. Undefined when no column holds too much.
 * @param gaps what each column lacks; below zero what it holds too much.
 * @source Bellman-Ford: there are cheap moves that free more than they cost, but no ring of them.
 */
export function cheapestWay(moves: CheapestMoves, gaps: readonly number[]): Way | undefined {
  const ways = gaps.map((gap, at): Way | undefined => (gap < 0 ? { from: at, to: at, moves: [], near: 0 } : undefined))
  for (let round = 0, changed = true; changed && round < gaps.length; round += 1) {
    changed = false
    for (let from = 0; from < gaps.length; from += 1) {
      for (let to = 0; to < gaps.length; to += 1) {
        const way = ways[from]
        const longer = way === undefined || from === to ? undefined : lengthened(moves, way, to)
        if (longer === undefined || !isCheaper(moves, longer, ways[to])) continue
        ways[to] = longer
        changed = true
      }
    }
  }
  let cheapest: Way | undefined
  ways.forEach((way, at) => {
    if (way !== undefined && (gaps[at] as number) > 0 && isCheaper(moves, way, cheapest)) cheapest = way
  })
  return cheapest
}

function lengthened(moves: CheapestMoves, way: Way, to: number): Way | undefined {
  const move = moves.move(way.to, to)
  if (move === undefined) return undefined
  const near = way.near + moves.nearCost(move.row, move.from, move.to)
  return { from: way.from, to, moves: [...way.moves, move], near }
}

function isCheaper(moves: CheapestMoves, way: Way, known: Way | undefined): boolean {
  if (known === undefined || way.near < known.near - surelyDifferent) return true
  return way.near <= known.near + surelyDifferent && compareCosts(moves, way.moves, known.moves) < 0
}
