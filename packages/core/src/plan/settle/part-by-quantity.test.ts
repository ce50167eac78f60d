import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCostLine, aFund, aPlan } from '../../../test/index.js'
import { lineTotal, prepareBook, splitLine, type CostLine } from '../../budget/index.js'
import { partByQuantity } from './part-by-quantity.js'

const plan = aPlan({ funds: ['a', 'b', 'c'].map((id) => aFund({ id })) })
const book = prepareBook(plan)
const funds = { from: 'a', to: 'b' }
const byQuantity = (quantities: Record<string, number>): CostLine['assignment'] => ({ kind: 'by-quantity', quantities })
const part = (overrides: Partial<CostLine>, limit: number) => partByQuantity(aCostLine(overrides), funds, limit, book)

test.each<[string, Partial<CostLine>, number, [moved: number, amount: number] | undefined]>([
  ['a whole line of 16 × 25,000', { assignment: { kind: 'whole-line', fundId: 'a' } }, 74_999, [2, 50_000]],
  ['all but one at the most', { assignment: { kind: 'whole-line', fundId: 'a' } }, 400_000, [15, 375_000]],
  ['what the other has already is not moved', { assignment: byQuantity({ a: 10, b: 6 }) }, 60_000, [2, 50_000]],
  ['less than one', { assignment: { kind: 'whole-line', fundId: 'a' } }, 24_999, undefined],
  ['a limit below zero', { assignment: { kind: 'whole-line', fundId: 'a' } }, -1, undefined],
  ['one of one', { factors: [{ value: 1, unit: 'paket' }], assignment: byQuantity({ a: 1 }) }, 25_000, undefined],
  ['halves', { factors: [{ value: 2.5, unit: 'm' }], assignment: byQuantity({ a: 2.5 }) }, 50_000, undefined],
  ['nobody’s', { assignment: { kind: 'unassigned' } }, 50_000, undefined],
  ['another fund’s', { assignment: { kind: 'whole-line', fundId: 'c' } }, 50_000, undefined],
])('%s', (_, overrides, limit, expected) => {
  const found = part(overrides, limit)
  expect(found && [found.quantity.moved, found.amount]).toEqual(expected)
})

test('is the largest that fits, and what the line divided anew gives', () => {
  const cases = fc.record({
    own: fc.integer({ min: 1, max: 30 }),
    others: fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })),
    unitCost: fc.integer({ min: 1, max: 1_000 }),
    times: fc.constantFrom(1, 1.5, 0.3333),
    limit: fc.nat({ max: 40_000 }),
  })
  fc.assert(
    fc.property(cases, ({ own, others: [b, c], unitCost, times, limit }) => {
      const line = aCostLine({
        factors: [
          { value: own + b + c, unit: 'orang' },
          { value: times, unit: 'kali' },
        ],
        unitCost,
        assignment: byQuantity({ a: own, b, c }),
      })
      fc.pre(lineTotal(line) > 0)
      const amountsAfter = (moved: number) => {
        const { shares } = splitLine({ ...line, assignment: byQuantity({ a: own - moved, b: b + moved, c }) }, plan)
        return ['a', 'b', 'c'].map((id) => shares.find(({ fundId }) => fundId === id)?.amount as number)
      }
      const [, before, other] = amountsAfter(0) as [number, number, number]
      const fitting = Array.from({ length: own - 1 }, (_, n) => own - 1 - n).flatMap((moved) => {
        const [, after, others] = amountsAfter(moved) as [number, number, number]
        return after > before && after - before <= limit && others === other ? [{ moved, amount: after - before }] : []
      })
      const found = partByQuantity(line, funds, limit, book)
      const largest = Math.max(0, ...fitting.map(({ amount }) => amount))
      expect(found?.amount ?? 0).toBe(largest)
      if (found) expect(fitting).toContainEqual({ moved: found.quantity.moved, amount: found.amount })
    }),
  )
})
