import type { Issue } from '@bekal/core'
import {
  address,
  isComputed,
  shown,
  type CellContext,
  type Column,
  type InputColumn,
  type RawCell,
  type Row,
} from '../definition/index.js'
import { issue } from '../issue.js'

/** What was made of the cells of one row. */
export interface RowReading {
  readonly values: Row
  readonly issues: Issue[]
  /** A stand-in was used somewhere: the row is good for further checks only. */
  readonly tainted: boolean
  /** Some input cell holds something. */
  readonly filled: boolean
}

/** Reads the input cells of a row by their columns' kinds. */
export function readRow(
  columns: readonly { readonly column: Column; readonly at: number }[],
  cells: ReadonlyMap<number, RawCell> | undefined,
  place: { readonly sheet: string; readonly row: number },
  context: CellContext,
): RowReading {
  const values: Row = {}
  const issues: Issue[] = []
  let tainted = false
  let filled = false
  for (const { column, at } of columns) {
    if (isComputed(column)) continue
    const cell = cells?.get(at)
    if (cell === undefined || isBlank(cell)) continue
    filled = true
    const where = { sheet: place.sheet, cell: address(at, place.row) }
    const reading = readCell(column, cell, context)
    issues.push(...reading.issues.map((one) => ({ ...one, ...where })))
    tainted ||= reading.tainted
    if (reading.value !== undefined) values[column.key] = reading.value
  }
  return { values, issues, tainted, filled }
}

export function isBlank({ value, error, formula }: RawCell): boolean {
  return (
    error === undefined &&
    (value === null || (typeof value === 'string' && value.trim() === '')) &&
    formula === undefined
  )
}

function readCell(
  column: InputColumn,
  cell: RawCell,
  context: CellContext,
): { value: unknown; issues: Issue[]; tainted: boolean } {
  if (cell.error !== undefined) {
    return { value: undefined, issues: [issue('cell-error', [], { found: cell.error })], tainted: true }
  }
  if (cell.value === null) return { value: undefined, issues: [issue('formula-without-result', [], {})], tainted: true }
  const noted = cell.formula === undefined ? [] : [issue('formula-in-input', [], { found: shown(cell) })]
  // A formula that shows nothing leaves its cell blank.
  if (typeof cell.value === 'string' && cell.value.trim() === '')
    return { value: undefined, issues: noted, tainted: false }
  const reading = column.kind.fromCell(cell, context)
  const problem =
    reading.problem === undefined ? [] : [issue(reading.problem.code as never, [], reading.problem.params as never)]
  if (reading.value !== undefined) return { value: reading.value, issues: [...noted, ...problem], tainted: false }
  const instead = 'instead' in reading ? reading.instead : undefined
  return { value: instead, issues: [...noted, ...problem], tainted: true }
}
