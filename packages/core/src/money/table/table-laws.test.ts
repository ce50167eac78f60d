import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  allTables,
  isBiproportional,
  isLess,
  sum,
  taskOf,
  transposed,
  unfairness,
  type TableTask,
} from '../../../test/tables.js'
import { allocateTable } from './allocate-table.js'

/** Tables whose margins are those of some filling, so that they exist. */
const solvable = (size: number, units: fc.Arbitrary<number>, weight: fc.Arbitrary<number>) =>
  fc.tuple(fc.integer({ min: 1, max: size }), fc.integer({ min: 1, max: size })).chain(([rows, columns]) => {
    const tableOf = (cell: fc.Arbitrary<number>) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
    return fc.tuple(tableOf(weight), tableOf(units)).map(([weights, filling]) => taskOf(weights, filling))
  })

const few = fc.nat({ max: 2 })
const anyUnits = fc.oneof(few, fc.nat({ max: 1_000 }), fc.nat({ max: 27_000_000_000_000 }))
const anyWeight = fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 2 ** 53 - 1 }))
const tiny = fc.oneof(solvable(3, few, fc.nat({ max: 9 })), solvable(3, few, few))
/** Weights of a few proportions, so that many tables are equally fair. */
const tied = solvable(4, fc.constantFrom(0, 1), fc.constantFrom(1, 1, 1, 2, 3))
const every = fc.oneof(solvable(6, anyUnits, anyWeight), solvable(6, few, few))

/** Any margins with one total; often without a table. */
const perhaps = (size: number, most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: size }), fc.integer({ min: 1, max: size }), fc.nat({ max: most }))
    .chain(([rows, columns, total]) => {
      const margins = (count: number) =>
        fc.array(fc.nat({ max: total }), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
          const sorted = [...cuts].sort((a, b) => a - b)
          return [...sorted, total].map((cut, at) => cut - (sorted[at - 1] ?? 0))
        })
      const line = fc.array(fc.constantFrom(0, 0, 1, 1, 2, 3, 7), { minLength: columns, maxLength: columns })
      return fc.record({
        weights: fc.array(line, { minLength: rows, maxLength: rows }),
        rows: margins(rows),
        columns: margins(columns),
      })
    })

function tableOf({ weights, ...margins }: TableTask): number[][] {
  const filled = allocateTable(weights, margins)
  if (!filled.ok) throw new TypeError(JSON.stringify(filled))
  return filled.table.map((row) => [...row])
}

function law(sentence: string, cases: fc.Arbitrary<TableTask>, holds: (task: TableTask) => void, numRuns = 300): void {
  test(sentence, () => fc.assert(fc.property(cases, holds), { numRuns }))
}

law('where a table exists both margins hold, and forbidden cells stay zero', every, (task) => {
  const table = tableOf(task)
  expect([table.map(sum), transposed(table).map(sum)]).toEqual([task.rows, task.columns])
  table.forEach((row, at) => {
    row.forEach((cell, column) => {
      expect(Number.isSafeInteger(cell) && cell >= 0 && (cell === 0 || task.weights[at]?.[column] !== 0)).toBe(true)
    })
  })
})

law('factors exist that give every cell, at every size', every, (task) => {
  expect(isBiproportional(tableOf(task), task.weights)).toBe(true)
})

law('of all tables with these margins it is the fairest, in exact products', fc.oneof(tiny, tied), (task) => {
  const least = unfairness(tableOf(task), task.weights)
  expect(allTables(task).some((other) => isLess(unfairness(other, task.weights), least))).toBe(false)
})

test('of the fairest tables it is the one with most in the first cell, then in the second, row by row', () => {
  let several = 0
  fc.assert(
    fc.property(tied, (task) => {
      const table = tableOf(task)
      const least = unfairness(table, task.weights)
      const fairest = allTables(task).filter((other) => !isLess(least, unfairness(other, task.weights)))
      if (fairest.length > 1) several += 1
      expect(fairest.sort(mostFirst)[0]).toEqual(table)
    }),
    { numRuns: 1_000 },
  )
  expect(several).toBeGreaterThan(100)
})

