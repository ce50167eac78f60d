import { forgetType } from './content-types.js'
import { splice } from './edits.js'
import { readFindings } from './findings-memory.js'
import { removeNotes } from './remove-notes.js'
import type { Package } from './package-parts.js'
import { relationshipsOf, relationshipsPart, removeRelationship } from './relationships.js'
import { removeStyles } from './styles-part.js'
import { unmarkCells } from './unmark-cells.js'
import { findFindingsSheet, isAnnotated, removeFindingsSheet, sheetsOf, workbookPart } from './workbook-part.js'

/**
 * Takes marks, notes and the findings sheet out again. Parts that annotating changed get their former bytes back,
 * unless another program saved the file in between; then they get their former content.
 */
export function clearPackage(parts: Package): void {
  const own = findFindingsSheet(parts)
  const { records, stylesBefore } = own === undefined ? noFindings : readFindings(parts, own.part)
  const copies = new Map(records.map(({ marked, original }) => [marked, original]))
  const markedCell = new RegExp(` s="(?:${[...copies.keys()].join('|')})"`, 'u')
  const others = sheetsOf(parts).filter(({ part }) => part !== own?.part && parts.has(part))
  for (const { name, part } of others) {
    const noteEdits = removeNotes(parts, part)
    const marked = records.filter(({ sheet }) => sheet === name)
    const touched = copies.size > 0 && (marked.length > 0 || markedCell.test(parts.text(part)))
    const edits = [...noteEdits, ...(touched ? unmarkCells(parts.xml(part), marked, copies) : [])]
    if (edits.length > 0) parts.write(part, splice(parts.text(part), edits))
  }
  if (own !== undefined) {
    parts.remove(own.part)
    parts.remove(relationshipsPart(own.part))
    forgetType(parts, own.part)
    dropCalculationOrder(parts)
    const firstAdded = stylesBefore[3] ?? Number.NaN
    const used = others.some(({ part }) => usesStyleFrom(parts.text(part), firstAdded))
    const wanted = [...records].sort((a, b) => a.marked - b.marked)
    if (!used) removeStyles(parts, stylesBefore, wanted)
  }
  if (isAnnotated(parts)) removeFindingsSheet(parts, own)
}

const noFindings = { records: [], stylesBefore: [] }

/** Another program lists our formulas in the order of calculation. Excel makes that list anew; a wrong one it repairs. */
function dropCalculationOrder(parts: Package): void {
  const book = workbookPart(parts)
  const order = relationshipsOf(parts, book).find(({ kind }) => kind === 'calcChain')
  const sheets = new Set(sheetsOf(parts).map(({ sheetId }) => sheetId))
  const own = findFindingsSheet(parts)?.sheetId
  if (order === undefined || own === undefined || !parts.has(order.part)) return
  sheets.delete(own)
  const listed = [...parts.text(order.part).matchAll(/\si="(\d+)"/gu)].map(([, id]) => id as string)
  if (listed.every((id) => sheets.has(id))) return
  parts.remove(order.part)
  forgetType(parts, order.part)
  removeRelationship(parts, book, order.id)
}

function usesStyleFrom(sheet: string, first: number): boolean {
  return [...sheet.matchAll(/\ss(?:tyle)?="(\d+)"/gu)].some(([, style]) => Number(style) >= first)
}
