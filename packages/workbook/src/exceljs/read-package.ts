import ExcelJS from 'exceljs'
import { zipSync } from 'fflate'
import type { CellValue, RawCell, RawSheet, RawWorkbook } from '../definition/index.js'
import { safeParts, type Unsafe } from './safe-parts.js'

/** Why bytes could not be opened as a workbook. */
export type Unreadable = 'empty' | 'encrypted-or-old-excel' | Unsafe

export type ReadPackage = { readonly workbook: RawWorkbook } | { readonly unreadable: Unreadable }

/**
 * Parts of a sheet that hold no cell values. exceljs unfolds each rule and each merge cell by cell, which costs more than
 * reading the values, and without end where somebody set one on whole columns.
 */
const ignoreNodes = [
  'dataValidations',
  'conditionalFormatting',
  'mergeCells',
  'hyperlinks',
  'drawing',
  'tableParts',
  'extLst',
]

/** Opens the bytes of an .xlsx file: cells as they are, nothing interpreted. Never throws for bad bytes. */
export async function readPackage(bytes: Uint8Array): Promise<ReadPackage> {
  const kind = signature(bytes)
  if (kind !== undefined) return { unreadable: kind }
  const book = new ExcelJS.Workbook()
  try {
    const safe = safeParts(bytes)
    if ('unsafe' in safe) return { unreadable: safe.unsafe }
    // exceljs asks for Node's own Buffer type; it only needs the bytes.
    await book.xlsx.load(zipSync(safe.parts, { level: 0 }) as unknown as ExcelJS.Buffer, { ignoreNodes })
  } catch {
    // exceljs throws plain errors of many libraries here; all mean the same to the person who sent the file.
    return { unreadable: 'damaged' }
  }
  if (book.worksheets.length === 0) return { unreadable: 'not-a-workbook' }
  return { workbook: { sheets: book.worksheets.map(toRawSheet) } }
}

function signature(bytes: Uint8Array): Unreadable | undefined {
  if (bytes.length === 0) return 'empty'
  const starts = (...head: number[]) => head.every((byte, at) => bytes[at] === byte)
  // OLE2: an .xls of before 2007, or an .xlsx behind a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'encrypted-or-old-excel'
  return starts(0x50, 0x4b, 0x03, 0x04) ? undefined : 'not-a-workbook'
}

function toRawSheet(sheet: ExcelJS.Worksheet): RawSheet {
  const rows = new Map<number, Map<number, RawCell>>()
  sheet.eachRow((row, rowNumber) => {
    const cells = new Map<number, RawCell>()
    row.eachCell((cell, column) => {
      const raw = toRawCell(cell)
      if (raw !== undefined) cells.set(column, raw)
    })
    if (cells.size > 0) rows.set(rowNumber, cells)
  })
  return { name: sheet.name, rows }
}

function toRawCell(cell: ExcelJS.Cell): RawCell | undefined {
  switch (cell.type) {
    case ExcelJS.ValueType.Null:
    case ExcelJS.ValueType.Merge:
      return undefined
    case ExcelJS.ValueType.Formula: {
      const { result } = cell as { result?: unknown }
      return { ...toRawValue(typeof result === 'string' ? unescaped(result) : result), formula: cell.formula ?? '' }
    }
    case ExcelJS.ValueType.Hyperlink:
    case ExcelJS.ValueType.RichText:
      return blankIsNothing({ value: cell.text })
    default:
      return blankIsNothing(toRawValue(cell.value))
  }
}

function toRawValue(value: unknown): RawCell {
  if (value instanceof Date) return { value: serial(value), isDate: true }
  if (typeof value === 'object' && value !== null && 'error' in value)
    return { value: null, error: String(value.error) }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { value: value as CellValue }
  return { value: null }
}

function blankIsNothing(cell: RawCell): RawCell | undefined {
  if (cell.error !== undefined) return cell
  if (cell.value === null) return undefined
  return typeof cell.value === 'string' && cell.value.trim() === '' ? undefined : cell
}

/** `_x0041_` in file syntax is the letter A; exceljs decodes it in constants, but not in the results of formulas. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** exceljs turns serial numbers into dates in UTC; back again without a time zone. */
function serial(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000
}
