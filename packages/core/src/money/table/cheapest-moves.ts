import { compareCosts, surelyDifferent, type Move, type MovingTable } from './move-cost.js'

/**
 * For every pair of columns the row in which a unit moves from one to the other most cheaply, kept up to date while
 * units move: after a move only the rows it touched, and pairs that had stood in them, are looked at again.
 */
export class CheapestMoves implements MovingTable {
  readonly size: number
  /** Row of the cheapest move for `from × size + to`; −1 where no row allows one. */
  private readonly best: Int32Array
  /** Logarithms of `(units + ½) ÷ weight` and `(units − ½) ÷ weight`: what a unit costs to take in, and sets free. */
  private readonly takenIn: Float64Array
  private readonly setFree: Float64Array

  constructor(
    readonly table: number[][],
    readonly weights: readonly (readonly number[])[],
  ) {
    this.size = weights[0]?.length ?? 0
    this.best = new Int32Array(this.size * this.size).fill(-1)
    this.takenIn = new Float64Array(weights.length * this.size)
    this.setFree = new Float64Array(weights.length * this.size)
    for (let row = 0; row < weights.length; row += 1) this.measure(row)
    this.forEachPair((from, to) => this.search(from, to))
  }

  /** The cheapest move between two columns; undefined where none is allowed. */
  move(from: number, to: number): Move | undefined {
    const row = this.best[from * this.size + to] as number
    return row < 0 ? undefined : { row, from, to }
  }

  /** Logarithm of a move's cost, nearly right; infinite where the move is not allowed. */
  nearCost(row: number, from: number, to: number): number {
    return (this.takenIn[row * this.size + to] as number) - (this.setFree[row * this.size + from] as number)
  }

  carryOut(moves: readonly Move[]): void {
    for (const { row, from, to } of moves) {
      const cells = this.table[row] as number[]
      cells[from] = (cells[from] as number) - 1
      cells[to] = (cells[to] as number) + 1
    }
    const touched = new Set(moves.map(({ row }) => row))
    for (const row of touched) this.measure(row)
    this.forEachPair((from, to) => {
      const pair = from * this.size + to
      if (touched.has(this.best[pair] as number)) this.search(from, to)
      else for (const row of touched) this.consider(row, from, to)
    })
  }

  private search(from: number, to: number): void {
    this.best[from * this.size + to] = -1
    for (let row = 0; row < this.table.length; row += 1) this.consider(row, from, to)
  }

  /** Makes the row the cheapest for a pair if it is; of equal rows the later, so that earlier ones keep theirs. */
  private consider(row: number, from: number, to: number): void {
    const cost = this.nearCost(row, from, to)
    if (cost === Infinity) return
    const pair = from * this.size + to
    const known = this.best[pair] as number
    if (known >= 0) {
      const difference = cost - this.nearCost(known, from, to)
      if (difference > surelyDifferent) return
      if (difference >= -surelyDifferent && !this.isCheaper(row, known, from, to)) return
    }
    this.best[pair] = row
  }

  private isCheaper(row: number, known: number, from: number, to: number): boolean {
    const alike = [from, to].every(
      (at) =>
        this.table[row]?.[at] === this.table[known]?.[at] && this.weights[row]?.[at] === this.weights[known]?.[at],
    )
    const order = alike ? 0 : compareCosts(this, [{ row, from, to }], [{ row: known, from, to }])
    return order < 0 || (order === 0 && row > known)
  }

  private measure(row: number): void {
    const cells = this.table[row] as number[]
    const weights = this.weights[row] as readonly number[]
    for (let at = 0; at < this.size; at += 1) {
      const [units, weight] = [cells[at] as number, weights[at] as number]
      this.takenIn[row * this.size + at] = weight === 0 ? Infinity : Math.log((2 * units + 1) / weight)
      this.setFree[row * this.size + at] = units === 0 ? -Infinity : Math.log((2 * units - 1) / weight)
    }
  }

  private forEachPair(use: (from: number, to: number) => void): void {
    for (let from = 0; from < this.size; from += 1) {
      for (let to = 0; to < this.size; to += 1) if (from !== to) use(from, to)
    }
  }
}
