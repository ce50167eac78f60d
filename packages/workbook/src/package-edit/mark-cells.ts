import type { Element } from '@xmldom/xmldom'
import { formatCellPlace, type CellPlace } from './cell-place.js'
import { append, insertBefore, setAttribute } from './edits.js'
import { groupBy } from './group-by.js'
import { isEmptyTag, type Edit, type LocatedXml } from './located-xml.js'
import type { MarkSeverity } from './looks.js'
import { cellsOf, columnsOf, inheritedStyle, rowsOf, sheetDataOf, type Numbered } from './sheet-rows.js'

/** What was there before a cell was marked; added up, so that clearing leaves the part exactly as it was. */
export const cellHistory = {
  /** The cell stated no look. */
  unstyled: 1,
  /** There was no such cell. */
  newCell: 2,
  /** There was no such row either. */
  newRow: 4,
  /** What now holds the new cell or row was one empty tag. */
  emptyTag: 8,
} as const

/** A cell that is to be marked, and what is there now. */
export interface Mark {
  readonly place: CellPlace
  readonly severity: MarkSeverity
  readonly original: number
  readonly history: number
  readonly row?: Element
  readonly cell?: Element
}

/** Looks up the cells to be marked, in the order of the sheet. */
export function findMarks(xml: LocatedXml, wanted: readonly Pick<Mark, 'place' | 'severity'>[]): Mark[] {
  const sheetData = sheetDataOf(xml)
  if (sheetData === undefined) return []
  const rows = new Map(rowsOf(sheetData).map(({ number, element }) => [number, element]))
  const columns = columnsOf(xml)
  const cellsIn = cellsByColumn()
  const sorted = [...wanted].sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)
  return sorted.map(({ place, severity }): Mark => {
    const row = rows.get(place.row)
    const cell = row && cellsIn(row).get(place.column)
    if (cell !== undefined) {
      const original = Number(cell.getAttribute('s') ?? 0)
      const history = cell.hasAttribute('s') ? 0 : cellHistory.unstyled
      return { place, severity, original, history, row: row as Element, cell }
    }
    const original = inheritedStyle(row, place.column, columns)
    const emptyTag = isEmptyTag(xml, row ?? sheetData) ? cellHistory.emptyTag : 0
    const history = cellHistory.newCell | (row === undefined ? cellHistory.newRow : 0) | emptyTag
    return { place, severity, original, history, ...(row !== undefined && { row }) }
  })
}

/** The cells of a row by their columns; each row is gone through once, however many of its cells are marked. */
function cellsByColumn(): (row: Element) => ReadonlyMap<number, Element> {
  const known = new Map<Element, Map<number, Element>>()
  return (row) => {
    const cells = known.get(row) ?? new Map(cellsOf(row).map(({ number, element }) => [number, element]))
    known.set(row, cells)
    return cells
  }
}

/** Gives each cell its marked look; cells and rows that do not exist are made where they belong. */
export function markCells(xml: LocatedXml, marks: readonly Mark[], styleOf: (mark: Mark) => number): Edit[] {
  const sheetData = sheetDataOf(xml)
  if (sheetData === undefined) return []
  const newCell = (mark: Mark) => `<c r="${formatCellPlace(mark.place)}" s="${styleOf(mark)}"/>`
  const known = marks.flatMap((mark) =>
    mark.cell === undefined ? [] : [setAttribute(xml, mark.cell, 's', styleOf(mark))],
  )
  const missing = marks.filter(({ cell }) => cell === undefined)
  const inRows = [...groupBy(missing, ({ row }) => row)].flatMap(([row, own]) => {
    if (row === undefined) return []
    return putInOrder(
      xml,
      row,
      cellsOf(row),
      own.map((mark) => ({ number: mark.place.column, text: newCell(mark) })),
    )
  })
  const rowless = groupBy(
    missing.filter(({ row }) => row === undefined),
    ({ place }) => place.row,
  )
  const newRows = [...rowless].map(([number, own]) => ({
    number,
    text: `<row r="${number}">${own.map(newCell).join('')}</row>`,
  }))
  return [...known, ...inRows, ...putInOrder(xml, sheetData, rowsOf(sheetData), newRows)]
}

/** Puts each new element before the first that comes after it, or last. */
function putInOrder(
  xml: LocatedXml,
  parent: Element,
  known: readonly Numbered[],
  added: readonly { readonly number: number; readonly text: string }[],
): Edit[] {
  const last: string[] = []
  let at = 0
  // Both are in order: what came before one that was added comes before the next as well.
  const edits = added.flatMap(({ number, text }) => {
    while (at < known.length && (known[at] as Numbered).number <= number) at += 1
    const next = known[at]
    if (next !== undefined) return [insertBefore(next.element, text)]
    last.push(text)
    return []
  })
  return last.length === 0 ? edits : [...edits, append(xml, parent, last.join(''))]
}
