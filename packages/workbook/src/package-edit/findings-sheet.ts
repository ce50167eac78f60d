import { palette } from '../layout/index.js'
import { reference } from './cell-place.js'
import { headingRow, recordCells, styleMemory, type SheetCell, type SheetRecord } from './findings-memory.js'
import type { FindingsLook, MarkSeverity } from './looks.js'
import { escapeXml, xmlText } from './xml-text.js'

/** One row of the findings sheet. */
export interface FindingRow {
  readonly severity: MarkSeverity
  readonly word: string
  readonly place: string
  readonly message: string
  readonly link?: SheetCell
  /** Set on the first finding of each marked cell. */
  readonly record?: SheetRecord
}

export interface FindingsTexts {
  readonly title: string
  readonly summary: string
  readonly headings: readonly [severity: string, place: string, message: string]
}

const widths = [14, 26, 96]
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The findings as a worksheet. Two folded columns hold what clearing needs to know (findings-memory.ts). */
export function renderFindings(
  rows: readonly FindingRow[],
  texts: FindingsTexts,
  stylesBefore: readonly number[],
  lookOf: (look: FindingsLook) => number,
): string {
  const text = (cell: string, look: FindingsLook, content: string) =>
    `<c r="${cell}" s="${lookOf(look)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(content)}</t></is></c>`
  const memory = (row: number) => styleMemory(row, stylesBefore)
  const headings = texts.headings.map((heading, at) => text(`${'ABC'[at]}${headingRow}`, 'header', heading))
  const top = [
    `<row r="1" ht="26" customHeight="1">${text('A1', 'title', texts.title)}${memory(1)}</row>`,
    `<row r="2" ht="${heightOf(texts.summary, sum(widths))}" customHeight="1">${text('A2', 'summary', texts.summary)}${memory(2)}</row>`,
    `<row r="3">${memory(3)}</row>`,
    `<row r="${headingRow}" ht="20" customHeight="1">${headings.join('')}${memory(headingRow)}</row>`,
  ]
  const body = rows.map((finding, at) => {
    const row = headingRow + 1 + at
    const { severity, word, place, message, link, record } = finding
    const cells = [
      text(`A${row}`, severity, word),
      link === undefined ? text(`B${row}`, 'text', place) : linkCell(row, lookOf('link'), link, place),
      text(`C${row}`, 'text', message),
      ...(record === undefined ? [] : [recordCells(row, record)]),
    ]
    const height = Math.max(heightOf(place, widths[1] as number), heightOf(message, widths[2] as number))
    return `<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`
  })
  const last = headingRow + rows.length
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  return [
    `${head}<worksheet xmlns="${main}">`,
    `<sheetPr><tabColor rgb="${palette.badText}"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:E${last}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headingRow + 1}" sqref="A${headingRow + 1}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}<col min="4" max="5" width="9" hidden="1" customWidth="1"/></cols>`,
    `<sheetData>${top.join('')}${body.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<headerFooter><oddFooter>&amp;L&amp;8${escapeXml(texts.title)}&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
  ].join('')
}

function linkCell(row: number, look: number, { sheet, cell }: SheetCell, place: string): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  const formula = `HYPERLINK(${quote(`#${reference(sheet, cell)}`)},${quote(place)})`
  return `<c r="B${row}" s="${look}" t="str"><f>${escapeXml(formula)}</f><v>${xmlText(place)}</v></c>`
}

/** Points for a wrapped text. Programs differ in whether they fit rows to text on opening, so the height is stated. */
function heightOf(text: string, width: number): number {
  const perLine = (width - 3) * 1.1
  const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0)
  return Math.min(lines * 13.5 + 6, 400)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
