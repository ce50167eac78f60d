import { UnreadableXmlError, UnusualXmlError } from './xml-scanner-errors.js'
import { textOf } from './xml-text.js'

/** What the scanner has come to. An element without content gives `open` and then `close`, like any other. */
export type Token = 'open' | 'close' | 'text' | 'end'

/** Names are told apart by a number made of their letters, so that none has to become a string. */
export function nameCode(name: string): number {
  let code = 0
  for (const letter of name) code = (Math.imul(code, 31) + letter.charCodeAt(0)) | 0
  return code
}

const [tab, newline, carriageReturn, space, bang, doubleQuote, singleQuote, slash, colon, less, equals, greater, query] = [
  9, 10, 13, 32, 33, 34, 39, 47, 58, 60, 61, 62, 63,
] // prettier-ignore
const xmlns = nameCode('xmlns')
const mostDepth = 256
const mostAttributes = 256

/**
 * Walks through the XML of a part, byte by byte and once: nothing is kept, so that neither the size nor the depth of a
 * part costs memory. Names are taken without their prefix. Document types are refused, since entities can unfold without
 * end or name other files.
 */
export class XmlScanner {
  /** Of the element that was opened or closed last: its name without prefix. */
  name = 0
  /** How many elements are open, the one just opened counted in. */
  depth = 0
  private at = 0
  private textFrom = 0
  private textUntil = 0
  private isRaw = false
  private isEmpty = false
  private attributes = 0
  private readonly names = new Int32Array(mostDepth)
  private readonly locals = new Int32Array(mostDepth)
  private readonly attributeNames = new Int32Array(mostAttributes)
  private readonly attributePlaces = new Int32Array(mostAttributes * 2)

  /** @throws {UnusualXmlError} when the part is in another encoding than UTF-8. */
  constructor(private readonly bytes: Uint8Array) {
    const [first, second, third] = bytes
    if (first === 0xef && second === 0xbb && third === 0xbf) this.at = 3
    if (first === 0xfe || first === 0xff || first === 0 || second === 0) throw new UnusualXmlError('another encoding')
  }

  /** @throws {UnreadableXmlError | UnusualXmlError} when what follows is no XML that can be read. */
  next(): Token {
    const { bytes } = this
    if (this.isEmpty) return this.closed()
    for (;;) {
      if (this.at >= bytes.length) return this.end()
      if (bytes[this.at] !== less) {
        this.textFrom = this.at
        this.textUntil = this.at = this.find(less, this.at)
        this.isRaw = false
        if (this.depth > 0) return 'text'
        continue
      }
      const mark = bytes[this.at + 1]
      if (mark === slash) return this.closeTag()
      if (mark === query) this.at = this.findAfter('?>', this.at + 2)
      else if (mark !== bang) return this.openTag()
      else if (this.startsWith('<!--')) this.at = this.findAfter('-->', this.at + 4)
      else if (!this.startsWith('<![CDATA[')) throw new UnusualXmlError('a document type')
      else return this.rawSection()
    }
  }

  /** The text that was come to. */
  text(): string {
    return textOf(this.bytes, this.textFrom, this.textUntil, this.isRaw)
  }

  /** All text within the element just opened, which is then closed. */
  content(): string {
    const within = this.depth
    let text = ''
    for (let token = this.next(); !(token === 'close' && this.depth < within); token = this.next()) {
      if (token === 'text') text += this.text()
      if (token === 'end') throw new UnreadableXmlError('an element without end')
    }
    return text
  }

  /**
   * The same for an element that holds nothing but text: only where that begins and ends, nothing decoded.
   * @returns false when it holds more than that; nothing is passed over then.
   */
  plainContent(place: { from: number; until: number }): boolean {
    if (this.isEmpty) {
      place.from = place.until = this.at
      this.closed()
      return true
    }
    const until = this.find(less, this.at)
    if (this.bytes[until + 1] !== slash) return false
    place.from = this.at
    place.until = this.at = until
    this.closeTag()
    return true
  }

  /** Passes over all that is within the element just opened. */
  skip(): void {
    const within = this.depth
    while (!(this.next() === 'close' && this.depth < within)) {
      if (this.depth < within) throw new UnreadableXmlError('an element without end')
    }
  }

  /** An attribute of the element just opened, by its name without prefix. */
  attribute(name: number): string | undefined {
    const at = this.indexOf(name)
    if (at === -1) return undefined
    return textOf(this.bytes, this.attributePlaces[at * 2] as number, this.attributePlaces[at * 2 + 1] as number)
  }

  /** Where the value of an attribute lies in the part; false when the element has none of that name. */
  attributePlace(name: number, place: { from: number; until: number }): boolean {
    const at = this.indexOf(name)
    if (at === -1) return false
    place.from = this.attributePlaces[at * 2] as number
    place.until = this.attributePlaces[at * 2 + 1] as number
    return true
  }

