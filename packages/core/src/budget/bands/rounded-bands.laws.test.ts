import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, exactSharing } from '../../../test/exact-sharing.js'
import { arbitraryRule } from '../../../test/index.js'
import { allocationMethods, type AllocationMethod } from '../../money/index.js'
import { compileRule, shareByBands, type Band, type SharingRule } from '../index.js'

const parties = ['a', 'b', 'c', '10', '2']
const order = fc.shuffledSubarray(parties, { minLength: parties.length })
const accounts = fc.constantFrom('521211', '522151', 'A-1')
const roundings = fc.record({ method: fc.constantFrom(...allocationMethods), unit: fc.constantFrom(1, 100, 1_000) })
type Rounding = { method: AllocationMethod; unit: number }

/** Up to sixty units, whole ones and others. */
const amountsIn = (unit: number) =>
  fc.oneof(
    fc.nat({ max: 60 }).map((units) => units * unit),
    fc.nat({ max: 60 * unit }),
  )
const wholeIn = (unit: number) => fc.nat({ max: 60 }).map((units) => units * unit)
/** Totals around the amounts of the rules, and of fifteen digits. */
const totalsIn = (unit: number) => fc.oneof(fc.nat({ max: 100 * unit }), fc.nat({ max: 999_999_999_999_999 }))

const cases = roundings.chain((rounding) =>
  fc.record({
    rounding: fc.constant(rounding),
    rule: arbitraryRule(parties, 2, amountsIn(rounding.unit)),
    order,
    account: accounts,
    total: totalsIn(rounding.unit),
    residualTo: fc.option(fc.constantFrom(...parties), { nil: undefined }),
  }),
)

const bandsOf = (rule: SharingRule, rounding: Rounding, by: readonly string[], account: string) =>
  compileRule(rule, { ...rounding, parties: by, account })

