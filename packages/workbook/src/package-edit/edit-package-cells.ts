import type { CellValue } from '../definition/index.js'
import { calculateOnOpening, forgetFormulas } from './calculation.js'
import { formatCellPlace, parsePlace, type CellPlace } from './cell-place.js'
import { dateLooks } from './date-looks.js'
import { groupBy } from './group-by.js'
import { childOf } from './located-xml.js'
import { openPackage, type Package } from './package-parts.js'
import { shareTexts } from './shared-texts.js'
import { isOn } from './sheet-rows.js'
import { attributeOf, scanSheet, styleOf, type SheetText } from './sheet-text.js'
import { sheetsOf, workbookPart } from './workbook-part.js'
import { spansCells, writeCells, type CellChange } from './write-cells.js'

export interface PackageCellEdit {
  readonly sheet: string
  readonly cell: string
  readonly value: CellValue | null
  /** The number is a date in the calendar of 1900. */
  readonly isDate: boolean
}

/** Days between the two calendars that workbooks count in. */
const between1900And1904 = 1462

/** What `editCells` promises, on the parts of the file. */
export function editPackageCells(bytes: Uint8Array, edits: readonly PackageCellEdit[]): Uint8Array {
  if (edits.length === 0) return bytes
  const parts = openPackage(bytes)
  const book = parts.xml(workbookPart(parts))
  const from1904 = isOn(childOf(book.root, 'workbookPr')?.getAttribute('date1904') ?? null)
  const sheets = new Map(sheetsOf(parts).map((sheet) => [sheet.name, sheet]))
  const share = shareTexts(parts)
  let changed = false
  for (const [name, own] of groupBy(edits, ({ sheet }) => sheet)) {
    const sheet = sheets.get(name)
    if (sheet === undefined || !parts.has(sheet.part)) throw new UnknownCellError(name, own[0]?.cell ?? '')
    const scanned = scanSheet(parts.text(sheet.part), sheet.part)
    const changes = changesOn(parts, scanned, own, from1904)
    const text = writeCells(scanned, changes, share)
    if (text === scanned.text) continue
    changed = true
    parts.write(sheet.part, text)
    forgetFormulas(parts, sheet.sheetId, new Set(changes.map(formatCellPlace)))
  }
  if (!changed) return bytes
  calculateOnOpening(parts)
  return parts.pack()
}

function changesOn(
  parts: Package,
  scanned: SheetText,
  edits: readonly PackageCellEdit[],
  from1904: boolean,
): CellChange[] {
  const cells = new Map(scanned.rows.flatMap((row) => row.cells.map((cell) => [`${cell.row},${cell.column}`, cell])))
  const looks = dateLooks(parts)
  const changes = new Map<string, CellChange>()
  for (const { sheet, cell, value, isDate } of edits) {
    const place = parsePlace(cell)
    if (place === undefined) throw new UnknownCellError(sheet, cell)
    const key = `${place.row},${place.column}`
    const known = cells.get(key)
    if (known !== undefined && spansCells(known)) throw new SpannedCellError(sheet, cell)
    const own = isDate && typeof value === 'number' && from1904 ? value - between1900And1904 : value
    const look = known === undefined ? lookOfNewCell(scanned, place) : styleOf(known)
    const wanted = isDate && typeof own === 'number' ? looks.dated(look) : look
    changes.set(key, { ...place, value: own, ...(known === undefined || wanted !== look ? { style: wanted } : {}) })
  }
  return [...changes.values()]
}

/** Of its row where that has one, else of its column. */
function lookOfNewCell({ text, start, rows }: SheetText, { row, column }: CellPlace): number {
  const own = rows.find(({ number }) => number === row)?.attributes ?? ''
  if (isOn(attributeOf(own, 'customFormat') ?? null)) return Number(attributeOf(own, 's') ?? 0)
  const columns = [...text.slice(0, start).matchAll(/<col(\s[^>]*?)\/?>/gu)].map(([, attributes = '']) => attributes)
  const number = (attributes: string, name: string) => Number(attributeOf(attributes, name) ?? 0)
  const around = columns.find((one) => number(one, 'min') <= column && column <= number(one, 'max'))
  return around === undefined ? 0 : number(around, 'style')
}

export class UnknownCellError extends Error {
  override readonly name = 'UnknownCellError'
  readonly code = 'unknown-cell'
  constructor(sheet: string, cell: string) {
    super(`The workbook has no cell ${JSON.stringify(cell)} on a sheet ${JSON.stringify(sheet)}.`)
  }
}

export class SpannedCellError extends Error {
  override readonly name = 'SpannedCellError'
  readonly code = 'spanned-cell'
  constructor(sheet: string, cell: string) {
    super(`Cell ${cell} on sheet ${JSON.stringify(sheet)} is part of a formula that fills several cells; change that.`)
  }
}