function mostFirst(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number {
  const [cells, others] = [one.flat(), other.flat()]
  const at = cells.findIndex((cell, place) => cell !== others[place])
  return at < 0 ? 0 : (others[at] as number) - (cells[at] as number)
}

law(
  'a table is found exactly where brute force finds one',
  perhaps(3, 5),
  (task) => {
    expect(allocateTable(task.weights, task).ok).toBe(allTables(task).length > 0)
  },
  1_000,
)

test('a clash says what rows bring beyond what the columns open to them hold, and no rows are short of more', () => {
  let without = 0
  fc.assert(
    fc.property(fc.oneof(perhaps(4, 20), perhaps(6, 999_999_999_999_999)), (task) => {
      const filled = allocateTable(task.weights, task)
      fc.pre(!filled.ok)
      without += 1
      const open = (rows: readonly number[]) =>
        [...task.columns.keys()].filter((column) => rows.some((row) => task.weights[row]?.[column] !== 0))
      const shortage = (rows: readonly number[]) =>
        sum(rows.map((row) => task.rows[row] as number)) - sum(open(rows).map((at) => task.columns[at] as number))
      const { rows, columns, amount } = filled.clash
      expect([columns, amount]).toEqual([open(rows), shortage(rows)])
      expect(amount).toBeGreaterThan(0)
      for (let set = 0; set < 2 ** task.rows.length; set += 1) {
        const others = [...task.rows.keys()].filter((row) => (set >> row) % 2 === 1)
        expect(shortage(others)).toBeLessThanOrEqual(amount)
      }
    }),
    { numRuns: 300 },
  )
  expect(without).toBeGreaterThan(250)
})

test('all weights, or those of a row or of a column, in another unit change nothing, ties included', () => {
  const cases = fc.oneof(solvable(5, anyUnits, fc.nat({ max: 1_000_000_000 })), tied)
  const times = fc.constantFrom(1, 2, 3, 7)
  fc.assert(
    fc.property(cases, times, times, times, (task, all, ofRow, ofColumn) => {
      const weights = task.weights.map((row, at) =>
        row.map((weight, column) => weight * all * (at === 0 ? ofRow : 1) * (column === 1 ? ofColumn : 1)),
      )
      expect(tableOf({ ...task, weights })).toEqual(tableOf(task))
    }),
    { numRuns: 300 },
  )
})

/** The same task with rows and columns exchanged. */
const turned = ({ weights, rows, columns }: TableTask): TableTask => ({
  weights: transposed(weights),
  rows: columns,
  columns: rows,
})

/** The same task with rows and columns from last to first. */
const reversed = ({ weights, rows, columns }: TableTask): TableTask => ({
  weights: backwards(weights),
  rows: [...rows].reverse(),
  columns: [...columns].reverse(),
})

const backwards = (table: readonly (readonly number[])[]) => table.map((row) => [...row].reverse()).reverse()

law(
  'rows exchanged with columns, or in another order, give a table that is biproportional here as well',
  every,
  (task) => {
    expect(isBiproportional(transposed(tableOf(turned(task))), task.weights)).toBe(true)
    expect(isBiproportional(backwards(tableOf(reversed(task))), task.weights)).toBe(true)
  },
)

law('and the very same table where no other is as fair', fc.oneof(tiny, tied), (task) => {
  const table = tableOf(task)
  const least = unfairness(table, task.weights)
  fc.pre(allTables(task).filter((other) => !isLess(least, unfairness(other, task.weights))).length === 1)
  expect(transposed(tableOf(turned(task)))).toEqual(table)
  expect(backwards(tableOf(reversed(task)))).toEqual(table)
})

law(
  'equal weights: no cell lies further from its exact fraction than half a unit for each cell',
  solvable(4, anyUnits, fc.constant(1)),
  (task) => {
    const total = BigInt(sum(task.rows))
    const cells = task.rows.length * task.columns.length
    const limit = BigInt(task.rows.length === 2 && task.columns.length === 2 ? 1 : cells)
    tableOf(task).forEach((row, at) => {
      row.forEach((cell, column) => {
        const exact = BigInt(task.rows[at] as number) * BigInt(task.columns[column] as number)
        const away = 2n * (BigInt(cell) * total - exact)
        expect((away < 0n ? -away : away) <= limit * total).toBe(true)
      })
    })
  },
)
