import { expect, test } from 'vitest'
import { roundedQuotient } from './rounded-quotient.js'

test.each([
  [7n, 2n, 4n],
  [-7n, 2n, -4n],
  [7n, 3n, 2n],
  [8n, 3n, 3n],
  [0n, 3n, 0n],
  [1n, 2n, 1n],
  [10n ** 30n + 1n, 2n, 5n * 10n ** 29n + 1n],
])('%i ÷ %i is %i, half away from zero', (over, under, rounded) => {
  expect(roundedQuotient(over, under)).toBe(rounded)
})
