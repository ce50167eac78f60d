import { checkPlan, nearestWord, type Issue, type IssuePath, type TrainingPlan } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import {
  address,
  isComputed,
  none,
  setValue,
  type Attached,
  type CellContext,
  type Column,
  type InputTable,
  type RawWorkbook,
  type Row,
} from '../definition/index.js'
import { issue } from '../issue.js'
import { allAtOnce, type Steps } from '../steps.js'
import { findCallingOut } from './calling-out.js'
import { filledRows } from './filled-rows.js'
import { findFields, isFurnitureRow, type FoundSheet, type FoundTable } from './find-blocks.js'
import { findSheets, hasInput, languageOf, missingSheet, scaleOf, versionOf } from './find-sheets.js'
import { FormChanges } from './form-changes.js'
import { gatherAlike } from './gather-alike.js'
import { notesOn, renamedHeading } from './notes-on-sheet.js'
import { findOverwrittenFormulas } from './overwritten.js'
import { Provenance, type CellPlace } from './provenance.js'
import { readRow } from './read-row.js'
import { allColumns } from './sheet-words.js'

/** The plan in a workbook, and everything that is wrong with the workbook or the plan; issues carry sheet and cell. */
export interface WorkbookReading {
  /** Absent when the cells do not make a plan of the right shape. */
  readonly plan?: TrainingPlan
  readonly issues: Issue[]
}

/** A reading that also knows from which cells it came. */
export interface LocatedReading extends WorkbookReading {
  /** The cell for a path in the plan, by positions; undefined where the workbook has no place for it. */
  readonly placeOf: (path: IssuePath) => CellPlace | undefined
}

/**
 * Reads a plan from the raw cells of a workbook: sheets and columns by name in any language, wherever they stand.
 * All problems at once; checks of the plan's sense are included, located at their cells.
 */
export function parseWorkbook(workbook: RawWorkbook): WorkbookReading {
  return withoutPlaces(locateWorkbook(workbook))
}

/** The reading as plain data. */
export function withoutPlaces({ plan, issues }: LocatedReading): WorkbookReading {
  return { ...(plan !== undefined && { plan }), issues }
}

/** The same with the cells of everything that was read. */
export function locateWorkbook(workbook: RawWorkbook): LocatedReading {
  return allAtOnce(locateInSteps(workbook))
}

/** The same in steps, for pages that have to stay alive. */
export function* locateInSteps(workbook: RawWorkbook): Steps<LocatedReading> {
  const { found, missing, issues } = findSheets(workbook)
  if (found.length === 0) return unlocated(issue('not-a-workbook', [], { reason: 'foreign' }))
  const language = languageOf(found)
  const form = new FormChanges(versionOf(found, language), language)
  for (const sheet of missing.filter(hasInput)) {
    if (!form.isNewer(sheet, sheet.name)) issues.push(missingSheet(sheet, language))
  }
  if (workbook.linkedFiles !== undefined && workbook.linkedFiles > 0) {
    issues.push(issue('linked-files', [], { found: workbook.linkedFiles }))
  }
  const context: CellContext = { language, scale: scaleOf(found, language) }
  const state: ReadingState = {
    draft: emptyDraft(),
    issues,
    provenance: new Provenance(language),
    context,
    taintedRows: new Set(),
    form,
  }
  for (const one of found) {
    yield* readSheet(one, state)
    issues.push(...notesOn(one, language, form.isFormer))
    yield
  }
  issues.push(...(yield* findCallingOut(workbook)), ...form.issues())
  delete state.draft.templateVersion
  return { ...(yield* conclude(found, state)), placeOf: (path) => state.provenance.placeOf(path) }
}

/** What can be said of a file in which no cell was read. */
export function unlocated(one: Issue): LocatedReading {
  return { issues: [one], placeOf: () => undefined }
}

interface ReadingState {
  readonly draft: Row
  readonly issues: Issue[]
  readonly provenance: Provenance
  readonly context: CellContext
  readonly taintedRows: Set<string>
  readonly form: FormChanges
}