describe('bands by every method, in units', () => {
  test('are contiguous, break at whole units, and have whole weights', () => {
    fc.assert(
      fc.property(cases, ({ rule, rounding, order: by, account }) => {
        const bands = bandsOf(rule, rounding, by, account)
        expect(bands[0]?.from).toBe(0)
        expect(bands.at(-1)?.upTo).toBeNull()
        bands.slice(1).forEach((band, at) => {
          const before = bands[at] as Band
          expect(band.from).toBe(before.upTo)
          expect(band.from).toBeGreaterThan(before.from)
          expect(band.from % rounding.unit).toBe(0)
        })
        for (const { shares } of bands) {
          expect(Object.values(shares).every((weight) => Number.isSafeInteger(weight) && weight > 0)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('divide every total exactly, in whole units but for one party, and mirror negative totals', () => {
    fc.assert(
      fc.property(cases, ({ rule, rounding, order: by, account, total, residualTo }) => {
        const options = { ...rounding, parties: by, ...(residualTo !== undefined && { residualTo }) }
        const bands = bandsOf(rule, rounding, by, account)
        const shares = shareByBands(total, bands, options)
        expect(Object.values(shares).reduce((sum, amount) => sum + BigInt(amount), 0n)).toBe(BigInt(total))
        const broken = Object.entries(shares).filter(([, amount]) => amount % rounding.unit !== 0)
        expect(broken.length).toBe(total % rounding.unit === 0 ? 0 : 1)
        if (residualTo !== undefined && broken.length === 1) expect(broken[0]?.[0]).toBe(residualTo)
        const mirrored = Object.fromEntries(Object.entries(shares).map(([party, amount]) => [party, 0 - amount]))
        expect(shareByBands(-total, bands, options)).toEqual(mirrored)
      }),
      { numRuns: 500 },
    )
  })

  test('agree with what the rule says, worked out without bands', () => {
    const small = cases.chain((one) =>
      fc.nat({ max: 100 * one.rounding.unit }).map((total) => ({ ...one, total, residualTo: undefined })),
    )
    fc.assert(
      fc.property(small, ({ rule, rounding, order: by, account, total }) => {
        const { method, unit } = rounding
        const bands = bandsOf(rule, rounding, by, account)
        const shares = shareByBands(total, bands, { ...rounding, parties: by })
        const most = Math.max(...bands.map((band) => Object.keys(band.shares).length))
        // Units that a share may be off the exact one, in each band it is in and at each break.
        const off = method === 'largest-remainder' || method === 'largest-weight' ? 1 : Math.max(1, most - 1)
        // What is below a unit of the total is one more; the other way goes in steps of a unit where there are caps.
        const caps = JSON.stringify(rule).split('capped').length - 1
        const units = off * (2 * bands.length - 1) + 1 + caps
        for (const [party, [over, under]] of exactSharing(rule, exact(total), account)) {
          expect(Math.abs((shares[party] ?? 0) - Number(over) / Number(under))).toBeLessThanOrEqual(units * unit)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a cap of whole units', () => {
  const capped = roundings.chain((rounding) =>
    fc.record({
      rounding: fc.constant(rounding),
      caps: fc.dictionary(fc.constantFrom(...parties), wholeIn(rounding.unit), { minKeys: 1 }),
      rule: arbitraryRule(parties, 2, amountsIn(rounding.unit)),
      overflow: arbitraryRule(parties, 1, amountsIn(rounding.unit)),
      order,
      account: accounts,
      total: totalsIn(rounding.unit),
    }),
  )

  test('is never passed by any method, while somebody else takes what is smaller than a unit', () => {
    fc.assert(
      fc.property(capped, ({ rounding, caps, rule, overflow, order: by, account, total }) => {
        const bands = bandsOf({ kind: 'capped', caps, rule, overflow }, rounding, by, account)
        const shares = shareByBands(total, bands, { ...rounding, parties: by, residualTo: 'somebody-else' })
        for (const [party, cap] of Object.entries(caps)) expect(shares[party] ?? 0).toBeLessThanOrEqual(cap)
      }),
      { numRuns: 1_000 },
    )
  })

  test('is not passed at any total near it either: every one of them, with every method, and missed by a unit at most', () => {
    const rule: SharingRule = {
      kind: 'capped',
      caps: { a: 7, b: 3 },
      rule: { kind: 'weights', weights: { a: 5, b: 2, c: 4, '10': 1 } },
      overflow: { kind: 'weights', weights: { c: 1, '10': 1 } },
    }
    for (const method of allocationMethods) {
      const bands = compileRule(rule, { parties, method })
      for (let total = 0; total <= 60; total += 1) {
        const { a, b } = shareByBands(total, bands, { parties, method })
        expect(a).toBeLessThanOrEqual(7)
        expect(b).toBeLessThanOrEqual(3)
      }
      const { a = 0, b = 0 } = shareByBands(60, bands, { parties, method })
      expect([a >= 6, b >= 2]).toEqual([true, true])
    }
  })
})

describe('a break between shares', () => {
  const thirds: SharingRule = { kind: 'equal', parties: ['a', 'b', 'c'] }
  const next: SharingRule = { kind: 'whole', party: '10' }
  const breaks = (rule: SharingRule) => compileRule(rule, { unit: 1_000, parties }).map(({ from }) => from)

  test('is where the agreement has it, though no share is whole units there', () => {
    expect(breaks({ kind: 'tiers', tiers: [{ upTo: 2_000_000, rule: thirds }, { rule: next }] })).toEqual([
      0, 2_000_000,
    ])
    // 1,000,500 each: every one may have the odd unit, for none of them is at a cap.
    expect(breaks({ kind: 'tiers', tiers: [{ upTo: 3_001_500, rule: thirds }, { rule: next }] })).toEqual([
      0, 3_001_000,
    ])
  })

  test('comes sooner at caps that are no whole units, which no rounding may pass', () => {
    const caps = { a: 1_500, b: 1_500, c: 1_500 }
    const rule: SharingRule = { kind: 'capped', caps, rule: thirds, overflow: next }
    expect(breaks(rule)).toEqual([0, 3_000])
    expect(shareByBands(9_000, compileRule(rule, { unit: 1_000, parties }), { unit: 1_000, parties })).toEqual({
      a: 1_000, b: 1_000, c: 1_000, '10': 6_000,
    }) // prettier-ignore
  })

  test('is held by a cap inside a tier, too, of which less than a unit is left', () => {
    const half: SharingRule = { kind: 'equal', parties: ['a', 'b'] }
    const inner: SharingRule = {
      kind: 'capped',
      caps: { a: 1_500 },
      rule: half,
      overflow: { kind: 'whole', party: 'b' },
    }
    const rule: SharingRule = { kind: 'tiers', tiers: [{ upTo: 3_900, rule: inner }, { rule: next }] }
    const shares = shareByBands(9_000, compileRule(rule, { unit: 1_000, parties }), { unit: 1_000, parties })
    expect(shares.a).toBe(1_000)
  })
})

describe('a floor', () => {
  const floored = roundings.chain((rounding) =>
    fc.record({
      rounding: fc.constant(rounding),
      floors: fc.dictionary(fc.constantFrom(...parties), amountsIn(rounding.unit), { minKeys: 1 }),
      rule: arbitraryRule(parties, 2, amountsIn(rounding.unit)),
      order,
      account: accounts,
      more: totalsIn(rounding.unit),
    }),
  )

  test('is kept to within a unit by every method from the sum of all floors on, and kept whole where it is whole units', () => {
    fc.assert(
      fc.property(floored, ({ rounding, floors, rule, order: by, account, more }) => {
        const total = Math.min(
          999_999_999_999_999,
          Object.values(floors).reduce((sum, floor) => sum + floor, more),
        )
        const bands = bandsOf({ kind: 'at-least', floors, rule }, rounding, by, account)
        const shares = shareByBands(total, bands, { ...rounding, parties: by, residualTo: 'somebody-else' })
        const allWhole = Object.values(floors).every((floor) => floor % rounding.unit === 0)
        for (const [party, floor] of Object.entries(floors)) {
          expect(shares[party] ?? 0).toBeGreaterThan(floor - (allWhole ? 1 : rounding.unit + 1))
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
