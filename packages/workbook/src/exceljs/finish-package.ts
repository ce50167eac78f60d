import { unzipSync } from 'fflate'
import { addCharts } from '../charts/index.js'
import type { WorkbookLayout } from '../layout/index.js'
import { packageOf } from '../package-edit/index.js'
import { addHeadingNotes } from './add-heading-notes.js'
import { addNames } from './add-names.js'
import { restoreRareCharacters } from './rare-characters.js'

/**
 * Finishes a file that exceljs wrote: characters that must not pass through it are put back, charts, which it knows
 * nothing of, and notes and names, which it gets wrong, are added, and the parts are packed again so that the same content gives the same bytes (exceljs stamps
 * the time of writing on every part).
 */
export function finishPackage(bytes: Uint8Array, { sheets, names }: WorkbookLayout): Uint8Array {
  const parts = packageOf(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, restoreRareCharacters(part)] as const),
  )
  // exceljs numbers its sheets in the order in which they were added.
  sheets.forEach((sheet, at) => {
    const part = `xl/worksheets/sheet${at + 1}.xml`
    addHeadingNotes(parts, part, sheet, at + 1)
    addCharts(parts, part, sheet)
  })
  addNames(parts, names)
  return parts.pack()
}
