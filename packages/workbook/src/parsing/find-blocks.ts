import type { Labels } from '@bekal/core'
import {
  isComputed,
  type Column,
  type Form,
  type InputTable,
  type RawCell,
  type RawSheet,
  type ResultTable,
  type Sheet,
} from '../definition/index.js'
import { allColumns, foldedLabels, foldedText, headingsOf, wordsOn, type SheetWords } from './sheet-words.js'

export { isLabel } from './sheet-words.js'

/** A sheet of the definition together with what was found under its name. */
export interface FoundSheet {
  readonly sheet: Sheet
  readonly raw: RawSheet
  readonly tables: readonly FoundTable[]
}

/** A table found on a sheet: its heading row, which column holds what, and where its data may stand. */
export interface FoundTable {
  readonly table: InputTable | ResultTable
  readonly headerRow: number
  readonly columns: ReadonlyMap<string, number>
  /** Columns whose heading stands a second time. */
  readonly repeated: readonly { readonly column: Column; readonly at: number }[]
  /** Headings that are none of the table’s: of the planner’s own columns, or of columns that were renamed. */
  readonly unknown: readonly { readonly heading: string; readonly at: number }[]
  readonly lastRow: number
}

export interface FoundField {
  readonly form: Form
  readonly field: Column
  readonly row: number
  readonly column: number
}

/**
 * Finds the tables of a sheet by their headings, wherever they stand and in whichever language: the row that matches a
 * table's headings best is its heading row. A table whose headings match by less than half is not found.
 */
export function findTables(sheet: Sheet, raw: RawSheet): FoundTable[] {
  const tables = sheet.blocks.filter((block) => block.block === 'table' || block.block === 'result')
  const taken = new Set<number>()
  const { rows } = wordsOn(raw, sheet)
  const found = tables.flatMap((table) => {
    const headings = allColumns(table).map(headingsOf)
    let best: { row: number; score: number } | undefined
    for (const { row, size, texts } of rows) {
      if (taken.has(row)) continue
      const matched = headings.filter((words) => words.some((word) => texts.has(word))).length
      // Harmonic mean of "how much of the row" and "how much of the table" is matched.
      const score = (2 * matched) / (size + table.columns.length)
      if (matched >= Math.min(2, table.columns.length) && score > (best?.score ?? 0)) best = { row, score }
    }
    // Columns that the sheet computes come and go with versions; what people fill in is what a table is known by.
    if (best !== undefined && best.score < 0.5) best = byInputs(table, rows, taken)
    if (best === undefined || best.score < 0.5) return []
    taken.add(best.row)
    return [{ table, headerRow: best.row, ...columnsOf(allColumns(table), raw, best.row) }]
  })
  const lastOfSheet = lastRowOf(raw)
  const ends = [...found.map(({ headerRow }) => headerRow), ...proseTitles(sheet, rows)]
  return found.map((one) => {
    const next = ends.filter((row) => row > one.headerRow)
    return { ...one, lastRow: next.length === 0 ? lastOfSheet : Math.min(...next) - 1 }
  })
}

/** Rows with nothing but the title of running text: what follows belongs to no table. */
function proseTitles({ blocks }: Sheet, rows: SheetWords['rows']): number[] {
  const titles = blocks.flatMap((block) => (block.block === 'prose' ? foldedLabels(block.title) : []))
  return rows.filter(({ size, texts }) => size === 1 && titles.some((title) => texts.has(title))).map(({ row }) => row)
}

function byInputs({ columns }: InputTable | ResultTable, rows: SheetWords['rows'], taken: ReadonlySet<number>) {
  const inputs = columns.filter((column) => !isComputed(column)).map(headingsOf)
  if (inputs.length < fewestInputs || inputs.length === columns.length) return undefined
  let best: { row: number; score: number } | undefined
  for (const { row, texts } of rows) {
    const matched = inputs.filter((words) => words.some((word) => texts.has(word))).length
    const score = matched / inputs.length
    if (!taken.has(row) && score > (best?.score ?? 0)) best = { row, score }
  }
  return best
}

