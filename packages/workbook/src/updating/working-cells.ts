import type { RawCell, RawSheet } from '../definition/index.js'

type Rows = ReadonlyMap<number, ReadonlyMap<number, RawCell>>

/** What stands in the file after rows were inserted behind one. */
export function withInsertedRows({ name, rows }: RawSheet, after: number, count: number): RawSheet {
  const moved = [...rows].map(([row, cells]) => [row > after ? row + count : row, cells] as const)
  return { name, rows: new Map(moved) }
}

/** What stands there after rows changed places, but for the columns that stay. */
export function withMovedRows(
  { name, rows }: RawSheet,
  from: ReadonlyMap<number, number>,
  staying: ReadonlySet<number>,
): RawSheet {
  const after = new Map<number, ReadonlyMap<number, RawCell>>(rows)
  for (const [to, source] of from) {
    const own = [...(rows.get(to) ?? [])].filter(([column]) => staying.has(column))
    const come = [...(rows.get(source) ?? [])].filter(([column]) => !staying.has(column))
    after.set(to, new Map([...own, ...come]))
  }
  return { name, rows: after as Rows }
}
