import type { Issue, TrainingPlan } from '@bekal/core'
import { address, isComputed, shown, type CellContext, type ComputedColumn } from '../definition/index.js'
import { computeFigures, fitsCells, type Figures } from '../figures/index.js'
import { issue } from '../issue.js'
import { findFields, isFurnitureRow, type FoundSheet } from './find-blocks.js'

/** Cells that should hold a formula and hold something typed instead; the library says what they should give. */
export function findOverwrittenFormulas(
  found: readonly FoundSheet[],
  plan: TrainingPlan,
  context: CellContext,
): Issue[] {
  if (!fitsCells(plan)) return []
  const figures = computeFigures(plan, context.language)
  return found.flatMap(({ sheet, raw, tables }) => {
    const places: { column: ComputedColumn; row: number; at: number; data: number }[] = []
    for (const { table, columns, headerRow, lastRow } of tables) {
      for (const column of table.columns) {
        const at = columns.get(column.key)
        if (at === undefined || !isComputed(column)) continue
        for (let row = headerRow + 1; row <= lastRow; row += 1)
          places.push({ column, row, at, data: row - headerRow - 1 })
      }
    }
    for (const { field, row, column: at } of findFields(sheet, raw, tables)) {
      if (isComputed(field)) places.push({ column: field, row, at, data: 0 })
    }
    return places.flatMap(({ column, row, at, data }) => {
      const cell = raw.rows.get(row)?.get(at)
      if (cell === undefined || cell.formula !== undefined || isFurnitureRow(sheet, raw.rows.get(row))) return []
      const params = {
        column: column.label[context.language],
        found: shown(cell),
        expected: expected(column, figures, data),
      }
      return [{ ...issue('formula-overwritten', [], params), sheet: raw.name, cell: address(at, row) }]
    })
  })
}

function expected(column: ComputedColumn, figures: Figures, row: number): string {
  const value = column.result(figures, row)
  return value === '' ? '“”' : `“${String(value)}”`
}
