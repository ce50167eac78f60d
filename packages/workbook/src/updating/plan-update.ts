import { currencyOf, type Issue, type TrainingPlan } from '@bekal/core'
import {
  isComputed,
  getValue,
  type CellContext,
  type CellValue,
  type Column,
  type Kind,
  type RawSheet,
  type RawWorkbook,
} from '../definition/index.js'
import { computeFigures, type Figures } from '../figures/index.js'
import { updateIssue } from '../update-messages.js'
import { isFurnitureRow, type FoundSheet } from '../parsing/find-blocks.js'
import { findSheets, languageOf, scaleOf } from '../parsing/find-sheets.js'
import { readRow } from '../parsing/read-row.js'
import { computedCells, type PlannedCell } from './computed-cells.js'
import { fileFormulas, type FileFormulas } from './file-formulas.js'
import { fieldsOf, findPlaces, type FilePlace, type LookAt } from './find-places.js'
import { withFormulaTexts, type FormulaAt } from './formula-texts.js'
import { afterInsertions, lackingRows, type LackingRows } from './lacking-rows.js'
import { proseCells } from './prose-cells.js'
import { orderRows } from './row-order.js'
import { cellOfRow, inputsOf, keyOfRow, rowOfFile, rowsOfPlan } from './table-rows.js'
import { foldedRows, shownColumns, shownSheets } from './unfolding.js'
import { withInsertedRows, withMovedRows } from './working-cells.js'

/** What the file tells beside its cells. */
export interface FileOutline {
  readonly lookAt: LookAt
  readonly hidden: readonly string[]
  readonly formulaAt: FormulaAt
  canInsertRows(sheet: string): boolean
}

/** How much an update changes. */
export interface UpdateCounts {
  /** Entries of tables that are new in the file, and that are gone from it. */
  readonly rowsAdded: number
  readonly rowsCleared: number
  /** Rows that stand elsewhere in their table now, with what stands beside them. */
  readonly rowsMoved: number
  /** Rows inserted because a table had no free ones left. */
  readonly rowsInserted: number
  /** Cells that people fill in. */
  readonly inputs: number
  /** Results of formulas, figures that no formula computes, and texts with figures. */
  readonly figures: number
  readonly formulasRestored: number
  readonly sheetsShown: number
}

export interface PlannedSheet {
  readonly sheet: string
  readonly moves: readonly { readonly from: ReadonlyMap<number, number>; readonly staying: ReadonlySet<number> }[]
  readonly cells: readonly PlannedCell[]
  readonly folded: ReadonlyMap<number, boolean>
  readonly shownColumns: ReadonlySet<number>
}

export interface PlannedUpdate {
  readonly insertions: readonly LackingRows[]
  readonly sheets: readonly PlannedSheet[]
  readonly shownSheets: readonly string[]
  readonly counts: UpdateCounts
  readonly issues: readonly Issue[]
  /** What the cells of our sheets hold in the end. */
  readonly valueAt: (sheet: string, row: number, column: number) => CellValue | undefined
}

/**
 * Decides what has to change in a file for another plan. Pure: nothing is written.
 * @param before the plan in the file. @returns only issues where the file cannot take the plan.
 */
export function planUpdate(
  workbook: RawWorkbook,
  before: TrainingPlan,
  plan: TrainingPlan,
  file: FileOutline,
): PlannedUpdate | { readonly refused: readonly Issue[] } {
  const { found } = findSheets(workbook)
  const language = languageOf(found)
  const context: CellContext = { language, scale: scaleOf(found, language) }
  if (10 ** currencyOf(plan).minorUnit !== context.scale) return { refused: [refusal('currency')] }
  const figures = computeFigures(plan, language)
  const former = computeFigures(before, language)
  const places = findPlaces(found, file.lookAt)
  const strays = found.flatMap((one) => straysOf(one, places))
  if (strays.length > 0) return { refused: strays }
  const lacking = lackingRows(places, figures)
  const noRoom = lacking.filter(({ possible, sheet }) => !possible || !file.canInsertRows(sheet))
  if (noRoom.length > 0)
    return {
      refused: noRoom.map(({ title, sheet, count }) => ({
        ...updateIssue('no-room', [], { table: title[language], lacking: count }),
        sheet,
      })),
    }
  return decide({ found, places, lacking, figures, former, context, file })
}

