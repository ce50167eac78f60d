/// <reference types="office-js" />
import type { TableContent } from '../host/index.js'
import { areaAddress } from './areas.js'
import { sender, type Sender } from './sender.js'
import { typedAsIs } from './typed-text.js'

/** Rows that are written in one call. */
const rowsAtOnce = 1_000

/** Makes a sheet with one of Excel's own tables, the sum of its last column below it, and shows it. */
export async function addTable(context: Excel.RequestContext, content: TableContent): Promise<string> {
  const { worksheets } = context.workbook
  const send = sender(context)
  worksheets.load('items/name')
  await send.now()
  const name = freeName(
    content.sheet,
    worksheets.items.map((one) => one.name),
  )
  const sheet = worksheets.add(name)
  try {
    await fill(sheet, content, send)
  } catch (error) {
    // Nothing half made is left behind; what went wrong first is what is told.
    sheet.delete()
    await context.sync().catch(() => undefined)
    throw error
  }
  return name
}

async function fill(sheet: Excel.Worksheet, { headings, rows, format }: TableContent, send: Sender): Promise<void> {
  const right = headings.length
  const bottom = Math.max(2, rows.length + 1)
  sheet.getRange(areaAddress({ top: 1, left: 1, bottom: 1, right })).values = [[...headings]]
  sheet.getRange(areaAddress({ top: 2, left: right, bottom: bottom + 1, right })).numberFormat = Array.from(
    { length: bottom },
    () => [format],
  )
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const values = rows.slice(from, from + rowsAtOnce).map((row) => row.map(typedAsIs))
    const area = { top: from + 2, left: 1, bottom: from + values.length + 1, right }
    sheet.getRange(areaAddress(area)).values = values
    await send.later(JSON.stringify(values).length)
  }
  const table = sheet.tables.add(areaAddress({ top: 1, left: 1, bottom, right }), true)
  table.style = 'TableStyleMedium2'
  table.showTotals = true
  // 109: the sum of what a filter leaves in view.
  const sum = `=SUBTOTAL(109,[${headings[right - 1] ?? ''}])`
  table.columns.getItemAt(right - 1).getTotalRowRange().formulas = [[sum]]
  table.getRange().format.autofitColumns()
  sheet.freezePanes.freezeRows(1)
  sheet.activate()
  await send.now()
}

/** The name, with a number where a sheet has it; Excel does not tell names apart by case. */
function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()))
  let name = wanted
  for (let number = 2; known.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`
  return name
}
