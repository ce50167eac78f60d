import { parsePlace } from './cell-place.js'
import { BrokenXmlError } from './located-xml.js'

/** A cell in the text of its sheet. */
export interface TextCell {
  readonly row: number
  readonly column: number
  readonly start: number
  readonly end: number
  /** What stands in its start tag, with the blank before it. */
  readonly attributes: string
  /** What stands between its tags: formula and value. */
  readonly body: string
}

export interface TextRow {
  readonly number: number
  readonly start: number
  /** Just behind its start tag. */
  readonly tagEnd: number
  readonly end: number
  /** Written as one empty tag. */
  readonly empty: boolean
  readonly attributes: string
  readonly cells: readonly TextCell[]
}

/** The rows of a sheet, and where they stand in its text; `start` to `end` is what lies between the tags of the list. */
export interface SheetText {
  readonly text: string
  readonly rows: readonly TextRow[]
  readonly start: number
  readonly end: number
  /** The list itself is one empty tag. */
  readonly empty: boolean
}

/**
 * Finds rows and cells without a tree: sheets of many thousand cells are gone through in a moment.
 * @throws {BrokenXmlError} when the sheet holds what no spreadsheet program writes there.
 */
export function scanSheet(text: string, name: string): SheetText {
  if (/<!DOCTYPE|<!\[CDATA\[|<!--/u.test(text)) throw new BrokenXmlError(name, 'it holds comments or marked sections')
  const open = /<sheetData(?:\s[^>]*?)?(\/?)>/u.exec(text)
  if (open === null) throw new BrokenXmlError(name, 'it has no list of rows, or its elements carry a prefix')
  const start = open.index + open[0].length
  if (open[1] === '/') return { text, rows: [], start, end: start, empty: true }
  const end = text.indexOf('</sheetData>', start)
  if (end === -1) throw new BrokenXmlError(name, 'its list of rows has no end')
  return { text, rows: scanRows(text, start, end, name), start, end, empty: false }
}

const piece = /<row(\s[^>]*?)?(\/?)>|<\/row>|<c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/c>)/gu

function scanRows(text: string, start: number, end: number, name: string): TextRow[] {
  const rows: TextRow[] = []
  let open: Omit<TextRow, 'end' | 'cells'> | undefined
  let cells: TextCell[] = []
  let [row, column] = [0, 0]
  piece.lastIndex = start
  for (let found = piece.exec(text); found !== null && found.index < end; found = piece.exec(text)) {
    const [whole, rowAttributes = '', emptyRow, attributes = '', body = ''] = found
    const after = found.index + whole.length
    if (whole.startsWith('<row')) {
      row = Number(attributeOf(rowAttributes, 'r') ?? row + 1)
      column = 0
      const begun = { number: row, start: found.index, tagEnd: after, attributes: rowAttributes }
      if (emptyRow === '/') rows.push({ ...begun, empty: true, end: after, cells: [] })
      else open = { ...begun, empty: false }
      cells = []
    } else if (whole === '</row>') {
      if (open === undefined) throw new BrokenXmlError(name, 'a row ends that never began')
      rows.push({ ...open, end: after, cells })
      open = undefined
    } else {
      column = parsePlace(attributeOf(attributes, 'r') ?? '')?.column ?? column + 1
      cells.push({ row, column, start: found.index, end: after, attributes, body })
    }
  }
  if (open !== undefined) throw new BrokenXmlError(name, 'a row has no end')
  return rows
}

/** The value of an attribute among those of a start tag. */
export function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes)?.slice(1).find(isText)
}

/** The start tag's attributes without one of them. */
export function withoutAttribute(attributes: string, name: string): string {
  return attributes.replace(new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), '')
}

function isText(part: string | undefined): part is string {
  return part !== undefined
}

/** Number of the look of a cell. */
export function styleOf(cell: Pick<TextCell, 'attributes'>): number {
  return Number(attributeOf(cell.attributes, 's') ?? 0)
}