const refusal = (reason: 'currency' | 'rows' | 'differs') => updateIssue('update-refused', [], { reason })

/** Entries that stand where the table could not be followed to: behind rows of the planner's own, for one. */
function straysOf({ sheet, raw, tables }: FoundSheet, places: ReadonlyMap<string, FilePlace>): Issue[] {
  return tables.flatMap(({ table, headerRow, lastRow, columns }) => {
    if (table.block !== 'table') return []
    const slots = new Set(places.get(table.key)?.slots)
    const typed = inputsOf(table).flatMap(({ key }) => columns.get(key) ?? [])
    const rows = [...raw.rows].filter(
      ([row, cells]) =>
        row > headerRow &&
        row <= lastRow &&
        !slots.has(row) &&
        typed.some((at) => cells.has(at)) &&
        !isFurnitureRow(sheet, cells),
    )
    return rows.slice(0, 1).map(([row]) => ({ ...refusal('rows'), sheet: raw.name, cell: `A${row}` }))
  })
}

interface Situation {
  readonly found: readonly FoundSheet[]
  readonly places: ReadonlyMap<string, FilePlace>
  readonly lacking: readonly LackingRows[]
  readonly figures: Figures
  readonly former: Figures
  readonly context: CellContext
  readonly file: FileOutline
}

function decide({ found, places, lacking, figures, former, context, file }: Situation): PlannedUpdate {
  // From the bottom up, so that each row number is still right when its turn comes.
  const insertions = [...lacking].sort((a, b) => b.after - a.after)
  const grown = afterInsertions(places, insertions)
  const longer = lacking.flatMap(({ key }) => places.get(key) ?? [])
  const inWords = found.map(({ raw }) => {
    const own = longer.filter(({ sheet }) => sheet === raw.name)
    return withFormulaTexts(raw, own, file.formulaAt)
  })
  const raws = new Map(inWords.map((raw) => [raw.name, raw]))
  for (const { sheet, after, count } of insertions)
    raws.set(sheet, withInsertedRows(raws.get(sheet) as RawSheet, after, count))
  const fresh = freshRows(grown, lacking)
  const isNew = (sheet: string, row: number) => fresh.get(sheet)?.has(row) === true
  const moved = found.map((one) => ({ ...one, raw: raws.get(one.raw.name) as RawSheet }))
  const formulas = fileFormulas(moved, grown, figures)
  const formerly = fileFormulas(found, places, former)
  const lengthened = new Set(lacking.map(({ key }) => key))
  const sheets = moved.map((one) => {
    const own = [...grown.values()].filter(({ sheet }) => sheet === one.raw.name)
    return planSheet(one, own, { figures, former, context, formulas, formerly, lengthened, isNew })
  })
  const values = new Map(sheets.map(({ planned, valueAt }) => [planned.sheet, valueAt]))
  const shown = shownSheets(found, file.hidden, former, figures)
  const sum = (of: (one: (typeof sheets)[number]) => number) => sheets.reduce((total, one) => total + of(one), 0)
  return {
    insertions,
    sheets: sheets.map(({ planned }) => planned),
    shownSheets: shown,
    issues: sheets.flatMap(({ issues }) => issues),
    valueAt: (sheet, row, column) => values.get(sheet)?.(row, column),
    counts: {
      rowsAdded: sum(({ rowsAdded }) => rowsAdded),
      rowsCleared: sum(({ rowsCleared }) => rowsCleared),
      rowsMoved: sum(({ planned }) => planned.moves.reduce((rows, { from }) => rows + from.size, 0)),
      rowsInserted: insertions.reduce((rows, { count }) => rows + count, 0),
      inputs: sum(({ inputs }) => inputs),
      figures: sum(({ computed }) => computed),
      formulasRestored: sum(({ issues }) => issues.length),
      sheetsShown: shown.length,
    },
  }
}

/** Rows that are new in the file. */
function freshRows(places: ReadonlyMap<string, FilePlace>, lacking: readonly LackingRows[]): Map<string, Set<number>> {
  const fresh = new Map<string, Set<number>>()
  for (const { key, sheet, count } of lacking) {
    const rows = places.get(key)?.slots.slice(-count) ?? []
    fresh.set(sheet, new Set([...(fresh.get(sheet) ?? []), ...rows]))
  }
  return fresh
}

