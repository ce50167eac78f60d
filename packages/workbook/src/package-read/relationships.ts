import { nameCode, XmlScanner } from './xml-scanner.js'

const [relationship, id, type, target, targetMode] = ['Relationship', 'Id', 'Type', 'Target', 'TargetMode'].map(
  nameCode,
) as [number, number, number, number, number]

export interface Relationship {
  readonly id: string
  /** The last word of its type, which is the same in the transitional and the strict form: `worksheet`, `styles` … */
  readonly kind: string
  /** The part it leads to; what lies outside of the file has none. */
  readonly part: string | undefined
}

/** What a part (`''` for the file as a whole) leads to, as the part beside it lists it. */
export function relationshipsIn(part: Uint8Array | undefined, source: string): Relationship[] {
  if (part === undefined) return []
  const found: Relationship[] = []
  const scanner = new XmlScanner(part)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.name !== relationship) continue
    const outside = scanner.attribute(targetMode) === 'External'
    found.push({
      id: scanner.attribute(id) ?? '',
      kind: (scanner.attribute(type) ?? '').split('/').at(-1) as string,
      part: outside ? undefined : resolve(source, scanner.attribute(target) ?? ''),
    })
  }
  return found
}

export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`
}

/** Targets are relative to the folder of their source, or absolute. */
function resolve(source: string, target: string): string {
  const path = target.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
