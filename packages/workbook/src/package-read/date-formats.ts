import { nameCode, XmlScanner } from './xml-scanner.js'

const [numFmts, numFmt, numFmtId, formatCode, cellXfs, xf] = [
  'numFmts', 'numFmt', 'numFmtId', 'formatCode', 'cellXfs', 'xf',
].map(nameCode) // prettier-ignore

/** For each look of a cell, by number: whether it shows a number as a date or a time. */
export function dateFormats(part: Uint8Array | undefined): boolean[] {
  if (part === undefined) return []
  const dates: boolean[] = []
  const own = new Map<number, boolean>()
  const scanner = new XmlScanner(part)
  const within: number[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    within[scanner.depth] = scanner.name
    const [parent, { name }] = [within[scanner.depth - 1], scanner]
    const format = () => Number(scanner.attribute(numFmtId as number) ?? 0)
    if (name === numFmt && parent === numFmts) {
      own.set(format(), isDateFormat(scanner.attribute(formatCode as number) ?? ''))
    } else if (name === xf && parent === cellXfs) dates.push(own.get(format()) ?? isBuiltInDate(format()))
  }
  return dates
}

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30), those of East Asian languages included. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** Whether a format shows days, months, years, hours or seconds, outside of texts, colours and conditions. */
export function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"|\\.|_./gu, '')
    // `[h]` counts hours; every other bracket is a colour, a condition or a currency.
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .replace(/general/giu, '')
  return /[dmyhs]/iu.test(bare)
}
