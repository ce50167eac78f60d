import { describe, expect, test } from 'vitest'
import budgets from '../../../test/vectors/biproportional-budget-tables.json' with { type: 'json' }
import uri from '../../../test/vectors/biproportional-uri2020.json' with { type: 'json' }
import zug from '../../../test/vectors/biproportional-zug2018.json' with { type: 'json' }
import eapd from '../../../test/vectors/two-way-rounding-eapd.json' with { type: 'json' }
import { allocate } from '../allocate.js'
import {
  allocateTable,
  BadCellWeightError,
  BadMarginError,
  MarginsDifferError,
  TableShapeError,
} from './allocate-table.js'

/** Decimals with up to nine places as whole weights in the same proportion. */
const wholeTable = (weights: readonly (readonly number[])[]) =>
  weights.map((row) => row.map((weight) => Math.round(weight * 1e9)))

describe('official seat tables', () => {
  test.each([uri, zug])('$name', ({ votes, party_seats, district_seats, expected }) => {
    const margins = { rows: party_seats, columns: district_seats }
    expect(allocateTable(votes, margins)).toEqual({ ok: true, table: expected })
  })
})

test.each(budgets.cases)('$name', ({ weights, row_totals, column_totals, expected }) => {
  const margins = { rows: row_totals, columns: column_totals }
  expect(allocateTable(wholeTable(weights), margins)).toEqual({ ok: true, table: expected })
})

describe('the table its owners called impossible', () => {
  const percents = (texts: string[]) =>
    texts.map((text) => {
      const [over, under] = text.split('/').map(Number)
      return ((over as number) * 100) / (under as number)
    })
  const rowPercents = percents(eapd.row_percent)
  const columnPercents = percents(eapd.column_percent)
  const weights = rowPercents.map((row) => columnPercents.map((column) => row * column))

  test.each(eapd.cases)('$total dollars', ({ total, row_totals, column_totals }) => {
    expect([allocate(total, rowPercents), allocate(total, columnPercents)]).toEqual([row_totals, column_totals])
    const filled = allocateTable(weights, { rows: row_totals, columns: column_totals })
    const table = filled.ok ? filled.table : []
    expect(table.map((row) => row.reduce((sum, cell) => sum + cell, 0))).toEqual(row_totals)
    table.forEach((row, at) => {
      row.forEach((cell, column) => {
        const exact = (total * (weights[at]?.[column] as number)) / 100_000_000
        expect([Math.floor(exact), Math.ceil(exact)]).toContain(cell)
      })
    })
  })
})

describe('where no table exists', () => {
  test.each([
    {
      title: 'two rows that may pay one column only bring more than it holds',
      weights: [
        [1, 0],
        [1, 0],
        [1, 1],
      ],
      margins: { rows: [5, 5, 2], columns: [8, 4] },
      clash: { rows: [0, 1], columns: [0], amount: 2 },
    },
    {
      title: 'a row that may pay nothing has something to pay',
      weights: [
        [0, 0],
        [1, 1],
      ],
      margins: { rows: [3, 2], columns: [4, 1] },
      clash: { rows: [0], columns: [], amount: 3 },
    },
    {
      title: 'a column without payers has something to be paid: all rows clash with the others',
      weights: [
        [1, 0],
        [1, 0],
      ],
      margins: { rows: [3, 2], columns: [1, 4] },
      clash: { rows: [0, 1], columns: [0], amount: 4 },
    },
  ])('$title', ({ weights, margins, clash }) => {
    expect(allocateTable(weights, margins)).toEqual({ ok: false, clash })
  })
})

describe('small tables', () => {
  test.each([
    { title: 'nothing to share', weights: [[1]], rows: [0], columns: [0], table: [[0]] },
    { title: 'no rows at all', weights: [], rows: [], columns: [], table: [] },
    {
      title: 'a tie goes to the earlier row and column',
      weights: [
        [1, 1],
        [1, 1],
      ],
      rows: [1, 1],
      columns: [1, 1],
      table: [
        [1, 0],
        [0, 1],
      ],
    },
    {
      title: 'a cell the margins leave nothing for, though it may hold some',
      weights: [
        [1, 1],
        [0, 1],
      ],
      rows: [5, 5],
      columns: [5, 5],
      table: [
        [5, 0],
        [0, 5],
      ],
    },
    {
      title: 'the same with amounts that no rounding step could count down',
      weights: [
        [1, 1],
        [0, 1],
      ],
      rows: [50_000_000_000_000, 50_000_000_000_000],
      columns: [50_000_000_000_000, 50_000_000_000_000],
      table: [
        [50_000_000_000_000, 0],
        [0, 50_000_000_000_000],
      ],
    },
    {
      title: 'a row with nothing to pay',
      weights: [
        [1, 1],
        [1, 1],
      ],
      rows: [0, 4],
      columns: [1, 3],
      table: [
        [0, 0],
        [1, 3],
      ],
    },
    { title: 'one row is its columns', weights: [[5, 1, 9]], rows: [9], columns: [2, 3, 4], table: [[2, 3, 4]] },
    {
      title: 'fifteen digits',
      weights: [
        [1, 2],
        [2, 1],
      ],
      rows: [499_999_999_999_999, 500_000_000_000_000],
      columns: [500_000_000_000_000, 499_999_999_999_999],
      table: [
        [166_666_666_666_666, 333_333_333_333_333],
        [333_333_333_333_334, 166_666_666_666_666],
      ],
    },
  ])('$title', ({ weights, rows, columns, table }) => {
    expect(allocateTable(weights, { rows, columns })).toEqual({ ok: true, table })
  })

  test('two thousand rows of equal weights and one unit each', () => {
    const weights = Array.from({ length: 2_000 }, () => [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    const columns = [163, 167, 167, 167, 167, 167, 167, 167, 167, 167, 167, 167]
    const filled = allocateTable(weights, { rows: weights.map(() => 1), columns })
    const table = filled.ok ? filled.table : []
    expect(columns.map((_, at) => table.filter((row) => row[at] === 1).length)).toEqual(columns)
  })
})

describe('refuses what is no table', () => {
  test.each([
    { weights: [[1]], rows: [1, 1], columns: [2], error: TableShapeError, code: 'table-shape' },
    { weights: [[1, 1], [1]], rows: [1, 1], columns: [1, 1], error: TableShapeError, code: 'table-shape' },
    { weights: [[0.5]], rows: [1], columns: [1], error: BadCellWeightError, code: 'bad-cell-weight' },
    { weights: [[-1]], rows: [1], columns: [1], error: BadCellWeightError, code: 'bad-cell-weight' },
    { weights: [[1]], rows: [-1], columns: [-1], error: BadMarginError, code: 'bad-margin' },
    { weights: [[1]], rows: [2], columns: [1], error: MarginsDifferError, code: 'margins-differ' },
  ])('$code', ({ weights, rows, columns, error, code }) => {
    expect(() => allocateTable(weights, { rows, columns })).toThrow(error)
    expect(() => allocateTable(weights, { rows, columns })).toThrow(expect.objectContaining({ code }))
  })

  test.each([
    [[0.5], [0.5]],
    [[1e15], [1e15]],
    [
      [6e14, 6e14],
      [6e14, 6e14],
    ],
  ])('margins %j and %j', (rows, columns) => {
    const weights = rows.map(() => columns.map(() => 1))
    expect(() => allocateTable(weights, { rows, columns })).toThrow(expect.objectContaining({ code: 'not-an-amount' }))
  })
})
