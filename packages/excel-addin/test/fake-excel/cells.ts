import { internalsOf } from './client-object.js'
import { addressOf, cellAt, type Area, type BookModel, type CellModel, type SheetModel } from './model.js'
import { RichApiError } from './rich-api-error.js'

/** Cells of a sheet: one area is a range, several are range areas. */
export interface Cells {
  readonly book: BookModel
  readonly sheet: SheetModel
  readonly areas: readonly Area[]
}

export function only({ areas }: Cells): Area {
  return areas[0] as Area
}

/** Every cell of the areas, for writing; a whole sheet has too many. */
export function eachCell(
  { sheet, areas }: Cells,
  change: (cell: CellModel, row: number, column: number, area: Area) => void,
) {
  for (const area of areas) {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
    if (size > 2_000_000) throw new RichApiError('InvalidArgument', `${addressOf(area)} is too large to be written.`)
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        change(cellAt(sheet, row, column), row, column, area)
  }
}

/** On a protected sheet only what it allows. */
export function mayChange({ sheet }: Pick<Cells, 'sheet'>, permission?: string): void {
  const { on, options } = sheet.protection
  if (on && (permission === undefined || options?.[permission] !== true)) {
    throw new RichApiError('AccessDenied', `The sheet ${sheet.name} is protected.`)
  }
}

/** The cells behind a range that was handed to a method. */
export function cellsBehind(range: object): Cells {
  return internalsOf(range).model() as Cells
}
