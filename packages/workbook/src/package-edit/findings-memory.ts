import type { Element } from '@xmldom/xmldom'
import { parseReference, reference } from './cell-place.js'
import { childOf } from './located-xml.js'
import { markerFills, type MarkSeverity } from './looks.js'
import type { Package } from './package-parts.js'
import { cellsOf, rowsOf, sheetDataOf } from './sheet-rows.js'
import type { MarkRecord } from './unmark-cells.js'
import { escapeXml } from './xml-text.js'

export interface SheetCell {
  readonly sheet: string
  readonly cell: string
}

/** What clearing needs to know of a marked cell, and on which sheet that cell is. */
export interface SheetRecord extends MarkRecord {
  readonly sheet: string
  readonly severity: MarkSeverity
}

/** The row of headings; the rows down to it hold one number each of `stylesBefore`. */
export const headingRow = 4

export function styleMemory(row: number, stylesBefore: readonly number[]): string {
  return `<c r="D${row}"><v>${stylesBefore[row - 1]}</v></c>`
}

/**
 * Two cells that remember a marked one: a reference to it, which follows it when rows move or its sheet is renamed, in
 * its former look, which follows when another program renumbers looks; and a number, in its marked look.
 */
export function recordCells(row: number, { sheet, cell, original, marked, history, severity }: SheetRecord): string {
  const formula = escapeXml(`ROW(${reference(sheet, cell)})`)
  const memory = history | (markerFills.indexOf(severity) << severityShift)
  return [
    `<c r="D${row}" s="${original}"><f>${formula}</f><v>${/\d+$/u.exec(cell)?.[0]}</v></c>`,
    `<c r="E${row}" s="${marked}"><v>${memory}</v></c>`,
  ].join('')
}

/** The history of a cell takes four bits. */
const severityShift = 4

/** What a findings sheet remembers; it may have been saved by another program since. */
export function readFindings(parts: Package, part: string): { records: SheetRecord[]; stylesBefore: number[] } {
  const sheetData = sheetDataOf(parts.xml(part))
  const rows = sheetData === undefined ? [] : rowsOf(sheetData).map(({ element }) => cellsOf(element))
  const records = rows.flatMap((cells) => {
    const at = cells.findIndex(({ element }) => rowFormula.test(formulaOf(element)))
    const [first, second] = at < 0 ? [] : cells.slice(at)
    const place = first && parseReference(rowFormula.exec(formulaOf(first.element))?.[1] ?? '')
    if (first === undefined || second === undefined || place === undefined) return []
    const memory = numberIn(second.element)
    return [
      {
        ...place,
        original: Number(first.element.getAttribute('s') ?? 0),
        marked: Number(second.element.getAttribute('s') ?? 0),
        history: memory & ((1 << severityShift) - 1),
        severity: markerFills[memory >> severityShift] ?? 'error',
      },
    ]
  })
  const stylesBefore = rows.slice(0, headingRow).map((cells) => numberIn(cells.at(-1)?.element))
  return { records, stylesBefore }
}

const rowFormula = /^ROW\((.+)\)$/u

function formulaOf(cell: Element): string {
  return childOf(cell, 'f')?.textContent ?? ''
}

function numberIn(cell: Element | undefined): number {
  const value = cell && childOf(cell, 'v')?.textContent
  return value == null ? Number.NaN : Number(value)
}
