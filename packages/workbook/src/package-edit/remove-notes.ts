import type { Element } from '@xmldom/xmldom'
import { authorsOf, commentsOf, drawingOf, isOwn, noteAuthor } from './comment-list.js'
import { forgetType } from './content-types.js'
import { remove, splice } from './edits.js'
import { neededChild, type Edit, type LocatedXml } from './located-xml.js'
import { hasShapes, removeFromDrawing } from './note-shapes.js'
import type { Package } from './package-parts.js'
import { relationshipsOf, relationshipsPart, removeRelationship, type Relationship } from './relationships.js'

/**
 * Takes our notes out of a sheet; parts in which nothing else is left go with them.
 * @returns what is to be changed in the sheet itself.
 */
export function removeNotes(parts: Package, sheet: string): Edit[] {
  const links = relationshipsOf(parts, sheet)
  const list = links.find(({ kind }) => kind === 'comments')
  if (list === undefined) return []
  const xml = parts.xml(list.part)
  const all = commentsOf(xml)
  const own = all.filter((one) => isOwn(xml, one))
  if (own.length === 0) return []
  if (own.length === all.length) discard(parts, sheet, list)
  else {
    const edits = [...own.map((one) => remove(xml, one)), ...unusedAuthor(xml, own)]
    parts.write(list.part, splice(xml.text, edits))
  }
  return eraseBoxes(parts, sheet, links, new Set(own.map((one) => one.getAttribute('ref') ?? '')))
}

function eraseBoxes(parts: Package, sheet: string, links: readonly Relationship[], cells: ReadonlySet<string>): Edit[] {
  const xml = parts.xml(sheet)
  const drawing = drawingOf(xml, links)
  if (drawing === undefined) return []
  const rest = removeFromDrawing(parts.text(drawing.part), cells)
  if (hasShapes(rest)) {
    parts.write(drawing.part, rest)
    return []
  }
  discard(parts, sheet, drawing)
  return [remove(xml, neededChild(xml, 'legacyDrawing'))]
}

function discard(parts: Package, sheet: string, { id, part }: Relationship): void {
  parts.remove(part)
  parts.remove(relationshipsPart(part))
  forgetType(parts, part)
  removeRelationship(parts, sheet, id)
}

/** Our author, where it is the last one and nobody else's note counts on it. */
function unusedAuthor(xml: LocatedXml, own: readonly Element[]): Edit[] {
  const authors = authorsOf(xml)
  const last = authors.at(-1)
  const gone = new Set(own)
  const rest = commentsOf(xml).filter((one) => !gone.has(one))
  const used = rest.some((one) => one.getAttribute('authorId') === String(authors.length - 1))
  return last?.textContent !== noteAuthor || used ? [] : [remove(xml, last)]
}
