import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, exactSharing } from '../../../test/exact-sharing.js'
import { arbitraryRule } from '../../../test/index.js'
import { totals } from '../../../test/money.js'
import { compileRule, partiesOfRule, shareByBands, type Band, type SharingRule } from '../index.js'

const parties = ['a', 'b', 'c', '10', '2']
const small = fc.nat({ max: 60 })
const large = fc.oneof(fc.nat({ max: 1_000 }), fc.integer({ min: 0, max: 999_999_999_999_999 }))
const account = fc.constantFrom('521211', '522151', 'A-1', undefined)
const sizes = totals.map(Math.abs)

const anyRule = fc.oneof(arbitraryRule(parties), arbitraryRule(parties, 2, small), arbitraryRule(parties, 3, large))
const cases = fc.record({ rule: anyRule, account, order: fc.shuffledSubarray(parties, { minLength: 5 }) })

const compiled = ({
  rule,
  account: of,
  order,
}: {
  rule: SharingRule
  account: string | undefined
  order: string[]
}) => {
  const bands = compileRule(rule, { parties: order, ...(of !== undefined && { account: of }) })
  return { bands, share: (total: number) => shareByBands(total, bands, { parties: order }) }
}

describe('the bands of every rule', () => {
  test('are contiguous from zero, and neighbours differ', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { bands } = compiled(one)
        expect(bands[0]?.from).toBe(0)
        expect(bands.at(-1)?.upTo).toBeNull()
        bands.slice(1).forEach((band, at) => {
          const before = bands[at] as Band
          expect(band.from).toBe(before.upTo)
          expect(band.from).toBeGreaterThan(before.from)
          expect(new Map(Object.entries(band.shares))).not.toEqual(new Map(Object.entries(before.shares)))
        })
        for (const { shares } of bands) {
          const weights = Object.values(shares)
          expect(weights.every((weight) => Number.isSafeInteger(weight) && weight > 0)).toBe(true)
          expect(Number.isSafeInteger(weights.reduce((sum, weight) => sum + weight, 0))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('divide every total exactly, name only parties of the rule, and mirror negative totals', () => {
    fc.assert(
      fc.property(cases, sizes, (one, total) => {
        const shares = compiled(one).share(total)
        expect(Object.values(shares).reduce((sum, amount) => sum + BigInt(amount), 0n)).toBe(BigInt(total))
        const known = [...partiesOfRule(one.rule), '(unassigned)']
        expect(Object.keys(shares).filter((party) => !known.includes(party))).toEqual([])
        const mirrored = compiled(one).share(-total)
        expect(mirrored).toEqual(Object.fromEntries(Object.entries(shares).map(([party, n]) => [party, 0 - n])))
      }),
      { numRuns: 500 },
    )
  })

  test('never lower a share by more than one unit when the total grows', () => {
    fc.assert(
      fc.property(cases, sizes, fc.oneof(fc.constant(1), fc.nat({ max: 1_000_000 })), (one, total, more) => {
        const { share } = compiled(one)
        const [before, after] = [share(total), share(Math.min(total + more, 999_999_999_999_999))]
        for (const [party, amount] of Object.entries(before)) expect(after[party]).toBeGreaterThanOrEqual(amount - 1)
      }),
      { numRuns: 500 },
    )
  })

  test('agree with what the rule says, worked out without bands, to a unit for each band and each break', () => {
    const rules = fc.record({
      rule: arbitraryRule(parties, 2, small),
      account,
      order: fc.constant(parties),
    })
    fc.assert(
      fc.property(rules, fc.nat({ max: 100 }), (one, total) => {
        const { bands, share } = compiled(one)
        const shares = share(total)
        // The other way goes in steps of at most one unit where there are caps.
        const slack = 2 * bands.length - 1 + (JSON.stringify(one.rule).includes('capped') ? 1 : 0)
        for (const [party, [over, under]] of exactSharing(one.rule, exact(total), one.account)) {
          expect(Math.abs((shares[party] ?? 0) - Number(over) / Number(under))).toBeLessThanOrEqual(slack)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a cap', () => {
  const limits = fc.dictionary(fc.constantFrom(...parties), fc.oneof(small, large), { minKeys: 1 })

  test('is never passed, by rule or by overflow, whatever they are', () => {
    fc.assert(
      fc.property(cases, anyRule, limits, fc.oneof(fc.nat({ max: 300 }), sizes), (one, overflow, caps, total) => {
        const shares = compiled({ ...one, rule: { kind: 'capped', caps, rule: one.rule, overflow } }).share(total)
        for (const [party, cap] of Object.entries(caps)) expect(shares[party] ?? 0).toBeLessThanOrEqual(cap)
      }),
      { numRuns: 1_000 },
    )
  })

  test('inside a cap is not passed either', () => {
    fc.assert(
      fc.property(cases, limits, limits, fc.oneof(fc.nat({ max: 300 }), sizes), (one, caps, outer, total) => {
        const inner: SharingRule = { kind: 'capped', caps, rule: one.rule, overflow: { kind: 'whole', party: 'z' } }
        const rule: SharingRule = {
          kind: 'capped',
          caps: outer,
          rule: inner,
          overflow: { kind: 'whole', party: 'y' },
        }
        const shares = compiled({ ...one, rule }).share(total)
        for (const [party, cap] of [...Object.entries(caps), ...Object.entries(outer)]) {
          expect(shares[party] ?? 0).toBeLessThanOrEqual(cap)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('lets what passes it go to the overflow, so that nothing is left over where that is somebody else', () => {
    fc.assert(
      fc.property(limits, fc.nat({ max: 300 }), (caps, total) => {
        const rule: SharingRule = {
          kind: 'capped',
          caps,
          rule: { kind: 'equal', parties },
          overflow: { kind: 'whole', party: 'z' },
        }
        expect(shareByBands(total, compileRule(rule))).not.toHaveProperty('(unassigned)')
      }),
    )
  })
})

describe('a floor', () => {
  const limits = fc.dictionary(fc.constantFrom(...parties), fc.oneof(small, fc.nat({ max: 1_000_000_000 })), {
    minKeys: 1,
  })

  test('is kept from the sum of all floors on', () => {
    fc.assert(
      fc.property(
        cases,
        limits,
        fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 1_000_000_000_000 })),
        (one, floors, more) => {
          const total = Object.values(floors).reduce((sum, floor) => sum + floor, 0) + more
          const shares = compiled({ ...one, rule: { kind: 'at-least', floors, rule: one.rule } }).share(total)
          for (const [party, floor] of Object.entries(floors)) expect(shares[party] ?? 0).toBeGreaterThanOrEqual(floor)
        },
      ),
      { numRuns: 500 },
    )
  })
})
