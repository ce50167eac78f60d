import type { CellRange, RawCell, RawSheet } from '../definition/index.js'
import type { Budget } from './budget.js'
import { CellReader, type SheetContext } from './cell-reader.js'
import { lastColumn, lastRow, readPlace, readRanges } from './place.js'
import { isTrue } from './workbook-outline.js'
import { UnreadableXmlError } from './xml-scanner-errors.js'
import { nameCode, XmlScanner } from './xml-scanner.js'

const codes = [
  'worksheet', 'sheetData', 'row', 'c', 'r', 'hidden', 'outlineLevel', 'mergeCell', 'ref', 'autoFilter', 'filterColumn',
  'dataValidation', 'sqref',
].map(nameCode) // prettier-ignore
const [worksheet, sheetData, row, c, r, hidden, outlineLevel, mergeCell, ref, autoFilter, filterColumn] = codes as [
  number, number, number, number, number, number, number, number, number, number, number,
] // prettier-ignore
const [dataValidation, sqref] = codes.slice(11) as [number, number]

/** Ranges of one sort that are kept of a sheet; they are told about, not read, and no planner needs more. */
const mostRanges = 5_000

/** The cells of a sheet's part, and what the sheet says about them. Undefined where the part is no worksheet. */
export function readSheetPart(part: Uint8Array, context: SheetContext): Omit<RawSheet, 'name'> | undefined {
  const scanner = new XmlScanner(part)
  if (scanner.next() === 'end') return undefined
  const sheet = new SheetReader(scanner, part, context)
  return scanner.name === worksheet ? sheet.read() : undefined
}

class SheetReader {
  private readonly rows = new Map<number, Map<number, RawCell>>()
  private readonly hiddenRows = new Set<number>()
  private readonly merges: CellRange[] = []
  private readonly validations: CellRange[] = []
  private filter: CellRange | undefined
  private isFiltered = false
  private readonly cells: CellReader
  private readonly budget: Budget
  private readonly place = { row: 0, column: 0 }
  private readonly span = { from: 0, until: 0 }

  constructor(
    private readonly scanner: XmlScanner,
    private readonly part: Uint8Array,
    context: SheetContext,
  ) {
    this.cells = new CellReader(scanner, part, context)
    this.budget = context.budget
  }

  read(): Omit<RawSheet, 'name'> {
    const { scanner } = this
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'open') this.element(scanner.name)
    }
    return {
      rows: this.rows,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      validations: this.validations,
      ...(this.isFiltered && this.filter !== undefined && { filtered: this.filter }),
    }
  }

  private element(name: number): void {
    if (name === sheetData && this.scanner.depth === 2) this.readRows()
    else if (name === mergeCell) keep(this.merges, this.scanner.attribute(ref))
    else if (name === autoFilter) this.filter = readRanges(this.scanner.attribute(ref))[0]
    else if (name === filterColumn) this.isFiltered = true
    else if (name === dataValidation) keep(this.validations, this.scanner.attribute(sqref))
    // Rules that name other sheets may stand in an extension, with their range in an element of its own.
    else if (name === sqref) keep(this.validations, this.scanner.content())
  }

  private readRows(): void {
    const { scanner } = this
    let at = 0
    while (scanner.next() !== 'close' || scanner.depth !== 1) {
      if (scanner.depth === 3 && scanner.name === row) at = this.readRow(at + 1)
      else if (scanner.depth === 3) scanner.skip()
    }
  }

  /** @returns the number of the row, which some programs leave out where rows follow each other. */
  private readRow(following: number): number {
    const { scanner, place, span, cells } = this
    place.row = 0
    if (scanner.attributePlace(r, span) && !readPlace(this.part, span.from, span.until, place)) outside()
    const at = place.row === 0 ? following : place.row
    if (at > lastRow) outside()
    if (isTrue(scanner.attribute(hidden)) && (scanner.attribute(outlineLevel) ?? '0') === '0') this.hiddenRows.add(at)
    this.budget.row()
    let found = this.rows.get(at)
    let column = 0
    for (let token = scanner.next(); token !== 'close' || scanner.depth !== 2; token = scanner.next()) {
      if (token !== 'open') continue
      if (scanner.name !== c) {
        scanner.skip()
        continue
      }
      place.column = 0
      if (scanner.attributePlace(r, span) && !readPlace(this.part, span.from, span.until, place)) outside()
      column = place.column === 0 ? column + 1 : place.column
      if (column > lastColumn) outside()
      const cell = cells.read()
      if (cell === undefined) continue
      this.budget.cell()
      found ??= new Map()
      found.set(column, cell)
    }
    if (found !== undefined) this.rows.set(at, found)
    return at
  }
}

function keep(ranges: CellRange[], text: string | undefined): void {
  if (ranges.length < mostRanges) ranges.push(...readRanges(text).slice(0, mostRanges))
}

function outside(): never {
  throw new UnreadableXmlError('a cell outside of any worksheet')
}
