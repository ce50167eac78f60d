import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divisorMethods, quotaOf, referenceOf, referenceShares, totals, weightLists } from '../../test/money.js'
import { allocate, allocationMethods, type AllocationMethod } from './index.js'

const smallTotals = fc.integer({ min: -60, max: 60 })
const largeTotals = fc.integer({ min: 0, max: 999_999_999_999_998 })

function laws(methods: readonly AllocationMethod[]) {
  return (sentence: string, holds: (method: AllocationMethod, total: number, weights: number[]) => void, at = totals) =>
    describe(sentence, () => {
      test.each(methods)('%s', (method) =>
        fc.assert(
          fc.property(at, weightLists, (total, weights) => holds(method, total, weights)),
          { numRuns: 300 },
        ),
      )
    })
}

const law = laws(allocationMethods)

law('shares add up to the total', (method, total, weights) => {
  expect(allocate(total, weights, { method }).reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(total))
})

law('the negative total has the negative shares', (method, total, weights) => {
  expect(allocate(-total, weights, { method }).map((share) => 0 - share)).toEqual(allocate(total, weights, { method }))
})

law('a zero weight gets zero, everybody else nothing of the other sign', (method, total, weights) => {
  allocate(total, weights, { method }).forEach((share, at) => {
    if (weights[at] === 0) expect(share).toBe(0)
    expect(share * Math.sign(total)).toBeGreaterThanOrEqual(0)
  })
})

law('weights in other units give the same shares', (method, total, weights) => {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  fc.pre(sum <= Number.MAX_SAFE_INTEGER / 7)
  const scaled = weights.map((weight) => weight * 7)
  expect(allocate(total, scaled, { method })).toEqual(allocate(total, weights, { method }))
})

law('a larger weight never gets less, and of equal ones the earlier', (method, total, weights) => {
  fc.pre(method !== 'largest-remainder' || total > 0)
  const shares = allocate(Math.abs(total), weights, { method })
  weights.forEach((weight, at) => {
    weights.forEach((other, place) => {
      const first = weight > other || (weight === other && at < place)
      if (first) expect(shares[at] as number).toBeGreaterThanOrEqual(shares[place] as number)
    })
  })
})

law(
  'small totals agree with one unit at a time in exact fractions',
  (method, total, weights) => {
    expect(allocate(total, weights, { method })).toEqual(referenceOf(method, total, weights))
  },
  smallTotals,
)

laws(divisorMethods)(
  'one unit more raises exactly one share',
  (method, total, weights) => {
    const before = allocate(total, weights, { method })
    const raised = allocate(total + 1, weights, { method }).map((share, at) => share - (before[at] as number))
    expect(raised.filter((more) => more !== 0)).toEqual([1])
  },
  fc.oneof(fc.nat({ max: 100 }), largeTotals),
)

laws(['largest-remainder', 'largest-weight', 'dhondt'])(
  'nobody is below the rounded-down share',
  (method, total, weights) => {
    const size = Math.abs(total)
    allocate(size, weights, { method }).forEach((share, at) => {
      const { floor } = quotaOf(size, weights[at] as number, weights)
      expect(BigInt(share)).toBeGreaterThanOrEqual(floor)
    })
  },
)

laws(['largest-remainder', 'adams'])('nobody is above the rounded-up share', (method, total, weights) => {
  const size = Math.abs(total)
  fc.pre(method !== 'adams' || size >= weights.filter((weight) => weight > 0).length)
  allocate(size, weights, { method }).forEach((share, at) => {
    const { floor, remainder } = quotaOf(size, weights[at] as number, weights)
    expect(BigInt(share)).toBeLessThanOrEqual(floor + (remainder > 0n ? 1n : 0n))
  })
})

laws(['adams', 'huntington-hill'])('every weight gets a unit where there are enough', (method, total, weights) => {
  const entries = weights.filter((weight) => weight > 0).length
  const served = allocate(Math.abs(total), weights, { method }).filter((share) => share > 0).length
  expect(served).toBe(Math.min(entries, Math.abs(total) < entries ? Math.abs(total) : entries))
})

test('among scores of entries, too, largest remainder is what exact fractions and a sort give', () => {
  const many = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 40, maxLength: 120 })
  fc.assert(
    fc.property(totals, many, (total, weights) => {
      expect(allocate(total, weights)).toEqual(referenceShares(total, weights))
    }),
  )
})

test('of fifty units a hundred alike get one each down to the fiftieth', () => {
  const shares = Array.from({ length: 100 }, (_, at) => (at < 50 ? 1 : 0))
  const weights = new Array<number>(100).fill(7)
  for (const method of allocationMethods) expect(allocate(50, weights, { method })).toEqual(shares)
})
