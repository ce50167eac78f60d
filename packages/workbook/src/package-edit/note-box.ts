import type { CellPlace } from './cell-place.js'
import type { LocatedXml } from './located-xml.js'
import type { NoteBox } from './note-shapes.js'
import { columnsOf, isOn, rowsOf, sheetDataOf } from './sheet-rows.js'

/** Pixels, roughly: a note is as wide as a short sentence and as high as its text. */
const boxWidth = 300
const charactersPerLine = 46
const lineHeight = 17
const defaultColumn = 64
const defaultRow = 20

/** Sizes boxes by the columns and rows beside their cells, folded ones included, so that a note shows whole. */
export function noteBoxes(
  xml: LocatedXml,
  notes: readonly { readonly place: CellPlace; readonly text: string }[],
): NoteBox[] {
  const columns = columnsOf(xml)
  const widthOf = (column: number) => {
    const width = columns.find(({ from, to }) => from <= column && column <= to)?.width
    return width === undefined ? defaultColumn : width * 7 + (width === 0 ? 0 : 5)
  }
  const sheetData = sheetDataOf(xml)
  const heights = new Map(
    (sheetData === undefined ? [] : rowsOf(sheetData)).map(({ number, element }) => {
      const points = element.getAttribute('ht')
      const height = points === null ? defaultRow : Number(points) * (4 / 3)
      return [number, isOn(element.getAttribute('hidden')) ? 0 : height]
    }),
  )
  return notes.map((note) => noteBox(note, widthOf, (row) => heights.get(row) ?? defaultRow))
}

/** A box beside its cell, large enough for its text; columns and rows measured in pixels, folded ones as 0. */
export function noteBox(
  { place, text }: { readonly place: CellPlace; readonly text: string },
  widthOf: (column: number) => number,
  heightOf: (row: number) => number,
): NoteBox {
  return {
    place,
    toColumn: reach(place.column + 1, boxWidth, widthOf) - 1,
    toRow: reach(place.row, linesOf(text) * lineHeight + lineHeight + 12, heightOf) - 1,
  }
}

/** The column or row in which a box of this size ends. */
function reach(from: number, size: number, sizeOf: (at: number) => number): number {
  let at = from
  for (let rest = size - sizeOf(at); rest > 0 && at - from < 200; rest -= sizeOf(at)) at += 1
  return at + 1
}

function linesOf(text: string): number {
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / charactersPerLine)), 0)
}
