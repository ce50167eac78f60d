import type { Element } from '@xmldom/xmldom'
import { contentEndOf, endOf, isEmptyTag, startOf, tagEndOf, type Edit, type LocatedXml } from './located-xml.js'

/** The text with all edits made; they may be given in any order but must not overlap. Insertions at one place keep theirs. */
export function splice(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { at, until, text: piece } of [...edits].sort((a, b) => a.at - b.at || a.until - b.until)) {
    pieces.push(text.slice(done, at), piece)
    done = until
  }
  return [...pieces, text.slice(done)].join('')
}

export function insertBefore(element: Element, text: string): Edit {
  return { at: startOf(element), until: startOf(element), text }
}

/** Puts text behind the last child. An empty tag is opened for it, `<a/>` to `<a>text</a>`. */
export function append(xml: LocatedXml, parent: Element, text: string): Edit {
  if (isEmptyTag(xml, parent)) {
    const end = tagEndOf(xml, parent)
    return { at: end - 2, until: end, text: `>${text}</${parent.nodeName}>` }
  }
  const at = contentEndOf(xml, parent)
  return { at, until: at, text }
}

export function remove(xml: LocatedXml, element: Element): Edit {
  return { at: startOf(element), until: endOf(xml, element), text: '' }
}

/** Writes an element without content as an empty tag again: what undoes `append` on one. */
export function closeTag(xml: LocatedXml, element: Element): Edit {
  return { at: tagEndOf(xml, element) - 1, until: endOf(xml, element), text: '/>' }
}

/** Gives an attribute another value; one that is missing becomes the first. */
export function setAttribute(xml: LocatedXml, element: Element, name: string, value: string | number): Edit {
  const place = attributePlace(xml, element, name)
  if (place !== undefined) return { ...place, text: ` ${name}="${value}"` }
  const at = startOf(element) + 1 + element.nodeName.length
  return { at, until: at, text: ` ${name}="${value}"` }
}

export function removeAttribute(xml: LocatedXml, element: Element, name: string): Edit[] {
  const place = attributePlace(xml, element, name)
  return place === undefined ? [] : [{ ...place, text: '' }]
}

/** The attribute with the blank before it. */
function attributePlace({ text }: LocatedXml, element: Element, name: string) {
  const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/uy
  attribute.lastIndex = startOf(element) + 1 + element.nodeName.length
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text)) {
    if (found[1] === name) return { at: found.index, until: attribute.lastIndex }
  }
  return undefined
}
