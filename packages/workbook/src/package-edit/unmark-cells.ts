import type { Element } from '@xmldom/xmldom'
import { formatCellPlace } from './cell-place.js'
import { closeTag, remove, removeAttribute, setAttribute } from './edits.js'
import { childrenOf, type Edit, type LocatedXml } from './located-xml.js'
import { cellHistory } from './mark-cells.js'
import { cellsOf, rowsOf, sheetDataOf } from './sheet-rows.js'

/** What the findings sheet remembers of one marked cell. */
export interface MarkRecord {
  /** `F7`, where the cell is by now. */
  readonly cell: string
  readonly original: number
  readonly marked: number
  readonly history: number
}

/**
 * Gives marked cells their look back. A cell whose look was changed since is left alone. A marked look that turns up
 * elsewhere, because somebody copied or sorted cells, goes back to the look it was made from (`copies`).
 */
export function unmarkCells(
  xml: LocatedXml,
  records: readonly MarkRecord[],
  copies: ReadonlyMap<number, number>,
): Edit[] {
  const sheetData = sheetDataOf(xml)
  if (sheetData === undefined) return []
  const recorded = new Map(records.map((record) => [record.cell, record]))
  const rows = rowsOf(sheetData)
  let history = 0
  const gone: Element[] = []
  const edits = rows.flatMap(({ number, element }) => {
    const change = unmarkRow(xml, number, element, recorded, copies)
    if (change.gone) gone.push(element)
    history |= change.history
    return change.edits
  })
  const emptied = gone.length > 0 && gone.length === rows.length && (history & cellHistory.emptyTag) !== 0
  return emptied ? [closeTag(xml, sheetData)] : [...edits, ...gone.map((row) => remove(xml, row))]
}

function unmarkRow(
  xml: LocatedXml,
  row: number,
  element: Element,
  recorded: ReadonlyMap<string, MarkRecord>,
  copies: ReadonlyMap<number, number>,
): { readonly edits: Edit[]; readonly gone: boolean; readonly history: number } {
  const cells = cellsOf(element)
  const edits: Edit[] = []
  const gone: Element[] = []
  let history = 0
  for (const { number: column, element: cell } of cells) {
    const record = recorded.get(formatCellPlace({ row, column }))
    const style = Number(cell.getAttribute('s') ?? 0)
    if (record?.marked !== style) {
      const copied = copies.get(style)
      if (copied !== undefined) edits.push(setAttribute(xml, cell, 's', copied))
    } else if ((record.history & cellHistory.newCell) !== 0 && isBare(cell, ['r', 's'])) {
      gone.push(cell)
      history |= record.history
    } else if ((record.history & cellHistory.unstyled) !== 0 && record.original === 0) {
      edits.push(...removeAttribute(xml, cell, 's'))
    } else edits.push(setAttribute(xml, cell, 's', record.original))
  }
  const emptied = gone.length > 0 && gone.length === cells.length
  if (emptied && (history & cellHistory.newRow) !== 0 && onlyAttributes(element, ['r'])) {
    return { edits: [], gone: true, history }
  }
  if (emptied && (history & cellHistory.emptyTag) !== 0)
    return { edits: [closeTag(xml, element)], gone: false, history: 0 }
  return { edits: [...edits, ...gone.map((cell) => remove(xml, cell))], gone: false, history: 0 }
}

function isBare(element: Element, attributes: readonly string[]): boolean {
  return childrenOf(element).length === 0 && onlyAttributes(element, attributes)
}

function onlyAttributes(element: Element, names: readonly string[]): boolean {
  return Array.from(element.attributes).every(({ name }) => names.includes(name))
}
