import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allTables, unfairness } from '../../../test/tables.js'
import { allocateTable, type Margins } from './allocate-table.js'

interface Case extends Margins {
  readonly weights: number[][]
}

/** Tables whose margins are those of some filling, so that they exist. */
const solvable = (size: number, amount: number, weight: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: size }), fc.integer({ min: 1, max: size }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.tuple(fc.nat({ max: amount }), fc.nat({ max: weight })), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
    )
    .map((cells): Case => {
      const filled = cells.map((row) => row.map(([units, share]) => (share === 0 ? 0 : units)))
      return {
        weights: cells.map((row) => row.map(([, share]) => share)),
        rows: filled.map((row) => row.reduce((sum, units) => sum + units, 0)),
        columns: filled[0]?.map((_, at) => filled.reduce((sum, row) => sum + (row[at] as number), 0)) ?? [],
      }
    })

/** Any small margins with one total; often without a table. */
const anyCase = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.nat({ max: 5 }))
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

function filledOf({ weights, rows, columns }: Case): number[][] {
  const result = allocateTable(weights, { rows, columns })
  if (!result.ok) throw new TypeError(JSON.stringify(result))
  return result.table.map((row) => [...row])
}

function expectMargins(table: number[][], { weights, rows, columns }: Case): void {
  expect(table.map((row) => row.reduce((sum, cell) => sum + cell, 0))).toEqual(rows)
  expect(columns.map((_, at) => table.reduce((sum, row) => sum + (row[at] as number), 0))).toEqual(columns)
  table.forEach((row, at) => {
    row.forEach((cell, column) => {
      expect(cell).toBeGreaterThanOrEqual(0)
      if (weights[at]?.[column] === 0) expect(cell).toBe(0)
    })
  })
}

test('both margins hold and forbidden cells stay zero, small and large', () => {
  const cases = fc.oneof(
    solvable(6, 9, 9),
    solvable(6, 1_000_000, 100_000),
    solvable(5, 30_000_000_000_000, 2 ** 53 - 1),
  )
  fc.assert(
    fc.property(cases, (one) => expectMargins(filledOf(one), one)),
    { numRuns: 200 },
  )
})

test('a table is found exactly where brute force finds one; else the cut is true and says by how much', () => {
  let without = 0
  fc.assert(
    fc.property(anyCase, ({ weights, rows, columns }) => {
      const result = allocateTable(weights, { rows, columns })
      expect(result.ok).toBe(allTables(weights, rows, columns).length > 0)
      if (result.ok)
        return expectMargins(
          result.table.map((row) => [...row]),
          { weights, rows, columns },
        )
      without += 1
      const { clash } = result
      const mayHold = new Set(clash.columns)
      const elsewhere = clash.rows.some((row) => weights[row]?.some((weight, at) => weight > 0 && !mayHold.has(at)))
      const brought = clash.rows.reduce((sum, row) => sum + (rows[row] as number), 0)
      const held = clash.columns.reduce((sum, column) => sum + (columns[column] as number), 0)
      expect([elsewhere, brought - held]).toEqual([false, clash.amount])
      expect(clash.amount).toBeGreaterThan(0)
    }),
    { numRuns: 1_000 },
  )
  expect(without).toBeGreaterThan(50)
})

test('of all tables with these margins it is the fairest one, in exact products', () => {
  fc.assert(
    fc.property(fc.oneof(solvable(3, 2, 9), solvable(3, 2, 2)), (one) => {
      const mine = unfairness(filledOf(one), one.weights)
      for (const other of allTables(one.weights, one.rows, one.columns)) {
        const theirs = unfairness(other, one.weights)
        expect(mine.over * theirs.under).toBeLessThanOrEqual(theirs.over * mine.under)
      }
    }),
    { numRuns: 500 },
  )
})

test('rows and columns weighted in other units give the same table where it has no ties', () => {
  fc.assert(
    fc.property(solvable(5, 50, 997), fc.constantFrom(2, 3, 7), (one, times) => {
      const scaled = one.weights.map((row, at) =>
        row.map((weight, column) => weight * (at === 0 ? times : 1) * (column === 1 ? 5 : 1)),
      )
      const [table, other] = [filledOf(one), filledOf({ ...one, weights: scaled })]
      const [fair, fairToo] = [unfairness(table, one.weights), unfairness(other, one.weights)]
      expect(fair.over * fairToo.under).toBe(fairToo.over * fair.under)
    }),
    { numRuns: 300 },
  )
})
