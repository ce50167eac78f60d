import { allocate } from '@bekal/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../limits.js'
import { shareSteps, wideShareSteps } from './share-steps.js'

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
        const byWeight = steps(slice, weights, ranks(weights), true).parts
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
