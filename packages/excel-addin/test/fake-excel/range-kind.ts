import { eachCell, mayChange, only, type Cells } from './cells.js'
import { clientObject, type Kind } from './client-object.js'
import type { FakeContext } from './fake-context.js'
import { formatKind } from './format-kind.js'
import {
  addressOf,
  lastColumn,
  lastRow,
  parseArea,
  placesOf,
  type Area,
  type BandModel,
  type CellModel,
  type SheetModel,
} from './model.js'
import { RichApiError } from './rich-api-error.js'
import { conditionsKind, validationKind } from './rule-kinds.js'
import { typeIn } from './type-in.js'

export function rangeOf(context: FakeContext, resolve: () => Cells | undefined): object {
  return clientObject(context, rangeKind, resolve)
}

export function areasAt(text: string | undefined): Area[] {
  if (text === undefined) return [{ top: 1, left: 1, bottom: lastRow, right: lastColumn }]
  return text.split(',').map((one) => {
    const area = parseArea(one)
    if (area === undefined) throw new RichApiError('InvalidArgument', `There is no range ${text}.`)
    return area
  })
}

const isWhole = ({ top, left, bottom, right }: Area) =>
  top === 1 && left === 1 && bottom === lastRow && right === lastColumn

function matrix<Content>({ sheet, areas: [area] }: Cells, of: (cell: CellModel | undefined) => Content): Content[][] {
  const { top, left, bottom, right } = area as Area
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => of(sheet.cells.get(`${top + down},${left + across}`))),
  )
}

/** Sets a value for each cell, or one for all; `null` leaves a cell as it is. */
function setMatrix(
  cells: Cells,
  given: unknown,
  set: (cell: CellModel, value: unknown, row: number, column: number) => void,
) {
  const { top, left, bottom, right } = only(cells)
  const rows = given as unknown[][]
  if (Array.isArray(given)) {
    const fits = rows.length === bottom - top + 1 && rows.every((row) => row.length === right - left + 1)
    if (!fits)
      throw new RichApiError('InvalidArgument', `The values do not have the shape of ${addressOf(only(cells))}.`)
  }
  eachCell(cells, (cell, row, column) => {
    const value = Array.isArray(given) ? rows[row - top]?.[column - left] : given
    if (value !== null) set(cell, value, row, column)
  })
}

function setContent(cells: Cells, given: unknown): void {
  const { book, sheet } = cells
  setMatrix(cells, given, (cell, value, row, column) => {
    if (sheet.protection.on && cell.look.locked !== false) mayChange(cells)
    typeIn(book, sheet, row, column, cell, value)
  })
  for (const listener of book.listeners) void listener()
}

/** Rows or columns of the range, as far as they are entire. */
function bands(cells: Cells, side: 'rows' | 'columns', change: (band: BandModel) => void): void {
  const { sheet } = cells
  mayChange(cells, side === 'rows' ? 'allowFormatRows' : 'allowFormatColumns')
  for (const area of cells.areas) {
    const [first, last] = side === 'rows' ? [area.top, area.bottom] : [area.left, area.right]
    // Of a whole sheet only what is not as it was in the beginning.
    const all = last - first > 10_000
    for (let number = first; number <= last && !all; number += 1) {
      const band = sheet[side].get(number) ?? {}
      change(band)
      sheet[side].set(number, band)
    }
    if (all) for (const band of sheet[side].values()) change(band)
  }
}

function setHidden(band: BandModel, hidden: boolean): void {
  if (hidden) band.hidden = true
  else delete band.hidden
}

const sideOf = (option: string) => (option === 'ByRows' ? 'rows' : 'columns')

const typeOf = (cell: CellModel | undefined) => {
  if (cell?.value === undefined) return 'Empty'
  if (cell.isError === true) return 'Error'
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof cell.value as 'string' | 'number' | 'boolean'
  ]
}

const method = <Given extends unknown[]>(run: (cells: Cells, ...given: Given) => void, name: string) =>
  ((model: () => Cells, context: FakeContext, ...given: Given) =>
    context.enqueue(`Range.${name}`, () => run(model(), ...given), ...given)) as never

