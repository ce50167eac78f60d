import { describe, expect, test } from 'vitest'
import { isBiproportional, sequence, sum, taskOf, transposed, type TableTask } from '../../../test/tables.js'
import { allocateTable } from './allocate-table.js'

/** Tables on which a method that counts single units, or trusts doubles, does not end or is not exact. */

type Cell = (row: number, column: number) => number

const next = sequence(2026)
const upTo = (most: number) => () => Math.floor(next() * (most + 1))
/** From 1 to `most`, as many with few digits as with many. */
const ofAnySize = (most: number) => () => Math.floor(most ** next())
const oneOrBillion = () => (next() < 0.5 ? 1 : 1e9)

function grid(rows: number, columns: number, cell: Cell): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row, column)))
}

/** A table of these weights with the margins of these units. */
function tableTask(rows: number, columns: number, weight: Cell, units: Cell): TableTask {
  return taskOf(grid(rows, columns, weight), grid(rows, columns, units))
}

function expectFair({ weights, rows, columns }: TableTask): void {
  const filled = allocateTable(weights, { rows, columns })
  const table = filled.ok ? filled.table : []
  expect([table.map(sum), transposed(table).map(sum)]).toEqual([rows, columns])
  expect(table.every((row, at) => row.every((cell, column) => cell === 0 || weights[at]?.[column] !== 0))).toBe(true)
  expect(isBiproportional(table, weights)).toBe(true)
}

describe('weights from 1 to 10^9', () => {
  const sizes = [2, 5, 12, 40].flatMap((rows) => [2, 3, 12].map((columns) => [rows, columns] as const))

  test.each([1e13, 1e14, 999_999_999_999_999])('and a total near %d', (total) => {
    for (const [rows, columns] of sizes) {
      const most = Math.floor(total / rows / columns)
      expectFair(tableTask(rows, columns, ofAnySize(1e9), upTo(most)))
      expectFair(tableTask(rows, columns, ofAnySize(1e9), ofAnySize(most)))
      expectFair(tableTask(rows, columns, oneOrBillion, () => (next() < 0.5 ? 0 : most)))
    }
  })
})

describe('hardly any table exists', () => {
  const sizes = [3, 8, 60].flatMap((rows) => [3, 12, 30].map((columns) => [rows, columns] as const))

  test.each([1, 2, 1_000])('each column is tied to the next, the last to the first, by no more than %d', (few) => {
    for (const [rows, columns] of sizes) {
      const open = (row: number, column: number) => row === 0 || [0, 1].includes(column - (row % columns))
      const much = Math.floor(9e14 / rows)
      const weight: Cell = (row, column) => (open(row, column) ? ofAnySize(1e9)() : 0)
      expectFair(tableTask(rows, columns, weight, (row, column) => (row > 0 && column === row % columns ? much : few)))
    }
  })

  test('a column lacks one unit, and that is the clash', () => {
    const weights = [
      [1, 0],
      [1_000_000_000, 1],
    ]
    const rows = [400_000_000_000_000, 500_000_000_000_000]
    const columns = [399_999_999_999_999, 500_000_000_000_001]
    const clash = { rows: [0], columns: [0], amount: 1 }
    expect(allocateTable(weights, { rows, columns })).toEqual({ ok: false, clash })
  })
})

describe('cells that margins leave nothing for', () => {
  test('a staircase that only its diagonal fits', () => {
    const onDiagonal: Cell = (row, column) => (row === column ? 7e13 + row : 0)
    const task = tableTask(12, 12, (row, column) => (column >= row ? ofAnySize(1e9)() : 0), onDiagonal)
    expect(allocateTable(task.weights, task)).toEqual({ ok: true, table: grid(12, 12, onDiagonal) })
  })

  test('two blocks with cells between them that lead one way only', () => {
    const isBetween = (row: number, column: number) => row < 20 && column >= 5
    const isClosed = (row: number, column: number) => row >= 20 && column < 5
    const weight: Cell = (row, column) => (isClosed(row, column) ? 0 : ofAnySize(1e9)())
    const task = tableTask(40, 12, weight, (row, column) => (isBetween(row, column) ? 0 : upTo(1e12)()))
    expectFair(task)
    const filled = allocateTable(task.weights, task)
    const between = filled.ok ? filled.table.map((row, at) => row.filter((_, column) => isBetween(at, column))) : []
    expect(between.flat()).toEqual(Array.from({ length: 20 * 7 }, () => 0))
  })

  test('rows and columns with margin zero between others', () => {
    const units: Cell = (row, column) => (row % 3 === 1 || column % 4 === 2 ? 0 : upTo(1e12)())
    expectFair(tableTask(30, 9, ofAnySize(1e9), units))
  })

  test('one row, one column', () => {
    expectFair(tableTask(1, 300, ofAnySize(1e9), upTo(3e12)))
    expectFair(tableTask(300, 1, ofAnySize(1e9), upTo(3e12)))
  })
})

describe('two thousand rows and twelve columns', () => {
  const alike: Cell = (_, column) => [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8][column] as number
  const inProportion: Cell = (row, column) => alike(row, column) * (1 + (row % 9))
  const withGaps: Cell = () => (next() < 0.1 ? 0 : ofAnySize(1e9)())

  test.each<{ title: string; weight: Cell; units: Cell }>([
    { title: 'any weights', weight: ofAnySize(1_000), units: upTo(8e8) },
    { title: 'a tenth of the cells forbidden', weight: withGaps, units: upTo(8e8) },
    { title: 'alike, with the same margin', weight: alike, units: () => 416_666_667 },
    { title: 'alike, with any margins', weight: alike, units: upTo(8e8) },
    { title: 'in proportion to each other', weight: inProportion, units: () => 416_666_667 },
    { title: 'equal weights, few units', weight: () => 1, units: (row, column) => Number(column < row % 7) },
    { title: 'equal weights, one unit a row', weight: () => 1, units: (row, column) => Number(column === row % 12) },
  ])('$title', ({ weight, units }) => expectFair(tableTask(2_000, 12, weight, units)))

  test('on their side', () => expectFair(tableTask(12, 2_000, (row, column) => alike(column, row), upTo(8e8))))
})
