import { unzipSync } from 'fflate'
import { pack } from '../package-edit/index.js'
import { restoreRareCharacters } from './rare-characters.js'

/**
 * Finishes a file that exceljs wrote: characters that must not pass through it are put back, and the parts are packed
 * again so that the same content gives the same bytes (exceljs stamps the time of writing on every part).
 */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, restoreRareCharacters(part)] as const)
  return pack(Object.fromEntries(parts))
}
