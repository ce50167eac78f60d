import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divisorMethods, totals, weightLists } from '../../test/money.js'
import { divisorShares } from './divisor-method.js'
import { divisors } from './divisors.js'
import { sumOfWeights } from './weights.js'

describe.each(divisorMethods)('%s', (method) => {
  const split = (size: number, weights: number[]) =>
    divisorShares(size, weights, sumOfWeights(weights), divisors[method])

  test('takes at most one single-unit step for each entry, whatever the total', () => {
    fc.assert(
      fc.property(totals, weightLists, (total, weights) => {
        expect(split(Math.abs(total), weights).steps).toBeLessThanOrEqual(
          method === 'sainte-lague' ? weights.length / 2 : weights.length,
        )
      }),
      { numRuns: 1_000 },
    )
  })

  test('splits the largest amount between two hundred in at most two hundred steps', () => {
    const weights = Array.from({ length: 200 }, (_, at) => 1 + ((at * 7_919) % 10_007))
    const { shares, steps } = split(999_999_999_999_999, weights)
    expect(steps).toBeLessThanOrEqual(200)
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
})
