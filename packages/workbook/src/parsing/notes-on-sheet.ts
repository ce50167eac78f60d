import { fold, nearestWord, type Issue, type Language } from '@bekal/core'
import { address, isComputed, rangeAddress, type CellRange, type Column, type InputTable } from '../definition/index.js'
import { issue } from '../issue.js'
import { filledRows } from './filled-rows.js'
import { isFurnitureRow, type FoundSheet, type FoundTable } from './find-blocks.js'
import { runsOf } from './gather-alike.js'

/** What was done to the sheet itself around its input cells: merged, hidden, filtered, drop-downs lost. */
export function notesOn(one: FoundSheet, language: Language, isFormer: boolean): Issue[] {
  return one.tables.flatMap((found) => {
    if (found.table.block !== 'table') return []
    const rows = dataRows(one, found)
    const table = { ...found, table: found.table }
    // A former form had no drop-downs on some columns that have them now.
    const gone = isFormer ? [] : choicesGone(one, table, rows, language)
    return [...merged(one, table, rows), ...unseen(one, table, rows), ...gone]
  })
}

type FoundInput = FoundTable & { readonly table: InputTable }

/** Rows of a table that hold something in a column that people fill in. */
function dataRows({ sheet, raw }: FoundSheet, { table, columns, headerRow, lastRow }: FoundTable): readonly number[] {
  const inputs = table.columns.flatMap((column) => (isComputed(column) ? [] : [columns.get(column.key) ?? 0]))
  return filledRows(raw, headerRow + 1, lastRow).filter((row) => {
    const cells = raw.rows.get(row)
    return inputs.some((at) => cells?.has(at)) && !isFurnitureRow(sheet, cells)
  })
}

/** Merged cells whose first one is an input cell that holds something: what the others should hold nobody can tell. */
function merged({ raw }: FoundSheet, { table, columns }: FoundInput, rows: readonly number[]): Issue[] {
  const data = new Set(rows)
  const inputs = new Set(table.columns.flatMap((column) => (isComputed(column) ? [] : [columns.get(column.key)])))
  return (raw.merges ?? []).flatMap((range): Issue[] => {
    const { firstRow, firstColumn } = range
    if (!data.has(firstRow) || !inputs.has(firstColumn) || !raw.rows.get(firstRow)?.has(firstColumn)) return []
    const cell = address(firstColumn, firstRow)
    return [{ ...issue('cells-merged', [], { range: rangeAddress(range) }), sheet: raw.name, cell }]
  })
}

function unseen({ raw }: FoundSheet, { headerRow }: FoundInput, rows: readonly number[]): Issue[] {
  const hidden = rows.filter((row) => raw.hiddenRows?.has(row))
  const { filtered } = raw
  const isFiltered = (row: number) => filtered !== undefined && row >= filtered.firstRow && row <= filtered.lastRow
  return (['rows-hidden', 'rows-filtered'] as const).flatMap((code): Issue[] => {
    const these = hidden.filter((row) => isFiltered(row) === (code === 'rows-filtered'))
    if (these.length === 0) return []
    const runs = runsOf(these).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
    const named = runs.slice(0, mostRuns).join(', ') + (runs.length > mostRuns ? ', …' : '')
    return [{ ...issue(code, [], { rows: named, count: these.length }), sheet: raw.name, cell: address(1, headerRow) }]
  })
}

const mostRuns = 8

/** Columns with a list of choices none of whose rows offers it any more: cells of another file were pasted over them. */
function choicesGone(
  { raw }: FoundSheet,
  { table, columns, headerRow }: FoundInput,
  rows: readonly number[],
  language: Language,
): Issue[] {
  const { validations } = raw
  if (validations === undefined || rows.length === 0) return []
  const gone = table.columns.filter((column) => {
    const at = columns.get(column.key)
    const offers = !isComputed(column) && column.locked !== true && column.kind.rule?.type === 'choices'
    return offers && at !== undefined && !validations.some((range) => covers(range, at, rows))
  })
  if (gone.length === 0) return []
  const names = gone.map(({ label }) => label[language]).join(', ')
  const cell = address(columns.get((gone[0] as Column).key) ?? 1, headerRow)
  return [{ ...issue('choices-gone', [], { columns: names }), sheet: raw.name, cell }]
}

function covers(range: CellRange, column: number, rows: readonly number[]): boolean {
  if (column < range.firstColumn || column > range.lastColumn) return false
  return rows.some((row) => row >= range.firstRow && row <= range.lastRow)
}

/** What the heading of a column that is missing may have become: a like one, one that shares its beginning, or the only one. */
export function renamedHeading({ label }: Column, { unknown }: FoundTable, language: Language): string | undefined {
  const headings = unknown.map(({ heading }) => heading).filter((heading) => heading !== '' && heading.length <= 60)
  const own = fold(label[language])
  const near = nearestWord(label[language], headings)
  if (near !== undefined) return near
  const begun = headings.filter((heading) => own.startsWith(fold(heading)) || fold(heading).startsWith(own))
  if (begun.length === 1) return begun[0]
  return headings.length === 1 ? headings[0] : undefined
}