  private indexOf(name: number): number {
    for (let at = 0; at < this.attributes; at += 1) if (this.attributeNames[at] === name) return at
    return -1
  }

  /** `<![CDATA[…]]>`: text in which nothing stands for anything else. */
  private rawSection(): Token {
    this.textFrom = this.at + 9
    this.at = this.findAfter(']]>', this.textFrom)
    this.textUntil = this.at - 3
    this.isRaw = true
    return 'text'
  }

  private end(): Token {
    if (this.depth > 0) throw new UnreadableXmlError('an element without end')
    return 'end'
  }

  private openTag(): Token {
    const { bytes } = this
    let full = 0
    let local = 0
    let at = this.at + 1
    for (; ; at += 1) {
      const byte = bytes[at]
      if (byte === undefined || byte === less) throw new UnreadableXmlError('a tag without end')
      if (byte === greater || byte === slash || isSpace(byte)) break
      full = (Math.imul(full, 31) + byte) | 0
      local = byte === colon ? 0 : (Math.imul(local, 31) + byte) | 0
    }
    if (at === this.at + 1) throw new UnreadableXmlError('a tag without name')
    if (this.depth === mostDepth) throw new UnusualXmlError('elements within elements without end')
    this.name = local
    this.names[this.depth] = full
    this.locals[this.depth] = local
    this.depth += 1
    this.readAttributes(at)
    return 'open'
  }

  private readAttributes(from: number): void {
    const { bytes } = this
    let at = from
    this.attributes = 0
    for (;;) {
      let byte = bytes[at]
      if (byte === greater || byte === slash) {
        this.isEmpty = byte === slash
        if (this.isEmpty) at += 1
        if (bytes[at] !== greater) throw new UnreadableXmlError('a tag without end')
        this.at = at + 1
        return
      }
      if (byte === undefined || byte === less) throw new UnreadableXmlError('a tag without end')
      if (isSpace(byte)) {
        at += 1
        continue
      }
      let name = 0
      let declares = false
      for (; byte !== equals; byte = bytes[at]) {
        if (byte === undefined || byte === less || byte === greater || byte === doubleQuote)
          throw new UnreadableXmlError('an attribute without value')
        if (byte === colon) {
          declares = name === xmlns
          name = 0
        } else if (!isSpace(byte)) name = (Math.imul(name, 31) + byte) | 0
        at += 1
      }
      at += 1
      while (isSpace(bytes[at])) at += 1
      const quote = bytes[at]
      if (quote !== doubleQuote && quote !== singleQuote) throw new UnreadableXmlError('an attribute without quotes')
      const until = this.find(quote, at + 1)
      if (until === bytes.length) throw new UnreadableXmlError('an attribute without end')
      if (!declares) this.noteAttribute(name, at + 1, until)
      at = until + 1
    }
  }

  private noteAttribute(name: number, from: number, until: number): void {
    if (this.attributes === mostAttributes) throw new UnusualXmlError('attributes without end')
    this.attributeNames[this.attributes] = name
    this.attributePlaces[this.attributes * 2] = from
    this.attributePlaces[this.attributes * 2 + 1] = until
    this.attributes += 1
  }

  private closeTag(): Token {
    const { bytes } = this
    let full = 0
    let at = this.at + 2
    for (let byte = bytes[at]; byte !== greater; byte = bytes[(at += 1)]) {
      if (byte === undefined) throw new UnreadableXmlError('a tag without end')
      if (!isSpace(byte)) full = (Math.imul(full, 31) + byte) | 0
    }
    this.at = at + 1
    if (this.depth === 0 || full !== this.names[this.depth - 1]) throw new UnreadableXmlError('tags that do not fit')
    return this.closed()
  }

  private closed(): Token {
    this.isEmpty = false
    this.depth -= 1
    this.name = this.locals[this.depth] as number
    return 'close'
  }

  private find(byte: number, from: number): number {
    const { bytes } = this
    let at = from
    while (at < bytes.length && bytes[at] !== byte) at += 1
    return at
  }

  private findAfter(text: string, from: number): number {
    const first = text.charCodeAt(0)
    for (let at = this.find(first, from); at < this.bytes.length; at = this.find(first, at + 1)) {
      if (this.startsWith(text, at)) return at + text.length
    }
    throw new UnreadableXmlError('a remark without end')
  }

  private startsWith(text: string, at = this.at): boolean {
    for (let n = 0; n < text.length; n += 1) if (this.bytes[at + n] !== text.charCodeAt(n)) return false
    return true
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === space || byte === newline || byte === carriageReturn || byte === tab
}
