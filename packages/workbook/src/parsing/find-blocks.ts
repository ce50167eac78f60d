import { fold, languages, type Labels } from '@bekal/core'
import type { Column, Form, InputTable, RawCell, RawSheet, ResultTable, Sheet } from '../definition/index.js'

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
  readonly lastRow: number
}

export interface FoundField {
  readonly form: Form
  readonly field: Column
  readonly row: number
  readonly column: number
}

/** Whether a text is one of a label's renderings. */
export function isLabel(labels: Labels, text: string): boolean {
  return foldedLabels(labels).includes(fold(text))
}

/** Labels are compared with every text of a sheet; folding each of them once is what keeps that quick. */
const folded = new WeakMap<Labels, string[]>()
function foldedLabels(labels: Labels): string[] {
  const known = folded.get(labels)
  if (known !== undefined) return known
  const made = languages.map((language) => fold(labels[language]))
  folded.set(labels, made)
  return made
}

/** The texts of every row, folded. */
function textsOfRows({ rows }: RawSheet): { row: number; size: number; texts: ReadonlySet<string> }[] {
  return [...rows].map(([row, cells]) => {
    const texts = [...cells.values()].flatMap(({ value }) => (typeof value === 'string' ? [fold(value)] : []))
    return { row, size: cells.size, texts: new Set(texts) }
  })
}

/**
 * Finds the tables of a sheet by their headings, wherever they stand and in whichever language: the row that matches a
 * table's headings best is its heading row. A table whose headings match by less than half is not found.
 */
export function findTables(sheet: Sheet, raw: RawSheet): FoundTable[] {
  const tables = sheet.blocks.filter((block) => block.block === 'table' || block.block === 'result')
  const taken = new Set<number>()
  const rows = textsOfRows(raw)
  const found = tables.flatMap((table) => {
    let best: { row: number; score: number } | undefined
    for (const { row, size, texts } of rows) {
      if (taken.has(row)) continue
      const matched = table.columns.filter(({ label }) => foldedLabels(label).some((text) => texts.has(text))).length
      // Harmonic mean of "how much of the row" and "how much of the table" is matched.
      const score = (2 * matched) / (size + table.columns.length)
      if (matched >= Math.min(2, table.columns.length) && score > (best?.score ?? 0)) best = { row, score }
    }
    if (best === undefined || best.score < 0.5) return []
    taken.add(best.row)
    return [{ table, headerRow: best.row, ...columnsOf(table.columns, raw, best.row) }]
  })
  const lastOfSheet = Math.max(0, ...raw.rows.keys())
  const ends = [...found.map(({ headerRow }) => headerRow), ...proseTitles(sheet, rows)]
  return found.map((one) => {
    const next = ends.filter((row) => row > one.headerRow)
    return { ...one, lastRow: next.length === 0 ? lastOfSheet : Math.min(...next) - 1 }
  })
}

/** Rows with nothing but the title of running text: what follows belongs to no table. */
function proseTitles({ blocks }: Sheet, rows: ReturnType<typeof textsOfRows>): number[] {
  const titles = blocks.flatMap((block) => (block.block === 'prose' ? foldedLabels(block.title) : []))
  return rows.filter(({ size, texts }) => size === 1 && titles.some((title) => texts.has(title))).map(({ row }) => row)
}

function columnsOf(columns: readonly Column[], raw: RawSheet, row: number): Pick<FoundTable, 'columns' | 'repeated'> {
  const places = new Map<string, number>()
  const repeated: { column: Column; at: number }[] = []
  for (const [at, { value }] of raw.rows.get(row) ?? []) {
    if (typeof value !== 'string') continue
    const column = columns.find(({ label }) => isLabel(label, value))
    if (column === undefined) continue
    if (places.has(column.key)) repeated.push({ column, at })
    else places.set(column.key, at)
  }
  return { columns: places, repeated }
}

/** Finds the fields of a sheet's forms: a cell with the field's label, and the value cell right of it. */
export function findFields(sheet: Sheet, raw: RawSheet, tables: readonly FoundTable[]): FoundField[] {
  const inTable = (row: number) => tables.some(({ headerRow, lastRow }) => row >= headerRow && row <= lastRow)
  return sheet.blocks.flatMap((block) => {
    if (block.block !== 'form') return []
    return block.fields.flatMap((field) => {
      for (const [row, cells] of raw.rows) {
        if (inTable(row) && block.source !== undefined) continue
        for (const [column, { value }] of cells) {
          if (typeof value === 'string' && isLabel(field.label, value)) {
            return [{ form: block, field, row, column: column + (block.labelSpan ?? 1) }]
          }
        }
      }
      return []
    })
  })
}

/**
 * Titles, notes and form lines of a sheet are furniture, not data: a title or note stands alone in its row, a form line
 * begins with the label of its field.
 */
export function isFurnitureRow(sheet: Sheet, cells: ReadonlyMap<number, RawCell> | undefined): boolean {
  const first = cells?.get(Math.min(...cells.keys()))?.value
  if (cells === undefined || typeof first !== 'string') return false
  return sheet.blocks.some(
    (block) =>
      (cells.size === 1 &&
        (isLabel(block.title, first) || ('note' in block && block.note !== undefined && isLabel(block.note, first)))) ||
      (block.block === 'form' && block.fields.some(({ label }) => isLabel(label, first))),
  )
}
