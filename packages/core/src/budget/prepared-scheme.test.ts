import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryRounding, arbitraryRule, aScheme } from '../../test/index.js'
import { sentences } from '../../test/sentences.js'
import {
  accountPrefixes,
  compileRule,
  prepareScheme,
  shareByBands,
  unassigned,
  type CostShareScheme,
  type SharingRule,
} from './index.js'

const parties = ['lapas', 'llk', 'bpvp'].map((id) => ({ id }))
const whole = (party: string): SharingRule => ({ kind: 'whole', party })
/** The cases in the order given. */
const byAccount = (cases: readonly (readonly [string, SharingRule])[], otherwise: SharingRule): SharingRule => ({
  kind: 'by-account',
  cases: cases.map(([prefix, rule]) => ({ accounts: [prefix], rule })),
  otherwise,
})

const prepared = (overrides: Partial<CostShareScheme>, schemes: readonly CostShareScheme[] = []) => {
  const scheme = prepareScheme(aScheme(overrides), { parties, schemes })
  if (scheme === undefined) throw new TypeError('the scheme of this test can be computed')
  return scheme
}

describe('a scheme that is ready', () => {
  test('names its parties in the order of the plan, and shares in that order', () => {
    const scheme = prepared({ rule: { kind: 'weights', weights: { bpvp: 1, lapas: 2, llk: 0 } } })
    expect(scheme.partyIds).toEqual(['lapas', 'llk', 'bpvp'])
    expect(Object.entries(scheme.share(300))).toEqual([['lapas', 200], ['bpvp', 100]]) // prettier-ignore
  })

  test('says what it leaves to nobody, last', () => {
    const scheme = prepared({ rule: { kind: 'in-order', order: [{ party: 'llk', limit: 10 }] } })
    expect(Object.entries(scheme.share(-25))).toEqual([['llk', -10], [unassigned, -15]]) // prettier-ignore
  })

  test('settles ties by the order of the plan’s parties, not of mention', () => {
    expect(prepared({ rule: { kind: 'equal', parties: ['bpvp', 'lapas'] } }).share(5)).toEqual({ lapas: 3, bpvp: 2 })
  })

  test('rounds as it says: 10,500 in thousands by D’Hondt, what is left to BPVP', () => {
    const scheme = prepared({
      rule: { kind: 'weights', weights: { lapas: 5, llk: 3, bpvp: 1 } },
      rounding: { method: 'dhondt', unit: 1_000, residualTo: 'bpvp' },
    })
    // Ten units: 5, 2.5, 1.67, 1.25, 1, 0.83 of Lapas, 3, 1.5, 1, 0.75 of LLK, 1 of BPVP are the largest ten quotients.
    expect(scheme.share(10_500)).toEqual({ lapas: 6_000, llk: 3_000, bpvp: 1_500 })
  })

  test('follows another with that one’s rule and its own rounding', () => {
    const other = aScheme({
      id: 'lain',
      rule: { kind: 'equal', parties: ['lapas', 'llk'] },
      rounding: { method: 'adams' },
    })
    const scheme = prepared(
      { rule: { kind: 'scheme', schemeId: 'lain' }, rounding: { method: 'largest-remainder', unit: 100 } },
      [other],
    )
    expect(scheme.share(300)).toEqual({ lapas: 200, llk: 100 })
  })

  test('makes the bands of one kind of account once', () => {
    const scheme = prepared({ rule: byAccount([['52', whole('llk')]], whole('lapas')) })
    expect(scheme.bandsFor('52')).toBe(scheme.bandsFor('52'))
    expect(scheme.bandsFor('')).not.toEqual(scheme.bandsFor('52'))
  })
})

