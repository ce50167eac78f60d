import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryRule, aScheme } from '../../test/index.js'
import { sentences } from '../../test/sentences.js'
import { partiesOfRule, proportionsOf, ruleKinds, ruleWeights, schemeObstacle, type SharingRule } from './index.js'

const whole: SharingRule = { kind: 'whole', party: 'a' }

/** One rule of each kind. Parties a to c, in the order a reader meets them. */
const examples: Record<string, { rule: SharingRule; weights?: Record<string, number>; parties: string[] }> = {
  whole: { rule: whole, weights: { a: 1 }, parties: ['a'] },
  percent: {
    rule: { kind: 'percent', shares: { a: 7_000, b: 3_000 } },
    weights: { a: 7_000, b: 3_000 },
    parties: ['a', 'b'],
  },
  equal: { rule: { kind: 'equal', parties: ['b', 'a'] }, weights: { b: 1, a: 1 }, parties: ['b', 'a'] },
  weights: { rule: { kind: 'weights', weights: { a: 2, b: 5 } }, weights: { a: 2, b: 5 }, parties: ['a', 'b'] },
  'by-driver': {
    rule: { kind: 'by-driver', driver: 'participants', quantities: { a: 16, b: 4 } },
    weights: { a: 16, b: 4 },
    parties: ['a', 'b'],
  },
  fixed: { rule: { kind: 'fixed', amounts: { b: 5 }, rest: whole }, parties: ['b', 'a'] },
  capped: {
    rule: { kind: 'capped', caps: { b: 5 }, rule: whole, overflow: { kind: 'whole', party: 'c' } },
    parties: ['b', 'a', 'c'],
  },
  'at-least': { rule: { kind: 'at-least', floors: { b: 5 }, rule: whole }, parties: ['b', 'a'] },
  tiers: {
    rule: { kind: 'tiers', tiers: [{ upTo: 10, rule: whole }, { rule: { kind: 'whole', party: 'b' } }] },
    parties: ['a', 'b'],
  },
  'in-order': { rule: { kind: 'in-order', order: [{ party: 'b', limit: 5 }, { party: 'a' }] }, parties: ['b', 'a'] },
  match: { rule: { kind: 'match', lead: 'b', follower: 'c', ratio: [1, 1], rest: whole }, parties: ['b', 'c', 'a'] },
  'by-account': {
    rule: { kind: 'by-account', cases: [{ accounts: ['52'], rule: whole }], otherwise: { kind: 'whole', party: 'b' } },
    parties: ['a', 'b'],
  },
}

describe('every kind of rule', () => {
  test('has an example here', () => {
    expect(Object.keys(examples)).toEqual(ruleKinds.codes)
  })

  test.each(Object.entries(examples))(
    '%s has its weights, or none where they change with the total',
    (_, { rule, weights }) => {
      expect(ruleWeights(rule)).toEqual(weights && new Map(Object.entries(weights)))
    },
  )

  test.each(Object.entries(examples))('%s names its parties, nested ones too', (_, { rule, parties }) => {
    expect(partiesOfRule(rule)).toEqual(parties)
  })

  test('names no party that its JSON does not name', () => {
    const parties = ['lapas', 'llk', 'bpvp']
    fc.assert(
      fc.property(arbitraryRule(parties), (rule) => {
        const text = JSON.stringify(rule)
        expect([...new Set(partiesOfRule(rule))].sort()).toEqual(
          parties.filter((id) => text.includes(`"${id}"`)).sort(),
        )
      }),
    )
  })
})

describe('a scheme as proportions', () => {
  const parties = ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'other' as const }))
  const proportions = (rule: SharingRule) => proportionsOf(aScheme({ rule }), parties)

  test('comes in the order of the plan’s parties', () => {
    expect(proportions({ kind: 'weights', weights: { c: 3, a: 1 } })).toEqual([
      { partyId: 'a', weight: 1 },
      { partyId: 'c', weight: 3 },
    ])
  })

  sentences(
    [
      { title: 'is none where a party is unknown', rule: { kind: 'equal', parties: ['a', 'z'] } },
      { title: 'is none where all weights are zero', rule: { kind: 'weights', weights: { a: 0, b: 0 } } },
      { title: 'is none where there are no weights', rule: { kind: 'weights', weights: {} } },
      { title: 'is none where the rule is composed', rule: { kind: 'fixed', amounts: {}, rest: whole } },
      {
        title: 'is none where the weights add up past 2^53 − 1',
        rule: { kind: 'weights', weights: { a: 2 ** 53 - 1, b: 1 } },
      },
    ] satisfies { title: string; rule: SharingRule }[],
    ({ rule }) => expect(proportions(rule)).toBeUndefined(),
  )
})

describe('what stands in the way of computing a scheme', () => {
  sentences(
    [
      { title: 'is nothing for plain weights', scheme: aScheme(), obstacle: undefined },
      {
        title: 'is nothing where the default rounding is spelled out',
        scheme: aScheme({ rounding: { method: 'largest-remainder', unit: 1 } }),
        obstacle: undefined,
      },
      {
        title: 'is the rounding of another method',
        scheme: aScheme({ rounding: { method: 'dhondt' } }),
        obstacle: 'rounding',
      },
      {
        title: 'is the rounding to thousands',
        scheme: aScheme({ rounding: { method: 'largest-remainder', unit: 1_000 } }),
        obstacle: 'rounding',
      },
      {
        title: 'is a party that takes the rest',
        scheme: aScheme({ rounding: { method: 'largest-remainder', residualTo: 'llk' } }),
        obstacle: 'rounding',
      },
      {
        title: 'is a composed rule',
        scheme: aScheme({ rule: { kind: 'in-order', order: [{ party: 'a' }] } }),
        obstacle: 'composed-rule',
      },
    ] as const,
    ({ scheme, obstacle }) => expect(schemeObstacle(scheme)).toBe(obstacle),
  )
})
