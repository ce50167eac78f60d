import { describe, expect, test } from 'vitest'
import { sentences } from '../../../test/sentences.js'
import { compileRule, type SharingRule } from '../index.js'

const whole = (party: string): SharingRule => ({ kind: 'whole', party })
const percent = (shares: Record<string, number>): SharingRule => ({ kind: 'percent', shares })
const ab = percent({ a: 7_000, b: 3_000 })

/** Bands as they are read aloud: `from: party weight …`. */
const read = (rule: SharingRule, account?: string) =>
  compileRule(rule, account === undefined ? {} : { account }).map(({ from, shares }) => {
    const weights = Object.entries(shares).map(([party, weight]) => `${party} ${weight}`)
    return `${from}: ${weights.join(', ')}`
  })

interface Example {
  readonly title: string
  readonly rule: SharingRule
  readonly account?: string
  readonly bands: readonly string[]
}

describe('bands of proportions', () => {
  sentences<Example>(
    [
      { title: 'whole: one party pays all', rule: whole('a'), bands: ['0: a 1'] },
      { title: 'percent: without a common divisor', rule: ab, bands: ['0: a 7, b 3'] },
      { title: 'percent: who pays nothing is not in them', rule: percent({ a: 10_000, b: 0 }), bands: ['0: a 1'] },
      { title: 'equal: one each', rule: { kind: 'equal', parties: ['b', 'a'] }, bands: ['0: b 1, a 1'] },
      { title: 'weights', rule: { kind: 'weights', weights: { a: 4, b: 10 } }, bands: ['0: a 2, b 5'] },
      {
        title: 'by-driver',
        rule: { kind: 'by-driver', driver: 'participants', quantities: { a: 16, b: 4 } },
        bands: ['0: a 4, b 1'],
      },
      {
        title: 'weights of nothing are nobody’s',
        rule: { kind: 'weights', weights: { a: 0 } },
        bands: ['0: (unassigned) 1'],
      },
    ],
    ({ rule, bands }) => expect(read(rule)).toEqual(bands),
  )
})

