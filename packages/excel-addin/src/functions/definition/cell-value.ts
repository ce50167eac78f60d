/** What a function writes into one cell. */
export type ResultCell = string | number | boolean

/** A whole table, as Excel spills it: rows of the same length, at least one cell. */
export type Result = readonly (readonly ResultCell[])[]

/** What stands in a cell, once its look is set aside; null for an empty one. */
export function plainValue(cell: unknown): unknown {
  // A cell of a data type (a number with its own format, a linked entity) arrives as an object around its plain value.
  const value = typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell
  return value === undefined || value === '' ? null : value
}

/** What to call the content of a cell in a message: at most 30 characters of it. */
export function textInCell(cell: unknown): string {
  const value = plainValue(cell)
  const text = typeof value === 'object' ? '…' : String(value)
  return text.length > 30 ? `${text.slice(0, 29)}…` : text
}

/** An argument as rows of cells; a single value is one cell. */
export function cellsOf(argument: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(argument) ? argument.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[argument]]
}
