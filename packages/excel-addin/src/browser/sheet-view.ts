import type { Language } from '@bekal/core'
import { address, columnLetter } from '@bekal/workbook/layout'
import type { RawCell, RawWorkbook } from '@bekal/workbook/parsing'
import type { CellAddress } from '../host/index.js'
import { cellText } from './cell-text.js'

/** A cell as a small picture of the sheet shows it. */
export interface ViewedCell {
  readonly cell: string
  readonly text: string
  readonly isNumber: boolean
  /** The number is shown as a percentage. */
  readonly isPercent: boolean
  readonly isFormula: boolean
  readonly isError: boolean
}

/** A piece of a sheet around a cell. */
export interface SheetView {
  readonly sheet: string
  /** Names of all sheets, in order. */
  readonly sheets: readonly string[]
  /** The cell it is about. */
  readonly cell: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly number: number; readonly cells: readonly ViewedCell[] }[]
}

/** How much of a sheet to show. */
export interface ViewSize {
  readonly rows: number
  readonly columns: number
}

export const usualSize: ViewSize = { rows: 12, columns: 6 }

/** The piece of a sheet around a cell, as large as asked for; undefined where there is no such sheet or cell. */
export function viewAround(
  { sheets }: RawWorkbook,
  { sheet: name, cell }: CellAddress,
  language: Language,
  size: ViewSize = usualSize,
): SheetView | undefined {
  const sheet = sheets.find((one) => one.name === name)
  const place = placeOf(cell)
  if (sheet === undefined || place === undefined) return undefined
  // A third of what is shown stands before the cell: headings are above and to the left.
  const top = Math.max(1, place.row - Math.floor(size.rows / 3))
  const left = Math.max(1, place.column - Math.floor(size.columns / 3))
  const columns = Array.from({ length: size.columns }, (_, at) => left + at)
  return {
    sheet: name,
    sheets: sheets.map((one) => one.name),
    cell: address(place.column, place.row),
    columns: columns.map(columnLetter),
    rows: Array.from({ length: size.rows }, (_, down) => {
      const number = top + down
      const cells = sheet.rows.get(number)
      return { number, cells: columns.map((column) => viewed(address(column, number), cells?.get(column), language)) }
    }),
  }
}

function viewed(cell: string, raw: RawCell | undefined, language: Language): ViewedCell {
  return {
    cell,
    text: cellText(raw, language),
    isNumber: typeof raw?.value === 'number',
    isPercent: raw?.isPercent === true,
    isFormula: raw?.formula !== undefined,
    isError: raw?.error !== undefined,
  }
}

function placeOf(cell: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(cell) ?? []
  if (letters === undefined) return undefined
  return {
    row: Number(digits),
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  }
}
