import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryRule } from '../../test/index.js'
import { mentionsOfRule, partiesOfRule, ruleKinds, ruleWeights, schemesOfRule, type SharingRule } from './index.js'

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
  scheme: { rule: { kind: 'scheme', schemeId: 'bagi' }, parties: [] },
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

  test('is named with the place of each mention, which holds the id itself, as a value or as a key', () => {
    const rules = arbitraryRule(['lapas', 'llk', 'bpvp'], 3, undefined, ['bagi', 'lain'])
    fc.assert(
      fc.property(rules, (rule) => {
        const mentions = mentionsOfRule(rule)
        for (const { id, path } of mentions) {
          const last = path.at(-1) as string
          const inside = path.slice(0, -1).reduce<unknown>((node, step) => Object(node)[step], rule)
          expect(Object.hasOwn(inside as object, last)).toBe(true)
          expect([Object(inside)[last], last]).toContain(id)
        }
        const named = (list: string) => mentions.flatMap((one) => (one.list === list ? [one.id] : []))
        expect(named('parties').sort()).toEqual(partiesOfRule(rule).sort())
        expect(named('schemes').sort()).toEqual(schemesOfRule(rule).sort())
        expect(new Set(mentions.map(({ path }) => path.join())).size).toBe(mentions.length)
      }),
    )
  })
})
