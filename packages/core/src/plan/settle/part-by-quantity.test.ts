import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCostLine } from '../../../test/index.js'
import { allocate } from '../../money/index.js'
import type { CostLine } from '../../budget/index.js'
import { partByQuantity } from './part-by-quantity.js'

const whole: Partial<CostLine> = { assignment: { kind: 'whole-line', fundId: 'a' } }
const byQuantity = (quantities: Record<string, number>): Partial<CostLine> => ({
  assignment: { kind: 'by-quantity', quantities },
})

test.each<[string, Partial<CostLine>, share: number, limit: number, [moved: number, amount: number] | undefined]>([
  ['a whole line of 16 for 400,000', whole, 400_000, 74_999, [2, 50_000]],
  ['all but one at the most', whole, 400_000, 400_000, [15, 375_000]],
  ['a fund’s own 10 of 16', byQuantity({ a: 10, b: 6 }), 250_000, 60_000, [2, 50_000]],
  ['odd amounts: 333 1/3 is 333', byQuantity({ a: 3, b: 13 }), 1_000, 333, [1, 333]],
  ['odd amounts: 666 2/3 is 667', byQuantity({ a: 3, b: 13 }), 1_000, 666, [1, 333]],
  ['less than one', whole, 400_000, 24_999, undefined],
  ['a limit below zero', whole, 400_000, -1, undefined],
  ['one of one', byQuantity({ a: 1, b: 15 }), 25_000, 25_000, undefined],
  ['halves', byQuantity({ a: 2.5, b: 13.5 }), 50_000, 50_000, undefined],
  ['nobody’s', { assignment: { kind: 'unassigned' } }, 50_000, 50_000, undefined],
  ['another fund’s', { assignment: { kind: 'whole-line', fundId: 'c' } }, 50_000, 50_000, undefined],
])('%s', (_, overrides, share, limit, expected) => {
  const found = partByQuantity(aCostLine(overrides), 'a', share, limit)
  expect(found && [found.quantity.moved, found.amount]).toEqual(expected)
})

test('a fund called like a property of every object has only its own quantity', () => {
  expect(partByQuantity(aCostLine(byQuantity({ c: 16 })), 'constructor', 50_000, 50_000)).toBeUndefined()
})

test('is the largest quantity that fits', () => {
  const cases = fc.record({
    of: fc.integer({ min: 1, max: 40 }),
    share: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 999_999_999_999_999 })),
    tenths: fc.nat({ max: 11 }),
  })
  fc.assert(
    fc.property(cases, ({ of, share, tenths }) => {
      const limit = Math.floor(share / 10) * tenths + (share % 7)
      const fitting = Array.from({ length: of - 1 }, (_, n) => n + 1)
        .map((moved) => ({ moved, amount: allocate(share, [of - moved, moved])[1] as number }))
        .filter(({ amount }) => amount > 0 && amount <= limit)
      const found = partByQuantity(aCostLine(byQuantity({ a: of, b: 1 })), 'a', share, limit)
      expect(found && { moved: found.quantity.moved, amount: found.amount }).toEqual(fitting.at(-1))
    }),
  )
})
