import { fold, type Language } from '@bekal/core'
import {
  isComputed,
  type Block,
  type Column,
  type InputTable,
  type RawSheet,
  type ResultTable,
} from '../definition/index.js'
import {
  findFields,
  isFurnitureRow,
  isLabel,
  type FoundField,
  type FoundSheet,
  type FoundTable,
} from '../parsing/find-blocks.js'

/** The look of a cell of the file, as far as it tells where a table ends; undefined where there is no such cell. */
export type LookAt = (
  sheet: string,
  row: number,
  column: number,
) => { readonly look: number; readonly unlocked: boolean } | undefined

/** A table where a file has it: the row of each of its entries, those still free included. */
export interface FilePlace {
  readonly block: InputTable | ResultTable
  readonly found: FoundSheet
  readonly sheet: string
  readonly headerRow: number
  readonly slots: readonly number[]
  readonly columns: ReadonlyMap<string, number>
}

/** The tables of a file by their keys, wherever the planner moved them. */
export function findPlaces(found: readonly FoundSheet[], lookAt: LookAt): Map<string, FilePlace> {
  return new Map(
    found.flatMap((one) =>
      one.tables.map((table): [string, FilePlace] => {
        const next = Math.min(...one.tables.map(({ headerRow }) => headerRow).filter((row) => row > table.headerRow))
        const { headerRow, columns } = table
        const slots = slotsOf(table, one, next, lookAt)
        return [table.table.key, { block: table.table, found: one, sheet: one.raw.name, headerRow, slots, columns }]
      }),
    ),
  )
}

/** Rows that somebody inserted among a table's own have no formulas; blank ones are passed over. */
function slotsOf(found: FoundTable, { sheet, raw }: FoundSheet, next: number, lookAt: LookAt): number[] {
  const belongs = found.table.block === 'table' ? inputRow(found, raw, lookAt) : resultRow(found, raw, lookAt)
  const slots: number[] = []
  for (let row = found.headerRow + 1; row < next; row += 1) {
    const kind = isFurnitureRow(sheet, raw.rows.get(row)) ? 'behind' : belongs(row)
    if (kind === 'behind') break
    if (kind === 'own') slots.push(row)
  }
  return slots
}

type Belongs = (row: number) => 'own' | 'inserted' | 'behind'

function inputRow({ table, columns }: FoundTable, { name, rows }: RawSheet, lookAt: LookAt): Belongs {
  const at = (column: Column) => columns.get(column.key) as number
  const known = table.columns.filter(({ key }: Column) => columns.has(key)) as readonly Column[]
  const typed = known.filter((column) => !isComputed(column))
  const formulas = known.filter((column) => isComputed(column) && column.stored !== true)
  return (row) => {
    const cells = rows.get(row)
    const filled = typed.some((column) => cells?.has(at(column)) === true)
    const unlocked = typed.some((column) => lookAt(name, row, at(column))?.unlocked === true)
    if (!filled && !unlocked) return 'behind'
    return filled || formulas.length === 0 || formulas.some((column) => cells?.has(at(column)) === true)
      ? 'own'
      : 'inserted'
  }
}

function resultRow({ table, headerRow, columns }: FoundTable, { name, rows }: RawSheet, lookAt: LookAt): Belongs {
  const known = (table.columns as readonly Column[]).flatMap((column) => {
    const at = columns.get(column.key)
    return at === undefined ? [] : [{ at, stored: isComputed(column) && column.stored === true }]
  })
  const allStored = known.every(({ stored }) => stored)
  const first = known[0]?.at ?? 1
  const model = lookAt(name, headerRow + 1, first)?.look
  return (row) => {
    if (row === headerRow + 1) return 'own'
    const cells = rows.get(row)
    const alike = lookAt(name, row, first)?.look === model && model !== undefined
    if (known.some(({ at }) => cells?.get(at)?.formula !== undefined)) return 'own'
    if (allStored) return alike || known.every(({ at }) => cells?.has(at) === true) ? 'own' : 'behind'
    if (known.filter(({ at }) => cells?.has(at) === true).length * 2 > known.length) return 'own'
    return alike ? 'inserted' : 'behind'
  }
}

/** Whether the entries of a table follow each other without a gap. */
export function isContiguous({ slots }: Pick<FilePlace, 'slots'>): boolean {
  return slots.every((row, at) => row === (slots[0] as number) + at)
}

/** The value cells of a sheet's forms. */
export function fieldsOf({ sheet, raw, tables }: FoundSheet): FoundField[] {
  return findFields(sheet, raw, tables)
}

/** Where the title of a block stands on its sheet. */
export function titleOf(
  block: Block,
  { rows }: RawSheet,
): { readonly row: number; readonly column: number } | undefined {
  for (const [row, cells] of rows) {
    for (const [column, { value }] of cells) {
      if (typeof value === 'string' && isLabel(block.title, value)) return { row, column }
    }
  }
  return undefined
}

/** Where a list of choices stands: below its heading. */
export function listsOf(
  block: Block,
  { rows }: RawSheet,
  language: Language,
): Map<string, { row: number; column: number }> {
  const places = new Map<string, { row: number; column: number }>()
  if (block.block !== 'choices') return places
  for (const [row, cells] of rows) {
    for (const [column, { value }] of cells) {
      if (typeof value !== 'string') continue
      for (const { vocabulary, title } of block.lists) {
        const below = rows.get(row + 1)?.get(column)?.value
        const first = vocabulary.label(vocabulary.codes[0] as string, language)
        if (isLabel(title, value) && typeof below === 'string' && fold(below) === fold(first))
          places.set(vocabulary.name, { row: row + 1, column })
      }
    }
  }
  return places
}
