import { unzipSync } from 'fflate'
import { addCharts } from '../charts/index.js'
import type { WorkbookLayout } from '../layout/index.js'
import { packageOf } from '../package-edit/index.js'
import { restoreRareCharacters } from './rare-characters.js'

/**
 * Finishes a file that exceljs wrote: characters that must not pass through it are put back, charts, which it knows
 * nothing of, are added, and the parts are packed again so that the same content gives the same bytes (exceljs stamps
 * the time of writing on every part).
 */
export function finishPackage(bytes: Uint8Array, { sheets }: WorkbookLayout): Uint8Array {
  const parts = packageOf(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, restoreRareCharacters(part)] as const),
  )
  // exceljs numbers its sheets in the order in which they were added.
  sheets.forEach((sheet, at) => addCharts(parts, `xl/worksheets/sheet${at + 1}.xml`, sheet))
  return parts.pack()
}
