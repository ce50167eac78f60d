/** Where in a range, counted from 1; empty for an argument of one cell. */
export type Place = { readonly row: number; readonly column: number } | ''

export function placeIn(cells: readonly (readonly unknown[])[], row: number, column: number): Place {
  return cells.length === 1 && cells[0]?.length === 1 ? '' : { row: row + 1, column: column + 1 }
}