describe('bands of composed rules', () => {
  sentences<Example>(
    [
      {
        title: 'fixed: amounts one after the other, then the rest',
        rule: { kind: 'fixed', amounts: { b: 5, a: 10, c: 0 }, rest: ab },
        bands: ['0: b 1', '5: a 1', '15: b 3, a 7'],
      },
      {
        title: 'fixed: the rest sees only what remains',
        rule: {
          kind: 'fixed',
          amounts: { a: 5 },
          rest: { kind: 'in-order', order: [{ party: 'b', limit: 10 }, { party: 'c' }] },
        },
        bands: ['0: a 1', '5: b 1', '15: c 1'],
      },
      {
        title: 'tiers: each rule sees only its slice',
        rule: {
          kind: 'tiers',
          tiers: [
            { upTo: 10, rule: whole('a') },
            { upTo: 40, rule: { kind: 'fixed', amounts: { b: 5 }, rest: ab } },
            { rule: whole('c') },
          ],
        },
        bands: ['0: a 1', '10: b 1', '15: a 7, b 3', '40: c 1'],
      },
      {
        title: 'tiers: one that ends no higher than the one before is empty; past the last it is nobody’s',
        rule: {
          kind: 'tiers',
          tiers: [
            { upTo: 10, rule: whole('a') },
            { upTo: 10, rule: whole('b') },
            { upTo: 15, rule: whole('c') },
          ],
        },
        bands: ['0: a 1', '10: c 1', '15: (unassigned) 1'],
      },
      {
        title: 'tiers: nothing comes after one without an end',
        rule: { kind: 'tiers', tiers: [{ rule: whole('a') }, { upTo: 10, rule: whole('b') }] },
        bands: ['0: a 1'],
      },
      {
        title: 'equal neighbours are one band',
        rule: {
          kind: 'tiers',
          tiers: [{ upTo: 10, rule: ab }, { rule: { kind: 'weights', weights: { b: 3, a: 7 } } }],
        },
        bands: ['0: a 7, b 3'],
      },
      {
        title: 'in-order: each up to its limit, the one without takes the rest',
        rule: {
          kind: 'in-order',
          order: [{ party: 'a', limit: 10 }, { party: 'b', limit: 5 }, { party: 'a' }, { party: 'c' }],
        },
        bands: ['0: a 1', '10: b 1', '15: a 1'],
      },
      {
        title: 'in-order: past the last limit it is nobody’s',
        rule: { kind: 'in-order', order: [{ party: 'a', limit: 10 }] },
        bands: ['0: a 1', '10: (unassigned) 1'],
      },
      {
        title: 'match: until the follower has paid its cap, then the rest',
        rule: { kind: 'match', lead: 'a', follower: 'b', ratio: [7, 3], cap: 300, rest: whole('c') },
        bands: ['0: a 7, b 3', '1000: c 1'],
      },
      {
        title: 'match: the break is rounded down, and the rest may ask the follower for more',
        rule: { kind: 'match', lead: 'a', follower: 'b', ratio: [7, 3], cap: 100, rest: whole('b') },
        bands: ['0: a 7, b 3', '333: b 1'],
      },
      {
        title: 'match: without a cap it never ends',
        rule: { kind: 'match', lead: 'a', follower: 'b', ratio: [2, 1], rest: whole('c') },
        bands: ['0: a 2, b 1'],
      },
      {
        title: 'match: a cap of nothing leaves all to the rest',
        rule: { kind: 'match', lead: 'a', follower: 'b', ratio: [2, 1], cap: 0, rest: whole('c') },
        bands: ['0: c 1'],
      },
      {
        title: 'match: a follower that pays nothing never reaches its cap',
        rule: { kind: 'match', lead: 'a', follower: 'b', ratio: [2, 0], cap: 5, rest: whole('c') },
        bands: ['0: a 1'],
      },
      {
        title: 'capped: the excess goes by the overflow, beside what the others pay; the break is rounded down',
        rule: { kind: 'capped', caps: { a: 40 }, rule: ab, overflow: whole('c') },
        bands: ['0: a 7, b 3', '57: b 3, c 7'],
      },
      {
        title: 'capped: the overflow sees only the excess as its total',
        rule: {
          kind: 'capped',
          caps: { a: 70 },
          rule: ab,
          overflow: { kind: 'in-order', order: [{ party: 'c', limit: 7 }, { party: 'b' }] },
        },
        bands: ['0: a 7, b 3', '100: b 3, c 7', '110: b 1'],
      },
      {
        title: 'capped: a cap counts what comes by the overflow, too',
        rule: {
          kind: 'capped',
          caps: { a: 70, b: 60 },
          rule: ab,
          overflow: { kind: 'in-order', order: [{ party: 'b', limit: 100 }, { party: 'c' }] },
        },
        bands: ['0: a 7, b 3', '100: b 1', '130: (unassigned) 1', '209: c 1'],
      },
      {
        title: 'capped: what the overflow would give a party at its cap is nobody’s',
        rule: { kind: 'capped', caps: { a: 70 }, rule: ab, overflow: { kind: 'equal', parties: ['a', 'b'] } },
        bands: ['0: a 7, b 3', '100: b 13, (unassigned) 7'],
      },
      {
        title: 'capped: a cap of nothing holds from the first unit',
        rule: { kind: 'capped', caps: { a: 0 }, rule: ab, overflow: whole('c') },
        bands: ['0: b 3, c 7'],
      },
      {
        title: 'capped: a cap that the rule never reaches changes nothing',
        rule: { kind: 'capped', caps: { c: 5 }, rule: ab, overflow: whole('c') },
        bands: ['0: a 7, b 3'],
      },
      {
        title: 'at-least: the floor first, then the others, then the rule',
        rule: { kind: 'at-least', floors: { b: 10 }, rule: percent({ a: 8_000, b: 2_000 }) },
        bands: ['0: b 1', '10: a 1', '50: b 1, a 4'],
      },
      {
        title: 'at-least: floors in the order written, the others by the rule’s proportions, each joining at its floor',
        rule: { kind: 'at-least', floors: { c: 20, b: 12 }, rule: { kind: 'weights', weights: { a: 5, b: 3, c: 2 } } },
        bands: ['0: c 1', '20: b 1', '32: a 1', '52: b 3, a 5', '100: c 2, b 3, a 5'],
      },
      {
        title: 'at-least: a floor of a party that the rule never names is all it gets',
        rule: { kind: 'at-least', floors: { c: 20 }, rule: ab },
        bands: ['0: c 1', '20: a 7, b 3'],
      },
      {
        title: 'by-account: the first case, as written, that begins the account',
        rule: {
          kind: 'by-account',
          cases: [
            { accounts: ['53', '52'], rule: whole('a') },
            { accounts: ['521211'], rule: whole('b') },
          ],
          otherwise: whole('c'),
        },
        account: '521211',
        bands: ['0: a 1'],
      },
      {
        title: 'by-account: no case, the other rule',
        rule: { kind: 'by-account', cases: [{ accounts: ['521'], rule: whole('a') }], otherwise: whole('c') },
        account: '52',
        bands: ['0: c 1'],
      },
      {
        title: 'by-account: no account, the other rule',
        rule: { kind: 'by-account', cases: [{ accounts: ['5'], rule: whole('a') }], otherwise: whole('c') },
        bands: ['0: c 1'],
      },
      {
        title: 'by-account nested in tiers sees the account',
        rule: {
          kind: 'tiers',
          tiers: [
            {
              upTo: 5,
              rule: { kind: 'by-account', cases: [{ accounts: ['5'], rule: whole('a') }], otherwise: whole('c') },
            },
            { rule: whole('b') },
          ],
        },
        account: '521211',
        bands: ['0: a 1', '5: b 1'],
      },
      {
        title: 'keys made of digits come first, in ascending order, however they were written',
        rule: { kind: 'fixed', amounts: { b: 5, '10': 5, '2': 5 }, rest: ab },
        bands: ['0: 2 1', '5: 10 1', '10: b 1', '15: b 3, a 7'],
      },
    ],
    ({ rule, account, bands }) => expect(read(rule, account)).toEqual(bands),
  )
})

test('a share too small to be told apart from nothing does not stop the compiling', () => {
  const none: SharingRule = { kind: 'by-driver', driver: 'participants', quantities: {} }
  const inner: SharingRule = {
    kind: 'capped',
    caps: { '10': 0 },
    rule: { kind: 'weights', weights: { '2': 1, '10': 4_188_903, c: 0 } },
    overflow: none,
  }
  const weights = { '2': 999_999_991, '10': 999_999_985, a: 275_370_588, b: 1, c: 827_108_710 }
  const rest: SharingRule = { kind: 'weights', weights }
  const rule: SharingRule = {
    kind: 'capped',
    caps: { '2': 0, a: 1 },
    rule: { kind: 'capped', caps: { '2': 1, b: 0, c: 0 }, rule: inner, overflow: none },
    overflow: { kind: 'match', lead: 'a', follower: 'a', ratio: [1, 0], cap: 0, rest },
  }
  const bands = compileRule(rule, { account: '521211', parties: ['10', '2', 'a', 'b', 'c'] })
  expect(bands[0]?.from).toBe(0)
  expect(bands.at(-1)?.upTo).toBeNull()
})
