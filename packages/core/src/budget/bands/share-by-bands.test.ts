import { describe, expect, test } from 'vitest'
import { compileRule, shareByBands, type SharingRule } from '../index.js'

const whole = (party: string): SharingRule => ({ kind: 'whole', party })
const ab: SharingRule = { kind: 'percent', shares: { a: 7_000, b: 3_000 } }

describe('sharing by bands', () => {
  const bands = compileRule({
    kind: 'tiers',
    tiers: [{ upTo: 5, rule: { kind: 'equal', parties: ['a', 'b'] } }, { rule: ab }],
  })

  test('divides each slice on its own', () => {
    expect(shareByBands(5, bands)).toEqual({ a: 3, b: 2 })
    expect(shareByBands(10, bands)).toEqual({ a: 7, b: 3 })
  })

  test('names a party that the total does not reach with zero', () => {
    expect(shareByBands(3, compileRule({ kind: 'fixed', amounts: { a: 5 }, rest: whole('b') }))).toEqual({ a: 3, b: 0 })
  })

  test('settles ties by the parties’ order', () => {
    expect(shareByBands(5, bands, { parties: ['b', 'a'] })).toEqual({ a: 2, b: 3 })
  })

  test('refuses half a rupiah', () => {
    expect(() => shareByBands(0.5, bands)).toThrow(expect.objectContaining({ code: 'not-an-amount' }))
  })
})

describe('bands of large amounts', () => {
  test('hold amounts of fifteen digits, and leave out what begins past them', () => {
    const most = 999_999_999_999_999
    const rule: SharingRule = {
      kind: 'fixed',
      amounts: { a: most - 1, b: 1, c: most },
      rest: { kind: 'weights', weights: { a: most, b: most - 1 } },
    }
    expect(compileRule(rule)).toEqual([
      { from: 0, upTo: most - 1, shares: { a: 1 } },
      { from: most - 1, upTo: most, shares: { b: 1 } },
      { from: most, upTo: null, shares: { c: 1 } },
    ])
    expect(shareByBands(most, compileRule(rule))).toEqual({ a: most - 1, b: 1, c: 0 })
  })

  test('weights that multiply past 2^53 keep their proportions to within a unit of fifteen digits', () => {
    const most = 999_999_999_999_999
    const rule: SharingRule = {
      kind: 'capped',
      caps: { a: 0 },
      rule: { kind: 'weights', weights: { a: most, b: most - 1 } },
      overflow: { kind: 'weights', weights: { b: most - 4, c: most - 2 } },
    }
    const shares = shareByBands(most, compileRule(rule))
    const c = (BigInt(most) * BigInt(most) * BigInt(most - 2)) / (BigInt(2 * most - 1) * BigInt(2 * most - 6))
    expect(Math.abs((shares.c as number) - Number(c))).toBeLessThanOrEqual(1)
  })

  test('of many tiers are many', () => {
    const tiers = Array.from({ length: 400 }, (_, at) => ({
      upTo: (at + 1) * 1_000,
      rule: whole(at % 2 === 0 ? 'a' : 'b'),
    }))
    const bands = compileRule({ kind: 'tiers', tiers: [...tiers, { rule: whole('c') }] })
    expect(bands).toHaveLength(401)
    expect(shareByBands(400_001, bands)).toEqual({ a: 200_000, b: 200_000, c: 1 })
  })
})
