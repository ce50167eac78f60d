import type { Issue } from '@bekal/core'
import { address, isComputed, shown, type CellValue, type ComputedColumn, type RawSheet } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { updateIssue } from '../update-messages.js'
import { sameValue } from '../parsing/overwritten.js'
import type { FileFormulas } from './file-formulas.js'
import { fieldsOf, type FilePlace } from './find-places.js'
import type { FoundSheet } from '../parsing/find-blocks.js'

/** A cell that is to change; `formula` is a new one, or true where the one that stands there stays. */
export interface PlannedCell {
  readonly row: number
  readonly column: number
  readonly value: CellValue | null
  readonly formula?: string | true
}

/** What the library says the computed cells of a sheet hold, where the file says otherwise. */
export interface ComputedCells {
  readonly cells: readonly PlannedCell[]
  /** Formulas that somebody typed over; they stand again. */
  readonly issues: readonly Issue[]
}

interface Desk {
  readonly figures: Figures
  readonly formulas: FileFormulas
  /** What our formulas were before tables became longer, and which did. */
  readonly formerly: FileFormulas
  readonly lengthened: ReadonlySet<string>
  /** Rows that are new in the file. */
  readonly isNew: (sheet: string, row: number) => boolean
}

export function computedCells(
  found: FoundSheet,
  places: readonly FilePlace[],
  raw: RawSheet,
  desk: Desk,
): ComputedCells {
  const results = [
    ...places.flatMap((place) => tableCells(place, raw, desk)),
    ...places.flatMap((place) => captionCells(place, raw, desk)),
    ...formCells(found, raw, desk),
  ]
  return {
    cells: results.flatMap(({ cell }) => (cell === undefined ? [] : [cell])),
    issues: results.flatMap((one) => (one.issue === undefined ? [] : [one.issue])),
  }
}

interface Result {
  readonly cell?: PlannedCell
  readonly issue?: Issue
}

function tableCells({ block, sheet, slots, columns }: FilePlace, raw: RawSheet, desk: Desk): Result[] {
  const computed = (block.columns as readonly ComputedColumn[]).filter(isComputed)
  return computed.flatMap((column) => {
    const at = columns.get(column.key)
    if (at === undefined) return []
    return slots.map((row, place) => {
      const value = column.result(desk.figures, place)
      if (column.stored === true) return storedCell({ row, column: at, value }, raw)
      const isNew = desk.isNew(sheet, row)
      const cell = raw.rows.get(row)?.get(at)
      if (cell?.formula !== undefined && !isNew && !isToFollow(cell.formula, block.key, column, place, desk))
        return refreshed({ row, column: at, value }, raw)
      const formula = desk.formulas.of(block.key, column, place)
      if (formula === undefined) return {}
      const restored = { cell: { row, column: at, value, formula } }
      if (isNew || cell?.formula !== undefined) return restored
      const params = {
        column: column.label[desk.figures.language],
        found: cell === undefined ? '“”' : shown(cell),
      }
      return {
        ...restored,
        issue: { ...updateIssue('formula-restored', [], params), sheet: raw.name, cell: address(at, row) },
      }
    })
  })
}

/** Some formulas name rows of their own table one by one: where it became longer, ours are written anew. */
function isToFollow(formula: string, key: string, column: ComputedColumn, place: number, desk: Desk): boolean {
  if (!desk.lengthened.has(key)) return false
  const former = desk.formerly.of(key, column, place)
  return former !== undefined && plain(former) === plain(formula)
}

/** Programs differ in whether they quote the name of a sheet that needs no quotes. */
function plain(formula: string): string {
  return formula.replace(/'([\p{L}\p{N}_.]+)'!/gu, '$1!').replaceAll(' ', '')
}

function captionCells({ block, headerRow, columns }: FilePlace, raw: RawSheet, { figures }: Desk): Result[] {
  return (block.columns as readonly ComputedColumn[]).filter(isComputed).flatMap(({ key, caption }) => {
    const column = columns.get(key)
    if (caption === undefined || column === undefined) return []
    return [refreshed({ row: headerRow - 1, column, value: caption.result(figures) }, raw)]
  })
}

function formCells(found: FoundSheet, raw: RawSheet, { figures }: Desk): Result[] {
  return fieldsOf({ ...found, raw }).flatMap(({ field, row, column }) => {
    if (!isComputed(field)) return []
    const wanted = { row, column, value: field.result(figures, 0) }
    return [field.stored === true ? storedCell(wanted, raw) : refreshed(wanted, raw)]
  })
}

type Wanted = Pick<PlannedCell, 'row' | 'column'> & { readonly value: CellValue }

/** The stored result of a formula that stays; a cell without one is the planner's by now. */
function refreshed(wanted: Wanted, raw: RawSheet): Result {
  const cell = raw.rows.get(wanted.row)?.get(wanted.column)
  if (cell?.formula === undefined || holds(wanted, raw)) return {}
  return { cell: { ...wanted, formula: true } }
}

function storedCell(wanted: Wanted, raw: RawSheet): Result {
  if (holds(wanted, raw)) return {}
  return { cell: { ...wanted, value: wanted.value === '' ? null : wanted.value } }
}

function holds({ row, column, value }: Wanted, raw: RawSheet): boolean {
  const cell = raw.rows.get(row)?.get(column)
  return cell?.error === undefined && sameValue(cell?.value ?? '', value)
}
