import type { Element } from '@xmldom/xmldom'
import { childOf, childrenOf, type LocatedXml } from './located-xml.js'
import { relationshipNamespace, type Relationship } from './relationships.js'

/** Who our notes are from. LibreOffice forgets that on saving; so their first line begins in a way that nobody else's does. */
export const noteAuthor = 'Bekal'
export const noteBegin = `${noteAuthor} · `

export function isOwn(xml: LocatedXml, comment: Element): boolean {
  const author = authorsOf(xml)[Number(comment.getAttribute('authorId'))]?.textContent?.trim() ?? ''
  const text = childOf(comment, 'text')?.textContent ?? ''
  return (author === noteAuthor || author === '') && text.startsWith(noteBegin)
}

export function authorsOf({ root }: LocatedXml): Element[] {
  const list = childOf(root, 'authors')
  return list === undefined ? [] : childrenOf(list)
}

export function commentsOf({ root }: LocatedXml): Element[] {
  const list = childOf(root, 'commentList')
  return list === undefined ? [] : childrenOf(list, 'comment')
}

export function drawingOf({ root }: LocatedXml, links: readonly Relationship[]): Relationship | undefined {
  const id = childOf(root, 'legacyDrawing')?.getAttributeNS(relationshipNamespace, 'id')
  return id == null ? undefined : links.find((link) => link.id === id)
}