describe('the account prefixes that a scheme tells apart', () => {
  const tiers: SharingRule = {
    kind: 'tiers',
    tiers: [{ upTo: 9, rule: byAccount([['522', whole('bpvp')]], whole('llk')) }, { rule: whole('lapas') }],
  }
  const scheme = prepared({
    rule: byAccount(
      [
        ['521', byAccount([['52121', whole('bpvp')]], whole('llk'))],
        ['5', tiers],
      ],
      whole('lapas'),
    ),
  })

  test('are those of nested rules, too, each once', () => {
    expect(scheme.prefixes).toEqual(['5', '521', '52121', '522'])
  })

  test.each([
    ['521219', '52121'],
    ['521911', '521'],
    ['522151', '522'],
    ['531111', '5'],
    ['611111', ''],
    ['52', '5'],
    [undefined, ''],
  ])('of %s is “%s”, the longest it begins with', (account, prefix) => {
    expect(scheme.prefixOf(account)).toBe(prefix)
  })

  test('share what they share', () => {
    expect(scheme.share(10, '521211')).toEqual({ bpvp: 10 })
    expect(scheme.share(10, '521911')).toEqual({ llk: 10 })
    expect(scheme.share(10, '522151')).toEqual({ lapas: 1, bpvp: 9 })
    expect(scheme.share(10, '52')).toEqual({ lapas: 1, llk: 9 })
    expect(scheme.share(10, '531111')).toEqual({ lapas: 1, llk: 9 })
    expect(scheme.share(10, '611111')).toEqual({ lapas: 10 })
  })

  test('are all that an account means: for every rule the same as compiling it for the whole account', () => {
    const nested = (rule: fc.Arbitrary<SharingRule>): fc.Arbitrary<SharingRule> =>
      fc.record({
        kind: fc.constant('by-account' as const),
        cases: fc.array(
          fc.record({ accounts: fc.array(fc.stringMatching(/^5[12]{0,3}$/u), { minLength: 1, maxLength: 2 }), rule }),
          { minLength: 1, maxLength: 3 },
        ),
        otherwise: rule,
      })
    const small = arbitraryRule(['lapas', 'llk'], 1, fc.nat({ max: 60 }))
    const rules = fc.oneof(arbitraryRule(['lapas', 'llk', 'bpvp']), nested(nested(small)))
    const accounts = fc.oneof(
      fc.constantFrom('521211', '522151', 'A-1', '007/1', '5.1.02.01'),
      fc.stringMatching(/^[56][12]{0,5}$/u),
    )
    fc.assert(
      fc.property(
        rules,
        accounts,
        fc.nat({ max: 200 }),
        arbitraryRounding(['lapas', 'llk', 'bpvp']),
        (rule, account, total, { method, unit = 1 }) => {
          const rounding = { method, unit }
          const ready = prepareScheme({ id: 'bagi', rule, rounding }, { parties, schemes: [] })
          if (ready === undefined) return
          const options = { ...rounding, parties: parties.map(({ id }) => id) }
          const bands = compileRule(rule, { ...options, account })
          expect(ready.bandsFor(ready.prefixOf(account))).toEqual(bands)
          expect(ready.share(total, account)).toEqual(shareByBands(total, bands, options))
          expect(ready.prefixes).toEqual([...new Set(accountPrefixes(rule))].sort())
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a scheme cannot be computed', () => {
  sentences(
    [
      { title: 'where a party is unknown', scheme: { rule: { kind: 'equal', parties: ['lapas', 'z'] } } },
      {
        title: 'where a cap is on an unknown party',
        scheme: { rule: { kind: 'capped', caps: { z: 5 }, rule: whole('lapas'), overflow: whole('llk') } },
      },
      { title: 'where all weights are zero', scheme: { rule: { kind: 'weights', weights: { lapas: 0, llk: 0 } } } },
      { title: 'where there are no weights', scheme: { rule: { kind: 'weights', weights: {} } } },
      {
        title: 'where the weights add up past 2^53 − 1',
        scheme: { rule: { kind: 'weights', weights: { lapas: 2 ** 53 - 1, llk: 1 } } },
      },
      { title: 'where it follows itself', scheme: { rule: { kind: 'scheme', schemeId: 'bagi' } } },
      { title: 'where it follows one that is unknown', scheme: { rule: { kind: 'scheme', schemeId: 'z' } } },
      {
        title: 'where odd units go to a party it does not name',
        scheme: { rule: whole('lapas'), rounding: { method: 'dhondt', unit: 100, residualTo: 'llk' } },
      },
    ] as const satisfies readonly { title: string; scheme: Partial<CostShareScheme> }[],
    ({ scheme }) =>
      expect(prepareScheme(aScheme(scheme as Partial<CostShareScheme>), { parties, schemes: [] })).toBeUndefined(),
  )

  test('but nested weights may add up past 2^53 − 1: they are fitted', () => {
    const huge: SharingRule = { kind: 'weights', weights: { lapas: 999_999_999_999_999, llk: 2 ** 53 - 1 } }
    const scheme = prepared({ rule: { kind: 'fixed', amounts: { bpvp: 1 }, rest: huge } })
    // 10 × 999,999,999,999,999 ÷ 10,007,199,254,740,990 is 0.999.
    expect(scheme.share(11)).toEqual({ lapas: 1, llk: 9, bpvp: 1 })
  })
})

describe('who a party is called makes no difference', () => {
  const names = ['lapas', 'llk', 'bpvp']
  const renamed: Record<string, string> = { lapas: 'zeta', llk: 'alfa', bpvp: 'mu' }
  const rename = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value).replace(/"(lapas|llk|bpvp)"/gu, (_, id: string) => `"${renamed[id] as string}"`),
    ) as T

  test('renamed parties have the shares they had, by every method, in units, whatever the rule', () => {
    fc.assert(
      fc.property(
        arbitraryRule(names, 2, fc.nat({ max: 5_000 })),
        arbitraryRounding(names),
        fc.integer({ min: -9_999, max: 9_999 }),
        (rule, rounding, total) => {
          const context = { parties, schemes: [] }
          const before = prepareScheme({ id: 'bagi', rule, rounding }, context)?.share(total, '521211')
          const after = prepareScheme(rename({ id: 'bagi', rule, rounding }), rename(context))?.share(total, '521211')
          expect(after).toEqual(rename(before ?? null) ?? undefined)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('in another order of the plan, proportions change who wins ties and nothing else', () => {
    const weights = fc.record({ lapas: fc.nat({ max: 9 }), llk: fc.nat({ max: 9 }), bpvp: fc.nat({ max: 9 }) })
    fc.assert(
      fc.property(
        weights,
        fc.shuffledSubarray(parties, { minLength: 3 }),
        fc.nat({ max: 500 }),
        (shares, order, total) => {
          const scheme = { id: 'bagi', rule: { kind: 'weights' as const, weights: shares } }
          const before = prepareScheme(scheme, { parties, schemes: [] })?.share(total)
          const after = prepareScheme(scheme, { parties: order, schemes: [] })?.share(total)
          const sum = shares.lapas + shares.llk + shares.bpvp
          const changed = names.filter((id) => before?.[id] !== after?.[id])
          // Equal remainders; among those, as many won a unit before as after.
          const remainders = changed.map((id) => (total * shares[id as keyof typeof shares]) % sum)
          expect(new Set(remainders).size).toBeLessThanOrEqual(1)
          for (const id of changed) expect(Math.abs((before?.[id] ?? 0) - (after?.[id] ?? 0))).toBe(1)
        },
      ),
      { numRuns: 500 },
    )
  })
})
