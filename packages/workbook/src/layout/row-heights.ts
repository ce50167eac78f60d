import type { LayoutCell, LayoutColumn } from './layout.js'

/** A cell that runs over several columns of its row. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly span: number
}

const pointsPerLine = 13.5
const padding = 3

/**
 * Heights, in points, of the rows whose text needs more than one line, and of those with a least height. Programs differ
 * in whether they fit rows to wrapped text on opening, and none does for merged cells; so the height is stated.
 */
export function rowHeights(columns: readonly LayoutColumn[], merges: readonly Merge[]) {
  const spans = new Map(merges.map(({ row, column, span }) => [keyOf(row, column), span]))
  return (
    cells: readonly LayoutCell[],
    least: Iterable<readonly [row: number, height: number]>,
  ): Map<number, number> => {
    const heights = new Map(least)
    for (const { row, column, value, style } of cells) {
      if (style.wrap !== true || typeof value !== 'string' || value === '') continue
      const width = widthOf(columns, column, spans.get(keyOf(row, column)) ?? 1)
      const needed = linesOf(value, width, style.font.size) * pointsPerLine * (style.font.size / 10) + padding
      if (needed > Math.max(heights.get(row) ?? 0, 15.5)) heights.set(row, Math.min(needed, 400))
    }
    return heights
  }
}

/** A cell as one number: a sheet has 16,384 columns. */
const keyOf = (row: number, column: number) => row * 16_384 + column

function widthOf(columns: readonly LayoutColumn[], from: number, span: number): number {
  if (span === 1) return columns[from - 1]?.width ?? 0
  return columns
    .slice(from - 1, from - 1 + span)
    .reduce((sum, { width, folded }, at) => sum + (folded === true && at > 0 ? 0 : width), 0)
}

/** Widths count digits of the 11-point default font; running text is narrower: a fifth more letters fit, with some to spare. */
function linesOf(text: string, width: number, fontSize: number): number {
  const perLine = Math.max(4, (width - 1.5) * 1.2 * (11 / (fontSize + 1)))
  if (text.length <= perLine && !text.includes('\n')) return 1
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / perLine)), 0)
}
