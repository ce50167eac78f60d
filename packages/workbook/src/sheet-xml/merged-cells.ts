import { parsePlace } from '../package-edit/index.js'
import type { CellStyle, LayoutCell } from '../layout/index.js'

/** Gives every cell of a merged range the look of its first one, so that borders and fill run all around. */
export function mergedCells(ranges: readonly string[]) {
  const merges = ranges.map(cornersOf)
  const looks = new Map<Corners, CellStyle>()
  const byRow = new Map<number, Corners[]>()
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), merge])
  }
  /** The cells of a row, from left to right, with those that merging adds. */
  return (row: number, cells: readonly LayoutCell[]): readonly LayoutCell[] => {
    const here = byRow.get(row)
    if (here === undefined) return cells
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
    for (const merge of here) {
      const first = merge.top === row ? byColumn.get(merge.left) : undefined
      if (first !== undefined) looks.set(merge, first.style)
      const style = looks.get(merge)
      for (let column = merge.left; column <= merge.right; column += 1) {
        if (merge.top === row && column === merge.left) continue
        if (style === undefined) byColumn.delete(column)
        else byColumn.set(column, { row, column, style })
      }
    }
    return [...byColumn.values()].sort((a, b) => a.column - b.column)
  }
}

interface Corners {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

function cornersOf(range: string): Corners {
  const [from, to] = range.split(':').map(parsePlace)
  if (from === undefined) throw new UnknownRangeError(range)
  const { row: bottom, column: right } = to ?? from
  return { top: from.row, left: from.column, bottom, right }
}

export class UnknownRangeError extends Error {
  override readonly name = 'UnknownRangeError'
  readonly code = 'unknown-range'
  constructor(range: string) {
    super(`"${range}" is no range of cells; a layout names ranges like A2:F2.`)
  }
}