interface Desk {
  readonly figures: Figures
  readonly former: Figures
  readonly context: CellContext
  readonly formulas: FileFormulas
  readonly formerly: FileFormulas
  readonly lengthened: ReadonlySet<string>
  readonly isNew: (sheet: string, row: number) => boolean
}

function planSheet(found: FoundSheet, places: readonly FilePlace[], desk: Desk) {
  const { figures, former } = desk
  let raw = found.raw
  const moves: PlannedSheet['moves'][number][] = []
  const inputs: PlannedCell[] = []
  let [rowsAdded, rowsCleared] = [0, 0]
  for (const place of places) {
    if (place.block.block !== 'table') continue
    const table = planTable(place, raw, desk)
    rowsAdded += table.added
    rowsCleared += table.removed
    if (table.move !== undefined) {
      moves.push(table.move)
      raw = withMovedRows(raw, table.move.from, table.move.staying)
    }
    inputs.push(...table.cells)
  }
  inputs.push(...formInputs({ ...found, raw }, desk))
  const computed = computedCells(found, places, raw, desk)
  const prose = found.sheet.blocks.flatMap((block) =>
    block.block === 'prose' ? proseCells(block, found.sheet.blocks, raw, former, figures) : [],
  )
  const cells = [...inputs, ...computed.cells, ...prose]
  return {
    valueAt: valuesAfter(raw, cells),
    planned: {
      sheet: raw.name,
      moves,
      cells,
      folded: foldedRows(places, former, figures, desk.isNew),
      shownColumns: shownColumns(places, former, figures),
    },
    issues: computed.issues,
    inputs: inputs.length,
    computed: computed.cells.length + prose.length,
    rowsAdded,
    rowsCleared,
  }
}

function valuesAfter({ rows }: RawSheet, cells: readonly PlannedCell[]) {
  const written = new Map(cells.map(({ row, column, value }) => [`${row},${column}`, value]))
  return (row: number, column: number): CellValue | undefined => {
    const key = `${row},${column}`
    return (written.has(key) ? written.get(key) : rows.get(row)?.get(column)?.value) ?? undefined
  }
}

function planTable({ block, slots, columns }: FilePlace, raw: RawSheet, { figures, context }: Desk) {
  if (block.block !== 'table') return { added: 0, removed: 0, cells: [] }
  const standing = slots.map((row) => rowOfFile(block, columns, raw.rows.get(row), context))
  const wanted = rowsOfPlan(block, figures.plan)
  const order = orderRows(
    standing.map((row) => row && keyOfRow(block, row)),
    wanted.map((row) => keyOfRow(block, row)),
  )
  const from = new Map(
    order.from.flatMap((source, at) =>
      source === at ? [] : [[slots[at] as number, slots[source] as number] as const],
    ),
  )
  const staying = new Set(
    (block.columns as readonly Column[]).filter(isComputed).flatMap(({ key }) => columns.get(key) ?? []),
  )
  const typed = inputsOf(block)
  const cells = slots.flatMap((row, at) =>
    typed.flatMap((column, n): PlannedCell[] => {
      const place = columns.get(column.key)
      const change = cellOfRow(column, n === 0, standing[order.from[at] as number], wanted[at], context)
      return place === undefined || change === undefined ? [] : [{ row, column: place, ...change }]
    }),
  )
  return { added: order.added, removed: order.removed, cells, ...(from.size > 0 && { move: { from, staying } }) }
}

function formInputs(found: FoundSheet, { figures, context }: Desk): PlannedCell[] {
  return fieldsOf(found).flatMap(({ form, field, row, column }): PlannedCell[] => {
    const [first] = form.source?.rows(figures.plan) ?? []
    if (isComputed(field) || first === undefined) return []
    const reading = readRow([{ column: field, at: column }], found.raw.rows.get(row), { sheet: '', row }, context)
    const value = first.entity === undefined ? undefined : (getValue(field, first.entity) ?? undefined)
    if (JSON.stringify(reading.values[field.key]) === JSON.stringify(value)) return []
    return [{ row, column, value: value === undefined ? null : (field.kind as Kind).toCell(value, context) }]
  })
}
