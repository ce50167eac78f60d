/** The number in a cell as Excel hands it over, zero for an empty cell, undefined for anything else. */
export function amountInCell(cell: unknown): number | undefined {
  const value = plainValue(cell)
  if (value === null || value === undefined || value === '') return 0
  return typeof value === 'number' ? value : undefined
}

/** What to call the content of a cell in a message: at most 30 characters of it. */
export function textInCell(cell: unknown): string {
  const value = plainValue(cell)
  const text = typeof value === 'object' ? '…' : String(value)
  return text.length > 30 ? `${text.slice(0, 29)}…` : text
}

// A cell of a data type (a number with its own format, a linked entity) arrives as an object around its plain value.
function plainValue(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell
}
