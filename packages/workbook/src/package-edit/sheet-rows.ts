import type { Element } from '@xmldom/xmldom'
import { parsePlace, type CellPlace } from './cell-place.js'
import { childOf, childrenOf, type LocatedXml } from './located-xml.js'

/** A row or cell of a sheet with its number; files may leave numbers out where they count on. */
export interface Numbered {
  readonly number: number
  readonly element: Element
}

export function sheetDataOf({ root }: LocatedXml): Element | undefined {
  return childOf(root, 'sheetData')
}

export function rowsOf(sheetData: Element): Numbered[] {
  let number = 0
  return childrenOf(sheetData, 'row').map((element) => {
    number = Number(element.getAttribute('r') ?? number + 1)
    return { number, element }
  })
}

export function cellsOf(row: Element): Numbered[] {
  let number = 0
  return childrenOf(row, 'c').map((element) => {
    number = parsePlace(element.getAttribute('r') ?? '')?.column ?? number + 1
    return { number, element }
  })
}

export interface ColumnSpan {
  readonly from: number
  readonly to: number
  /** In characters; 0 where the columns are hidden. */
  readonly width?: number
  readonly style: number
}

export function columnsOf({ root }: LocatedXml): ColumnSpan[] {
  const list = childOf(root, 'cols')
  return (list === undefined ? [] : childrenOf(list, 'col')).map((column) => {
    const number = (name: string) => Number(column.getAttribute(name) ?? 0)
    const hidden = isOn(column.getAttribute('hidden'))
    return {
      from: number('min'),
      to: number('max'),
      style: number('style'),
      ...((hidden || column.hasAttribute('width')) && { width: hidden ? 0 : number('width') }),
    }
  })
}

/** The look of a cell that does not exist yet: its row's, else its column's. */
export function inheritedStyle(row: Element | undefined, column: number, columns: readonly ColumnSpan[]): number {
  if (isOn(row?.getAttribute('customFormat') ?? null)) return Number(row?.getAttribute('s') ?? 0)
  return columns.find(({ from, to }) => from <= column && column <= to)?.style ?? 0
}

/** Tells which cell shows: of merged cells the first one, else the cell itself. */
export function visibleCells({ root }: LocatedXml): (place: CellPlace) => CellPlace {
  const list = childOf(root, 'mergeCells')
  const merges = (list === undefined ? [] : childrenOf(list, 'mergeCell')).flatMap((merge) => {
    const [first, last] = (merge.getAttribute('ref') ?? '').split(':').map(parsePlace)
    return first === undefined || last === undefined ? [] : [{ first, last }]
  })
  return ({ row, column }) =>
    merges.find(
      ({ first, last }) => first.row <= row && row <= last.row && first.column <= column && column <= last.column,
    )?.first ?? { row, column }
}

export function isOn(value: string | null): boolean {
  return value === '1' || value === 'true'
}
