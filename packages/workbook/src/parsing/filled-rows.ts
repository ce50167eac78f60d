import type { RawSheet } from '../definition/index.js'

const sorted = new WeakMap<RawSheet, readonly number[]>()

/** The rows of a sheet that hold anything, from one row to another, in order: a sheet has a million rows, nearly all blank. */
export function filledRows(raw: RawSheet, first: number, last: number): readonly number[] {
  let rows = sorted.get(raw)
  if (rows === undefined) {
    rows = [...raw.rows.keys()].sort((a, b) => a - b)
    sorted.set(raw, rows)
  }
  return rows.slice(placeOf(rows, first), placeOf(rows, last + 1))
}

/** How many of the rows come before one. */
function placeOf(rows: readonly number[], row: number): number {
  let [from, until] = [0, rows.length]
  while (from < until) {
    const middle = (from + until) >> 1
    if ((rows[middle] as number) < row) from = middle + 1
    else until = middle
  }
  return from
}
