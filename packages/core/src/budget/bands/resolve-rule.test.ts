import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryRule } from '../../../test/index.js'
import { sentences } from '../../../test/sentences.js'
import { compileRule, resolveRule, schemesOfRule, UnresolvedRuleError, type SharingRule } from '../index.js'

const whole = (party: string): SharingRule => ({ kind: 'whole', party })
const as = (schemeId: string): SharingRule => ({ kind: 'scheme', schemeId })
const afterFive = (rest: SharingRule): SharingRule => ({ kind: 'fixed', amounts: { a: 5 }, rest })
const schemes = (rules: Readonly<Record<string, SharingRule>>) =>
  Object.entries(rules).map(([id, rule]) => ({ id, rule }))
const half: SharingRule = { kind: 'equal', parties: ['a', 'b'] }

describe('a rule that follows other schemes', () => {
  sentences(
    [
      {
        title: 'has theirs in its place',
        rule: as('half'),
        known: schemes({ half }),
        resolved: { ok: true, rule: half, follows: ['half'] },
      },
      {
        title: 'follows what they follow, wherever it stands in them, each named once',
        rule: { kind: 'capped', caps: { a: 9 }, rule: as('after'), overflow: as('half') },
        known: schemes({ half, after: afterFive(as('half')) }),
        resolved: {
          ok: true,
          rule: { kind: 'capped', caps: { a: 9 }, rule: afterFive(half), overflow: half },
          follows: ['after', 'half'],
        },
      },
      {
        title: 'may do so in tiers, in cases, past a floor and in a match',
        rule: {
          kind: 'tiers',
          tiers: [
            { upTo: 9, rule: { kind: 'at-least', floors: { a: 1 }, rule: as('half') } },
            { rule: { kind: 'by-account', cases: [{ accounts: ['52'], rule: as('half') }], otherwise: as('one') } },
          ],
        },
        known: schemes({ half, one: { kind: 'match', lead: 'a', follower: 'b', ratio: [1, 1], rest: as('half') } }),
        resolved: {
          ok: true,
          rule: {
            kind: 'tiers',
            tiers: [
              { upTo: 9, rule: { kind: 'at-least', floors: { a: 1 }, rule: half } },
              {
                rule: {
                  kind: 'by-account',
                  cases: [{ accounts: ['52'], rule: half }],
                  otherwise: { kind: 'match', lead: 'a', follower: 'b', ratio: [1, 1], rest: half },
                },
              },
            ],
          },
          follows: ['half', 'one'],
        },
      },
      {
        title: 'may follow one scheme twice, for that is no cycle',
        rule: { kind: 'capped', caps: {}, rule: as('half'), overflow: as('half') },
        known: schemes({ half }),
        resolved: { ok: true, rule: { kind: 'capped', caps: {}, rule: half, overflow: half }, follows: ['half'] },
      },
      {
        title: 'follows the first of two that share an id',
        rule: as('half'),
        known: [...schemes({ half }), ...schemes({ half: whole('c') })],
        resolved: { ok: true, rule: half, follows: ['half'] },
      },
      {
        title: 'cannot follow a scheme that the plan does not have, even through another',
        rule: as('after'),
        known: schemes({ after: afterFive(as('lost')) }),
        resolved: { ok: false, reason: 'unknown-scheme', way: ['after', 'lost'] },
      },
      {
        title: 'cannot follow its own scheme',
        rule: afterFive(as('own')),
        own: 'own',
        known: schemes({ own: afterFive(as('own')) }),
        resolved: { ok: false, reason: 'scheme-cycle', way: ['own'] },
      },
      {
        title: 'cannot come back to its own scheme through others',
        rule: as('x'),
        own: 'own',
        known: schemes({ x: as('y'), y: afterFive(as('own')), own: as('x') }),
        resolved: { ok: false, reason: 'scheme-cycle', way: ['x', 'y', 'own'] },
      },
      {
        title: 'cannot lead into a circle of others',
        rule: as('x'),
        own: 'own',
        known: schemes({ x: as('y'), y: as('x') }),
        resolved: { ok: false, reason: 'scheme-cycle', way: ['x', 'y', 'x'] },
      },
    ] as const satisfies readonly {
      title: string
      rule: SharingRule
      known: readonly { id: string; rule: SharingRule }[]
      own?: string
      resolved: ReturnType<typeof resolveRule>
    }[],
    ({ rule, known, resolved, ...rest }) =>
      expect(resolveRule(rule, known, 'own' in rest ? rest.own : undefined)).toEqual(resolved),
  )

  test('resolves to a rule without references, and one without references to itself', () => {
    const known = fc.array(arbitraryRule(['a', 'b']), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(arbitraryRule(['a', 'b'], 2, undefined, ['x', 'y']), known, (rule, [x, y]) => {
        const resolved = resolveRule(rule, schemes({ x: x as SharingRule, y: y as SharingRule }))
        if (!resolved.ok) throw new TypeError('every scheme is known and none follows another')
        expect(schemesOfRule(resolved.rule)).toEqual([])
        expect(new Set(resolved.follows)).toEqual(new Set(schemesOfRule(rule)))
        expect(resolveRule(resolved.rule, [])).toEqual({ ok: true, rule: resolved.rule, follows: [] })
      }),
    )
  })
})

describe('a rule that is too large', () => {
  const chain = (length: number, used: (previous: SharingRule) => SharingRule) =>
    Array.from({ length }, (_, at) => ({ id: `s${at}`, rule: at === 0 ? half : used(as(`s${at - 1}`)) }))

  test('of schemes that each use the one before twice is refused at once, not after 2^1000 steps', () => {
    const known = chain(1_000, (previous) => ({ kind: 'capped', caps: {}, rule: previous, overflow: previous }))
    expect(resolveRule(as('s9'), known)).toMatchObject({ ok: false, reason: 'rule-too-large' })
    expect(resolveRule(as('s999'), known)).toMatchObject({ ok: false, reason: 'rule-too-large' })
    // s7 is 2^7 halves under 2^7 − 1 caps, each behind a reference: 510 rules. s8 is 1,022.
    expect(resolveRule(as('s7'), known)).toMatchObject({ ok: true })
    expect(resolveRule(as('s8'), known)).toMatchObject({ ok: false })
  })

  test('nested up to forty levels below the first is computed, one more is not', () => {
    const nested = (levels: number): SharingRule => (levels === 0 ? half : afterFive(nested(levels - 1)))
    expect(resolveRule(nested(40), [])).toMatchObject({ ok: true })
    expect(resolveRule(nested(41), [])).toEqual({ ok: false, reason: 'rule-too-large', way: [] })
  })

  test('is one, too, where the levels are schemes that follow each other', () => {
    const known = chain(100, (previous) => previous)
    expect(resolveRule(as('s39'), known)).toMatchObject({ ok: true })
    expect(resolveRule(as('s40'), known)).toMatchObject({ ok: false, reason: 'rule-too-large' })
  })

  test('is found without exhausting the stack', () => {
    let rule: SharingRule = whole('a')
    for (let level = 0; level < 100_000; level += 1) rule = afterFive(rule)
    expect(resolveRule(rule, [])).toMatchObject({ ok: false, reason: 'rule-too-large' })
  })
})

test('a rule that still follows another is not compiled, and says which', () => {
  expect(() => compileRule(afterFive(as('half')))).toThrow(UnresolvedRuleError)
  expect(() => compileRule(afterFive(as('half')))).toThrow(
    expect.objectContaining({ code: 'unresolved-rule', schemeId: 'half' }),
  )
})
