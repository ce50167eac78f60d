import type { Issue, Labels, TrainingPlan } from '@bekal/core'
import {
  address,
  isComputed,
  shown,
  type CellContext,
  type CellValue,
  type ComputedColumn,
} from '../definition/index.js'
import { computeFigures, fitsCells, type Figures } from '../figures/index.js'
import { issue } from '../issue.js'
import type { Steps } from '../steps.js'
import { filledRows } from './filled-rows.js'
import { findFields, isFurnitureRow, type FoundSheet } from './find-blocks.js'

/**
 * Cells that should hold a formula and hold something typed instead, and tables whose stored figures are no longer the
 * library's: the library says what they should give.
 */
export function* findOverwrittenFormulas(
  found: readonly FoundSheet[],
  plan: TrainingPlan,
  context: CellContext,
): Steps<Issue[]> {
  if (!fitsCells(plan)) return []
  const figures = computeFigures(plan, context.language)
  yield
  const issues: Issue[] = []
  for (const one of found) {
    issues.push(...(yield* overwritten(one, figures)))
    issues.push(...(yield* outdated(one, figures)))
  }
  return issues
}

interface Place {
  readonly column: ComputedColumn
  readonly row: number
  readonly at: number
  /** Number of the data row, from 0. */
  readonly data: number
  readonly table?: Labels
}

interface ComputedPlace {
  readonly column: ComputedColumn
  readonly at: number
  readonly first: number
  readonly last: number
  readonly table?: Labels
  /** How many rows the sheet computes, where that does not follow from another table. */
  readonly count?: (figures: Figures) => number
}

/** The columns that a sheet computes, each with the rows where it may stand. */
function computedColumns({ sheet, raw, tables }: FoundSheet): ComputedPlace[] {
  const inTables = tables.flatMap(({ table, columns, headerRow, lastRow }) => {
    const counted = table.block === 'result' && 'count' in table.rows ? { count: table.rows.count } : {}
    return table.columns.flatMap((column) => {
      const at = columns.get(column.key)
      if (at === undefined || !isComputed(column)) return []
      return [{ column, at, first: headerRow + 1, last: lastRow, table: table.title, ...counted }]
    })
  })
  const inForms = findFields(sheet, raw, tables).flatMap(({ field, row, column: at }) =>
    isComputed(field) ? [{ column: field, at, first: row, last: row }] : [],
  )
  return [...inTables, ...inForms]
}

function* overwritten(one: FoundSheet, figures: Figures): Steps<Issue[]> {
  const { sheet, raw } = one
  const issues: Issue[] = []
  for (const { column, at, first, last } of computedColumns(one)) {
    if (column.stored === true) continue
    yield
    for (const row of filledRows(raw, first, last)) {
      const cells = raw.rows.get(row)
      const cell = cells?.get(at)
      if (cell === undefined || cell.formula !== undefined || isFurnitureRow(sheet, cells)) continue
      const params = {
        column: column.label[figures.language],
        found: shown(cell),
        expected: expected(column, figures, row - first),
      }
      issues.push({ ...issue('formula-overwritten', [], params), sheet: raw.name, cell: address(at, row) })
    }
  }
  return issues
}

/** Rows of stored figures that are compared; what a stray cell far below makes of a table is none of them. */
const mostStored = 20_000

/** One issue for each table, at its first stored figure that is not what it should be. */
function* outdated(one: FoundSheet, figures: Figures): Steps<Issue[]> {
  const found = new Map<Labels | undefined, Issue>()
  for (const { column, at, first, last, table, count } of computedColumns(one)) {
    if (column.stored !== true) continue
    yield
    const end = Math.min(last, first + mostStored, first + (count?.(figures) ?? Infinity) - 1)
    for (let row = first; row <= end && !found.has(table); row += 1) {
      const stale = outdatedCell({ column, row, at, data: row - first, ...(table && { table }) }, one, figures)
      if (stale !== undefined) found.set(table, stale)
    }
  }
  return [...found.values()]
}

function outdatedCell({ column, row, at, data, table }: Place, { sheet, raw }: FoundSheet, figures: Figures) {
  const cells = raw.rows.get(row)
  const cell = cells?.get(at)
  const value = column.result(figures, data)
  if (sameValue(cell?.value ?? '', value) || isFurnitureRow(sheet, cells)) return undefined
  const params = {
    table: table?.[figures.language] ?? '',
    column: column.label[figures.language],
    found: cell === undefined ? '“”' : shown(cell),
    expected: expected(column, figures, data),
  }
  return { ...issue('values-outdated', [], params), sheet: raw.name, cell: address(at, row) }
}

/** Numbers may come back with the noise of a division by hundredths, and JSON with its keys in another order. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return withSortedKeys(String(a)) === withSortedKeys(String(b))
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
}

function withSortedKeys(text: string): string {
  if (!text.startsWith('{')) return text
  try {
    return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    )
  } catch {
    return text
  }
}

function expected(column: ComputedColumn, figures: Figures, row: number): string {
  const value = column.result(figures, row)
  return value === '' ? '“”' : `“${String(value)}”`
}