function emptyDraft(): Row {
  const lists = [
    'parties', 'funds', 'programs', 'instructors', 'venues', 'cohorts', 'participants', 'costLines', 'schemes',
    'agreements', 'rubrics', 'assessments', 'actuals', 'outcomes',
  ] // prettier-ignore
  return { site: {}, calendar: { holidays: [] }, ...Object.fromEntries(lists.map((key) => [key, []])) }
}

function* readSheet(one: FoundSheet, state: ReadingState): Steps<void> {
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

/** Why a row could not be entered, at the cell that says so. */
function unplaced(
  attached: Exclude<Attached, { path: unknown }>,
  { keys = [], title }: InputTable,
  values: Row,
  columns: readonly { column: Column; at: number }[],
  place: { sheet: string; row: number },
  { context: { language }, draft }: ReadingState,
): Issue {
  const locate = (key: string | undefined) => {
    const found = columns.find(({ column }) => column.key === key)
    const where = { sheet: place.sheet, cell: address(found?.at ?? 1, place.row) }
    return { label: found?.column.label[language] ?? '', where }
  }
  if ('repeated' in attached) {
    const { where } = locate(Object.keys(values).find((key) => values[key] === attached.repeated))
    return { ...issue('row-repeated', [], { found: attached.repeated }), ...where }
  }
  const blank = 'missingKey' in attached ? attached.missingKey : keys.find((key) => !(key in values))
  if (blank !== undefined) {
    const { label, where } = locate(blank)
    return { ...issue('row-without-id', [], { column: label, table: title[language] }), ...where }
  }
  const { label, where } = locate(keys[0])
  const found = 'missingParent' in attached ? attached.missingParent : ''
  const nearest = nearestParent(columns.find(({ column }) => column.key === keys[0])?.column, found, draft)
  const params = { column: label, found, ...(nearest !== undefined && { nearest }) }
  return { ...issue('parent-unknown', [], params), ...where }
}

/** The id that was probably meant, where the column offers those of a list of the plan. */
function nearestParent(column: Column | undefined, found: string, draft: Row): string | undefined {
  const rule = column?.kind.rule
  if (rule?.type !== 'choices' || !('table' in rule.list)) return undefined
  const { table, column: key } = rule.list
  const all = draft[table]
  return Array.isArray(all)
    ? nearestWord(
        found,
        all.map((entry: Row) => String(entry[key])),
      )
    : undefined
}

function* conclude(found: readonly FoundSheet[], state: ReadingState): Steps<WorkbookReading> {
  const { draft, issues, provenance, taintedRows } = state
  yield
  const parsed = parsePlan(draft)
  yield
  const located = parsed.issues.map((one) => provenance.locate(one))
  const reported = new Set(issues.map(({ sheet, cell }) => `${sheet}!${cell}`))
  const fresh = located.filter(({ sheet, cell }) => sheet === undefined || !reported.has(`${sheet}!${cell}`))
  if (parsed.plan === undefined) return { issues: gatherAlike([...issues, ...fresh]) }
  const tainted = taintedRows.size > 0
  const checks = checkPlan(parsed.plan)
    .map((one) => provenance.locate(one))
    .filter((one) => !tainted || !dependsOn(one, taintedRows))
  yield
  const overwritten = yield* findOverwrittenFormulas(found, parsed.plan, state.context)
  const all = gatherAlike([...issues, ...overwritten, ...checks])
  return tainted ? { issues: all } : { plan: parsed.plan, issues: all }
}

/** Sums over many rows, and the rows themselves, say nothing certain while a stand-in is among them. */
const sums = ['fund-over-ceiling', 'account-over-ceiling', 'target-missed']
function dependsOn({ code, sheet, cell }: Issue, taintedRows: ReadonlySet<string>): boolean {
  return sums.includes(code) || taintedRows.has(`${sheet}!${cell?.replace(/^[A-Z]+/u, '')}`)
}
