import { describe, expect, test } from 'vitest'
import { readVector } from '../../../test/readiness.js'
import {
  BadAllocationError,
  BadComparisonError,
  budgetAllocationWeights,
  pairwiseWeights,
  randomIndices,
  roundHalfAway,
} from '../index.js'

interface Comparison {
  readonly name: string
  readonly labels?: string[]
  readonly matrix: number[][]
  readonly weights_published?: Record<string, number>
  readonly weights_eigen?: number[]
  readonly weights_geometric_mean?: number[]
  readonly lambdaMax?: number
  readonly CI?: number
  readonly CI_eigen?: number
}
interface Hierarchy {
  readonly criteria: string[]
  readonly criteriaMatrix: number[][]
  readonly criteriaWeights: number[]
  readonly CR_RI111: number
  readonly alternatives: string[]
  readonly byCriterion: Record<string, { matrix: number[][]; weights: number[] }>
  readonly global_published: Record<string, number>
}
const { cases, randomIndex } = readVector<{
  cases: (Comparison | Hierarchy)[]
  randomIndex: Record<'saaty1980' | 'saaty2005', Record<string, number>>
}>('rd-ahp')
const comparisons = cases.filter((one): one is Comparison => 'matrix' in one)
const hierarchy = cases.find((one): one is Hierarchy => 'criteriaMatrix' in one) as Hierarchy
const drinks = comparisons.find(({ name }) => name === 'drinks') as Comparison

describe('weights by pairwise comparison', () => {
  test.each(comparisons)('$name', ({ matrix, ...known }) => {
    const eigen = pairwiseWeights(matrix)
    const geometric = pairwiseWeights(matrix, { method: 'geometric-mean' })
    known.weights_eigen?.forEach((weight, at) => expect(eigen.weights[at]).toBeCloseTo(weight, 5))
    known.weights_geometric_mean?.forEach((weight, at) => expect(geometric.weights[at]).toBeCloseTo(weight, 5))
    if (known.lambdaMax !== undefined) expect(eigen.lambdaMax).toBeCloseTo(known.lambdaMax, 5)
    const index = known.CI ?? known.CI_eigen
    if (index !== undefined) expect(eigen.consistencyIndex).toBeCloseTo(index, 5)
  })

  test('what Saaty printed of seven drinks: weights to three decimals, a ratio of 0.022', () => {
    const { weights, consistencyRatio, consistent } = pairwiseWeights(drinks.matrix)
    const printed = Object.fromEntries(
      (drinks.labels ?? []).map((one, at) => [one, roundHalfAway(weights[at] as number, 3)]),
    )
    expect(printed).toEqual(drinks.weights_published)
    expect(roundHalfAway(consistencyRatio as number, 3)).toBe(0.022)
    expect(consistent).toBe(true)
  })

  test('the choice of a city, criteria and cities together, to three decimals', () => {
    const { weights, consistencyRatio } = pairwiseWeights(hierarchy.criteriaMatrix)
    weights.forEach((weight, at) => expect(weight).toBeCloseTo(hierarchy.criteriaWeights[at] as number, 5))
    expect(consistencyRatio).toBeCloseTo(hierarchy.CR_RI111, 5)
    const whole = hierarchy.alternatives.map((_, at) =>
      hierarchy.criteria.reduce((sum, criterion, c) => {
        const { matrix } = hierarchy.byCriterion[criterion] as { matrix: number[][] }
        return sum + (weights[c] as number) * (pairwiseWeights(matrix).weights[at] as number)
      }, 0),
    )
    const printed = Object.fromEntries(
      hierarchy.alternatives.map((one, at) => [one, roundHalfAway(whole[at] as number, 3)]),
    )
    expect(printed).toEqual(hierarchy.global_published)
  })

  test('the tables of randomness are the published ones, and the one used is told', () => {
    for (const name of ['saaty1980', 'saaty2005'] as const) {
      expect([...randomIndices[name]]).toEqual(Object.values(randomIndex[name]))
    }
    const old = pairwiseWeights(drinks.matrix, { randomIndex: 'saaty1980' })
    expect(old).toMatchObject({ randomIndex: 'saaty1980' })
    expect(old.consistencyRatio).toBeCloseTo(old.consistencyIndex / 1.32, 12)
  })

  test('two items are always consistent; beyond ten there is no table', () => {
    expect(pairwiseWeights([[1, 4], [0.25, 1]])).toMatchObject({ weights: [0.8, 0.2], consistencyRatio: 0 }) // prettier-ignore
    const equal = Array.from({ length: 11 }, () => Array.from({ length: 11 }, () => 1))
    expect(pairwiseWeights(equal)).toMatchObject({ consistencyRatio: null, consistent: null })
  })

  test('judgements that run in a circle are not consistent', () => {
    const circle = [[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]] // prettier-ignore
    expect(pairwiseWeights(circle).consistent).toBe(false)
  })

  test.each([
    ['empty', []],
    ['not square', [[1, 2], [0.5]]],
    ['not positive', [[1, 0], [0, 1]]], // prettier-ignore
    ['not reciprocal', [[1, 2], [2, 1]]], // prettier-ignore
  ])('a table that is %s is refused', (_, matrix) => {
    expect(() => pairwiseWeights(matrix)).toThrow(BadComparisonError)
  })
})

describe('weights by budget allocation', () => {
  test('are the means of the panel’s points, with how far its members differ', () => {
    const { weights, deviations } = budgetAllocationWeights([
      [40, 20, 25, 15],
      [50, 20, 15, 15],
    ])
    expect(weights).toEqual([0.45, 0.2, 0.2, 0.15])
    expect(deviations[0]).toBeCloseTo(Math.sqrt(50), 12)
    expect(deviations[1]).toBe(0)
  })

  test('of a single member have no deviation', () => {
    expect(budgetAllocationWeights([[100]])).toEqual({ weights: [1], deviations: [null] })
  })

  test.each([
    ['nobody', []],
    ['points that do not sum to 100', [[50, 40]]],
    ['points below zero', [[110, -10]]],
    ['members with other items', [[50, 50], [100]]],
    ['more than ten items', [Array.from({ length: 11 }, () => 100 / 11)]],
  ])('%s: refused', (_, panel) => {
    expect(() => budgetAllocationWeights(panel)).toThrow(BadAllocationError)
  })
})
