import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totals, weightLists } from '../../test/money.js'
import { allocate, allocateCarrying, BadDebtsError, DebtsTooFineError, type Debts } from './index.js'

describe('a year of odd rupiah', () => {
  test('two equal parties take turns', () => {
    const got = []
    let debts: Debts | undefined
    for (let month = 0; month < 4; month += 1) {
      const split = allocateCarrying(1_001, [1, 1], debts)
      got.push(split.amounts)
      debts = split.debts
    }
    expect(got).toEqual([
      [501, 500],
      [500, 501],
      [501, 500],
      [500, 501],
    ])
  })

  test('eight equal parties: after 300,000 splits nobody is a rupiah off, where ties to the first made it thousands', () => {
    const weights = new Array<number>(8).fill(1_250)
    const running = weights.map(() => 0)
    const plain = weights.map(() => 0)
    let [all, worst, seed] = [0, 0, 1]
    let debts: Debts | undefined
    for (let call = 0; call < 300_000; call += 1) {
      seed = (seed * 48_271) % 2_147_483_647
      const total = 5_000 + (seed % 500_000)
      all += total
      const split = allocateCarrying(total, weights, debts)
      debts = split.debts
      const ours = allocate(total, weights)
      for (let at = 0; at < 8; at += 1) {
        running[at] = (running[at] as number) + (split.amounts[at] as number)
        plain[at] = (plain[at] as number) + (ours[at] as number)
        worst = Math.max(worst, Math.abs(8 * (running[at] as number) - all))
      }
    }
    expect(worst).toBeLessThan(8)
    expect(running.reduce((sum, amount) => sum + amount, 0)).toBe(all)
    expect(Math.max(...plain.map((amount) => amount - all / 8))).toBeGreaterThan(100_000)
  })
})

describe('laws', () => {
  const series = fc.array(fc.oneof(totals, fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 40 })

  test('each call sums exactly; running totals stay within a unit of the exact ones; debts say by how much', () => {
    fc.assert(
      fc.property(series, weightLists, (list, weights) => {
        const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
        const running = weights.map(() => 0n)
        let all = 0n
        let debts: Debts | undefined
        for (const total of list) {
          const split = allocateCarrying(total, weights, debts)
          debts = split.debts
          all += BigInt(total)
          expect(split.amounts.reduce((so, amount) => so + BigInt(amount), 0n)).toBe(BigInt(total))
          weights.forEach((weight, at) => {
            if (weight === 0) expect(split.amounts[at]).toBe(0)
            running[at] = (running[at] as bigint) + BigInt(split.amounts[at] as number)
            const owed = all * BigInt(weight) - (running[at] as bigint) * sum
            expect(owed).toBe(BigInt(split.debts.parts[at] as number))
            expect(owed < 0n ? -owed : owed).toBeLessThan(sum)
          })
        }
      }),
      { numRuns: 500 },
    )
  })

  test('without debts it is largest remainder, and a negative series mirrors', () => {
    fc.assert(
      fc.property(totals, totals, weightLists, (one, two, weights) => {
        const first = allocateCarrying(one, weights)
        expect(first.amounts).toEqual(allocate(one, weights))
        const mirrored = allocateCarrying(-one, weights)
        const second = allocateCarrying(two, weights, first.debts)
        const other = allocateCarrying(-two, weights, mirrored.debts)
        expect(other.amounts.map((amount) => 0 - amount)).toEqual(second.amounts)
      }),
    )
  })

  test('no share is below zero where every entry’s exact share is a unit or more', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(weights, fc.array(fc.integer({ min: 120, max: 300 }), { maxLength: 30 }), (parts, list) => {
        let debts: Debts | undefined
        for (const total of list) {
          const split = allocateCarrying(total, parts, debts)
          debts = split.debts
          expect(Math.min(...split.amounts)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

test('who is ahead gives nothing back where there is nothing to share', () => {
  const debts = { denominator: 3, parts: [1, 1, -2] }
  expect(allocateCarrying(0, [1, 1, 1], debts)).toEqual({ amounts: [0, 0, 0], debts })
})

describe('when weights change', () => {
  test('debts go on in a common denominator, exactly', () => {
    const { debts } = allocateCarrying(1, [1, 1])
    const next = allocateCarrying(1, [1, 2], debts)
    // Owed −1/2 + 1/3 and 1/2 + 2/3: the unit goes to the second, who is owed a sixth more.
    expect(next).toEqual({ amounts: [0, 1], debts: { denominator: 6, parts: [-1, 1] } })
  })

  test('who has no weight any more gets nothing and keeps the debt', () => {
    const { debts } = allocateCarrying(1, [1, 1])
    expect(allocateCarrying(10, [1, 0], debts)).toEqual({ amounts: [10, 0], debts: { denominator: 2, parts: [-1, 1] } })
    expect(allocateCarrying(10, [0, 1], debts)).toEqual({ amounts: [0, 10], debts: { denominator: 2, parts: [-1, 1] } })
  })

  test('every call still sums exactly', () => {
    const lists = fc.array(
      fc.tuple(fc.integer({ min: -9, max: 9 }), fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 })),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(lists, (list) => {
        let debts: Debts | undefined
        for (const [total, weights] of list.filter(([, parts]) => parts.some((part) => part > 0))) {
          const split = allocateCarrying(total, weights, debts)
          debts = split.debts
          expect(split.amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total)
          expect(split.amounts.filter((amount, at) => weights[at] === 0 && amount !== 0)).toEqual([])
          expect(debts.parts.reduce((sum, part) => sum + part, 0)).toBe(0)
        }
      }),
    )
  })
})

describe('refuses debts that do not fit', () => {
  test.each([
    { denominator: 2, parts: [1] },
    { denominator: 2, parts: [1, 1] },
    { denominator: 0, parts: [0, 0] },
    { denominator: 2, parts: [0.5, -0.5] },
    { denominator: 2, parts: [9, -9] },
  ])('%j', (debts) => {
    expect(() => allocateCarrying(1, [1, 1], debts)).toThrow(BadDebtsError)
  })

  test('or whose common denominator is too large', () => {
    const debts = { denominator: 9_007_199_254_740_881, parts: [1, -1] }
    expect(() => allocateCarrying(1, [1, 1], debts)).toThrow(DebtsTooFineError)
  })
})
