import { unzipSync } from 'fflate'
import { addCharts } from '../charts/index.js'
import type { WorkbookDraft, WorkbookLayout } from '../layout/index.js'
import { packageOf, type Package } from '../package-edit/index.js'
import { addHeadingNotes } from './add-heading-notes.js'
import { addNames } from './add-names.js'
import { restoreRareCharacters } from './rare-characters.js'

/**
 * Finishes what exceljs wrote, before rows are put in: characters that must not pass through it are put back; charts, which
 * it knows nothing of, and notes and names, which it gets wrong, are added.
 */
export function finishShell(bytes: Uint8Array, { sheets, names }: WorkbookDraft | WorkbookLayout): Package {
  const parts = packageOf(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, restoreRareCharacters(part)] as const),
  )
  sheets.forEach((sheet, at) => {
    addHeadingNotes(parts, sheetPart(at), sheet, at + 1)
    addCharts(parts, sheetPart(at), sheet)
  })
  addNames(parts, names)
  return parts
}

/** exceljs numbers its sheets in the order in which they were added. */
export function sheetPart(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`
}
