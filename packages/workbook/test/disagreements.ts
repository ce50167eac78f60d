import type { WorkbookLayout } from '../src/layout/index.js'
import { cellsOf, formulaCells } from './cells.js'

/** The same layout with a wrong result stored in every formula cell: a missing recalculation cannot go unnoticed. */
export function withWrongResults(layout: WorkbookLayout): WorkbookLayout {
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: -1 })),
  }))
  return { ...layout, sheets }
}

const equal = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) : a === b

/** Every formula cell in which the spreadsheet program disagrees with the library. */
export async function disagreements(layout: WorkbookLayout, recalculated: Uint8Array): Promise<string[]> {
  const cell = await cellsOf(recalculated)
  return formulaCells(layout)
    .filter(({ sheet, at, value }) => !equal(cell(sheet, at), value))
    .map(
      ({ sheet, at, value, formula }) =>
        `${sheet}!${at}: ${String(cell(sheet, at))} instead of ${String(value)} by ${formula}`,
    )
}
