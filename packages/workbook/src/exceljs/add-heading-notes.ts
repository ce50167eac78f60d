import type { SheetFrame } from '../layout/index.js'
import {
  addRelationship,
  commentsPart,
  declareType,
  newDrawing,
  noteBox,
  relationshipNamespace,
  type Package,
} from '../package-edit/index.js'

/**
 * Puts the notes of a sheet into the file: their texts, the boxes that show them, and what ties both to the sheet. exceljs
 * would place the tie where the schema does not want it (exceljs #1616), so that Excel offers to repair the file.
 */
export function addHeadingNotes(parts: Package, sheetPart: string, sheet: SheetFrame, number: number): void {
  if (sheet.notes.length === 0) return
  const notes = sheet.notes.map(({ row, column, title, text }) => ({ place: { row, column }, title, text }))
  const texts = `xl/comments${number}.xml`
  parts.write(texts, commentsPart(notes))
  declareType(parts, texts, 'comments')
  addRelationship(parts, sheetPart, { id: 'headingNotes', kind: 'comments', part: texts })
  const boxes = `xl/drawings/vmlDrawing${number}.vml`
  parts.write(
    boxes,
    newDrawing(
      notes.map((note) => noteBox(note, widthIn(sheet), rowHeight)),
      number,
    ),
  )
  declareType(parts, boxes, 'vmlDrawing')
  const id = 'headingNoteBoxes'
  addRelationship(parts, sheetPart, { id, kind: 'vmlDrawing', part: boxes })
  const text = parts.text(sheetPart)
  const place = text.search(behindNotes)
  const tag = `<legacyDrawing xmlns:r="${relationshipNamespace}" r:id="${id}"/>`
  parts.write(sheetPart, `${text.slice(0, place)}${tag}${text.slice(place)}`)
}

/** What the schema places behind the boxes of notes, of what our writer writes. */
const behindNotes = /<tableParts\b|<extLst\b|<\/worksheet>/u

const widthIn =
  ({ columns }: SheetFrame) =>
  (column: number): number => {
    const found = columns[column - 1]
    return found === undefined ? 64 : found.folded === true ? 0 : found.width * 7 + 5
  }

/** Rows are not made yet when notes are; a box may end a row sooner or later. */
const rowHeight = () => 20
