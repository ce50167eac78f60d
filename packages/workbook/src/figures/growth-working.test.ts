import { prepareBook } from '@bekal/core'
import { aPlan, arbitraryRule, aScheme } from '@bekal/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeFigures } from './figures.js'

const parties = ['a', 'b', 'c']
const planWith = (rule: Parameters<typeof aScheme>[0]) =>
  aPlan({
    parties: parties.map((id) => ({ id, name: id, kind: 'other' as const })),
    funds: [],
    agreements: [],
    costLines: [],
    schemes: [aScheme({ id: 's', ...rule })],
  })

describe('who pays as the cost grows', () => {
  test('every point is what the scheme gives of that total, but for the last unit that rounding gives to somebody', () => {
    fc.assert(
      fc.property(arbitraryRule(parties, 2, fc.nat({ max: 50_000_000 })), (rule) => {
        const plan = planWith({ rule })
        const prepared = prepareBook(plan).scheme('s')
        const { growth } = computeFigures(plan, 'id')
        if (prepared === undefined) return
        for (const { total, amounts } of growth.points) {
          const exact = prepared.share(total, 'no-account')
          parties.forEach((party, at) => {
            expect(Math.abs((amounts[at] ?? 0) - (exact[party] ?? 0)), `${party} of ${total}`).toBeLessThanOrEqual(1)
          })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the picture goes past the start of the last band, in round steps', () => {
    const tiers = [
      { upTo: 30_000_000, rule: { kind: 'whole', party: 'a' } as const },
      { rule: { kind: 'whole', party: 'b' } as const },
    ]
    const { points, step } = computeFigures(planWith({ rule: { kind: 'tiers', tiers } }), 'id').growth
    expect(step).toBe(2_000_000)
    expect(points.at(-1)).toMatchObject({ total: 40_000_000, amounts: [30_000_000, 10_000_000, 0, 0, 0, 0, 0, 0, 0] })
  })

  test('without costs or bands it goes to a million and has nothing to show without a scheme', () => {
    expect(computeFigures(planWith({ rule: { kind: 'whole', party: 'a' } }), 'id').growth.points.at(-1)?.total).toBe(
      1_000_000,
    )
    expect(computeFigures({ ...planWith({}), schemes: [] }, 'id').growth.scheme).toBeUndefined()
  })
})
