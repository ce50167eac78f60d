/// <reference types="office-js" />
import type { CellAddress, HostRefusal } from '../host/index.js'

/** Shows a cell: its sheet is brought to the front, and what hides sheet, row or column is opened. */
export async function goToCell(
  context: Excel.RequestContext,
  { sheet: name, cell }: CellAddress,
): Promise<HostRefusal | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name)
  sheet.load('visibility')
  const range = sheet.getRange(cell)
  range.load('rowHidden, columnHidden')
  await context.sync()
  if (sheet.isNullObject) return { refused: 'ItemNotFound' }
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible'
  if (range.rowHidden) range.rowHidden = false
  if (range.columnHidden) range.columnHidden = false
  sheet.activate()
  range.select()
  await context.sync()
  return undefined
}
