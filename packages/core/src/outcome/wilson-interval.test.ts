import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './wilson-interval.js'

// R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies between %d and %d, as published', (numerator, denominator, low, high) => {
  const interval = wilsonInterval(numerator, denominator)
  expect(interval?.low).toBeCloseTo(low, 4)
  expect(interval?.high).toBeCloseTo(high, 4)
})

test('nobody asked, nothing said', () => expect(wilsonInterval(0, 0)).toBeUndefined())

test('an interval holds its share, stays between 0 and 1, and mirrors', () => {
  const counts = fc
    .integer({ min: 1, max: 1_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  fc.assert(
    fc.property(counts, ([numerator, denominator]) => {
      const { low, high } = wilsonInterval(numerator, denominator) as { low: number; high: number }
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(numerator / denominator)
      expect(high).toBeGreaterThanOrEqual(numerator / denominator)
      expect(high).toBeLessThanOrEqual(1)
      const mirrored = wilsonInterval(denominator - numerator, denominator) as { low: number; high: number }
      expect(mirrored.low).toBeCloseTo(1 - high, 12)
    }),
  )
})
