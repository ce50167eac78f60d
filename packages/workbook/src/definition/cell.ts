/** What a cell shows: text, number, truth value; dates are serial numbers (days since 1899-12-30). */
export type CellValue = string | number | boolean

/** One cell as it was found in a file, before anything is made of it. */
export interface RawCell {
  /** The constant, or the last computed result of the formula; null when there is none. */
  readonly value: CellValue | null
  /** The number is formatted as a date or time. */
  readonly isDate?: boolean
  /** The number is formatted as a percentage, where whoever read the cell looked for that. */
  readonly isPercent?: boolean
  /** What the formula says; empty where whoever read the cell kept only that there is one. */
  readonly formula?: string
  /** An error value such as `#REF!`. */
  readonly error?: string
}

/** Cells from one corner to the other, both counted in; rows and columns from 1. */
export interface CellRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/**
 * A sheet as found: rows from 1, cells of a row from column 1; what is missing is blank. What a host does not tell of a
 * sheet is absent, which is not the same as none.
 */
export interface RawSheet {
  readonly name: string
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, RawCell>>
  /** Cells joined into one; only the first of them holds a value. */
  readonly merges?: readonly CellRange[]
  /** Rows that somebody hid; rows folded away in an outline group are not among them. */
  readonly hiddenRows?: ReadonlySet<number>
  /** The range of a filter that leaves rows out at present. */
  readonly filtered?: CellRange
  /** Where a drop-down or another limit to typing lies. */
  readonly validations?: readonly CellRange[]
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[]
  /** How many other files the workbook is linked to. */
  readonly linkedFiles?: number
}

/** `A`, `Z`, `AA` … for column 1, 26, 27 … */
export function columnLetter(column: number): string {
  const rest = column - 1
  return (rest >= 26 ? columnLetter(Math.floor(rest / 26)) : '') + String.fromCharCode(65 + (rest % 26))
}

export function address(column: number, row: number): string {
  return `${columnLetter(column)}${row}`
}

/** `C8:C20`, or `C8` where it is a single cell. */
export function rangeAddress({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string {
  const [first, last] = [address(firstColumn, firstRow), address(lastColumn, lastRow)]
  return first === last ? first : `${first}:${last}`
}

const dayMs = 86_400_000
const epoch = Date.UTC(1899, 11, 30)

/** Serial number of an ISO date; cells store dates so (1900 system). */
export function toSerial(isoDate: string): number {
  return (Date.parse(`${isoDate}T00:00:00Z`) - epoch) / dayMs
}

/** 1 March 1900. Before it programs disagree by a day (Excel counts a 29 February 1900), so no serial number is used. */
export const firstSerial = 61

/** ISO date of a serial number, its time of day cut off; undefined before 1 March 1900 and after the year 9999. */
export function fromSerial(serial: number): string | undefined {
  if (!(serial >= firstSerial && serial < 2_958_466)) return undefined
  return new Date(epoch + Math.floor(serial) * dayMs).toISOString().slice(0, 10)
}
