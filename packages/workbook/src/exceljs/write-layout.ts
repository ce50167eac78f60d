import ExcelJS from 'exceljs'
import type { LayoutPiece, LayoutSheet, SheetDraft, WorkbookDraft, WorkbookLayout } from '../layout/index.js'
import { rowXml, sharedStrings, type RowXmlDesk } from '../sheet-xml/index.js'
import { cellStyles, stylesPart } from './cell-styles.js'
import { finishShell, sheetPart } from './finish-shell.js'
import { packStream } from './pack-stream.js'
import { spellRareCharacters } from './rare-characters.js'
import { addShell } from './sheet-shell.js'
import { uncompressed } from './uncompressed.js'

const stringsPart = 'xl/sharedStrings.xml'

/**
 * Writes a layout as an .xlsx file. No decisions are taken here; the same layout gives the same bytes.
 *
 * exceljs writes everything but the rows, of which there are too many for it: they are written here, piece by piece, into
 * the sheets that it left empty, with the texts and looks that they refer to.
 * @throws {UnwritableNumberError} when a cell holds a number that worksheets have no way to write.
 */
export async function writeLayout(layout: WorkbookDraft | WorkbookLayout): Promise<Uint8Array> {
  const shell = finishShell(await writeShell(layout), layout)
  const styles = cellStyles()
  const desk: RowXmlDesk = { styleNumber: (style) => styles.numberOf(style), strings: sharedStrings() }
  const sheets = new Map(layout.sheets.map((sheet, at) => [sheetPart(at), sheet]))
  const zip = packStream()
  for (const [name, content] of shell.contents()) {
    const sheet = sheets.get(name)
    if (sheet !== undefined) zip.add(name, filled(shell.text(name), sheet, desk))
    else if (name !== stringsPart && name !== stylesPart && !name.endsWith('/')) zip.add(name, [content])
  }
  zip.add(stringsPart, desk.strings.xml())
  zip.add(stylesPart, [withRuleLooks(await styles.part(), shell.text(stylesPart))])
  return zip.finish()
}

async function writeShell(layout: WorkbookDraft | WorkbookLayout): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const dated = new Date(`${layout.dated}T00:00:00Z`)
  Object.assign(book, {
    creator: 'Bekal',
    lastModifiedBy: 'Bekal',
    created: dated,
    modified: dated,
    title: spellRareCharacters(layout.title),
  })
  book.calcProperties.fullCalcOnLoad = true
  for (const sheet of layout.sheets) addShell(book, sheet)
  // Without a text exceljs would not declare the part that holds them.
  const [first] = book.worksheets
  if (first !== undefined) first.getCell(1, 1).value = '1'
  return new Uint8Array(await book.xlsx.writeBuffer(uncompressed))
}

/** A sheet with its rows in place of those that exceljs knew of. */
function* filled(shell: string, sheet: SheetDraft | LayoutSheet, desk: RowXmlDesk): Iterable<string> {
  const write = rowXml(sheet.merges, desk)
  const [before, after] = shell.split(/<sheetData\/>|<sheetData>.*<\/sheetData>/su)
  yield `${(before ?? '').replace(/<dimension [^>]*>/u, '')}<sheetData>`
  const pieces: Iterable<LayoutPiece> = 'pieces' in sheet ? sheet.pieces() : [sheet]
  for (const piece of pieces) yield write(piece)
  yield `</sheetData>${after ?? ''}`
}

/** The looks of rules were numbered in the shell, those of cells apart from it. */
function withRuleLooks(cells: string, shell: string): string {
  const [rules] = /<dxfs\b.*<\/dxfs>|<dxfs\b[^>]*\/>/su.exec(shell) ?? ['']
  return cells.replace(/<dxfs\b.*<\/dxfs>|<dxfs\b[^>]*\/>/su, () => rules)
}
