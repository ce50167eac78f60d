import { checkPlan, type Issue, type IssuePath, type TrainingPlan } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import type { CellContext, RawWorkbook } from '../definition/index.js'
import { issue } from '../issue.js'
import { allAtOnce, type Steps } from '../steps.js'
import { findCallingOut } from './calling-out.js'
import type { FoundSheet } from './find-blocks.js'
import { findSheets, hasInput, languageOf, missingSheet, scaleOf, versionOf } from './find-sheets.js'
import { FormChanges } from './form-changes.js'
import { gatherAlike } from './gather-alike.js'
import { notesOn } from './notes-on-sheet.js'
import { findOverwrittenFormulas } from './overwritten.js'
import type { CellPlace } from './provenance.js'
import { readSheet } from './read-sheet.js'
import { nothingRead, type ReadingState } from './reading-state.js'

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
  const state = nothingRead(context, form, issues)
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