const rangeKind: Kind<Cells> = {
  name: 'Range',
  properties: {
    values: { get: (cells) => matrix(cells, (cell) => cell?.value ?? ''), set: setContent },
    formulas: { get: (cells) => matrix(cells, (cell) => cell?.formula ?? cell?.value ?? ''), set: setContent },
    valueTypes: { get: (cells) => matrix(cells, typeOf) },
    numberFormat: {
      get: (cells) => matrix(cells, (cell) => cell?.look.numberFormat ?? 'General'),
      set: (cells, given) => {
        mayChange(cells, 'allowFormatCells')
        setMatrix(cells, given, (cell, value) => (cell.look.numberFormat = value as string))
      },
    },
    rowIndex: { get: (cells) => only(cells).top - 1 },
    columnIndex: { get: (cells) => only(cells).left - 1 },
    rowCount: { get: (cells) => only(cells).bottom - only(cells).top + 1 },
    columnCount: { get: (cells) => only(cells).right - only(cells).left + 1 },
    address: { get: (cells) => `${cells.sheet.name}!${addressOf(only(cells))}` },
    rowHidden: {
      get: (cells) => cells.sheet.rows.get(only(cells).top)?.hidden ?? false,
      set: (cells, hidden: boolean) => bands(cells, 'rows', (band) => setHidden(band, hidden)),
    },
    columnHidden: {
      get: (cells) => cells.sheet.columns.get(only(cells).left)?.hidden ?? false,
      set: (cells, hidden: boolean) => bands(cells, 'columns', (band) => setHidden(band, hidden)),
    },
  },
  children: {
    format: (model, context) => clientObject(context, formatKind, model),
    dataValidation: (model, context) => clientObject(context, validationKind, model),
    conditionalFormats: (model, context) => clientObject(context, conditionsKind, model),
  },
  methods: {
    clear: method((cells) => {
      mayChange(cells)
      if (isWhole(only(cells))) cells.sheet.cells.clear()
      else eachCell(cells, (cell) => Object.assign(cell, { value: undefined, formula: undefined, look: {} }))
    }, 'clear'),
    merge: method((cells, across?: boolean) => {
      mayChange(cells)
      const { top, bottom } = only(cells)
      if (across !== true) cells.sheet.merges.push(only(cells))
      else
        for (let row = top; row <= bottom; row += 1) cells.sheet.merges.push({ ...only(cells), top: row, bottom: row })
    }, 'merge'),
    unmerge: method((cells) => {
      mayChange(cells)
      cells.sheet.merges = []
    }, 'unmerge'),
    group: method((cells, option: string) => {
      mayChange(cells)
      bands(cells, sideOf(option), (band) => (band.level = (band.level ?? 0) + 1))
    }, 'group'),
    ungroup: method((cells, option: string) => {
      mayChange(cells)
      const grouped = [...cells.sheet[sideOf(option)].values()].filter(({ level = 0 }) => level > 0)
      if (grouped.length === 0) throw new RichApiError('GeneralException', 'There is no group here.')
      for (const band of grouped) {
        band.level = (band.level ?? 1) - 1
        if (band.level === 0) delete band.level
      }
    }, 'ungroup'),
    hideGroupDetails: method((cells, option: string) => {
      const side = sideOf(option)
      const first = side === 'rows' ? only(cells).top : only(cells).left
      if ((cells.sheet[side].get(first)?.level ?? 0) < 1) throw new RichApiError('InvalidArgument', 'No group to hide.')
      bands(cells, side, (band) => (band.hidden = true))
    }, 'hideGroupDetails'),
    select: method(({ book, sheet, areas }) => {
      if (sheet.visibility !== 'Visible') throw new RichApiError('InvalidSelection', `${sheet.name} is hidden.`)
      book.active = sheet
      book.selection = addressOf(areas[0] as Area)
    }, 'select'),
  },
}

/** The smallest rectangle with everything that cells hold, undefined where they hold nothing. */
export function usedArea(sheet: SheetModel): Area | undefined {
  const filled = placesOf(sheet).filter(({ cell }) => cell.value !== undefined || cell.formula !== undefined)
  if (filled.length === 0) return undefined
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 }
  for (const { row, column } of filled) {
    area.top = Math.min(area.top, row)
    area.left = Math.min(area.left, column)
    area.bottom = Math.max(area.bottom, row)
    area.right = Math.max(area.right, column)
  }
  return area
}
