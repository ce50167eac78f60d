import { describe, expect, test } from 'vitest'
import { readVector } from '../../../test/readiness.js'
import { BadGoalError, goalAttainment } from '../index.js'

describe('goal attainment', () => {
  interface GoalCase {
    readonly x: number[]
    readonly w: number[]
    readonly rho: number
    readonly T: number
  }
  const { cases } = readVector<{ cases: GoalCase[] }>('rd-gas')
  const goals = ({ x, w }: Pick<GoalCase, 'x' | 'w'>) => x.map((level, at) => ({ level, weight: w[at] as number }))

  test.each(cases)('of $x weighing $w is $T', (one) => {
    expect(goalAttainment(goals(one), one.rho)).toBeCloseTo(one.T, 5)
  })

  test('is none of three formulas found in public code: each misses at least half of the cases', () => {
    const sums = ({ x, w }: GoalCase) => x.reduce((all, level, at) => all + level * (w[at] as number), 0)
    const wrong: readonly ((one: GoalCase) => number)[] = [
      (one) => 50 + (10 * sums(one)) / Math.sqrt(one.x.length * (1 - one.rho)),
      (one) => 50 + (10 * sums(one)) / Math.sqrt(0.7 * one.x.length ** 2 + 0.3 * one.x.length * sums(one)),
      (one) => 50 + (10 * sums(one)) / Math.sqrt(one.x.length),
    ]
    for (const formula of wrong) {
      const misses = cases.filter((one) => !(Math.abs(formula(one) - (goalAttainment(goals(one)) as number)) < 0.01))
      expect(misses.length).toBeGreaterThan(cases.length / 2)
    }
  })

  test('rises with n equal goals by what the specification prints for one point each', () => {
    const { equalWeightPointsPerUnit } = readVector<{ equalWeightPointsPerUnit: Record<string, number> }>('rd-gas')
    for (const [n, rise] of Object.entries(equalWeightPointsPerUnit)) {
      const all = Array.from({ length: Number(n) }, (_, at) => ({ level: at === 0 ? 1 : 0 }))
      expect((goalAttainment(all) as number) - 50).toBeCloseTo(rise, 4)
    }
  })

  test('without goals, or without weight, is unknown', () => {
    expect(goalAttainment([])).toBeNull()
    expect(goalAttainment([{ level: 1, weight: 0 }])).toBeNull()
  })

  test.each([[{ level: 3 }], [{ level: NaN }], [{ level: 0, weight: -1 }]])('refuses %j', (goal) => {
    expect(() => goalAttainment([goal])).toThrow(BadGoalError)
  })
})
