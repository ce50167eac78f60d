/// <reference types="office-js" />
import type { LayoutSheet, WorkbookLayout } from '@bekal/workbook/layout'
import type { Progress } from '../host/index.js'
import { inTurns } from '../in-turns.js'
import { areaAddress } from './areas.js'
import { cellBlocks } from './cell-blocks.js'
import { clearSheets } from './clear-sheets.js'
import { sender, type Sender } from './sender.js'
import { writeCharts } from './write-charts.js'
import { writeLooks } from './write-looks.js'
import { writeNames } from './write-names.js'
import { writeNotes } from './write-notes.js'
import { writeConditions, writeValidations } from './write-rules.js'
import { protect, writeFrame, writePage } from './write-set-up.js'

/**
 * Writes the sheets of a layout into the open workbook. Those that are there are emptied and written anew where they stand,
 * so that what refers to them goes on; the others are added behind. All sheets are made before any is filled, for formulas
 * refer to each other's. Calculation waits until the end.
 */
export async function applyLayout(
  context: Excel.RequestContext,
  layout: WorkbookLayout,
  progress?: Progress,
): Promise<void> {
  const { application, workbook } = context
  const send = sender(context)
  application.load('calculationMode')
  workbook.worksheets.load('items/name, items/protection/protected')
  workbook.names.load('items/name')
  await send.now()
  const { calculationMode } = application
  const calculateAgain = async () => {
    application.calculationMode = calculationMode
    await context.sync()
  }
  application.calculationMode = 'Manual'
  try {
    const sheets = await openSheets(context, layout, send)
    await fillSheets(context, layout, sheets, send, progress)
  } catch (error) {
    // What went wrong first is what is told.
    await calculateAgain().catch(() => undefined)
    throw error
  }
  await calculateAgain()
  progress?.(1)
}

async function fillSheets(
  { workbook }: Excel.RequestContext,
  layout: WorkbookLayout,
  sheets: readonly Excel.Worksheet[],
  send: Sender,
  progress?: Progress,
): Promise<void> {
  for (const [at, sheet] of layout.sheets.entries()) {
    progress?.(at / layout.sheets.length, sheet.name)
    await fillSheet(sheets[at] as Excel.Worksheet, sheet, send)
  }
  for (const [at, sheet] of layout.sheets.entries()) writeCharts(workbook, sheets[at] as Excel.Worksheet, sheet)
  await send.now()
  finish(sheets, layout)
  await send.now()
}

async function openSheets(
  { workbook }: Excel.RequestContext,
  layout: WorkbookLayout,
  send: Sender,
): Promise<Excel.Worksheet[]> {
  const { sheets } = layout
  const known = new Map(workbook.worksheets.items.map((sheet) => [folded(sheet.name), sheet]))
  const former = sheets.flatMap(({ name }) => known.get(folded(name)) ?? [])
  await clearSheets(former, send)
  const opened = sheets.map(({ name }) => known.get(folded(name)) ?? workbook.worksheets.add(name))
  writeNames(workbook.names, layout)
  await send.now()
  return opened
}

/** Excel does not tell names of sheets apart by case. */
function folded(name: string): string {
  return name.toLowerCase()
}

async function fillSheet(sheet: Excel.Worksheet, layout: LayoutSheet, send: Sender): Promise<void> {
  await inTurns(writeLooks(sheet, layout))
  for (const { area, formats, formulas, size } of cellBlocks(layout.cells)) {
    const range = sheet.getRange(areaAddress(area))
    // Formats come first: a text in a cell for texts is not taken for a number.
    if (formats !== undefined) range.numberFormat = formats
    range.formulas = formulas
    await send.later(size)
  }
  writeFrame(sheet, layout)
  writeValidations(sheet, layout)
  writeConditions(sheet, layout)
  writePage(sheet, layout)
  writeNotes(sheet, layout)
  await send.now()
}

function finish(sheets: readonly Excel.Worksheet[], { sheets: layouts }: WorkbookLayout): void {
  sheets.forEach((sheet, at) => {
    protect(sheet)
    sheet.visibility = layouts[at]?.hidden === true ? 'Hidden' : 'Visible'
  })
  sheets.find((_, at) => layouts[at]?.hidden !== true)?.activate()
}
