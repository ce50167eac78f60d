import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaAddress, areasOf, columnsAddress, grouped, joinedAddresses, rowsAddress, runsOf } from './areas.js'

const place = fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 1, max: 8 }) })

describe('areasOf', () => {
  test('joins neighbours to rectangles', () => {
    const places = [
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
      [2, 4],
      [4, 1],
    ].map(([row, column]) => ({ row: row as number, column: column as number }))
    expect(areasOf(places).map(areaAddress).sort()).toEqual(['A1:B2', 'A4', 'D2'])
  })

  test('covers every cell once and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ row, column }) => `${row},${column}` }), (places) => {
        const covered = areasOf(places).flatMap(({ top, left, bottom, right }) => {
          const cells: string[] = []
          for (let row = top; row <= bottom; row += 1)
            for (let column = left; column <= right; column += 1) cells.push(`${row},${column}`)
          return cells
        })
        expect(covered.sort()).toEqual(places.map(({ row, column }) => `${row},${column}`).sort())
      }),
    )
  })

  test('a full table is one area, in whatever order its cells come', () => {
    const table = Array.from({ length: 600 }, (_, at) => ({ row: 5 + Math.floor(at / 30), column: 1 + (at % 30) }))
    expect(areasOf(table.toReversed()).map(areaAddress)).toEqual(['A5:AD24'])
  })
})

test('runs are joined, doubles count once', () => {
  expect(runsOf([3, 1, 2, 2, 7]).map(columnsAddress)).toEqual(['A:C', 'G:G'])
  expect(runsOf([3, 1, 2, 2, 7]).map(rowsAddress)).toEqual(['1:3', '7:7'])
})

test('addresses are joined up to 255 characters, and none is lost', () => {
  const addresses = Array.from({ length: 200 }, (_, at) => `A${at + 1}:XFD${at + 1}`)
  const joined = joinedAddresses(addresses)
  expect(Math.max(...joined.map(({ length }) => length))).toBeLessThanOrEqual(255)
  expect(Math.min(...joined.slice(0, -1).map(({ length }) => length))).toBeGreaterThan(230)
  expect(joined.join(',').split(',')).toEqual(addresses)
})

test('what has no key is in no group', () => {
  expect([...grouped([1, 2, 3, 4], (number) => (number === 3 ? undefined : number % 2 === 0))]).toEqual([
    [false, [1]],
    [true, [2, 4]],
  ])
})
