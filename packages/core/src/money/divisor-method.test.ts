import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divisorMethods, totals, weightLists } from '../../test/money.js'
import { divisorShares } from './divisor-method.js'
import { divisors } from './divisors.js'
import { sumOfWeights } from './weights.js'

describe.each(divisorMethods)('%s', (method) => {
  const split = (size: number, weights: number[]) =>
    divisorShares(size, weights, sumOfWeights(weights), divisors[method])

  test('takes at most one single-unit step for every two entries, whatever the total', () => {
    // Huntington-Hill rounds all shares below one up, however small: then one for each entry.
    const entriesToAStep = method === 'huntington-hill' ? 1 : 2
    fc.assert(
      fc.property(totals, weightLists, (total, weights) => {
        expect(split(Math.abs(total), weights).steps).toBeLessThanOrEqual(Math.ceil(weights.length / entriesToAStep))
      }),
      { numRuns: 1_000 },
    )
  })

  test('splits the largest amount between two hundred in a few steps', () => {
    const weights = Array.from({ length: 200 }, (_, at) => 1 + ((at * 7_919) % 10_007))
    const { shares, steps } = split(999_999_999_999_999, weights)
    // Two hundred fractions spread evenly over a unit: their sum is within five times √(200 ÷ 12) = 4.08 of the middle.
    expect(steps).toBeLessThanOrEqual(20)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(999_999_999_999_999)
  })

  test('is the boundary it should be: no quotient that won is below one that did not', () => {
    const divisor = divisors[method]
    fc.assert(
      fc.property(totals, weightLists, (total, weights) => {
        const { shares } = split(Math.abs(total), weights)
        weights.forEach((weight, at) => {
          weights.forEach((other, place) => {
            const [won, missed] = [shares[at] as number, shares[place] as number]
            if (weight === 0 || other === 0 || won === 0 || at === place) return
            expect(divisor.compare(weight, won - 1, other, missed)).toBeGreaterThanOrEqual(place < at ? 1e-9 : 0)
          })
        })
      }),
      { numRuns: 300 },
    )
  })
})

describe('quotients are compared exactly', () => {
  const top = Number.MAX_SAFE_INTEGER
  // Both products round to the same double; they differ by one.
  test('past 2^53', () => {
    const { dhondt } = divisors
    expect(dhondt.compare(top, top - 2, top - 1, top - 3)).toBeLessThan(0)
    expect(dhondt.compare(top - 1, top - 3, top, top - 2)).toBeGreaterThan(0)
    expect(dhondt.compare(top, top - 2, top, top - 2)).toBe(0)
  })

  test('the mean of Huntington-Hill is not the half', () => {
    // √(1×2) = 1.41421356…: a share just below and just above.
    const { roundsUp } = divisors['huntington-hill']
    expect(roundsUp(1, 41_421_356, 100_000_000)).toBe(false)
    expect(roundsUp(1, 41_421_357, 100_000_000)).toBe(true)
    expect(roundsUp(7, 0, 1)).toBe(false)
  })

  test('by Huntington-Hill, however close the two are', () => {
    const near = (most: number) =>
      fc.tuple(fc.integer({ min: 10, max: most }), fc.nat({ max: 4 })).map(([one, less]) => [one, one - less] as const)
    const { compare, roundsUp } = divisors['huntington-hill']
    const sign = (one: bigint, other: bigint) => (one === other ? 0 : one > other ? 1 : -1)
    fc.assert(
      fc.property(near(top), near(999_999_999_999_999), ([weight, other], [units, held]) => {
        const [w, o, u, h] = [BigInt(weight), BigInt(other), BigInt(units), BigInt(held)]
        expect(Math.sign(compare(weight, units, other, held))).toBe(sign(w * w * h * (h + 1n), o * o * u * (u + 1n)))
      }),
      { numRuns: 1_000 },
    )
    fc.assert(
      fc.property(
        fc.nat({ max: 999_999_999_999_999 }),
        fc.integer({ min: 1, max: top }),
        fc.nat(),
        (floor, sum, far) => {
          // The geometric mean of neighbours lies just below their middle.
          const rest = Math.max(0, Math.floor(sum / 2) - (far % 1_000))
          const [f, s, r] = [BigInt(floor), BigInt(sum), BigInt(rest)]
          expect(roundsUp(floor, rest, sum)).toBe(rest > 0 && f * (f + 1n) * s * s < (f * s + r) ** 2n)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
