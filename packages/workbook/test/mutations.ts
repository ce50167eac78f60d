import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'

/** Numbers from 0 up to below 1, the same for the same seed (mulberry32), so that a mutant can be made again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number
const below = (random: Random, limit: number) => Math.floor(random() * limit)
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T

/** A file spoiled in one of the ways that files are spoiled: on a bad stick, by a careless program, or on purpose. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed)
  return oneOf(random, [flipBytes, cutOff, overwriteStretch, spoilPart, spoilPart, spoilPart, swapParts, losePart])(
    bytes,
    random,
  )
}

function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const spoiled = bytes.slice()
  for (let times = 1 + below(random, 8); times > 0; times -= 1)
    spoiled[below(random, spoiled.length)] = below(random, 256)
  return spoiled
}

function cutOff(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, below(random, bytes.length))
}

function overwriteStretch(bytes: Uint8Array, random: Random): Uint8Array {
  const spoiled = bytes.slice()
  const from = below(random, spoiled.length)
  spoiled.fill(below(random, 256), from, from + below(random, 2000))
  return spoiled
}

function swapParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const [one, other] = [oneOf(random, Object.keys(parts)), oneOf(random, Object.keys(parts))]
  return zipSync({ ...parts, [one]: parts[other], [other]: parts[one] } as Unzipped, { level: 1 })
}

function losePart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  const lost = below(random, parts.length)
  return zipSync(Object.fromEntries(parts.filter((_, at) => at !== lost)), { level: 1 })
}

function spoilPart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const name = oneOf(random, Object.keys(parts))
  let text = strFromU8(parts[name] as Uint8Array)
  for (let times = 1 + below(random, 4); times > 0; times -= 1) text = oneOf(random, spoils)(text, random)
  return zipSync({ ...parts, [name]: strToU8(text) }, { level: 1 })
}

/** Ways to spoil the text of a part. */
const spoils: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => replaceAt(text, random, /\d+/gu, oneOf(random, numbers)),
  (text, random) => replaceAt(text, random, /"[^"]*"/gu, oneOf(random, attributes)),
  (text, random) => replaceAt(text, random, />[^<]+</gu, oneOf(random, contents)),
  (text, random) => replaceAt(text, random, /<[a-z][^>]*>/gu, oneOf(random, tags)),
  (text, random) => {
    const from = below(random, text.length)
    return text.slice(0, from) + text.slice(from + below(random, 400))
  },
  (text, random) => {
    const from = below(random, text.length)
    const until = from + below(random, 400)
    return text.slice(0, until) + text.slice(from)
  },
]

const numbers = ['0', '-1', '1048577', '2000000000', '1e400', '9007199254740993', 'NaN', '16385', '']
const attributes = [
  '""',
  '"A1:XFD1048576"',
  '"XFE1"',
  '"s"',
  '"inlineStr"',
  '"e"',
  '"b"',
  '"d"',
  '"str"',
  '"&amp;"',
  '"<"',
]
const contents = [
  '><',
  '>999999999999999999<',
  '>#REF!<',
  '>&#0;<',
  '>&lol;<',
  '>]]><',
  '>=cmd()<',
  '>_x0000_<',
  '>2027-02-30<',
]
const tags = [
  '<c>',
  '<row>',
  '</row>',
  '<f>',
  '<v/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<!--',
  '<!DOCTYPE a>',
  '<x:c>',
]

function replaceAt(text: string, random: Random, what: RegExp, by: string): string {
  const found = [...text.matchAll(what)]
  if (found.length === 0) return text
  const { index, 0: match } = oneOf(random, found)
  return text.slice(0, index) + by + text.slice(index + match.length)
}

/** The workbook with only the sheets of these positions filled: quick to read, so that many mutants can be. */
export function slimmed(bytes: Uint8Array, keep: readonly number[]): Uint8Array {
  const parts = unzipSync(bytes)
  const kept = new Set(keep.map((at) => `xl/worksheets/sheet${at}.xml`))
  for (const [name, content] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet') || kept.has(name)) continue
    const text = strFromU8(content).replace(/<sheetData>[\s\S]*<\/sheetData>/u, '<sheetData/>')
    parts[name] = strToU8(text)
  }
  return zipSync(parts)
}
