import { describe, expect, test } from 'vitest'
import vector from '../../../test/vectors/grant-match-doj.json' with { type: 'json' }
import { BadAwardShareError, compileRule, matchForAward, shareByBands } from '../index.js'

describe.each(vector.cases)('the match that an award of $federal_award at $federal_percent % asks for', (one) => {
  const { federal_award: award, federal_percent: percent } = one

  test('is exact when rounded as stated', () => {
    expect(matchForAward(award, percent * 100, 'half-up')).toEqual({
      total: one.half_up_total,
      match: one.half_up_match,
    })
    expect(matchForAward(award, percent * 100, 'down')).toEqual({ total: one.floor_total, match: one.floor_match })
    const { total } = matchForAward(award, percent * 100, 'up')
    expect((total - 1) * percent < award * 100 && total * percent >= award * 100).toBe(true)
  })

  test('is the printed one under one of the two roundings, for the guide uses both', () => {
    const ways = (['half-up', 'down'] as const).map((rounding) => matchForAward(award, percent * 100, rounding))
    expect(ways).toContainEqual({ total: one.printed_total, match: one.printed_match })
  })

  test('is what the rule “match” makes of that total', () => {
    const { total, match } = matchForAward(award, percent * 100, 'half-up')
    const bands = compileRule({
      kind: 'match',
      lead: 'federal',
      follower: 'recipient',
      ratio: [percent, 100 - percent],
      rest: { kind: 'whole', party: 'recipient' },
    })
    expect(shareByBands(total, bands)).toEqual({ federal: award, recipient: match })
  })
})

test('a correction mirrors the award', () => {
  expect(matchForAward(-350_000, 7_500, 'half-up')).toEqual({ total: -466_667, match: -116_667 })
})

test('a share of nothing, or of half a basis point, is refused', () => {
  for (const share of [0, 10_001, 7_500.5]) expect(() => matchForAward(1, share, 'down')).toThrow(BadAwardShareError)
})

test('a total past 15 digits is refused', () => {
  expect(() => matchForAward(999_999_999_999_999, 1, 'down')).toThrow(
    expect.objectContaining({ code: 'not-an-amount' }),
  )
})
