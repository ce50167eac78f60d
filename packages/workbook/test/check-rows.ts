import type { WorkbookLayout } from '../src/layout/index.js'

/** The row of the sheet Cek whose sentence begins so, and what it has found when the workbook is made. */
export function checkRow({ sheets }: WorkbookLayout, label: string): { readonly row: number; readonly count: number } {
  const cells = sheets.at(-2)?.cells ?? []
  const found = cells.find(({ column, value }) => column === 1 && String(value).startsWith(label))
  if (found === undefined) throw new Error(`No rule “${label}” on the sheet Cek.`)
  return { row: found.row, count: Number(cells.find(({ row, column }) => row === found.row && column === 2)?.value) }
}

/** The same layout with the targets of the links on the sheet of checks in place of the links. */
export function withTargets(from: WorkbookLayout): WorkbookLayout {
  const bare = (formula: string) => formula.replace(/HYPERLINK\((.*),"Buka"\)\)$/su, '$1)')
  const sheets = from.sheets.map((sheet) =>
    sheet.name === 'Cek'
      ? {
          ...sheet,
          cells: sheet.cells.map((one) =>
            one.column === 4 && one.formula !== undefined ? { ...one, formula: bare(one.formula) } : one,
          ),
        }
      : sheet,
  )
  return { ...from, sheets }
}
