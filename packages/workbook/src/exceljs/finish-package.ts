import { unzipSync, zipSync, type Zippable } from 'fflate'

/**
 * Packs a finished .xlsx again so that the same content gives the same bytes: exceljs stamps the time of writing on
 * every part. Parts keep their order; the date is the layout's.
 */
export function finishPackage(bytes: Uint8Array, dated: Date): Uint8Array {
  const parts = unzipSync(bytes)
  // fflate reads a date in local time; built from local parts it is the same everywhere.
  const mtime = new Date(Math.max(1980, dated.getUTCFullYear()), 0, 1)
  const packed: Zippable = {}
  for (const [name, content] of Object.entries(parts)) packed[name] = [content, { mtime, level: 6 }]
  return zipSync(packed)
}
