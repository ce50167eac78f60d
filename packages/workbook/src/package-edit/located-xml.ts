import { DOMParser, type Element } from '@xmldom/xmldom'

/** The text of an XML part and its tree; the tree says where in the text things are, the text is what gets changed. */
export interface LocatedXml {
  /** The name of the part. */
  readonly name: string
  readonly text: string
  readonly root: Element
}

/** A piece of text that takes the place of another. */
export interface Edit {
  readonly at: number
  readonly until: number
  readonly text: string
}

/**
 * Reads a part without losing sight of its text, so that a change leaves every other character as it was.
 * @throws {BrokenXmlError} when it is not well-formed, declares a document type, or prefixes its elements.
 */
export function locateXml(text: string, name: string): LocatedXml {
  if (text.includes('<!DOCTYPE')) throw new BrokenXmlError(name, 'it declares a document type')
  // On a single line the column of an element is its position in the text. Line breaks inside values are therefore read
  // as blanks here; nothing that this folder reads from the tree can hold one.
  const oneLine = text.replace(/[\r\n\u0085\u2028\u2029]/gu, ' ')
  const root = parse(oneLine, name)
  if (root.prefix !== null) throw new BrokenXmlError(name, `its elements carry the prefix ${root.prefix}`)
  return { name, text, root }
}

function parse(text: string, name: string): Element {
  try {
    const { documentElement } = new DOMParser({ onError: stopAtErrors }).parseFromString(text, 'text/xml')
    if (documentElement !== null) return documentElement
  } catch (error) {
    throw new BrokenXmlError(name, (error as Error).message)
  }
  throw new BrokenXmlError(name, 'it is empty')
}

function stopAtErrors(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning') throw new TypeError(message)
}

/** Child elements in order, of one name where it is given. */
export function childrenOf(parent: Element, localName?: string): Element[] {
  const found: Element[] = []
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && (localName === undefined || node.localName === localName)) found.push(node)
  }
  return found
}

export function childOf(parent: Element, localName: string): Element | undefined {
  return childrenOf(parent, localName)[0]
}

/**
 * A child that the root of a part must have.
 * @throws {BrokenXmlError} when it is not there.
 */
export function neededChild({ name, root }: LocatedXml, localName: string): Element {
  const child = childOf(root, localName)
  if (child === undefined) throw new BrokenXmlError(name, `it has no <${localName}>`)
  return child
}

function isElement(node: unknown): node is Element {
  return (node as Element).nodeType === 1
}

/** Where an element begins in the text. */
export function startOf(element: Element): number {
  return (element.columnNumber as number) - 1
}

/** Just behind the start tag of an element. */
export function tagEndOf({ text }: LocatedXml, element: Element): number {
  const tag = /<[^\s/>]+(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/uy
  tag.lastIndex = startOf(element)
  tag.exec(text)
  return tag.lastIndex
}

/** Whether an element is written as one empty tag, `<row/>`. */
export function isEmptyTag(xml: LocatedXml, element: Element): boolean {
  return xml.text[tagEndOf(xml, element) - 2] === '/'
}

/** Where the end tag of an element begins; for an empty tag, just behind it. */
export function contentEndOf(xml: LocatedXml, element: Element): number {
  if (isEmptyTag(xml, element)) return tagEndOf(xml, element)
  const last = childrenOf(element).at(-1)
  let at = last === undefined ? tagEndOf(xml, element) : endOf(xml, last)
  for (;;) {
    at = xml.text.indexOf('<', at)
    const passed = notContent.find(([begin]) => xml.text.startsWith(begin, at))
    if (passed === undefined) return at
    at = xml.text.indexOf(passed[1], at) + passed[1].length
  }
}

/** What may stand before an end tag and hold anything at all. */
const notContent = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** Just behind an element. */
export function endOf(xml: LocatedXml, element: Element): number {
  const at = contentEndOf(xml, element)
  return isEmptyTag(xml, element) ? at : xml.text.indexOf('>', at) + 1
}

export function sourceOf(xml: LocatedXml, element: Element): string {
  return xml.text.slice(startOf(element), endOf(xml, element))
}

export class BrokenXmlError extends Error {
  override readonly name = 'BrokenXmlError'
  readonly code = 'broken-xml'
  constructor(part: string, detail: string) {
    super(`The part ${part} of the workbook cannot be edited: ${detail}. Open the file in Excel and save it again.`)
  }
}
