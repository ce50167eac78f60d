/// <reference types="office-js" />
import type { CellEdit, HostRefusal } from '../host/index.js'
import { isDateFormat } from './date-format.js'
import { typedAsIs } from './typed-text.js'

/** How a day looks in a cell that shows numbers so far; Excel writes it in the reader's own order. */
const dayFormat = 'dd/mm/yyyy'

/** Puts values into cells in one request, after one that looks whether all of them can be written: all or none. */
export async function putEdits(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
): Promise<HostRefusal | undefined> {
  const targets = edits.map((edit) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(edit.sheet)
    sheet.load('protection/protected')
    const range = sheet.getRange(edit.cell)
    range.load('numberFormat, format/protection/locked')
    return { edit, sheet, range }
  })
  await context.sync()
  if (targets.some(({ sheet }) => sheet.isNullObject)) return { refused: 'ItemNotFound' }
  if (targets.some(({ sheet, range }) => sheet.protection.protected && range.format.protection.locked)) {
    return { refused: 'AccessDenied' }
  }
  for (const { edit, range } of targets) {
    if (edit.isDate === true && !isDateFormat(String(range.numberFormat[0]?.[0]))) range.numberFormat = [[dayFormat]]
    range.values = [[edit.value === null ? '' : typedAsIs(edit.value)]]
  }
  await context.sync()
  return undefined
}
