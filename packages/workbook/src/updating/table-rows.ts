import type { TrainingPlan } from '@bekal/core'
import {
  getValue,
  isComputed,
  none,
  type CellContext,
  type CellValue,
  type Column,
  type InputColumn,
  type InputTable,
  type Kind,
  type RawCell,
  type Row,
} from '../definition/index.js'
import { isBlank, readRow } from '../parsing/read-row.js'

/** One row of an input table: what its columns hold, or the mark of a list that is there and empty. */
export interface TableRow {
  readonly values: Row
  readonly none: boolean
}

/** The rows of a table that a plan has, in its order. */
export function rowsOfPlan(table: InputTable, plan: TrainingPlan): TableRow[] {
  return table.source.rows(plan).map(({ entity, keys, none: isNone }) => {
    if (isNone === true) return { values: {}, none: true }
    const row = table.toRow === undefined ? undefined : table.toRow(entity as never, plan)
    const values = inputsOf(table).flatMap((column) => {
      const own: Row = { ...row, ...keys }
      const stands = column.key in own && (row !== undefined || table.keys !== undefined)
      const value = stands ? own[column.key] : table.toRow === undefined ? getValue(column, entity) : undefined
      return value === undefined || value === null ? [] : [[column.key, value] as const]
    })
    return { values: Object.fromEntries(values), none: false }
  })
}

/** What a row of the file holds; undefined where nothing is filled in. */
export function rowOfFile(
  table: InputTable,
  columns: ReadonlyMap<string, number>,
  cells: ReadonlyMap<number, RawCell> | undefined,
  context: CellContext,
): TableRow | undefined {
  const known = inputsOf(table).flatMap((column) => {
    const at = columns.get(column.key)
    return at === undefined ? [] : [{ column, at }]
  })
  const filled = known.filter(({ at }) => !isBlank(cells?.get(at) ?? { value: null }))
  if (filled.length === 0) return undefined
  const [first] = known
  const isNone = table.source.attachNone !== undefined && filled.length === 1 && filled[0] === first
  if (isNone && cells?.get(first?.at as number)?.value === none) return { values: {}, none: true }
  return { values: readRow(known, cells, { sheet: '', row: 0 }, context).values, none: false }
}

export function inputsOf(table: InputTable): InputColumn[] {
  return table.columns.filter((column: Column): column is InputColumn => !isComputed(column))
}

/** What an entry is known by: whose it is, and its id, or what its first column says where it has none. */
export function keyOfRow(table: InputTable, { values, none: isNone }: TableRow): string {
  if (isNone) return none
  const parents = table.keys ?? []
  const own = ['id', 'code'].find((key) => key in values && !parents.includes(key))
  const first = inputsOf(table).find(({ key }) => !parents.includes(key) && key in values)?.key
  return JSON.stringify([...parents, own ?? first ?? ''].map((key) => values[key] ?? null))
}

/** What a cell of a row is to hold; undefined where it holds that already. */
export function cellOfRow(
  column: InputColumn,
  isFirst: boolean,
  before: TableRow | undefined,
  after: TableRow | undefined,
  context: CellContext,
): { readonly value: CellValue | null } | undefined {
  const mark = (row: TableRow | undefined) => isFirst && row?.none === true
  if (mark(after)) return mark(before) ? undefined : { value: none }
  const [was, is] = [before?.values[column.key], after?.values[column.key]]
  if (!mark(before) && JSON.stringify(was) === JSON.stringify(is)) return undefined
  return { value: is === undefined ? null : (column.kind as Kind).toCell(is, context) }
}
