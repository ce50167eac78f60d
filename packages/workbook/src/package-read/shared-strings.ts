import { richText } from './rich-text.js'
import { nameCode, XmlScanner } from './xml-scanner.js'

const si = nameCode('si')

/** The texts that cells of all sheets point to by number. */
export function sharedStrings(part: Uint8Array | undefined): string[] {
  if (part === undefined) return []
  const strings: string[] = []
  const scanner = new XmlScanner(part)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.name === si && scanner.depth === 2) strings.push(richText(scanner))
  }
  return strings
}
