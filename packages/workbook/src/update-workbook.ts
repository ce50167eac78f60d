import { diffPlans, planMessages, type Issue, type TrainingPlan } from '@bekal/core'
import { checkFit, longestText } from './check-fit.js'
import { address, type RawWorkbook } from './definition/index.js'
import { readPackage } from './package-read/index.js'
import { issue } from './issue.js'
import { updateIssue } from './update-messages.js'
import { BrokenXmlError, keptFormula, MissingPartError, openFile, type CellChange } from './package-edit/index.js'
import { locateWorkbook } from './parsing/index.js'
import { readWorkbook } from './read-workbook.js'
import { planUpdate, type PlannedCell, type PlannedUpdate, type UpdateCounts } from './updating/index.js'

export type { UpdateCounts } from './updating/index.js'

/** A file with another plan, or why it could not take it. */
export interface WorkbookUpdate {
  /** Absent when the file cannot take the plan: nothing is half done. The file itself where nothing had to change. */
  readonly bytes?: Uint8Array
  /** Why not; or, beside `bytes`, what was mended on the way. In the file's own places. */
  readonly issues: readonly Issue[]
  readonly changes: UpdateCounts
}

/**
 * New figures in a file that people have made their own: sheets, charts, pictures, looks, remarks and formulas of theirs
 * stay. Only cells that say something else than the plan are written: what is filled in, the stored results of formulas,
 * figures that no formula computes, and texts with figures. The file keeps its language.
 *
 * Entries are known by their ids and stay in their rows as far as the order of the plan lets them; where rows have to
 * change places, everything that stands beside them goes with them, as when a table is sorted. New entries go to free
 * rows; where a table has none left, rows are inserted and everything in the file follows. An entry that the plan no
 * longer has leaves a free row with the planner's remarks. Sheets, rows and columns that were folded away unused show
 * when they are used. Marks and notes of `annotateWorkbook` are taken out as soon as something changes.
 *
 * What it gives is read back and compared before it is handed out: `readWorkbook` finds exactly `plan` in it. The same
 * plan changes nothing; updating twice is updating once.
 * @param bytes a workbook that `readWorkbook` reads without errors of file or cells.
 */
export async function updateWorkbook(bytes: Uint8Array, plan: TrainingPlan): Promise<WorkbookUpdate> {
  const opened = await readPackage(bytes)
  if ('unreadable' in opened) return refused([issue('not-a-workbook', [], { reason: opened.unreadable })])
  const { plan: before, issues } = locateWorkbook(opened.workbook)
  const faults = issues.filter(({ code, severity }) => severity === 'error' && isOfFile(code))
  if (before === undefined || faults.length > 0) return refused(issues.filter(({ severity }) => severity === 'error'))
  const unfit = checkFit(plan)
  if (unfit.length > 0) return refused(unfit)
  try {
    return await updated(bytes, opened.workbook, before, plan)
  } catch (error) {
    // Written in a way that can be read but not changed in place; saving it anew mends that.
    if (!(error instanceof BrokenXmlError || error instanceof MissingPartError)) throw error
    return refused([issue('not-a-workbook', [], { reason: 'unusual-xml' })])
  }
}

async function updated(
  bytes: Uint8Array,
  workbook: RawWorkbook,
  before: TrainingPlan,
  plan: TrainingPlan,
): Promise<WorkbookUpdate> {
  const file = openFile(bytes)
  const planned = planUpdate(workbook, before, plan, file)
  if ('refused' in planned) return refused(planned.refused)
  const long = tooLong(planned)
  if (long.length > 0) return refused(long)
  if (isNothing(planned)) return { bytes, issues: [], changes: planned.counts }
  const result = file.update({
    ...planned,
    sheets: planned.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(toChange) })),
  })
  const { plan: read } = await readWorkbook(result)
  if (read === undefined || diffPlans(plan, read).changes.length > 0) {
    return refused([updateIssue('update-refused', [], { reason: 'differs' })])
  }
  return { bytes: result, issues: planned.issues, changes: planned.counts }
}

/** Faults of the file and its cells; a formula typed over is mended, and what is wrong with the old plan does not count. */
function isOfFile(code: string): boolean {
  return !Object.hasOwn(planMessages, code) && code !== 'formula-overwritten'
}

function refused(issues: readonly Issue[]): WorkbookUpdate {
  return { issues, changes: noChanges }
}

const noChanges: UpdateCounts = {
  rowsAdded: 0,
  rowsCleared: 0,
  rowsMoved: 0,
  rowsInserted: 0,
  inputs: 0,
  figures: 0,
  formulasRestored: 0,
  sheetsShown: 0,
}

function isNothing({ insertions, sheets, shownSheets }: PlannedUpdate): boolean {
  const untouched = sheets.every(
    ({ moves, cells, folded, shownColumns }) =>
      moves.length === 0 && cells.length === 0 && folded.size === 0 && shownColumns.size === 0,
  )
  return insertions.length === 0 && untouched && shownSheets.length === 0
}

function tooLong({ sheets }: PlannedUpdate): Issue[] {
  return sheets.flatMap(({ sheet, cells }) =>
    cells.flatMap(({ row, column, value }) => {
      if (typeof value !== 'string' || value.length <= longestText) return []
      const params = { found: value.length, limit: longestText }
      return [{ ...issue('cell-too-long', [], params), sheet, cell: address(column, row) }]
    }),
  )
}

function toChange({ formula, ...cell }: PlannedCell): CellChange {
  if (formula === undefined) return cell
  return { ...cell, formula: formula === true ? keptFormula : formula }
}
