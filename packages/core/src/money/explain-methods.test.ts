import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totals, weightLists } from '../../test/money.js'
import { allocate, allocationMethods, explainAllocation, type AllocationMethod, type Quotient } from './index.js'

const names = ['Lapas', 'LLK', 'BPVP']

describe('the certificate re-adds to the split', () => {
  test.each(allocationMethods)('%s', (method) => {
    fc.assert(
      fc.property(totals, weightLists, fc.constantFrom(1, 7, 1_000), (total, weights, unit) => {
        const options = { method, unit }
        const { entries, residual, missing, quotients, ...certificate } = explainAllocation(total, weights, options)
        expect(certificate).toMatchObject({ method, total, unit })
        expect(entries.map(({ amount }) => amount)).toEqual(allocate(total, weights, options))
        expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
        expect(residual?.amount ?? 0).toBe(total % unit === 0 ? 0 : total % unit)
        entries.forEach(({ floor, extra, residual: own, amount, weight, exact }, at) => {
          expect(floor + extra + own).toBe(amount)
          expect(own).toBe(residual?.to === at ? residual.amount : 0)
          expect((Math.abs(floor) % unit) + (Math.abs(extra) % unit)).toBe(0)
          const parts =
            BigInt(exact.whole) * BigInt(exact.denominator) + BigInt(exact.numerator) * (total < 0 ? -1n : 1n)
          expect(parts).toBe(BigInt(total) * BigInt(weight))
        })
        const units = entries.reduce((sum, { extra }) => sum + Math.abs(extra) * Math.sign(extra * total), 0) / unit
        expect(units).toBe(missing)
        expect(quotients === null).toBe(method.startsWith('largest'))
      }),
      { numRuns: 200 },
    )
  })
})

describe('who stands where in the queue', () => {
  const ranks = (method: AllocationMethod) =>
    explainAllocation(10, [0, 7, 2, 2], { method }).entries.map(({ rank }) => rank)
  test('by remainder', () => expect(ranks('largest-remainder')).toEqual([null, 3, 1, 2]))
  test('by weight', () => expect(ranks('largest-weight')).toEqual([null, 1, 2, 3]))
  test('nowhere, where quotients decide', () => expect(ranks('adams')).toEqual([null, null, null, null]))
})

describe('the deciding quotients', () => {
  const decided = {
    'sainte-lague': [[0, 6, 2, 2], { at: 1, weight: 7, divisor: [11] }, { at: 1, weight: 7, divisor: [13] }],
    dhondt: [[0, 7, 2, 1], { at: 2, weight: 2, divisor: [2] }, { at: 3, weight: 2, divisor: [2] }],
    adams: [[0, 6, 2, 2], { at: 1, weight: 7, divisor: [5] }, { at: 1, weight: 7, divisor: [6] }],
    'huntington-hill': [[0, 6, 2, 2], { at: 1, weight: 7, divisor: [5, 6] }, { at: 1, weight: 7, divisor: [6, 7] }],
  }
  test.each(['sainte-lague', 'dhondt', 'adams', 'huntington-hill'] as const)('%s', (method) => {
    const { quotients, entries } = explainAllocation(10, [0, 7, 2, 2], { method })
    const { last, next } = quotients ?? {}
    expect([entries.map(({ amount }) => amount), last, next]).toEqual(decided[method])
  })

  test('the last quotient that won is never below the next', () => {
    const square = ({ weight, divisor }: Quotient) => ({
      over: BigInt(divisor[0] as number) * BigInt(divisor.at(-1) as number),
      weight: BigInt(weight) ** 2n,
    })
    fc.assert(
      fc.property(totals, weightLists, fc.constantFrom(...allocationMethods), (total, weights, method) => {
        const { quotients } = explainAllocation(total, weights, { method })
        if (quotients?.last == null) return
        const [last, next] = [square(quotients.last), square(quotients.next)]
        expect(last.weight * next.over).toBeGreaterThanOrEqual(next.weight * last.over)
      }),
    )
  })
})

describe('a paragraph for a letter', () => {
  test.each(allocationMethods)('%s', (method) => {
    const { sentence } = explainAllocation(1_010_500, [50, 35, 15], { names, method, unit: 1_000, residualTo: 1 })
    expect(sentence).toMatchSnapshot()
  })

  test('of two odd multiples, of none, and of no unit at all', () => {
    expect([
      explainAllocation(5, [1, 1, 1], { names, method: 'largest-weight' }).sentence,
      explainAllocation(6_000, [1, 1, 1], { names, unit: 1_000 }).sentence,
      explainAllocation(0, [1, 1, 1], { names, method: 'huntington-hill' }).sentence,
      explainAllocation(-7, [5, 3, 1], { names, method: 'sainte-lague' }).sentence,
    ]).toMatchSnapshot()
  })
})
