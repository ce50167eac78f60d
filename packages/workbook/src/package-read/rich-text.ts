import { nameCode, type XmlScanner } from './xml-scanner.js'
import { unescaped } from './xml-text.js'

const [t, r, rPh] = ['t', 'r', 'rPh'].map(nameCode)

/**
 * The text of a shared or inline string, which was just opened: its runs one after the other, however each of them
 * looks. How a text is pronounced (`rPh`) is not part of it.
 */
export function richText(scanner: XmlScanner): string {
  const within = scanner.depth
  let text = ''
  for (;;) {
    const token = scanner.next()
    if (token === 'close' && scanner.depth < within) return unescaped(text)
    if (token !== 'open') continue
    if (scanner.name === t) text += scanner.content()
    else if (scanner.name === rPh || scanner.name !== r) scanner.skip()
  }
}
