/// <reference types="office-js" />
import type { RawCell, RawSheet, RawWorkbook } from '@bekal/workbook/parsing'
import type { Progress } from '../host/index.js'
import { areaAddress, type Area } from './areas.js'
import { isDateFormat } from './date-format.js'
import { pause } from '../pause.js'

/** Cells to ask for at a time: with their formulas well below what Excel on the web sends at once. */
const cellsAtOnce = 20_000

/** A piece of a sheet that was asked for. */
interface Piece {
  readonly sheet: string
  readonly area: Area
  readonly range: Excel.Range
}

/** Cells of all sheets as they are: one request lists the sheets, one their sizes, the others bring the cells. */
export async function readWorkbook(context: Excel.RequestContext, progress?: Progress): Promise<RawWorkbook> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true)
    range.load('rowIndex, columnIndex, rowCount, columnCount')
    return { sheet, range }
  })
  await context.sync()
  const pieces = used.flatMap(({ sheet, range }) => (range.isNullObject ? [] : piecesOf(sheet, range)))
  const rows = new Map(worksheets.items.map(({ name }) => [name, new Map<number, Map<number, RawCell>>()]))
  for (const [at, batch] of batchesOf(pieces).entries()) {
    progress?.(at / pieces.length, batch[0]?.sheet)
    for (const { range } of batch) range.load('values, formulas, numberFormat, valueTypes')
    await context.sync()
    for (const piece of batch) takeCells(piece, rows.get(piece.sheet) as Map<number, Map<number, RawCell>>)
    await pause()
  }
  progress?.(1)
  return { sheets: [...rows].map(([name, own]): RawSheet => ({ name, rows: own })) }
}

function piecesOf(sheet: Excel.Worksheet, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Piece[] {
  const height = Math.max(1, Math.floor(cellsAtOnce / columnCount))
  const pieces: Piece[] = []
  for (let done = 0; done < rowCount; done += height) {
    const area = {
      top: rowIndex + done + 1,
      left: columnIndex + 1,
      bottom: rowIndex + Math.min(rowCount, done + height),
      right: columnIndex + columnCount,
    }
    pieces.push({ sheet: sheet.name, area, range: sheet.getRange(areaAddress(area)) })
  }
  return pieces
}

/** Small sheets share a request. */
function batchesOf(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = []
  let cells = Infinity
  for (const piece of pieces) {
    const { top, left, bottom, right } = piece.area
    const own = (bottom - top + 1) * (right - left + 1)
    if (cells + own > cellsAtOnce) {
      batches.push([])
      cells = 0
    }
    cells += own
    batches.at(-1)?.push(piece)
  }
  return batches
}

function takeCells({ area, range }: Piece, rows: Map<number, Map<number, RawCell>>): void {
  range.values.forEach((row: unknown[], down) => {
    row.forEach((value, across) => {
      const formula: unknown = range.formulas[down]?.[across]
      const cell = rawCell(value, formula, range.numberFormat[down]?.[across], range.valueTypes[down]?.[across])
      if (cell === undefined) return
      const number = area.top + down
      const cells = rows.get(number) ?? new Map<number, RawCell>()
      rows.set(number, cells.set(area.left + across, cell))
    })
  })
}

function rawCell(value: unknown, formula: unknown, format: unknown, type: unknown): RawCell | undefined {
  // A text that begins with = is its own formula.
  const hasFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value
  const made = hasFormula ? { formula: formula.slice(1) } : {}
  if (type === 'Error') return { value: null, error: String(value), ...made }
  if (typeof value === 'number') {
    return { value, ...(typeof format === 'string' && isDateFormat(format) && { isDate: true }), ...made }
  }
  if (typeof value === 'boolean') return { value, ...made }
  if (typeof value === 'string' && value.trim() !== '') return { value, ...made }
  return hasFormula ? { value: null, ...made } : undefined
}
