import { address, type CellValue, type WorkbookLayout } from '@bekal/workbook/layout'

/** What the formulas of a layout come to, as the fake Excel wants to know it. */
export function resultsOf({ sheets }: WorkbookLayout): Record<string, Record<string, CellValue>> {
  return Object.fromEntries(
    sheets.map(({ name, cells }) => [
      name,
      Object.fromEntries(
        cells.flatMap(({ row, column, formula, value }) =>
          formula === undefined || value === undefined ? [] : [[address(column, row), value] as const],
        ),
      ),
    ]),
  )
}
