import { append, remove, splice } from './edits.js'
import { childrenOf, type LocatedXml } from './located-xml.js'
import type { Package } from './package-parts.js'
import { escapeXml } from './xml-text.js'

export interface Relationship {
  readonly id: string
  /** The last word of its type: `worksheet`, `comments`, `vmlDrawing`, `styles` … */
  readonly kind: string
  /** Name of the part it leads to. */
  readonly part: string
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
/** Of the attribute that names a relationship, and of the types that the format itself knows. */
export const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Where a part (`''` for the file as a whole) keeps what it leads to. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`
}

/** The attribute by which an element of a part names a relationship. */
export function linkTo({ root }: LocatedXml, id: string): string {
  const declared = root.getAttribute('xmlns:r') === relationshipNamespace
  return `${declared ? '' : `xmlns:r="${relationshipNamespace}" `}r:id="${id}"`
}

export function relationshipsOf(parts: Package, source: string): Relationship[] {
  const name = relationshipsPart(source)
  if (!parts.has(name)) return []
  return childrenOf(parts.xml(name).root, 'Relationship')
    .filter((one) => one.getAttribute('TargetMode') !== 'External')
    .map((one) => ({
      id: one.getAttribute('Id') ?? '',
      kind: (one.getAttribute('Type') ?? '').split('/').at(-1) as string,
      part: resolve(source, one.getAttribute('Target') ?? ''),
    }))
}

export function addRelationship(parts: Package, source: string, { id, kind, part }: Relationship): void {
  const name = relationshipsPart(source)
  const tag = `<Relationship Id="${id}" Type="${relationshipNamespace}/${kind}" Target="${escapeXml(relative(source, part))}"/>`
  if (!parts.has(name)) return parts.write(name, `${head}<Relationships xmlns="${namespace}">${tag}</Relationships>`)
  const xml = parts.xml(name)
  parts.write(name, splice(xml.text, [append(xml, xml.root, tag)]))
}

/** Takes a relationship out, and the list of them when it was the only one. */
export function removeRelationship(parts: Package, source: string, id: string): void {
  const name = relationshipsPart(source)
  const xml = parts.xml(name)
  const all = childrenOf(xml.root, 'Relationship')
  const [own] = all.filter((one) => one.getAttribute('Id') === id)
  if (own === undefined) return
  if (all.length === 1) parts.remove(name)
  else parts.write(name, splice(xml.text, [remove(xml, own)]))
}

/** From the folder of one part to another; every program reads these, not every one reads absolute targets. */
function relative(source: string, part: string): string {
  const from = source.split('/').slice(0, -1)
  const to = part.split('/')
  const shared = from.findIndex((folder, at) => folder !== to[at])
  const common = shared === -1 ? from.length : shared
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/')
}

/** Targets are relative to the folder of their source, or absolute. */
function resolve(source: string, target: string): string {
  const from = target.startsWith('/') ? [] : source.split('/').slice(0, -1)
  return target
    .split('/')
    .reduce<string[]>((path, step) => {
      if (step === '..') return path.slice(0, -1)
      return step === '' || step === '.' ? path : [...path, step]
    }, from)
    .join('/')
}
