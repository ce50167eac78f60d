import { toSerial, type CellValue } from './definition/index.js'
import { editPackageCells } from './package-edit/index.js'

/** A value that is to stand in one cell of a file. */
export interface CellEdit {
  /** Name of the sheet as its tab shows it. */
  readonly sheet: string
  /** `F7`. */
  readonly cell: string
  /** Null empties the cell. A text stays text, whatever it begins with. */
  readonly value: CellValue | null
  /** The value is a calendar date: ISO text (`2027-08-17`) or a serial number of days since 1899-12-30. */
  readonly isDate?: boolean
}

/**
 * The file with some cells holding other values. They keep their look (a cell that is to hold a date and has no date
 * format gets one); all other cells, formulas, sheets, charts and pictures keep their bytes. A formula in such a cell is
 * gone, as when somebody types over it. Programs compute all formulas when they open the file.
 * Doing the same again changes nothing more. Of two values for one cell the later one counts.
 * @throws {UnknownCellError} when there is no such sheet, or the place is no single cell.
 * @throws {SpannedCellError} when the cell is part of a formula that fills several cells.
 * @throws {UnwritableValueError} when a number is not finite, or a text longer than a cell holds.
 * @throws {MissingPartError | BrokenXmlError} when the bytes are no workbook that could be read.
 */
export function editCells(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  return editPackageCells(
    bytes,
    edits.map(({ sheet, cell, value, isDate = false }) => ({
      sheet,
      cell,
      value: isDate && typeof value === 'string' ? (serialOf(value) ?? value) : value,
      isDate,
    })),
  )
}

function serialOf(iso: string): number | undefined {
  const serial = /^\d{4}-\d{2}-\d{2}$/u.test(iso) ? toSerial(iso) : Number.NaN
  return Number.isFinite(serial) ? serial : undefined
}
