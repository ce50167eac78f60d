import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryRule } from '../../../test/index.js'
import { sentences } from '../../../test/sentences.js'
import { compareSchemes, compileRule, differencesAt, type SharingRule } from '../index.js'

const whole = (party: string): SharingRule => ({ kind: 'whole', party })
const ab: SharingRule = { kind: 'percent', shares: { a: 7_000, b: 3_000 } }

describe('agreements that mean the same', () => {
  sentences<{ title: string; rules: readonly [SharingRule, SharingRule] }>(
    [
      { title: 'percentages and weights', rules: [ab, { kind: 'weights', weights: { b: 3, a: 7 } }] },
      {
        title: 'a fixed amount and an order',
        rules: [
          { kind: 'fixed', amounts: { a: 50 }, rest: whole('b') },
          { kind: 'in-order', order: [{ party: 'a', limit: 50 }, { party: 'b' }] },
        ],
      },
      {
        title: 'a cap and two tiers',
        rules: [
          { kind: 'capped', caps: { a: 70 }, rule: ab, overflow: whole('b') },
          { kind: 'tiers', tiers: [{ upTo: 100, rule: ab }, { rule: whole('b') }] },
        ],
      },
      {
        title: 'a match and a cap',
        rules: [
          { kind: 'match', lead: 'a', follower: 'b', ratio: [7, 3], cap: 100, rest: whole('a') },
          { kind: 'capped', caps: { b: 100 }, rule: ab, overflow: whole('a') },
        ],
      },
      {
        title: 'a floor and three tiers',
        rules: [
          { kind: 'at-least', floors: { b: 30 }, rule: ab },
          { kind: 'tiers', tiers: [{ upTo: 30, rule: whole('b') }, { upTo: 100, rule: whole('a') }, { rule: ab }] },
        ],
      },
    ],
    ({ rules: [a, b] }) => {
      expect(compareSchemes({ rule: a }, { rule: b }, { upTo: 1_000_000 })).toMatchObject({
        equal: true,
        intervals: [],
      })
      const order = { parties: ['a', 'b'] }
      expect(compileRule(a, order)).toEqual(compileRule(b, order))
    },
  )

  test('a rule is equal to itself in one more wrapping', () => {
    fc.assert(
      fc.property(arbitraryRule(['a', 'b', 'c']), (rule) => {
        const wrapped: SharingRule = {
          kind: 'capped',
          caps: {},
          rule: { kind: 'fixed', amounts: {}, rest: rule },
          overflow: whole('a'),
        }
        expect(compareSchemes({ rule }, { rule: wrapped }, { upTo: 999_999_999_999_999 }).equal).toBe(true)
        expect(compileRule(rule, { parties: ['a', 'b', 'c'] })).toEqual(
          compileRule(wrapped, { parties: ['a', 'b', 'c'] }),
        )
      }),
    )
  })
})

describe('agreements that differ', () => {
  const fixed: SharingRule = { kind: 'fixed', amounts: { a: 10 }, rest: whole('b') }
  const half: SharingRule = { kind: 'equal', parties: ['a', 'b'] }

  test('say between which totals, and by how much at every break and at the limit', () => {
    expect(compareSchemes({ rule: half }, { rule: fixed }, { upTo: 30 })).toEqual({
      equal: false,
      intervals: [{ from: 0, upTo: 20 }, { from: 20, upTo: 30 }], // prettier-ignore
      points: [
        { total: 10, differences: { a: 5, b: -5 } },
        { total: 30, differences: { a: -5, b: 5 } },
      ],
    })
  })

  test('may be equal up to a limit', () => {
    const capped: SharingRule = { kind: 'capped', caps: { a: 70 }, rule: ab, overflow: whole('c') }
    expect(compareSchemes({ rule: ab }, { rule: capped }, { upTo: 100 }).equal).toBe(true)
    expect(compareSchemes({ rule: ab }, { rule: capped }, { upTo: 200 })).toEqual({
      equal: false,
      intervals: [{ from: 100, upTo: 200 }],
      points: [
        { total: 100, differences: { a: 0, b: 0, c: 0 } },
        { total: 200, differences: { a: -70, b: 0, c: 70 } },
      ],
    })
  })

  test('only in the middle are equal again', () => {
    const swapped: SharingRule = {
      kind: 'tiers',
      tiers: [{ upTo: 5, rule: whole('a') }, { upTo: 10, rule: whole('b') }, { rule: half }],
    }
    expect(compareSchemes({ rule: half }, { rule: swapped }, { upTo: 100 }).intervals).toEqual([{ from: 0, upTo: 10 }])
  })

  test('are compared for one account', () => {
    const byAccount: SharingRule = { kind: 'by-account', cases: [{ accounts: ['52'], rule: half }], otherwise: ab }
    expect(compareSchemes({ rule: half }, { rule: byAccount }, { upTo: 100, account: '521' }).equal).toBe(true)
    expect(compareSchemes({ rule: half }, { rule: byAccount }, { upTo: 100, account: '53' }).equal).toBe(false)
  })

  test('differ at a total by amounts that add up to zero', () => {
    expect(differencesAt({ rule: whole('a') }, { rule: half }, 11)).toEqual({ a: -5, b: 5 })
    expect(differencesAt({ rule: whole('a') }, { rule: whole('c') }, -11)).toEqual({ a: 11, c: -11 })
  })
})
