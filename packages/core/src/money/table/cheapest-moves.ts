import { compareFractions, surelyDifferent, type Fraction } from './fraction.js'

/** One unit from one column to another inside a row. */
export interface Move {
  readonly row: number
  readonly from: number
  readonly to: number
}

/**
 * For every pair of columns the rows in which a unit moves from one to the other most cheaply, kept up to date while
 * units move.
 *
 * A move costs, in proportion, `(units + ½) ÷ weight` of the cell the unit enters over `(units − ½) ÷ weight` of the
 * cell it leaves. After a move its row is looked at again for pairs with the cells it changed, and all rows only for
 * pairs that have lost every row known to be cheapest.
 */
export class CheapestMoves {
  readonly columns: number
  /** For each pair, `from × columns + to`: the logarithm of the least cost, nearly right; infinite where none moves. */
  readonly nearCosts: Float64Array
  /** For each pair: rows known to cost least, all the same. Those that have changed since are passed over. */
  private readonly known: Known[][]
  /** How often each cell has changed. */
  private readonly changes: Uint32Array
  /** Logarithms of what each cell costs to take a unit in, and sets free with one. */
  private readonly takenIn: Float64Array
  private readonly setFree: Float64Array

  constructor(
    readonly table: number[][],
    readonly weights: readonly (readonly number[])[],
  ) {
    this.columns = weights[0]?.length ?? 0
    const cells = weights.length * this.columns
    this.nearCosts = new Float64Array(this.columns ** 2).fill(Infinity)
    this.known = Array.from({ length: this.columns ** 2 }, () => [])
    this.changes = new Uint32Array(cells)
    this.takenIn = new Float64Array(cells)
    this.setFree = new Float64Array(cells)
    for (let cell = 0; cell < cells; cell += 1) this.measure(Math.floor(cell / this.columns), cell % this.columns)
    for (let from = 0; from < this.columns; from += 1) {
      for (let to = 0; to < this.columns; to += 1) if (from !== to) this.search(from, to)
    }
  }

  /** A cheapest move between two columns; undefined where none is allowed. */
  move(from: number, to: number): Move | undefined {
    const row = this.knownBetween(from, to).at(-1)?.row
    return row === undefined ? undefined : { row, from, to }
  }

  /** The rows of cheapest moves between two columns: all of them where no unit has moved yet. */
  rows(from: number, to: number): number[] {
    return this.knownBetween(from, to).flatMap((known) => (this.holds(known, from, to) ? [known.row] : []))
  }

  /** What a move costs, exactly. */
  cost({ row, from, to }: Move): Fraction {
    const [units, weights] = [this.table[row] as number[], this.weights[row] as readonly number[]]
    return {
      over: BigInt(2 * (units[to] as number) + 1) * BigInt(weights[from] as number),
      under: BigInt(2 * (units[from] as number) - 1) * BigInt(weights[to] as number),
    }
  }

  carryOut(moves: readonly Move[]): void {
    for (const { row, from, to } of moves) {
      this.change(row, from, -1)
      this.change(row, to, 1)
    }
    for (const { row, from, to } of moves) {
      for (let other = 0; other < this.columns; other += 1) {
        for (const at of [from, to]) {
          if (other === at) continue
          this.lookAgain(row, at, other)
          this.lookAgain(row, other, at)
        }
      }
    }
  }

  private change(row: number, at: number, units: 1 | -1): void {
    const cells = this.table[row] as number[]
    cells[at] = (cells[at] as number) + units
    const cell = row * this.columns + at
    this.changes[cell] = (this.changes[cell] as number) + 1
    this.measure(row, at)
  }

  private measure(row: number, at: number): void {
    const [units, weight] = [this.table[row]?.[at] as number, this.weights[row]?.[at] as number]
    const cell = row * this.columns + at
    this.takenIn[cell] = weight === 0 ? Infinity : Math.log((2 * units + 1) / weight)
    this.setFree[cell] = units === 0 ? -Infinity : Math.log((2 * units - 1) / weight)
  }

  private lookAgain(row: number, from: number, to: number): void {
    const known = this.knownBetween(from, to)
    if (known.length === 0) return this.consider(row, from, to)
    while (known.length > 0 && !this.holds(known.at(-1) as Known, from, to)) known.pop()
    if (known.length > 0) this.consider(row, from, to)
    else this.search(from, to)
  }

  private search(from: number, to: number): void {
    this.nearCosts[from * this.columns + to] = Infinity
    for (let row = 0; row < this.table.length; row += 1) this.consider(row, from, to)
  }

  /** Makes the row the cheapest for a pair if it is, or one of the cheapest. */
  private consider(row: number, from: number, to: number): void {
    const pair = from * this.columns + to
    const near = (this.takenIn[row * this.columns + to] as number) - (this.setFree[row * this.columns + from] as number)
    const difference = near - (this.nearCosts[pair] as number)
    if (near === Infinity || difference > surelyDifferent(2)) return
    const known = this.known[pair] as Known[]
    const order = -difference > surelyDifferent(2) ? -1 : this.compare(row, known.at(-1)?.row as number, from, to)
    if (order > 0) return
    if (order < 0) {
      known.length = 0
      this.nearCosts[pair] = near
    }
    known.push({ row, changes: this.changesOf(row, from, to) })
  }

  private compare(row: number, other: number, from: number, to: number): number {
    if (this.isAlike(row, other, from) && this.isAlike(row, other, to)) return 0
    return compareFractions(this.cost({ row, from, to }), this.cost({ row: other, from, to }))
  }

  private isAlike(row: number, other: number, at: number): boolean {
    return this.table[row]?.[at] === this.table[other]?.[at] && this.weights[row]?.[at] === this.weights[other]?.[at]
  }

  private holds({ row, changes }: Known, from: number, to: number): boolean {
    return this.changesOf(row, from, to) === changes
  }

  private changesOf(row: number, from: number, to: number): number {
    return (this.changes[row * this.columns + from] as number) + (this.changes[row * this.columns + to] as number)
  }

  private knownBetween(from: number, to: number): Known[] {
    return this.known[from * this.columns + to] as Known[]
  }
}

interface Known {
  readonly row: number
  /** How often its two cells had changed when it was looked at. */
  readonly changes: number
}
