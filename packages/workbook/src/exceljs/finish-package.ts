import { unzipSync, zipSync, type Zippable } from 'fflate'

/**
 * Packs a finished .xlsx again so that the same content gives the same bytes: exceljs stamps the time of writing on
 * every part. Parts keep their order; all carry the earliest date a zip can hold.
 */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  // fflate reads a date in local time; built from local parts it is the same everywhere.
  const mtime = new Date(1980, 0, 1)
  const packed: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(bytes))) packed[name] = [content, { mtime, level: 6 }]
  return zipSync(packed)
}
