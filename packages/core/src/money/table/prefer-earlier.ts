import type { Tie, TiedCells } from './tied-cells.js'

/** A cell of a table, by index. */
interface Cell {
  readonly row: number
  readonly column: number
}

export const rowByRow = (one: Cell, other: Cell) => one.row - other.row || one.column - other.column
export const columnByColumn = (one: Cell, other: Cell) => one.column - other.column || one.row - other.row

/**
 * Of all equally fair tables, changes `table` into the one that holds most in the first cell, of those most in the
 * second cell, and so on in the order given. Uses `ties` up.
 *
 * A cell rises when another one of its row falls and units of other rows go, tie by tie, from its column to that one's.
 * What has had its turn stays.
 */
export function preferEarlier(table: number[][], ties: TiedCells, inOrder: (one: Cell, other: Cell) => number): void {
  const cells = ties.flatMap((row, at) =>
    row.flatMap((tie, column) => (tie === undefined ? [] : [{ row: at, column }])),
  )
  const open = new OpenTies(ties)
  for (const cell of cells.sort(inOrder)) {
    for (const changed of ties[cell.row]?.[cell.column] === 'may-rise' ? open.ring(cell) : []) {
      const tie = open.turn(changed)
      const row = table[changed.row] as number[]
      row[changed.column] = (row[changed.column] as number) + (tie === 'may-fall' ? 1 : -1)
    }
    open.close(cell)
  }
}

/** Ties that have not had their turn, and in how many rows a unit can go from one column to another by them. */
class OpenTies {
  private readonly size: number
  /** For `from × size + to`. */
  private readonly rows: Int32Array

  constructor(private readonly ties: TiedCells) {
    this.size = ties[0]?.length ?? 0
    this.rows = new Int32Array(this.size * this.size)
    ties.forEach((row) => {
      row.forEach((tie, from) => {
        if (tie === 'may-fall') row.forEach((other, to) => other === 'may-rise' && this.count(from, to, 1))
      })
    })
  }

  /** The cells that change for this one to rise, itself first; none where it cannot. */
  ring(cell: Cell): Cell[] {
    const before = new Map([[cell.column, cell.column]])
    for (const from of before.keys()) {
      if (this.ties[cell.row]?.[from] === 'may-fall') return this.along(before, cell, { row: cell.row, column: from })
      for (let to = 0; to < this.size; to += 1) {
        if ((this.rows[from * this.size + to] as number) > 0 && !before.has(to)) before.set(to, from)
      }
    }
    return []
  }

  /** Changes which way a tie may go. */
  turn(cell: Cell): Tie {
    const turned = this.close(cell) === 'may-rise' ? 'may-fall' : 'may-rise'
    this.set(cell, turned, 1)
    return turned
  }

  close({ row, column }: Cell): Tie | undefined {
    const tie = this.ties[row]?.[column]
    if (tie !== undefined) this.set({ row, column }, tie, -1)
    return tie
  }

  private set({ row, column }: Cell, tie: Tie, change: 1 | -1): void {
    const cells = this.ties[row] as (Tie | undefined)[]
    cells[column] = change === 1 ? tie : undefined
    cells.forEach((other, at) => {
      if (tie === 'may-fall' && other === 'may-rise') this.count(column, at, change)
      if (tie === 'may-rise' && other === 'may-fall') this.count(at, column, change)
    })
  }

  private count(from: number, to: number, change: 1 | -1): void {
    const pair = from * this.size + to
    this.rows[pair] = (this.rows[pair] as number) + change
  }

  /** Both cells, and those that carry the unit on from the first one's column to the last one's. */
  private along(before: ReadonlyMap<number, number>, first: Cell, last: Cell): Cell[] {
    const cells = [first, last]
    for (let to = last.column; to !== first.column; to = before.get(to) as number) {
      const from = before.get(to) as number
      const row = this.ties.findLastIndex((line) => line[from] === 'may-fall' && line[to] === 'may-rise')
      cells.push({ row, column: from }, { row, column: to })
    }
    return cells
  }
}
