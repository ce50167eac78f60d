import { address, isComputed, none, setValue, type Column, type InputTable, type Row } from '../definition/index.js'
import { issue } from '../issue.js'
import type { Steps } from '../steps.js'
import { filledRows } from './filled-rows.js'
import { findFields, isFurnitureRow, type FoundSheet, type FoundTable } from './find-blocks.js'
import { renamedHeading } from './notes-on-sheet.js'
import { readRow } from './read-row.js'
import type { ReadingState } from './reading-state.js'
import { allColumns } from './sheet-words.js'
import { unplaced } from './unplaced.js'

/** Enters what stands on a sheet into the draft of the plan, its forms first, then its tables row by row. */
export function* readSheet(one: FoundSheet, state: ReadingState): Steps<void> {
  readForms(one, state)
  for (const block of one.sheet.blocks) {
    if (block.block !== 'table') continue
    const found = one.tables.find(({ table }) => table === block)
    if (found === undefined && state.form.isNewer(block, block.title)) continue
    if (found === undefined) {
      const table = block.title[state.context.language]
      state.issues.push({ ...issue('table-missing', [], { table }), sheet: one.raw.name })
    } else yield* readTable(block, found, one, state)
  }
}

function readForms({ sheet, raw, tables }: FoundSheet, state: ReadingState): void {
  const fields = findFields(sheet, raw, tables)
  for (const block of sheet.blocks) {
    if (block.block !== 'form' || block.source === undefined) continue
    const own = fields.filter(({ form }) => form === block)
    const entity: Row = {}
    for (const { field, row, column } of own) {
      if (isComputed(field)) continue
      const reading = readRow(
        [{ column: field, at: column }],
        raw.rows.get(row),
        { sheet: raw.name, row },
        state.context,
      )
      state.issues.push(...reading.issues)
      if (reading.tainted) state.taintedRows.add(`${raw.name}!${row}`)
      if (field.key in reading.values) setValue(field, entity, reading.values[field.key])
    }
    const attached = block.source.attach(state.draft, entity, {}, false)
    const path = 'path' in attached ? attached.path : []
    for (const { field, row, column } of own) {
      state.provenance.add({ path, sheet: raw.name, row, cells: [{ column: field, address: address(column, row) }] })
    }
  }
}

function* readTable(
  table: InputTable,
  found: FoundTable,
  { sheet, raw }: FoundSheet,
  state: ReadingState,
): Steps<void> {
  const { language } = state.context
  for (const column of table.former ?? []) if (found.columns.has(column.key)) state.form.noteFormer(column.label)
  for (const column of table.columns) {
    if (isComputed(column) || found.columns.has(column.key) || state.form.isNewer(column, column.label)) continue
    const renamed = renamedHeading(column, found, language)
    const params = {
      column: column.label[language],
      table: table.title[language],
      ...(renamed !== undefined && { found: renamed }),
    }
    state.issues.push({ ...issue('column-missing', [], params), sheet: raw.name, cell: address(1, found.headerRow) })
  }
  for (const { column, at } of found.repeated) {
    const params = { column: column.label[language] }
    state.issues.push({ ...issue('column-twice', [], params), sheet: raw.name, cell: address(at, found.headerRow) })
  }
  const columns = allColumns(table).flatMap((column) => {
    const at = found.columns.get(column.key)
    return at === undefined ? [] : [{ column, at }]
  })
  const rows = filledRows(raw, found.headerRow + 1, found.lastRow)
  if (rows.length > mostRows) {
    const params = { table: table.title[language], limit: mostRows }
    const cell = address(1, rows[mostRows] as number)
    state.issues.push({ ...issue('too-many-rows', [], params), sheet: raw.name, cell })
  }
  for (const [at, row] of rows.slice(0, mostRows).entries()) {
    if (at % rowsInAStep === 0) yield
    const cells = raw.rows.get(row)
    if (cells === undefined || isFurnitureRow(sheet, cells)) continue
    if (saysNone(cells, columns) && table.source.attachNone?.(state.draft) === true) continue
    const reading = readRow(columns, cells, { sheet: raw.name, row }, state.context)
    if (reading.filled) enterRow(table, reading, columns, { sheet: raw.name, row }, state)
  }
}

/** Rows that are read before somebody else has a turn. */
const rowsInAStep = 50

/** Rows of one table that are read: twice the largest plan that was tried. */
const mostRows = 50_000

/** A dash alone in the first column, beside what the sheet computes: the list is there, and empty. */
function saysNone(
  cells: ReadonlyMap<number, { value: unknown }>,
  columns: readonly { column: Column; at: number }[],
): boolean {
  const first = columns[0]?.at ?? 1
  const computedAt = new Set(columns.flatMap(({ column, at }) => (isComputed(column) ? [at] : [])))
  const typed = [...cells.keys()].filter((at) => !computedAt.has(at))
  return typed.length === 1 && typed[0] === first && cells.get(first)?.value === none
}

function enterRow(
  table: InputTable,
  reading: ReturnType<typeof readRow>,
  columns: readonly { column: Column; at: number }[],
  place: { sheet: string; row: number },
  state: ReadingState,
): void {
  const { keys = [] } = table
  state.issues.push(...reading.issues)
  if (reading.tainted) state.taintedRows.add(`${place.sheet}!${place.row}`)
  const keyValues = Object.fromEntries(
    keys.flatMap((key) => (key in reading.values ? [[key, reading.values[key]]] : [])),
  )
  const own = Object.fromEntries(Object.entries(reading.values).filter(([key]) => !keys.includes(key)))
  const entity: Row = table.defaults?.() ?? {}
  if (table.fromRow === undefined) {
    for (const { column } of columns)
      if (column.key in own && !isComputed(column)) setValue(column, entity, own[column.key])
  } else Object.assign(entity, table.fromRow(own, state.draft))
  // A row that names nothing but its parent says: the list is there, and empty.
  const bare = keys.length > 0 && Object.keys(own).length === 0
  const attached = table.source.attach(state.draft, entity, keyValues, bare)
  const cells = columns.map(({ column, at }) => ({ column, address: address(at, place.row) }))
  if ('path' in attached) {
    state.provenance.add({ path: attached.path, ...place, cells })
    return
  }
  state.issues.push(unplaced(attached, table, reading.values, columns, place, state))
}
