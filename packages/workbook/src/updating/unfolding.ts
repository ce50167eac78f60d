import { isComputed, type Column } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import type { FoundSheet } from '../parsing/find-blocks.js'
import type { FilePlace } from './find-places.js'

/** Rows to hide (true) or show: those which the plan uses now and did not before, or the other way round. */
export function foldedRows(
  places: readonly FilePlace[],
  before: Figures,
  after: Figures,
  isNew: (sheet: string, row: number) => boolean,
): Map<number, boolean> {
  return new Map(
    places.flatMap(({ block, sheet, slots }) => {
      if (block.block !== 'result' || block.foldRow === undefined) return []
      const { foldRow } = block
      return slots.flatMap((row, at): [number, boolean][] => {
        const fold = foldRow(after, at)
        return fold === foldRow(before, at) && !isNew(sheet, row) ? [] : [[row, fold]]
      })
    }),
  )
}

/** Columns that were folded away because the plan did not use them, and that it uses now. */
export function shownColumns(places: readonly FilePlace[], before: Figures, after: Figures): Set<number> {
  return new Set(
    places.flatMap(({ block, columns }) =>
      (block.columns as readonly Column[]).flatMap((column) => {
        const at = columns.get(column.key)
        const isStep = isComputed(column) && column.working === true
        if (at === undefined || isStep || column.foldedWhen === undefined) return []
        return column.foldedWhen(before) && !column.foldedWhen(after) ? [at] : []
      }),
    ),
  )
}

/** Sheets that were hidden because the plan did not use them, and that it uses now. */
export function shownSheets(
  found: readonly FoundSheet[],
  hidden: readonly string[],
  before: Figures,
  after: Figures,
): string[] {
  return found.flatMap(({ sheet, raw }) => {
    const ours = sheet.hiddenWhen?.(before.plan) === true && hidden.includes(raw.name)
    return ours && sheet.hiddenWhen?.(after.plan) === false ? [raw.name] : []
  })
}
