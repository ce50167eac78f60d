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
import { findFields, isFurnitureRow, type FoundSheet } from './find-blocks.js'

/**
 * Cells that should hold a formula and hold something typed instead, and tables whose stored figures are no longer the
 * library's: the library says what they should give.
 */
export function findOverwrittenFormulas(
  found: readonly FoundSheet[],
  plan: TrainingPlan,
  context: CellContext,
): Issue[] {
  if (!fitsCells(plan)) return []
  const figures = computeFigures(plan, context.language)
  return found.flatMap((one) => {
    const places = computedPlaces(one)
    return [
      ...places.filter(({ column }) => column.stored !== true).flatMap((place) => overwritten(place, one, figures)),
      ...outdated(
        places.filter(({ column }) => column.stored === true),
        one,
        figures,
      ),
    ]
  })
}

interface Place {
  readonly column: ComputedColumn
  readonly row: number
  readonly at: number
  readonly data: number
  readonly table?: Labels
}

function computedPlaces({ sheet, raw, tables }: FoundSheet): Place[] {
  const places: Place[] = []
  for (const { table, columns, headerRow, lastRow } of tables) {
    for (const column of table.columns) {
      const at = columns.get(column.key)
      if (at === undefined || !isComputed(column)) continue
      for (let row = headerRow + 1; row <= lastRow; row += 1)
        places.push({ column, row, at, data: row - headerRow - 1, table: table.title })
    }
  }
  for (const { field, row, column: at } of findFields(sheet, raw, tables)) {
    if (isComputed(field)) places.push({ column: field, row, at, data: 0 })
  }
  return places
}

function overwritten({ column, row, at, data }: Place, { sheet, raw }: FoundSheet, figures: Figures): Issue[] {
  const cell = raw.rows.get(row)?.get(at)
  if (cell === undefined || cell.formula !== undefined || isFurnitureRow(sheet, raw.rows.get(row))) return []
  const params = {
    column: column.label[figures.language],
    found: shown(cell),
    expected: expected(column, figures, data),
  }
  return [{ ...issue('formula-overwritten', [], params), sheet: raw.name, cell: address(at, row) }]
}

/** One issue for each table, at its first stored figure that is not what it should be. */
function outdated(places: readonly Place[], { sheet, raw }: FoundSheet, figures: Figures): Issue[] {
  const first = new Map<Labels | undefined, Issue>()
  for (const { column, row, at, data, table } of places) {
    const cell = raw.rows.get(row)?.get(at)
    if (first.has(table) || isFurnitureRow(sheet, raw.rows.get(row))) continue
    const value = column.result(figures, data)
    if (sameValue(cell?.value ?? '', value)) continue
    const params = {
      table: table?.[figures.language] ?? '',
      column: column.label[figures.language],
      found: cell === undefined ? '“”' : shown(cell),
      expected: expected(column, figures, data),
    }
    first.set(table, { ...issue('values-outdated', [], params), sheet: raw.name, cell: address(at, row) })
  }
  return [...first.values()]
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
