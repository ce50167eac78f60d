import { strFromU8, strToU8, unzipSync } from 'fflate'
import { BrokenXmlError, locateXml, type LocatedXml } from './located-xml.js'
import { pack } from './pack.js'

/** The parts of an .xlsx file. Those that nobody writes keep their bytes. */
export interface Package {
  has(name: string): boolean
  names(): readonly string[]
  contents(): Iterable<readonly [name: string, content: Uint8Array]>
  /** @throws {MissingPartError} when there is none of that name. */
  text(name: string): string
  /** The part as a tree over its text. */
  xml(name: string): LocatedXml
  write(name: string, text: string): void
  remove(name: string): void
  pack(): Uint8Array
}

/** @throws {MissingPartError} when the bytes are no zip archive. */
export function openPackage(bytes: Uint8Array): Package {
  return packageOf(Object.entries(unzip(bytes)))
}

export function packageOf(contents: Iterable<readonly [name: string, content: Uint8Array]>): Package {
  const parts = new Map(contents)
  const trees = new Map<string, LocatedXml>()
  const text = (name: string) => {
    const content = parts.get(name)
    if (content === undefined) throw new MissingPartError(name)
    return decode(content, name)
  }
  return {
    has: (name) => parts.has(name),
    names: () => [...parts.keys()],
    contents: () => parts,
    text,
    xml(name) {
      const known = trees.get(name)
      if (known !== undefined) return known
      const tree = locateXml(text(name), name)
      trees.set(name, tree)
      return tree
    },
    write(name, content) {
      trees.delete(name)
      const bytes = strToU8(content)
      const before = parts.get(name)
      const marked = before !== undefined && isMarked(before)
      parts.set(name, marked ? new Uint8Array([...byteOrderMark, ...bytes]) : bytes)
    },
    remove(name) {
      trees.delete(name)
      parts.delete(name)
    },
    pack: () => pack(Object.fromEntries(parts)),
  }
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes)
  } catch {
    throw new MissingPartError('[Content_Types].xml')
  }
}

/** The first free name in a row of numbered parts. */
export function freeName(parts: Package, before: string, after: string): string {
  let number = 1
  while (parts.has(`${before}${number}${after}`)) number += 1
  return `${before}${number}${after}`
}

const byteOrderMark = [0xef, 0xbb, 0xbf] as const

function isMarked(bytes: Uint8Array): boolean {
  return byteOrderMark.every((byte, at) => bytes[at] === byte)
}

/** Strict: a part in another encoding would come back spoiled, so it must be the same when encoded again. */
function decode(bytes: Uint8Array, name: string): string {
  const text = strFromU8(bytes)
  const again = strToU8(text)
  const start = isMarked(bytes) && !isMarked(again) ? byteOrderMark.length : 0
  const same = again.length === bytes.length - start && again.every((byte, at) => byte === bytes[at + start])
  if (!same) throw new BrokenXmlError(name, 'it is not written in UTF-8')
  return text
}

export class MissingPartError extends Error {
  override readonly name = 'MissingPartError'
  readonly code = 'missing-part'
  constructor(part: string) {
    super(
      `The file is no complete Excel workbook: its part ${part} is missing. Read it first; that says what is wrong.`,
    )
  }
}
