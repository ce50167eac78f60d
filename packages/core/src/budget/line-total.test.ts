import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences } from '../../test/sentences.js'
import { decimalsOf, exactLineTotal, lineTotal, LineTotalTooLargeError } from './index.js'

const factorsOf = (...values: number[]) => values.map((value) => ({ value, unit: 'satuan' }))

describe('the total of a cost line', () => {
  sentences(
    [
      {
        title: 'is the product of all factors and the unit cost',
        factors: [16, 5, 2],
        unitCost: 25_000,
        total: 4_000_000,
      },
      { title: 'rounds half away from zero', factors: [2.5, 3], unitCost: 101, total: 758 },
      { title: 'rounds half away from zero below zero too', factors: [2.5, 3], unitCost: -101, total: -758 },
      { title: 'rounds down just below a half', factors: [0.4999], unitCost: 1, total: 0 },
      { title: 'rounds up at exactly a half', factors: [0.5], unitCost: 1, total: 1 },
      {
        title: 'takes 1.005 × 1000 for 1005, though no double is 1.005',
        factors: [1.005],
        unitCost: 1_000,
        total: 1_005,
      },
      { title: 'takes 1.005 × 100 for a half, which goes up', factors: [1.005], unitCost: 100, total: 101 },
      { title: 'takes 1.115 × 100 for a half, which goes up', factors: [1.115], unitCost: 100, total: 112 },
      { title: 'takes 0.1 × 3 × 10 for 3', factors: [0.1, 3], unitCost: 10, total: 3 },
      { title: 'multiplies decimals of two factors', factors: [1.15, 1.15], unitCost: 10_000, total: 13_225 },
      { title: 'rounds once, at the end, not factor by factor', factors: [0.5, 0.5, 4], unitCost: 1, total: 1 },
      {
        title: 'keeps the last decimal of a large factor',
        factors: [1_000_000.001],
        unitCost: 1_000,
        total: 1_000_000_001,
      },
      {
        title: 'keeps four decimals of the largest factor',
        factors: [999_999_999.9999],
        unitCost: 10_000,
        total: 9_999_999_999_999,
      },
      { title: 'is zero with a zero factor', factors: [0, 16], unitCost: 25_000, total: 0 },
      { title: 'is zero, not negative zero, for a refund of nothing', factors: [0], unitCost: -5, total: 0 },
      { title: 'may have fifteen digits', factors: [1], unitCost: 999_999_999_999_999, total: 999_999_999_999_999 },
    ],
    ({ factors, unitCost, total }) => expect(lineTotal({ factors: factorsOf(...factors), unitCost })).toBe(total),
  )

  test('of sixteen digits is refused with the exact total', () => {
    const line = { factors: factorsOf(1_000_000_000, 1_000), unitCost: 999_999_999_999 }
    expect(() => lineTotal(line)).toThrow(LineTotalTooLargeError)
    expect(() => lineTotal(line)).toThrow(
      expect.objectContaining({ code: 'line-total-too-large', total: 999_999_999_999_000_000_000_000n }),
    )
    expect(exactLineTotal(line)).toBe(999_999_999_999_000_000_000_000n)
  })

  test('of minus sixteen digits is refused', () => {
    expect(() => lineTotal({ factors: factorsOf(2), unitCost: -999_999_999_999_999 })).toThrow(LineTotalTooLargeError)
  })

  test('agrees with exact fractions of whole numbers for all factors and unit costs', () => {
    const factor = fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 1_000_000 }), fc.nat({ max: 10_000_000_000_000 }))
    const unitCosts = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 4 }), unitCosts, (tenThousandths, unitCost) => {
        const factors = factorsOf(...tenThousandths.map((n) => n / 10_000))
        const numerator = tenThousandths.reduce((product, n) => product * BigInt(n), BigInt(unitCost))
        const denominator = 10_000n ** BigInt(tenThousandths.length)
        // Twice the distance between total and exact value is at most one unit, and a tie lies away from zero.
        const total = exactLineTotal({ factors, unitCost })
        const twice = 2n * (total * denominator - numerator)
        expect(twice <= denominator && twice >= -denominator).toBe(true)
        if (twice === denominator) expect(numerator > 0n).toBe(true)
        if (twice === -denominator) expect(numerator < 0n).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the decimals of a quantity', () => {
  test.each([
    [0, 0],
    [16, 0],
    [2.5, 1],
    [1.05, 2],
    [1.005, 3],
    [0.0001, 4],
    [0.1 + 0.2, 1],
    [1_000_000_000, 0],
    [1_000_000.001, 3],
    [123_456_789.1, 1],
    [999_999_999.9999, 4],
  ])('%d has %d', (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals)
  })
})
