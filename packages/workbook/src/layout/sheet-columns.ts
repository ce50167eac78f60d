import { isComputed, type Column, type Sheet } from '../definition/index.js'
import type { BlockPlace } from './block-place.js'
import { columnAt, type Desk } from './layout-block.js'
import type { LayoutColumn } from './layout.js'

/** Widths of a sheet's columns, and which are folded away. */
export function columnsOf(sheet: Sheet, places: readonly BlockPlace[], { figures }: Desk): LayoutColumn[] {
  const widths: number[] = [...(sheet.widths ?? [])]
  // Tables below each other share columns: one is folded away only where every table that has it would fold it.
  const folded = new Set<number>()
  const shown = new Set<number>()
  const widen = (at: number, width: number) => {
    if (sheet.widths === undefined || at >= sheet.widths.length) widths[at] = Math.max(widths[at] ?? 9, width)
  }
  for (const place of places) {
    const { block } = place
    if (block.block === 'choices') for (const at of place.columns.values()) widen(at - 1, 30)
    if (block.block === 'form') {
      const span = block.labelSpan ?? 1
      if (span === 1) widen(0, 30)
      for (const field of block.fields) widen(span, field.width ?? field.kind.width)
    }
    if (block.block !== 'table' && block.block !== 'result') continue
    block.columns.forEach((column: Column) => {
      const at = columnAt(place, column) - 1
      widen(at, column.width ?? column.kind.width)
      const isFolded = (isComputed(column) && column.working === true) || column.foldedWhen?.(figures) === true
      ;(isFolded ? folded : shown).add(at)
    })
  }
  return Array.from(widths, (width = 9, at) => ({ width, ...(folded.has(at) && !shown.has(at) && { folded: true }) }))
}

/** The last column that goes on paper: the one the sheet names, else the last in view. */
export function lastPrintedColumn(sheet: Sheet, desk: Desk, columns: readonly LayoutColumn[]): number {
  if (sheet.printTo !== undefined) {
    return desk.placement.place(sheet.printTo.table).columns.get(sheet.printTo.column) ?? columns.length
  }
  const lastVisible = columns.reduce((last, { folded }, at) => (folded === true ? last : at + 1), 1)
  return lastVisible
}
