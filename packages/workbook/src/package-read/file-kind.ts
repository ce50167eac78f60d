/** What a file is by its first bytes, where that is no .xlsx file. */
export type OtherFile = 'empty' | 'password' | 'old-excel' | 'not-a-workbook'

/** Undefined for a zip archive, as every .xlsx file is one. */
export function otherFile(bytes: Uint8Array): OtherFile | undefined {
  if (bytes.length === 0) return 'empty'
  const starts = (...head: number[]) => head.every((byte, at) => bytes[at] === byte)
  if (starts(0x50, 0x4b)) return undefined
  if (!starts(0xd0, 0xcf, 0x11, 0xe0)) return 'not-a-workbook'
  // A compound file: an .xlsx behind a password holds the stream EncryptedPackage, an .xls the stream Workbook or Book.
  return holds(bytes, 'EncryptedPackage') ? 'password' : 'old-excel'
}

/** Names of streams are written in UTF-16, within the directory, which may lie anywhere. */
function holds(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let matched = 0
    while (matched < name.length && bytes[at + 2 * matched] === name.charCodeAt(matched)) matched += 1
    if (matched === name.length) return true
  }
  return false
}
