import { zipSync, type Zippable } from 'fflate'

/**
 * Packs the parts of an .xlsx file so that the same parts give the same bytes: they keep their order, and all carry the
 * earliest date a zip can hold.
 */
export function pack(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // fflate reads a date in local time; built from local parts it is the same everywhere.
  const mtime = new Date(1980, 0, 1)
  const packed: Zippable = {}
  for (const [name, content] of Object.entries(parts)) packed[name] = [content, { mtime, level: 6 }]
  return zipSync(packed)
}
