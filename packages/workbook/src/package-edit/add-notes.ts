import { formatCellPlace, type CellPlace } from './cell-place.js'
import { authorsOf, commentsOf, drawingOf, noteAuthor, noteBegin } from './comment-list.js'
import { declareType } from './content-types.js'
import { append, insertBefore, splice } from './edits.js'
import { childrenOf, neededChild, type Edit } from './located-xml.js'
import { noteBoxes } from './note-box.js'
import { addToDrawing, freeBlock, newDrawing } from './note-shapes.js'
import { freeName, type Package } from './package-parts.js'
import { addRelationship, linkTo, relationshipsOf, type Relationship } from './relationships.js'
import { xmlText } from './xml-text.js'

export interface Note {
  readonly place: CellPlace
  /** The first line, in bold: what this note is. */
  readonly title: string
  readonly text: string
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const ids = { comments: 'bekalNotes', vmlDrawing: 'bekalShapes' } as const

/**
 * Adds notes to cells of a sheet, beside the planner's own. A cell that has a note or a thread of the planner's keeps it
 * and gets none: so nothing of theirs is ever rewritten, and the findings sheet holds the message in any case. (A cell
 * cannot have both a thread and a note; Excel repairs a file in which one has.)
 * @returns what is to be changed in the sheet itself.
 */
export function addNotes(parts: Package, sheet: string, notes: readonly Note[]): Edit[] {
  const links = relationshipsOf(parts, sheet)
  const list = links.find(({ kind }) => kind === 'comments')?.part
  const taken = new Set([
    ...(list === undefined ? [] : commentsOf(parts.xml(list))).map((one) => one.getAttribute('ref')),
    ...threadedCells(parts, links),
  ])
  const free = notes.filter(({ place }) => !taken.has(formatCellPlace(place)))
  if (free.length === 0) return []
  writeComments(parts, sheet, list, free)
  return drawBoxes(parts, sheet, links, free)
}

/** The cells with threads, whose placeholders for older programs may be missing. */
function threadedCells(parts: Package, links: readonly Relationship[]): (string | null)[] {
  return links
    .filter(({ kind, part }) => kind === 'threadedComment' && parts.has(part))
    .flatMap(({ part }) => childrenOf(parts.xml(part).root, 'threadedComment'))
    .map((one) => one.getAttribute('ref'))
}

function writeComments(parts: Package, sheet: string, list: string | undefined, notes: readonly Note[]): void {
  if (list === undefined) {
    const name = freeName(parts, 'xl/comments', '.xml')
    parts.write(name, commentsPart(notes.map(markedAsOwn)))
    declareType(parts, name, 'comments')
    return addRelationship(parts, sheet, { id: ids.comments, kind: 'comments', part: name })
  }
  const xml = parts.xml(list)
  const authors = neededChild(xml, 'authors')
  const author = authorsOf(xml).length
  const edits = [
    append(xml, authors, `<author>${noteAuthor}</author>`),
    append(xml, neededChild(xml, 'commentList'), comments(notes.map(markedAsOwn), author)),
  ]
  parts.write(list, splice(xml.text, edits))
}

function drawBoxes(parts: Package, sheet: string, links: readonly Relationship[], notes: readonly Note[]): Edit[] {
  const xml = parts.xml(sheet)
  const boxes = noteBoxes(xml, notes)
  const known = drawingOf(xml, links)
  if (known !== undefined) {
    parts.write(known.part, addToDrawing(parts.text(known.part), boxes))
    return []
  }
  const others = parts.names().filter((name) => name.endsWith('.vml'))
  const part = freeName(parts, 'xl/drawings/vmlDrawing', '.vml')
  parts.write(part, newDrawing(boxes, freeBlock(others.map((name) => parts.text(name)))))
  declareType(parts, part, 'vmlDrawing')
  addRelationship(parts, sheet, { id: ids.vmlDrawing, kind: 'vmlDrawing', part })
  const tag = `<legacyDrawing ${linkTo(xml, ids.vmlDrawing)}/>`
  const next = childrenOf(xml.root).find(({ localName }) => behindLegacyDrawing.includes(localName as string))
  return [next === undefined ? append(xml, xml.root, tag) : insertBefore(next, tag)]
}

/** What the schema places behind `legacyDrawing`; Excel wraps controls and objects in AlternateContent. */
const behindLegacyDrawing = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
]

/** A part with nothing but these notes. */
export function commentsPart(notes: readonly Note[]): string {
  const content = `<authors><author>${noteAuthor}</author></authors><commentList>${comments(notes, 0)}</commentList>`
  return `${head}<comments xmlns="${main}">${content}</comments>`
}

/** By its beginning a note is known as one that may be taken out again. */
const markedAsOwn = (note: Note): Note => ({ ...note, title: `${noteBegin}${note.title}` })

function comments(notes: readonly Note[], author: number): string {
  const run = (style: string, text: string) =>
    `<r><rPr>${style}<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">${text}</t></r>`
  return notes
    .map(({ place, title, text }) => {
      const body = `${run('<b/>', `${xmlText(title)}\n`)}${run('', xmlText(text))}`
      return `<comment ref="${formatCellPlace(place)}" authorId="${author}"><text>${body}</text></comment>`
    })
    .join('')
}
