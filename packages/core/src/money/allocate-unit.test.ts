import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences } from '../../test/sentences.js'
import { totals, weightLists } from '../../test/money.js'
import { allocate, allocationMethods, BadResidualError, BadUnitError, type AllocateOptions } from './index.js'

describe('shares in multiples of a unit', () => {
  sentences<{ title: string; total: number; weights: number[]; options: AllocateOptions; shares: number[] }>(
    [
      {
        title: 'the rest below a unit goes to the named entry',
        total: 10_500,
        weights: [1, 1, 1],
        options: { unit: 1_000, residualTo: 2 },
        shares: [4_000, 3_000, 3_500],
      },
      {
        title: 'without a name it goes to the largest weight',
        total: 10_500,
        weights: [1, 3, 1],
        options: { unit: 1_000 },
        shares: [2_000, 6_500, 2_000],
      },
      {
        title: 'to the earlier one of two largest',
        total: 10_501,
        weights: [1, 2, 2],
        options: { unit: 1_000 },
        shares: [2_000, 4_501, 4_000],
      },
      {
        title: 'a total of whole units leaves no rest',
        total: 9_000,
        weights: [1, 1, 1],
        options: { unit: 1_000, residualTo: 2 },
        shares: [3_000, 3_000, 3_000],
      },
      {
        title: 'a total below one unit goes to the named entry alone',
        total: 999,
        weights: [9, 1],
        options: { unit: 1_000, residualTo: 1 },
        shares: [0, 999],
      },
      {
        title: 'a negative total mirrors',
        total: -10_500,
        weights: [1, 1, 1],
        options: { unit: 1_000, residualTo: 2 },
        shares: [-4_000, -3_000, -3_500],
      },
      {
        title: 'multiples are given out by the method',
        total: 26_500,
        weights: [9_061, 7_179, 5_259, 3_319, 1_182],
        options: { unit: 1_000, method: 'adams', residualTo: 3 },
        shares: [9_000, 7_000, 5_000, 3_500, 2_000],
      },
      {
        title: 'without a unit nothing is left for the named entry',
        total: 10,
        weights: [1, 1, 1],
        options: { residualTo: 2 },
        shares: [4, 3, 3],
      },
    ],
    ({ total, weights, options, shares }) => expect(allocate(total, weights, options)).toEqual(shares),
  )

  test.each([0, -1_000, 0.5, Number.NaN, 1e15, Number.POSITIVE_INFINITY])('a unit of %d is refused', (unit) => {
    expect(() => allocate(1, [1], { unit })).toThrow(expect.objectContaining({ code: 'bad-unit', unit }))
    expect(() => allocate(1, [1], { unit })).toThrow(BadUnitError)
  })

  test.each([-1, 2, 0.5, Number.NaN])('index %d of two is refused', (residualTo) => {
    expect(() => allocate(1_000, [1, 1], { residualTo })).toThrow(
      expect.objectContaining({ code: 'bad-residual', residualTo, entries: 2 }),
    )
  })

  test('an entry without weight cannot take the rest, even where there is none', () => {
    expect(() => allocate(1_000, [1, 0], { unit: 1_000, residualTo: 1 })).toThrow(BadResidualError)
  })
})

describe('laws', () => {
  const units = fc.constantFrom(2, 10, 1_000, 1_000_000)

  test.each(allocationMethods)('%s: sums exactly, and all but one share are whole multiples', (method) => {
    fc.assert(
      fc.property(totals, weightLists, units, fc.nat(), (total, weights, unit, seed) => {
        const weighing = weights.flatMap((weight, at) => (weight > 0 ? [at] : []))
        const residualTo = weighing[seed % weighing.length] as number
        const shares = allocate(total, weights, { method, unit, residualTo })
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
        shares.forEach((share, at) => {
          expect(Math.abs(share) % unit).toBe(at === residualTo ? Math.abs(total) % unit : 0)
        })
      }),
      { numRuns: 200 },
    )
  })
})
