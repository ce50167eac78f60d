import { address, columnLetter } from '@bekal/workbook/layout'

/** A rectangle of cells; all numbers from 1, both ends included. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Place {
  readonly row: number
  readonly column: number
}

/** The fewest rectangles that a reading row by row finds: neighbours of a row are joined, then like rows below each other. */
export function areasOf(places: readonly Place[]): Area[] {
  const rows = new Map<number, number[]>()
  for (const { row, column } of places) {
    const columns = rows.get(row)
    if (columns === undefined) rows.set(row, [column])
    else columns.push(column)
  }
  const done: Area[] = []
  let open = new Map<string, Area>()
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Area>()
    for (const [left, right] of runsOf(rows.get(row) as number[])) {
      const key = `${left}:${right}`
      const above = open.get(key)
      next.set(key, above?.bottom === row - 1 ? { ...above, bottom: row } : { top: row, left, bottom: row, right })
    }
    for (const [key, area] of open) if (next.get(key)?.top !== area.top) done.push(area)
    open = next
  }
  return [...done, ...open.values()]
}

/** Runs of consecutive numbers, first and last. */
export function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = address(left, top)
  return top === bottom && left === right ? first : `${first}:${address(right, bottom)}`
}

export function columnsAddress([first, last]: readonly [number, number]): string {
  return `${columnLetter(first)}:${columnLetter(last)}`
}

export function rowsAddress([first, last]: readonly [number, number]): string {
  return `${first}:${last}`
}

/** What a reference may hold in the oldest of the programs concerned; many short ones cost little. */
const longestAddress = 255

/** Addresses joined with commas, as many to a text as a reference may hold. */
export function joinedAddresses(addresses: readonly string[]): string[] {
  const joined: string[] = []
  for (const one of addresses) {
    const last = joined.at(-1)
    if (last !== undefined && last.length + 1 + one.length <= longestAddress)
      joined[joined.length - 1] = `${last},${one}`
    else joined.push(one)
  }
  return joined
}

/** Groups things by a key; what has none is left out. */
export function grouped<Thing, Key>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => Key | undefined,
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [thing])
    else group.push(thing)
  }
  return groups
}
