import { formatCellPlace, parsePlace } from './cell-place.js'
import { addNotes } from './add-notes.js'
import { clearPackage } from './clear-package.js'
import { declareType } from './content-types.js'
import { splice } from './edits.js'
import { groupBy } from './group-by.js'
import { headingRow, type SheetCell, type SheetRecord } from './findings-memory.js'
import { renderFindings, type FindingRow, type FindingsTexts } from './findings-sheet.js'
import { markerFills, type MarkSeverity } from './looks.js'
import { findMarks, markCells, type Mark } from './mark-cells.js'
import { openPackage, freeName, type Package } from './package-parts.js'
import { visibleCells } from './sheet-rows.js'
import { addStyles } from './styles-part.js'
import { addFindingsSheet, sheetsOf, type SheetPart } from './workbook-part.js'

/** Something found in the file, in words. */
export interface Finding {
  readonly severity: MarkSeverity
  /** What the severity is called. */
  readonly word: string
  readonly place: string
  readonly message: string
  readonly sheet?: string
  readonly cell?: string
}

export interface Annotation extends FindingsTexts {
  /** Of the findings sheet; numbered on where the file has a sheet of that name. */
  readonly sheetName: string
  /** What a note is called. */
  readonly noteTitle: string
  readonly findings: readonly Finding[]
}

/**
 * The file with its cells marked, notes on them and a findings sheet as the last one; former annotations are replaced.
 * Every part that this does not concern keeps its bytes.
 */
export function annotatePackage(bytes: Uint8Array, annotation: Annotation): Uint8Array {
  const parts = openPackage(bytes)
  clearPackage(parts)
  if (annotation.findings.length > 0) annotate(parts, annotation)
  return parts.pack()
}

/** The file without its annotations; one that has none comes back with the same parts. */
export function clearAnnotatedPackage(bytes: Uint8Array): Uint8Array {
  const parts = openPackage(bytes)
  clearPackage(parts)
  return parts.pack()
}

/** A sheet with what was found on it. */
interface SheetFindings {
  readonly sheet: SheetPart
  readonly marks: readonly Mark[]
  readonly findings: ReadonlyMap<string, readonly Finding[]>
}

function annotate(parts: Package, { sheetName, noteTitle, findings, ...texts }: Annotation): void {
  const sheets = sheetsOf(parts)
  const onSheets = sheets.flatMap((sheet) => findingsOn(parts, sheet, findings))
  const styles = addStyles(
    parts,
    onSheets.flatMap(({ marks }) => marks),
  )
  const records = new Map<Finding, SheetRecord>()
  const links = new Map<Finding, SheetCell>()
  for (const { sheet, marks, findings: ofCells } of onSheets) {
    for (const mark of marks) {
      const cell = formatCellPlace(mark.place)
      const { original, history, severity } = mark
      const [first, ...others] = ofCells.get(cell) as readonly [Finding, ...Finding[]]
      records.set(first, { sheet: sheet.name, cell, original, history, severity, marked: styles.styleOf(mark) })
      for (const one of [first, ...others]) links.set(one, { sheet: sheet.name, cell: one.cell as string })
    }
    const notes = marks.map(({ place }) => ({
      place,
      title: noteTitle,
      text: noteText(ofCells.get(formatCellPlace(place)) ?? []),
    }))
    const xml = parts.xml(sheet.part)
    const edits = [...markCells(xml, marks, styles.styleOf), ...addNotes(parts, sheet.part, notes)]
    parts.write(sheet.part, splice(xml.text, edits))
  }
  const rows = findings.map((finding): FindingRow => {
    const link = links.get(finding)
    const record = records.get(finding)
    return { ...finding, ...(link !== undefined && { link }), ...(record !== undefined && { record }) }
  })
  const part = freeName(parts, 'xl/worksheets/sheet', '.xml')
  parts.write(part, renderFindings(rows, texts, styles.before, styles.lookOf))
  declareType(parts, part, 'worksheet')
  addFindingsSheet(parts, { name: freeSheetName(sheetName, sheets), part }, headingRow)
}

function findingsOn(parts: Package, sheet: SheetPart, findings: readonly Finding[]): SheetFindings[] {
  const own = findings.filter((finding) => finding.sheet === sheet.name && parsePlace(finding.cell ?? '') !== undefined)
  if (own.length === 0 || !parts.has(sheet.part)) return []
  const xml = parts.xml(sheet.part)
  const visible = visibleCells(xml)
  const byCell = groupBy(own, ({ cell }) =>
    formatCellPlace(visible(parsePlace(cell as string) as { row: number; column: number })),
  )
  const wanted = [...byCell].map(([cell, list]) => ({
    place: parsePlace(cell) as { row: number; column: number },
    severity: markerFills.find((severity) => list.some((one) => one.severity === severity)) ?? 'info',
  }))
  const marks = findMarks(xml, wanted)
  return marks.length === 0 ? [] : [{ sheet, marks, findings: byCell }]
}

function noteText(findings: readonly Finding[]): string {
  return findings.map(({ word, message }) => `${word}: ${message}`).join('\n\n')
}

/** Programs do not tell sheet names apart by case. */
function freeSheetName(wanted: string, sheets: readonly SheetPart[]): string {
  const taken = sheets.map(({ name }) => name.toLowerCase())
  let name = wanted
  for (let number = 2; taken.includes(name.toLowerCase()); number += 1) name = `${wanted} ${number}`
  return name
}
