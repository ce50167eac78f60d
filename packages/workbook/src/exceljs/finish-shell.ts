import { unzipSync } from 'fflate'
import { addCharts } from '../charts/index.js'
import type { WorkbookDraft, WorkbookLayout } from '../layout/index.js'
import { packageOf, type Package } from '../package-edit/index.js'
import { restoreRareCharacters } from './rare-characters.js'

/**
 * Finishes what exceljs wrote, before rows are put in: characters that must not pass through it are put back, and charts,
 * which it knows nothing of, are added.
 */
export function finishShell(bytes: Uint8Array, { sheets }: WorkbookDraft | WorkbookLayout): Package {
  const parts = packageOf(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, restoreRareCharacters(part)] as const),
  )
  sheets.forEach((sheet, at) => addCharts(parts, sheetPart(at), sheet))
  return parts
}

/** exceljs numbers its sheets in the order in which they were added. */
export function sheetPart(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`
}
