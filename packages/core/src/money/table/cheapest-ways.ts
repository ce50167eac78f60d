import type { CheapestMoves, Move } from './cheapest-moves.js'
import { compareFractions, product, surelyDifferent, unity, type Fraction } from './fraction.js'

/** A chain of moves that takes one unit from one column to another; it may have no move at all. */
export class Way {
  private known: Fraction | undefined

  private constructor(
    private readonly moves: CheapestMoves,
    readonly from: number,
    readonly to: number,
    readonly length: number,
    /** Logarithm of what it costs, nearly right. */
    readonly near: number,
    private readonly before?: Way,
  ) {}

  static at(moves: CheapestMoves, column: number): Way {
    return new Way(moves, column, column, 0, 0)
  }

  /** This way and then the cheapest move to another column, which must be allowed. */
  onTo(column: number): Way {
    const near = this.near + (this.moves.nearCosts[this.to * this.moves.columns + column] as number)
    return new Way(this.moves, this.from, column, this.length + 1, near, this)
  }

  /** What it costs, exactly: the product of what its moves cost, for as long as none is carried out. */
  get cost(): Fraction {
    this.known ??= this.before === undefined ? unity : product(this.before.cost, this.moves.cost(this.last as Move))
    return this.known
  }

  /** Columns it passes, first to last. */
  get stops(): number[] {
    return [...(this.before?.stops ?? []), this.to]
  }

  private get last(): Move | undefined {
    return this.before === undefined ? undefined : this.moves.move(this.before.to, this.to)
  }

  /** @returns below zero when this way costs less than the other; exact. */
  compare(other: Way): number {
    const difference = this.near - other.near
    if (Math.abs(difference) > surelyDifferent(this.length + other.length)) return difference
    return compareFractions(this.cost, other.cost)
  }
}

/**
 * For every column the cheapest way to it from any of the columns of departure; undefined where none leads there.
 * There must be no ring of moves that costs less than nothing.
 * @source Bellman-Ford: there are cheap moves that free more than they cost, but no ring of them.
 */
export function cheapestWays(moves: CheapestMoves, departures: readonly number[]): (Way | undefined)[] {
  const size = moves.columns
  const ways = new Array<Way | undefined>(size).fill(undefined)
  /** What a way to a column must stay below, nearly, to be worth comparing. */
  const limits = new Float64Array(size).fill(Infinity)
  const take = (way: Way) => {
    ways[way.to] = way
    limits[way.to] = way.near + surelyDifferent(2 * size)
  }
  for (const column of departures) take(Way.at(moves, column))
  const queue = new Set(departures)
  for (const from of queue) {
    queue.delete(from)
    const way = ways[from] as Way
    for (let to = 0; to < size; to += 1) {
      if (!(way.near + (moves.nearCosts[from * size + to] as number) < (limits[to] as number))) continue
      const [longer, known] = [way.onTo(to), ways[to]]
      if (known !== undefined && longer.compare(known) >= 0) continue
      take(longer)
      queue.add(to)
    }
  }
  return ways
}

/**
 * For every column the cheapest way to it from any column, often from itself. What these cost are column factors that
 * give the table as it stands.
 */
export function cheapestWaysToAll(moves: CheapestMoves): Way[] {
  return cheapestWays(moves, [...Array(moves.columns).keys()]) as Way[]
}
