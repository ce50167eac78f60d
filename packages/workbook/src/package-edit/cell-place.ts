import { address } from '../definition/index.js'

/** A cell by numbers; both count from 1. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Undefined for anything but a single cell within a worksheet, `F7` or `$F$7`. */
export function parsePlace(text: string): CellPlace | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(text) ?? []
  if (letters === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(digits)
  return column <= 16_384 && row <= 1_048_576 ? { row, column } : undefined
}

export function formatCellPlace({ row, column }: CellPlace): string {
  return address(column, row)
}

/** `'Dana'!F7`, as formulas write it. */
export function reference(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`
}

/** Sheet and cell of a reference in a formula, quoted or not, absolute or not. */
export function parseReference(text: string): { readonly sheet: string; readonly cell: string } | undefined {
  const [, quoted, plain, cell] = /^\$?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)$/u.exec(text.trim()) ?? []
  if (cell === undefined) return undefined
  return { sheet: quoted?.replaceAll("''", "'") ?? (plain as string), cell: cell.replaceAll('$', '') }
}
