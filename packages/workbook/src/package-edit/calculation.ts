import { append, insertBefore, remove, setAttribute, splice } from './edits.js'
import { forgetType } from './content-types.js'
import { childOf, childrenOf } from './located-xml.js'
import type { Package } from './package-parts.js'
import { relationshipsOf, removeRelationship } from './relationships.js'
import { workbookPart } from './workbook-part.js'

/** Makes programs compute every formula when they open the file: stored results around a change are no longer right. */
export function calculateOnOpening(parts: Package): void {
  const book = workbookPart(parts)
  const xml = parts.xml(book)
  const known = childOf(xml.root, 'calcPr')
  if (known !== undefined) {
    if (['1', 'true'].includes(known.getAttribute('fullCalcOnLoad') ?? '')) return
    return parts.write(book, splice(xml.text, [setAttribute(xml, known, 'fullCalcOnLoad', 1)]))
  }
  const next = childrenOf(xml.root).find(({ localName }) => behindCalculation.includes(localName as string))
  const tag = '<calcPr fullCalcOnLoad="1"/>'
  parts.write(book, splice(xml.text, [next === undefined ? append(xml, xml.root, tag) : insertBefore(next, tag)]))
}

/** What the schema places behind `calcPr`. */
const behindCalculation = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]

/** Takes cells off the list that says in which order formulas are computed. @param cells of the sheet with this number. */
export function forgetFormulas(parts: Package, sheetId: string, cells: ReadonlySet<string>): void {
  const order = relationshipsOf(parts, workbookPart(parts)).find(({ kind }) => kind === 'calcChain')
  if (order === undefined || !parts.has(order.part) || cells.size === 0) return
  const xml = parts.xml(order.part)
  let sheet = ''
  const entries = childrenOf(xml.root, 'c').map((element) => {
    sheet = element.getAttribute('i') ?? sheet
    return { element, sheet, cell: element.getAttribute('r') ?? '' }
  })
  const gone = entries.filter((one) => one.sheet === sheetId && cells.has(one.cell))
  if (gone.length === 0) return
  if (gone.length === entries.length) return forgetOrder(parts)
  // An entry that does not say its sheet is on that of the entry before it, which may be one that goes.
  const edits = entries.flatMap((one, at) => {
    if (gone.includes(one)) return [remove(xml, one.element)]
    const before = entries[at - 1]
    if (one.element.hasAttribute('i') || before === undefined || !gone.includes(before)) return []
    return [setAttribute(xml, one.element, 'i', one.sheet)]
  })
  parts.write(order.part, splice(xml.text, edits))
}

/** Takes the whole list out; Excel makes it anew. */
export function forgetOrder(parts: Package): void {
  const book = workbookPart(parts)
  const order = relationshipsOf(parts, book).find(({ kind }) => kind === 'calcChain')
  if (order === undefined) return
  parts.remove(order.part)
  forgetType(parts, order.part)
  removeRelationship(parts, book, order.id)
}
