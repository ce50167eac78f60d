import { expect, test } from 'vitest'
import { isBiproportional, sequence, sum, transposed } from '../../../test/tables.js'
import { fairTable } from './fair-table.js'

const next = sequence(7)

test.each<{ title: string; factor: (at: number) => number }>([
  { title: 'all equal', factor: () => 1 },
  { title: 'the smallest and the largest double', factor: (at) => (at % 2 === 0 ? 5e-324 : Number.MAX_VALUE) },
  { title: 'of any magnitude', factor: () => 10 ** (600 * next() - 300) },
])('the factors to start with save or cost time only: $title', ({ factor }) => {
  const sizes = [4, 30, 300].flatMap((rows) => [3, 12].map((columns) => [rows, columns] as const))
  for (const [rows, columns] of sizes) {
    const filled = (cell: () => number) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.floor(cell())))
    const weights = filled(() => 1e9 ** next())
    const filling = filled(() => 1 + (9e14 / rows / columns) * next())
    const start = Array.from({ length: columns }, (_, at) => factor(at))
    const { table } = fairTable(weights, filling, start)
    expect(table).toEqual(fairTable(weights, filling).table)
    expect([table.map(sum), transposed(table).map(sum)]).toEqual([filling.map(sum), transposed(filling).map(sum)])
    expect(isBiproportional(table, weights)).toBe(true)
  }
})
