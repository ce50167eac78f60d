import { append, setAttribute, splice } from './edits.js'
import { childrenOf } from './located-xml.js'
import type { Package } from './package-parts.js'
import { relationshipsOf } from './relationships.js'
import { workbookPart } from './workbook-part.js'
import { escapeCodes, xmlText } from './xml-text.js'

/** Gives the number of a text in the file's common list; undefined where it should stand in its cell. */
export type ShareText = (text: string) => number | undefined

/**
 * Texts stand in their cells, so that nothing else in the file changes; but what has to be escaped (`_x0041_`, which
 * would be read as A) goes to the common list, where every program undoes the escape.
 */
export function shareTexts(parts: Package): ShareText {
  const list = relationshipsOf(parts, workbookPart(parts)).find(({ kind }) => kind === 'sharedStrings')
  const made = new Map<string, number>()
  return (text) => {
    if (list === undefined || !parts.has(list.part) || escapeCodes(text) === text) return undefined
    const known = made.get(text)
    if (known !== undefined) return known
    const xml = parts.xml(list.part)
    const number = childrenOf(xml.root, 'si').length
    const counts = ['count', 'uniqueCount'].flatMap((name) =>
      xml.root.hasAttribute(name) ? [setAttribute(xml, xml.root, name, Number(xml.root.getAttribute(name)) + 1)] : [],
    )
    const entry = append(xml, xml.root, `<si><t xml:space="preserve">${xmlText(text)}</t></si>`)
    parts.write(list.part, splice(xml.text, [...counts, entry]))
    made.set(text, number)
    return number
  }
}
