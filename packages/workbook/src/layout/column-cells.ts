import { address, columnLetter, type Column } from '../definition/index.js'
import type { BlockPlace } from './block-place.js'
import { columnAt, dataRange } from './layout-block.js'

export interface ColumnCells {
  readonly column: Column
  readonly range: string
  /** Its first cell, as a formula for the whole range names it. */
  readonly first: string
}

/** The range of every column's data cells: a column of a table, or one cell of a form. */
export function cellsOf(place: BlockPlace): ColumnCells[] {
  const { block } = place
  if (block.block === 'form') {
    return block.fields.map((column, at) => {
      const first = address((block.labelSpan ?? 1) + 1, place.firstRow + at)
      return { column, range: first, first }
    })
  }
  if (block.block !== 'table' && block.block !== 'result') return []
  return block.columns.map((column: Column) => ({
    column,
    range: dataRange(place, columnAt(place, column)),
    first: `$${columnLetter(columnAt(place, column))}${place.firstRow}`,
  }))
}
