import type { TrainingPlan } from '@bekal/core'
import type { CellValue } from './cell.js'
import { getValue, type InputColumn, type Row } from './column.js'
import { none, type CellContext, type Kind } from './kinds/index.js'
import type { InputTable } from './sheet.js'
import type { Placed } from './source.js'

/** Reads the values of one row of a table: what the entity holds, and the keys that say whose it is. */
export function rowValues(
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

/** What stands in the cells of a column when the workbook is made, row by row; blank cells are empty texts. */
export function cellsOfColumn(
  table: InputTable,
  column: InputColumn,
  plan: TrainingPlan,
  context: CellContext,
): CellValue[] {
  return table.source.rows(plan).map((placed) => {
    if (placed.none === true) return column === table.columns[0] ? none : ''
    const value = rowValues(table, placed, plan)(column)
    return value === undefined || value === null ? '' : (column.kind as Kind).toCell(value, context)
  })
}
