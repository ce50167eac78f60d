import { columnLetter, type CellValue } from '../definition/index.js'
import type { CellStyle, LayoutCell, LayoutPiece, LayoutRow } from '../layout/index.js'
import { cellText, formulaText } from './cell-text.js'
import { isShifted, shiftable, type ShiftableFormula } from './formula-shift.js'
import { mergedCells } from './merged-cells.js'
import type { SharedStrings } from './shared-strings.js'

export interface RowXmlDesk {
  /** The number of a look in the styles part. */
  readonly styleNumber: (style: CellStyle) => number
  readonly strings: SharedStrings
}

/**
 * Writes the rows of one sheet, piece by piece. Formulas that only repeat the one above them are shared, as Excel itself
 * does when a formula is filled down.
 * @throws {UnwritableNumberError} when a cell holds a number that worksheets have no way to write.
 */
export function rowXml(merges: readonly string[], { styleNumber, strings }: RowXmlDesk) {
  const withMerged = mergedCells(merges)
  let shared = 0
  return (piece: LayoutPiece): string => {
    const rows = rowsOf(piece)
    const formulas = sharedFormulas(rows, () => shared++)
    let xml = ''
    for (const [row, cells] of rows) {
      xml += rowTag(row, piece.rows.get(row))
      for (const cell of withMerged(row, cells)) {
        const { value, formula, column, style } = cell
        const place = `<c r="${letters(column)}${row}" s="${styleNumber(style)}"`
        if (formula !== undefined)
          xml += place + formulaCell(formulas.get(cell) ?? `<f>${formulaText(formula)}</f>`, value)
        else if (value === undefined) xml += `${place}/>`
        else xml += place + constantCell(value, strings)
      }
      xml += '</row>'
    }
    return xml
  }
}

/** Rows from top to bottom, their cells from left to right. */
function rowsOf({ cells, rows: looks }: LayoutPiece): [number, LayoutCell[]][] {
  const rows = new Map<number, LayoutCell[]>()
  for (const row of looks.keys()) rows.set(row, [])
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  const sorted = [...rows].sort(([a], [b]) => a - b)
  for (const [, row] of sorted) row.sort((a, b) => a.column - b.column)
  return sorted
}

function rowTag(row: number, look: LayoutRow | undefined): string {
  const height = look?.height === undefined ? '' : ` ht="${look.height}" customHeight="1"`
  // Levels of folding are shown with a button only where they are marked as folded.
  const folded = look?.folded === true ? ' hidden="1" outlineLevel="1" collapsed="1"' : ''
  return `<row r="${row}"${height}${folded}>`
}

function formulaCell(formula: string, value: CellValue | undefined): string {
  if (typeof value === 'number') return `>${formula}<v>${finite(value)}</v></c>`
  if (typeof value === 'boolean') return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`
  return ` t="str">${formula}<v>${cellText(value ?? '')}</v></c>`
}

function constantCell(value: CellValue, strings: SharedStrings): string {
  if (typeof value === 'number') return `><v>${finite(value)}</v></c>`
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`
  return ` t="s"><v>${strings.numberOf(value)}</v></c>`
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new UnwritableNumberError(value)
  return value
}

/** The formula elements of cells that share one: the first of a run holds it, the others point to it. */
function sharedFormulas(rows: readonly [number, LayoutCell[]][], nextNumber: () => number): Map<LayoutCell, string> {
  const runs = new Map<number, Run>()
  const alone = new Map<number, number>()
  const elements = new Map<LayoutCell, string>()
  const close = ({ cell, last, followers }: Run) => {
    if (followers.length === 0) return
    const number = nextNumber()
    const range = `${letters(cell.column)}${cell.row}:${letters(cell.column)}${last}`
    elements.set(cell, `<f t="shared" ref="${range}" si="${number}">${formulaText(cell.formula ?? '')}</f>`)
    for (const follower of followers) elements.set(follower, `<f t="shared" si="${number}"/>`)
  }
  for (const [row, cells] of rows) {
    for (const cell of cells) {
      if (cell.formula === undefined) continue
      const run = runs.get(cell.column)
      if (run !== undefined && isShifted(cell.formula, run.formula, row - run.cell.row)) {
        run.followers.push(cell)
        run.last = row
        continue
      }
      if (run !== undefined) close(run)
      const failed = run === undefined ? (alone.get(cell.column) ?? 0) : run.followers.length === 0 ? run.failed + 1 : 0
      const formula = failed < patience ? shiftable(cell.formula) : undefined
      if (formula !== undefined) runs.set(cell.column, { cell, formula, followers: [], failed, last: row })
      else if (run !== undefined) {
        runs.delete(cell.column)
        alone.set(cell.column, failed)
      }
    }
  }
  for (const run of runs.values()) close(run)
  return elements
}

/** After so many formulas in a row that none repeated, no more of the column are cut for comparing: that costs time. */
const patience = 4

interface Run {
  readonly cell: LayoutCell
  readonly formula: ShiftableFormula
  readonly followers: LayoutCell[]
  /** Runs above it in its column that nothing followed. */
  readonly failed: number
  last: number
}

const known: string[] = []

/** Asked for with every cell: worked out once. */
function letters(column: number): string {
  return (known[column] ??= columnLetter(column))
}

export class UnwritableNumberError extends Error {
  override readonly name = 'UnwritableNumberError'
  readonly code = 'unwritable-number'
  constructor(received: number) {
    super(`A cell was to hold ${received}; a worksheet has no such number. The figures behind it are wrong.`)
  }
}