/** A table of one or two columns to fill in is not known by these alone: “Kode” stands everywhere. */
const fewestInputs = 4

function lastRowOf({ rows }: RawSheet): number {
  let last = 0
  for (const row of rows.keys()) if (row > last) last = row
  return last
}

function columnsOf(
  columns: readonly Column[],
  raw: RawSheet,
  row: number,
): Pick<FoundTable, 'columns' | 'repeated' | 'unknown'> {
  const byHeading = new Map(columns.flatMap((column) => headingsOf(column).map((word) => [word, column] as const)).reverse())
  const places = new Map<string, number>()
  const repeated: { column: Column; at: number }[] = []
  const unknown: { heading: string; at: number }[] = []
  for (const [at, { value }] of raw.rows.get(row) ?? []) {
    if (typeof value !== 'string') continue
    const column = byHeading.get(foldedText(value))
    if (column === undefined) unknown.push({ heading: value.trim(), at })
    else if (places.has(column.key)) repeated.push({ column, at })
    else places.set(column.key, at)
  }
  return { columns: places, repeated, unknown }
} // prettier-ignore

/** Finds the fields of a sheet's forms: a cell with the field's label, and the value cell right of it. */
export function findFields(sheet: Sheet, raw: RawSheet, tables: readonly FoundTable[]): FoundField[] {
  const { places } = wordsOn(raw, sheet)
  const inTable = (row: number) => tables.some(({ headerRow, lastRow }) => row >= headerRow && row <= lastRow)
  return sheet.blocks.flatMap((block) => {
    if (block.block !== 'form') return []
    return block.fields.flatMap((field): FoundField[] => {
      const all = headingsOf(field).flatMap((word) => places.get(word) ?? [])
      const free = all.filter(({ row }) => block.source === undefined || !inTable(row))
      const [first, ...others] = free
      if (first === undefined) return []
      const { row, column } = others.reduce((a, b) => (b.row < a.row || (b.row === a.row && b.column < a.column) ? b : a), first)
      return [{ form: block, field, row, column: column + (block.labelSpan ?? 1) }]
    })
  })
} // prettier-ignore

/**
 * Titles, notes and form lines of a sheet are furniture, not data: a title or note stands alone in its row, a form line
 * begins with the label of its field.
 */
export function isFurnitureRow(sheet: Sheet, cells: ReadonlyMap<number, RawCell> | undefined): boolean {
  const first = cells && firstOf(cells)
  if (cells === undefined || typeof first !== 'string') return false
  const furniture = furnitureOf(sheet).get(foldedText(first))
  return furniture === 'line' || (furniture === 'alone' && cells.size === 1)
}

/** Of the leftmost cell: nearly always the first one there is. */
function firstOf(cells: ReadonlyMap<number, RawCell>): RawCell['value'] | undefined {
  let least = Number.POSITIVE_INFINITY
  for (const column of cells.keys()) if (column < least) least = column
  return cells.get(least)?.value
}

const furnitures = new WeakMap<Sheet, ReadonlyMap<string, 'alone' | 'line'>>()
function furnitureOf(sheet: Sheet): ReadonlyMap<string, 'alone' | 'line'> {
  const known = furnitures.get(sheet)
  if (known !== undefined) return known
  const made = new Map<string, 'alone' | 'line'>()
  const put = (labels: Labels | undefined, what: 'alone' | 'line') => {
    for (const word of labels === undefined ? [] : foldedLabels(labels)) made.set(word, what)
  }
  for (const block of sheet.blocks) {
    put(block.title, 'alone')
    if ('note' in block) put(block.note, 'alone')
  }
  for (const block of sheet.blocks) {
    if (block.block === 'form') for (const { label } of block.fields) put(label, 'line')
  }
  furnitures.set(sheet, made)
  return made
}
