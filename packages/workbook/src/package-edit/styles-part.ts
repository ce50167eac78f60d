import type { Element } from '@xmldom/xmldom'
import { append, setAttribute, splice } from './edits.js'
import { findingsLooks, markerFills, type FindingsLook, type MarkSeverity } from './looks.js'
import {
  BrokenXmlError,
  childOf,
  childrenOf,
  endOf,
  locateXml,
  sourceOf,
  startOf,
  type Edit,
  type LocatedXml,
} from './located-xml.js'
import { MissingPartError, type Package } from './package-parts.js'
import { relationshipsOf } from './relationships.js'
import { workbookPart } from './workbook-part.js'

/** A look that some cell is to have: that of the cell as it is, in the colour of a severity. */
export interface MarkedStyle {
  readonly original: number
  readonly severity: MarkSeverity
}

/** What annotating adds to, in the order of the part. */
const lists = ['fonts', 'fills', 'borders', 'cellXfs'] as const
type StyleCounts = readonly number[]

export interface AddedStyles {
  /** How many entries each list had before. */
  readonly before: StyleCounts
  styleOf(marked: MarkedStyle): number
  lookOf(look: FindingsLook): number
}

/** Adds the looks of the findings sheet and one marked copy for each look of a cell, all behind what is there. */
export function addStyles(parts: Package, wanted: readonly MarkedStyle[]): AddedStyles {
  const name = stylesPart(parts)
  const { text, ...added } = withStyles(parts.xml(name), wanted)
  parts.write(name, text)
  return added
}

/** Takes out what `addStyles` added, when it is still there exactly as it was added; else leaves the part alone. */
export function removeStyles(parts: Package, before: StyleCounts, wanted: readonly MarkedStyle[]): void {
  const name = stylesPart(parts)
  const xml = parts.xml(name)
  if (lists.some((list, at) => !((before[at] ?? Infinity) <= countOf(xml, list)))) return
  const original = splice(
    xml.text,
    lists.flatMap((list, at) => truncation(xml, list, before[at] as number)),
  )
  // The proof that nothing else is lost: adding the same again gives the part as it is.
  if (withStyles(locateXml(original, name), wanted).text === xml.text) parts.write(name, original)
}

function withStyles(xml: LocatedXml, wanted: readonly MarkedStyle[]) {
  const before = lists.map((list) => countOf(xml, list))
  const [fonts = 0, fills = 0, borders = 0, formats = 0] = before
  const looks = findingsLooks({ fonts, fills, borders })
  const originals = childrenOf(listOf(xml, 'cellXfs'), 'xf')
  const [plain] = originals
  if (plain === undefined) throw new BrokenXmlError(xml.name, 'its <cellXfs> holds no <xf>')
  const keys = [...new Set(wanted.map(keyOf))]
  const marked = keys.map((key) => {
    const { original, severity } = wanted.find((one) => keyOf(one) === key) as MarkedStyle
    return markedCopy(xml, originals[original] ?? plain, fills + markerFills.indexOf(severity))
  })
  const additions = [looks.fonts, looks.fills, looks.borders, [...looks.formats, ...marked]]
  const text = splice(
    xml.text,
    lists.flatMap((list, at) => addition(xml, list, additions[at] as string[])),
  )
  return {
    text,
    before,
    styleOf: (one: MarkedStyle) => formats + looks.formats.length + keys.indexOf(keyOf(one)),
    lookOf: (look: FindingsLook) => formats + looks.names.indexOf(look),
  }
}

const keyOf = ({ original, severity }: MarkedStyle) => `${original} ${severity}`

/** The same look with another fill: number format, font, borders, alignment and protection stay. */
function markedCopy(xml: LocatedXml, original: Element, fill: number): string {
  const source = sourceOf(xml, original)
  const at = startOf(original)
  const edits = [setAttribute(xml, original, 'fillId', fill), setAttribute(xml, original, 'applyFill', 1)]
  return splice(
    source,
    edits.map((edit) => ({ ...edit, at: edit.at - at, until: edit.until - at })),
  )
}

function addition(xml: LocatedXml, list: string, entries: readonly string[]): Edit[] {
  const element = listOf(xml, list)
  return [...recount(xml, element, childrenOf(element).length + entries.length), append(xml, element, entries.join(''))]
}

function truncation(xml: LocatedXml, list: string, count: number): Edit[] {
  const element = listOf(xml, list)
  const [first, ...others] = childrenOf(element).slice(count)
  if (first === undefined) return []
  const last = others.at(-1) ?? first
  return [...recount(xml, element, count), { at: startOf(first), until: endOf(xml, last), text: '' }]
}

/** The number of entries is optional; where it is stated it must be right. */
function recount(xml: LocatedXml, list: Element, count: number): Edit[] {
  return list.hasAttribute('count') ? [setAttribute(xml, list, 'count', count)] : []
}

function countOf(xml: LocatedXml, list: string): number {
  return childrenOf(listOf(xml, list)).length
}

function listOf({ root }: LocatedXml, list: string): Element {
  const element = childOf(root, list)
  if (element === undefined) throw new MissingPartError(`xl/styles.xml (${list})`)
  return element
}

export function stylesPart(parts: Package): string {
  const found = relationshipsOf(parts, workbookPart(parts)).find(({ kind }) => kind === 'styles')
  if (found === undefined || !parts.has(found.part)) throw new MissingPartError('xl/styles.xml')
  return found.part
}

/** The looks of cells that may be typed in while their sheet is protected. */
export function unlockedLooks(parts: Package): ReadonlySet<number> {
  const formats = childrenOf(listOf(parts.xml(stylesPart(parts)), 'cellXfs'), 'xf')
  return new Set(
    formats.flatMap((format, at) => {
      const locked = childOf(format, 'protection')?.getAttribute('locked')
      return locked === '0' || locked === 'false' ? [at] : []
    }),
  )
}
