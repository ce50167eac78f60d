/** Endings of functions that reach out of a workbook, as pairs of letters: few formulas have any, most are passed over. */
const endings = new Set(
  ['WEBSERVICE', 'IMAGE', 'IMPORTRANGE', 'GOOGLEFINANCE', 'RTD', 'HYPERLINK', 'CALL', 'REGISTER.ID', 'IMPORTXML', 'IMPORTHTML', 'IMPORTDATA', 'IMPORTFEED'].map(
    (name) => (name.charCodeAt(name.length - 2) << 8) | name.charCodeAt(name.length - 1),
  ),
) // prettier-ignore

/** Whether a formula may reach out of the workbook: bytes that could be a reference to another file or program. */
export function mayCallOut(bytes: Uint8Array, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    const byte = bytes[at]
    // `[1]Sheet!A1` is another file, `program|topic!item` another program.
    if (byte === 91 && isWord(bytes[at + 1])) return true
    if (byte === 124 && isWord(bytes[at - 1])) return true
    if (byte === 40 && at >= from + 2) {
      const pair = (((bytes[at - 2] as number) & 0xdf) << 8) | ((bytes[at - 1] as number) & 0xdf)
      if (endings.has(pair)) return true
    }
  }
  return false
}

function isWord(byte: number | undefined): boolean {
  if (byte === undefined) return false
  const letter = byte & 0xdf
  return (byte >= 48 && byte <= 57) || (letter >= 65 && letter <= 90)
}
