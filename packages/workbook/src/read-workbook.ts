import type { Issue } from '@bekal/core'
import { readPackage } from './package-read/index.js'
import { issue } from './issue.js'
import { locateWorkbook, unlocated, withoutPlaces, type LocatedReading, type WorkbookReading } from './parsing/index.js'

/**
 * Reads the plan in a workbook that people have filled in.
 * @returns the plan when the cells make one, and every issue of file, cells and plan at once, each with sheet and cell.
 *   Never throws for bad bytes: a file that is no workbook gives the single issue `not-a-workbook` (`isUnreadable`).
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  return withoutPlaces(await readWorkbookWithPlaces(bytes))
}

/** The same reading, which can also tell the cell of anything in the plan. */
export async function readWorkbookWithPlaces(bytes: Uint8Array): Promise<LocatedReading> {
  const opened = readPackage(bytes)
  if ('unreadable' in opened) return unlocated(issue('not-a-workbook', [], { reason: opened.unreadable }))
  return locateWorkbook(opened.workbook)
}

/** Whether a file could not be read as a planning workbook at all, as opposed to holding faulty data. */
export function isUnreadable(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === 'not-a-workbook' || code === 'newer-template')
}
