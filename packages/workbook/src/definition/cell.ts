/** What a cell shows: text, number, truth value; dates are serial numbers (days since 1899-12-30). */
export type CellValue = string | number | boolean

/** One cell as it was found in a file, before anything is made of it. */
export interface RawCell {
  /** The constant, or the last computed result of the formula; null when there is none. */
  readonly value: CellValue | null
  /** The number is formatted as a date or time. */
  readonly isDate?: boolean
  readonly formula?: string
  /** An error value such as `#REF!`. */
  readonly error?: string
}

/** A sheet as found: rows from 1, cells of a row from column 1; what is missing is blank. */
export interface RawSheet {
  readonly name: string
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, RawCell>>
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[]
}

/** `A`, `Z`, `AA` … for column 1, 26, 27 … */
export function columnLetter(column: number): string {
  const rest = column - 1
  return (rest >= 26 ? columnLetter(Math.floor(rest / 26)) : '') + String.fromCharCode(65 + (rest % 26))
}

export function address(column: number, row: number): string {
  return `${columnLetter(column)}${row}`
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
