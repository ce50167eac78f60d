import type { TrainingPlan } from '@bekal/core'
import type { CellValue } from './cell.js'
import { getValue, type InputColumn, type Row } from './column.js'
import { none, type CellContext, type Kind } from './kinds/index.js'
import type { InputTable } from './sheet.js'
import type { Placed } from './source.js'

/** Reads the values of one row of a table: what the entity holds, and the keys that say whose it is. */
function rowValues(
  { toRow, keys }: InputTable,
  { entity, keys: placed }: Placed,
  plan: TrainingPlan,
): (column: InputColumn) => unknown {
  const base = toRow === undefined ? undefined : toRow(entity as never, plan)
  const row: Row | undefined = base === undefined && keys === undefined ? undefined : { ...base, ...placed }
  return (column) => {
    if (row !== undefined && column.key in row) return row[column.key]
    return toRow === undefined ? getValue(column, entity) : undefined
  }
}

/** A row of a table as the plan fills it. */
export interface FilledRow {
  readonly placed: Placed
  /** What a column shows of it. */
  readonly valueOf: (column: InputColumn) => unknown
}

const filledRows = new WeakMap<TrainingPlan, Map<InputTable, readonly FilledRow[]>>()

/**
 * The rows that a plan fills in a table. Worked out once for each plan, which is never changed: many columns are laid out,
 * listed and checked one by one.
 */
export function rowsOf(table: InputTable, plan: TrainingPlan): readonly FilledRow[] {
  let ofPlan = filledRows.get(plan)
  if (ofPlan === undefined) filledRows.set(plan, (ofPlan = new Map()))
  let rows = ofPlan.get(table)
  if (rows === undefined) {
    rows = table.source.rows(plan).map((placed) => ({ placed, valueOf: rowValues(table, placed, plan) }))
    ofPlan.set(table, rows)
  }
  return rows
}

/** What stands in the cells of a column when the workbook is made, row by row; blank cells are empty texts. */
export function cellsOfColumn(
  table: InputTable,
  column: InputColumn,
  plan: TrainingPlan,
  context: CellContext,
): CellValue[] {
  return rowsOf(table, plan).map(({ placed, valueOf }) => {
    if (placed.none === true) return column === table.columns[0] ? none : ''
    const value = valueOf(column)
    return value === undefined || value === null ? '' : (column.kind as Kind).toCell(value, context)
  })
}
