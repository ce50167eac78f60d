import { fold, languages, type Labels } from '@bekal/core'
import type { Column, InputTable, RawSheet, ResultTable, Sheet } from '../definition/index.js'

/** Whether a text is one of a label's renderings. */
export function isLabel(labels: Labels, text: string): boolean {
  return foldedLabels(labels).includes(foldedText(text))
}

/** Labels are compared with every text of a sheet; folding each of them once is what keeps that quick. */
const foldings = new WeakMap<Labels, readonly string[]>()
export function foldedLabels(labels: Labels): readonly string[] {
  const known = foldings.get(labels)
  if (known !== undefined) return known
  const made = languages.map((language) => fold(labels[language]))
  foldings.set(labels, made)
  return made
}

/** Longer than any label or note of ours: such a text is data, and not worth folding. */
const longest = 600
const mostKept = 4_000
const texts = new Map<string, string>()

/** A text as labels are compared; texts repeat from row to row and from sheet to sheet. */
export function foldedText(text: string): string {
  if (text.length > longest) return ''
  const known = texts.get(text)
  if (known !== undefined) return known
  if (texts.size >= mostKept) texts.clear()
  const folded = fold(text)
  texts.set(text, folded)
  return folded
}

const headings = new WeakMap<Column, readonly string[]>()

/** Every heading that a column has or had, folded. */
export function headingsOf(column: Column): readonly string[] {
  const known = headings.get(column)
  if (known !== undefined) return known
  const made = [column.label, ...(column.formerly ?? [])].flatMap(foldedLabels)
  headings.set(column, made)
  return made
}

/** The columns that a table has or had. */
export function allColumns(table: InputTable | ResultTable): readonly Column[] {
  return table.block === 'table' && table.former !== undefined ? [...table.columns, ...table.former] : table.columns
}

export interface WordPlace {
  readonly row: number
  readonly column: number
}

/** Where a sheet's own headings and labels stand on a sheet that was found. */
export interface SheetWords {
  readonly rows: readonly { readonly row: number; readonly size: number; readonly texts: ReadonlySet<string> }[]
  readonly places: ReadonlyMap<string, readonly WordPlace[]>
}

const found = new WeakMap<RawSheet, WeakMap<Sheet, SheetWords>>()

/** Goes through the cells of a sheet once for all that is looked for on it. */
export function wordsOn(raw: RawSheet, sheet: Sheet): SheetWords {
  const known = found.get(raw)?.get(sheet)
  if (known !== undefined) return known
  const own = ownWords(sheet)
  const rows: { row: number; size: number; texts: Set<string> }[] = []
  const places = new Map<string, WordPlace[]>()
  for (const [row, cells] of raw.rows) {
    let here: Set<string> | undefined
    for (const [column, { value }] of cells) {
      if (typeof value !== 'string') continue
      const word = foldedText(value)
      if (!own.has(word)) continue
      here ??= new Set()
      here.add(word)
      const all = places.get(word)
      if (all === undefined) places.set(word, [{ row, column }])
      else if (all.length < mostPlaces) all.push({ row, column })
    }
    if (here !== undefined) rows.push({ row, size: cells.size, texts: here })
  }
  const made = { rows, places }
  if (!found.has(raw)) found.set(raw, new WeakMap())
  found.get(raw)?.set(sheet, made)
  return made
}

/** Places of one word that are remembered: a choice may stand in thousands of rows, a label only in a few. */
const mostPlaces = 200

const ownWordsOf = new WeakMap<Sheet, ReadonlySet<string>>()
function ownWords(sheet: Sheet): ReadonlySet<string> {
  const known = ownWordsOf.get(sheet)
  if (known !== undefined) return known
  const words = new Set(
    sheet.blocks.flatMap((block) => {
      if (block.block === 'table' || block.block === 'result') return allColumns(block).flatMap(headingsOf)
      // Tables end where running text begins.
      if (block.block === 'prose') return foldedLabels(block.title)
      return block.block === 'form' ? block.fields.flatMap(headingsOf) : []
    }),
  )
  ownWordsOf.set(sheet, words)
  return words
}
