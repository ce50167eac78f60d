import { clientObject, type Kind, type Property } from './client-object.js'
import type { FakeContext } from './fake-context.js'
import type { CellModel, Line, Look } from './model.js'
import { eachCell, mayChange, only, type Cells } from './cells.js'
import { RichApiError } from './rich-api-error.js'

function change(cells: Cells, set: (cell: CellModel) => void): void {
  mayChange(cells, 'allowFormatCells')
  eachCell(cells, set)
}

const look = <Key extends keyof Look>(key: Key): Property<Cells> => ({
  get: ({ sheet, ...cells }) =>
    sheet.cells.get(`${only({ sheet, ...cells }).top},${only({ sheet, ...cells }).left}`)?.look[key],
  set: (cells, value: Look[Key]) => change(cells, (cell) => (cell.look[key] = value)),
})

const fontKind: Kind<Cells> = {
  name: 'RangeFont',
  properties: {
    name: look('fontName'),
    size: look('fontSize'),
    color: look('fontColor'),
    bold: look('bold'),
    italic: look('italic'),
    underline: look('underline'),
  },
}

const fillKind: Kind<Cells> = { name: 'RangeFill', properties: { color: look('fill') } }

const protectionKind: Kind<Cells> = {
  name: 'FormatProtection',
  properties: {
    locked: {
      get: (cells) => look('locked').get?.(cells) ?? true,
      set: (cells, value: boolean) => {
        mayChange(cells)
        change(cells, (cell) => (cell.look.locked = value))
      },
    },
  },
}

type Side = 'top' | 'bottom' | 'left' | 'right'
interface Lines {
  readonly cells: Cells
  readonly index: string
}

/** Which side of a cell a line of its area is, if any. */
function sidesAt(index: string, row: number, column: number, area: Cells['areas'][number]): Side[] {
  const { top, left, bottom, right } = area
  if (index === 'EdgeTop') return row === top ? ['top'] : []
  if (index === 'EdgeBottom') return row === bottom ? ['bottom'] : []
  if (index === 'EdgeLeft') return column === left ? ['left'] : []
  if (index === 'EdgeRight') return column === right ? ['right'] : []
  if (index === 'InsideHorizontal')
    return [...(row > top ? (['top'] as const) : []), ...(row < bottom ? (['bottom'] as const) : [])]
  if (index === 'InsideVertical')
    return [...(column > left ? (['left'] as const) : []), ...(column < right ? (['right'] as const) : [])]
  throw new RichApiError('InvalidArgument', `There is no border ${index}.`)
}

const line = (key: keyof Line): Property<Lines> => ({
  set: ({ cells, index }, value: string) => {
    mayChange(cells, 'allowFormatCells')
    const hasNone = cells.areas.some(
      ({ top, bottom, left, right }) =>
        (index === 'InsideHorizontal' && top === bottom) || (index === 'InsideVertical' && left === right),
    )
    if (hasNone) throw new RichApiError('InvalidArgument', `An area has no ${index}.`)
    eachCell(cells, (cell, row, column, area) => {
      for (const side of sidesAt(index, row, column, area)) cell.look[side] = { ...cell.look[side], [key]: value }
    })
  },
})

const borderKind: Kind<Lines> = {
  name: 'RangeBorder',
  properties: { style: line('style'), weight: line('weight'), color: line('color') },
}

const bordersKind: Kind<Cells> = {
  name: 'RangeBorderCollection',
  methods: {
    getItem: ((model: () => Cells, context: FakeContext, index: string) =>
      clientObject(context, borderKind, () => ({ cells: model(), index }))) as never,
  },
}

const band = (side: 'rows' | 'columns'): Property<Cells> => ({
  set: (cells, size: number) => {
    mayChange(cells, side === 'rows' ? 'allowFormatRows' : 'allowFormatColumns')
    for (const area of cells.areas) {
      const [first, last] = side === 'rows' ? [area.top, area.bottom] : [area.left, area.right]
      for (let number = first; number <= last; number += 1)
        cells.sheet[side].set(number, { ...cells.sheet[side].get(number), size })
    }
  },
})

const standard = (side: 'rows' | 'columns'): Property<Cells> => ({
  set: ({ sheet }) => {
    for (const one of sheet[side].values()) delete one.size
  },
})

export const formatKind: Kind<Cells> = {
  name: 'RangeFormat',
  properties: {
    horizontalAlignment: look('horizontal'),
    verticalAlignment: look('vertical'),
    wrapText: look('wrap'),
    indentLevel: look('indent'),
    columnWidth: band('columns'),
    rowHeight: band('rows'),
    useStandardHeight: standard('rows'),
    useStandardWidth: standard('columns'),
  },
  children: {
    font: (model, context) => clientObject(context, fontKind, model),
    fill: (model, context) => clientObject(context, fillKind, model),
    protection: (model, context) => clientObject(context, protectionKind, model),
    borders: (model, context) => clientObject(context, bordersKind, model),
  },
  methods: {
    autofitColumns: ((model: () => Cells, context: FakeContext) =>
      context.enqueue('RangeFormat.autofitColumns', () => mayChange(model(), 'allowFormatColumns'))) as never,
  },
}
