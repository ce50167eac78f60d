import { cellText, hasOuterBlanks } from './cell-text.js'

/** The texts of a workbook, each held once; cells refer to them by number. */
export interface SharedStrings {
  /** The number of a text; a new one is added. */
  numberOf(text: string): number
  /** The part of the file, in pieces. */
  xml(): Iterable<string>
}

export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>()
  let used = 0
  return {
    numberOf(text) {
      used += 1
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    *xml() {
      yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${used}" uniqueCount="${numbers.size}">`
      for (const text of numbers.keys()) {
        yield `<si><t${hasOuterBlanks(text) ? ' xml:space="preserve"' : ''}>${cellText(text)}</t></si>`
      }
      yield '</sst>'
    },
  }
}
