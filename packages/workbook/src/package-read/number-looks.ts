import { nameCode, XmlScanner } from './xml-scanner.js'

const [numFmts, numFmt, numFmtId, formatCode, cellXfs, xf] = [
  'numFmts', 'numFmt', 'numFmtId', 'formatCode', 'cellXfs', 'xf',
].map(nameCode) // prettier-ignore

/** As what a look shows a number: as a date or a time, as a percentage, or as it is. */
export type NumberLook = 'date' | 'percent' | 'plain'

/** For each look of a cell, by number. */
export function numberLooks(part: Uint8Array | undefined): NumberLook[] {
  if (part === undefined) return []
  const looks: NumberLook[] = []
  const own = new Map<number, NumberLook>()
  const scanner = new XmlScanner(part)
  const within: number[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    within[scanner.depth] = scanner.name
    const [parent, { name }] = [within[scanner.depth - 1], scanner]
    const format = () => Number(scanner.attribute(numFmtId as number) ?? 0)
    if (name === numFmt && parent === numFmts) {
      own.set(format(), lookOf(scanner.attribute(formatCode as number) ?? ''))
    } else if (name === xf && parent === cellXfs) looks.push(own.get(format()) ?? builtInLook(format()))
  }
  return looks
}

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30), those of East Asian languages included. */
function builtInLook(id: number): NumberLook {
  if (id === 9 || id === 10) return 'percent'
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return isDate ? 'date' : 'plain'
}

function lookOf(format: string): NumberLook {
  if (isDateFormat(format)) return 'date'
  // What is quoted or escaped stands for itself.
  return /%/u.test(format.replace(/"[^"]*"|\\.|_./gu, '')) ? 'percent' : 'plain'
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
