import { nameCode, XmlScanner } from './xml-scanner.js'

const codes = ['workbook', 'workbookPr', 'date1904', 'sheets', 'sheet', 'name', 'id'].map(nameCode)
const [workbook, workbookPr, date1904, sheets, sheet, name, id] = codes as [
  number, number, number, number, number, number, number,
] // prettier-ignore

/** What the workbook part says: which sheets there are, in the order of their tabs, and when its calendar begins. */
export interface WorkbookOutline {
  readonly sheets: readonly { readonly name: string; readonly relationship: string }[]
  readonly from1904: boolean
}

/** Undefined where the part is no workbook. */
export function workbookOutline(part: Uint8Array): WorkbookOutline | undefined {
  const found: { name: string; relationship: string }[] = []
  let from1904 = false
  const scanner = new XmlScanner(part)
  const within: number[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    within[scanner.depth] = scanner.name
    if (scanner.depth === 1 && scanner.name !== workbook) return undefined
    if (scanner.depth === 2 && scanner.name === workbookPr) from1904 = isTrue(scanner.attribute(date1904))
    if (scanner.depth === 3 && scanner.name === sheet && within[2] === sheets) {
      found.push({ name: scanner.attribute(name) ?? '', relationship: scanner.attribute(id) ?? '' })
    }
  }
  return { sheets: found, from1904 }
}

/** XML writes a truth value in either way. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
