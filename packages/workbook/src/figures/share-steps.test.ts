import { allocate } from '@bekal/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../limits.js'
import { furtherMost, shareSteps, wideShareSteps } from './share-steps.js'

const ranks = (weights: readonly number[]) => weights.map((_, at) => at + 1)
const slices = fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: limits.exactTotal }))
const weightsUpTo = (sum: number) =>
  fc
    .array(fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: Math.floor(sum / 9) })), { minLength: 1, maxLength: 9 })
    .filter((weights) => weights.some((weight) => weight > 0))

describe.each([
  ['direct steps, up to their limit', shareSteps, limits.exactWeights],
  ['wide steps, up to theirs', wideShareSteps, limits.exactProportions],
])('%s', (_, steps, sum) => {
  test('give what the library gives', () => {
    fc.assert(
      fc.property(slices, weightsUpTo(sum), (slice, weights) => {
        expect(steps(slice, weights, ranks(weights)).parts).toEqual(allocate(slice, weights))
        const byWeight = steps(slice, weights, ranks(weights), 'largest-weight').parts
        expect(byWeight).toEqual(allocate(slice, weights, { method: 'largest-weight' }))
      }),
      { numRuns: 2_000 },
    )
  })
})

test('the remainders of wide steps are exact, and no step passes what a cell holds', () => {
  fc.assert(
    fc.property(slices, weightsUpTo(limits.exactProportions), (slice, weights) => {
      const { rest, weightSum, remainders, middles } = wideShareSteps(slice, weights, ranks(weights))
      weights.forEach((weight, at) => {
        const exact = Number((BigInt(rest) * BigInt(weight)) % BigInt(weightSum))
        expect(remainders[at]).toBe(exact)
        expect(2_500 * ((middles[at] as number) + weightSum)).toBeLessThan(1e14)
      })
    }),
  )
})

test('alone, a weight takes all, however large it is', () => {
  expect(wideShareSteps(123_456_789_012, [0, 9_999_999_999_999], [1, 2]).parts).toEqual([0, 123_456_789_012])
})

describe.each(['dhondt', 'sainte-lague', 'adams'] as const)('by divisors: %s', (method) => {
  const small = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 9 })
  const equal = fc.tuple(fc.nat({ max: 1_111_111 }), fc.integer({ min: 1, max: 9 })).map(([one, n]) => Array.from({ length: n }, () => one)) // prettier-ignore
  const oneLarge = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 8 }).map((all) => [...all, 9_999_000])
  const weightLists = fc
    .oneof(small, equal, oneLarge, weightsUpTo(limits.exactWeights))
    .filter((weights) => weights.some((weight) => weight > 0))
  // Fewer units than places, about as many as the weights add up to, and amounts of money.
  const units = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 20_000_000 }), fc.nat({ max: limits.exactTotal }))

  test('both steps give what the library gives, and no place further units than it has claims', () => {
    fc.assert(
      fc.property(units, weightLists, (slice, weights) => {
        const byLibrary = allocate(slice, weights, { method })
        for (const steps of [shareSteps, wideShareSteps]) {
          const { parts, floors } = steps(slice, weights, ranks(weights), method)
          expect(parts).toEqual(byLibrary)
          byLibrary.forEach((part, at) => {
            expect(part - (floors[at] as number)).toBeGreaterThanOrEqual(0)
            expect(part - (floors[at] as number)).toBeLessThanOrEqual(furtherMost)
          })
        }
      }),
      { numRuns: 6_000 },
    )
  })
})
