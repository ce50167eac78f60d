import { describe, expect, test } from 'vitest'
import elections from '../../test/vectors/elections-dhondt-official.json' with { type: 'json' }
import alabama from '../../test/vectors/largest-remainder-alabama-paradox.json' with { type: 'json' }
import dinero from '../../test/vectors/money-allocate-dinero.json' with { type: 'json' }
import { sentences } from '../../test/sentences.js'
import { wholeWeights } from '../../test/money.js'
import { allocate, allocationMethods, type AllocationMethod } from './index.js'

describe('official elections by D’Hondt', () => {
  test.each(elections.cases)('$election', ({ total, weights, threshold, official }) => {
    // Lists below the legal share of the votes take no part.
    const votes = weights.reduce((sum, weight) => sum + weight, 0)
    const admitted = weights.map((weight) => (weight < threshold * votes ? 0 : weight))
    expect(allocate(total, admitted, { method: 'dhondt' })).toEqual(official)
  })

  test('are fourteen', () => expect(elections.cases).toHaveLength(14))
})

describe('the weights of the Alabama paradox by Sainte-Laguë', () => {
  const weights = alabama.pairs[2]?.[0]?.weights ?? []
  test.each(Object.entries(alabama.webster_same_weights))('%s units', (total, expected) => {
    expect(allocate(Number(total), weights, { method: 'sainte-lague' })).toEqual(expected)
  })

  test('what a published example prints as Webster’s answer is D’Hondt’s', () => {
    expect(allocate(43, weights, { method: 'dhondt' })).toEqual(alabama.webster_same_weights_43)
  })
})

test.each(dinero.observed_by_running_v2_0_2)(
  '$amount by $ratios to the largest weights, as dinero.js answers',
  ({ amount, ratios, dinero_2_0_2 }) => {
    expect(allocate(amount, wholeWeights(ratios.map(String)), { method: 'largest-weight' })).toEqual(dinero_2_0_2)
  },
)

describe('one split by every method', () => {
  // The populations are the standard textbook ones on which all five historical methods differ.
  const weights = [9_061, 7_179, 5_259, 3_319, 1_182]
  const expected: Record<AllocationMethod, number[]> = {
    'largest-remainder': [9, 7, 5, 4, 1],
    'sainte-lague': [9, 8, 5, 3, 1],
    dhondt: [10, 7, 5, 3, 1],
    adams: [9, 7, 5, 3, 2],
    'huntington-hill': [9, 7, 6, 3, 1],
    'largest-weight': [10, 7, 5, 3, 1],
  }
  test.each(allocationMethods)('26 units by %s', (method) => {
    expect(allocate(26, weights, { method })).toEqual(expected[method])
  })
})

describe('small splits', () => {
  sentences<{ title: string; total: number; weights: number[]; method: AllocationMethod; shares: number[] }>(
    [
      {
        title: 'adams gives every weight a unit first',
        total: 4,
        weights: [97, 1, 1, 1],
        method: 'adams',
        shares: [1, 1, 1, 1],
      },
      {
        title: 'so does huntington-hill',
        total: 4,
        weights: [97, 1, 1, 1],
        method: 'huntington-hill',
        shares: [1, 1, 1, 1],
      },
      { title: 'but not to a zero weight', total: 3, weights: [9, 0, 1], method: 'adams', shares: [2, 0, 1] },
      {
        title: 'nor under huntington-hill',
        total: 3,
        weights: [9, 0, 1],
        method: 'huntington-hill',
        shares: [2, 0, 1],
      },
      {
        title: 'with fewer units than weights adams serves the largest',
        total: 2,
        weights: [1, 3, 2, 3],
        method: 'adams',
        shares: [0, 1, 0, 1],
      },
      {
        title: 'of equal weights the earlier ones',
        total: 2,
        weights: [3, 3, 3],
        method: 'huntington-hill',
        shares: [1, 1, 0],
      },
      {
        title: 'equal quotients go to the earlier entry',
        total: 2,
        weights: [1, 3],
        method: 'sainte-lague',
        shares: [1, 1],
      },
      {
        title: 'also when it comes later in the list of weights',
        total: 2,
        weights: [3, 1],
        method: 'sainte-lague',
        shares: [2, 0],
      },
      { title: 'equal D’Hondt quotients too', total: 2, weights: [1, 2], method: 'dhondt', shares: [1, 1] },
      {
        title: 'Sainte-Laguë may go above the rounded-up share: 90 where 86 is exact',
        total: 100,
        weights: [860, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14],
        method: 'sainte-lague',
        shares: [90, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      },
      {
        title: 'largest weight gives one unit each, not all to one',
        total: 5,
        weights: [4, 3, 4, 3],
        method: 'largest-weight',
        shares: [2, 1, 1, 1],
      },
      {
        title: 'a negative total mirrors',
        total: -26,
        weights: [9_061, 7_179, 5_259, 3_319, 1_182],
        method: 'dhondt',
        shares: [-10, -7, -5, -3, -1],
      },
      {
        title: 'the largest amount',
        total: 999_999_999_999_999,
        weights: [1, 1, 1],
        method: 'sainte-lague',
        shares: [333_333_333_333_333, 333_333_333_333_333, 333_333_333_333_333],
      },
      {
        title: 'the largest amount and weights, one over',
        total: 999_999_999_999_998,
        weights: [3_002_399_751_580_330, 3_002_399_751_580_330, 3_002_399_751_580_330],
        method: 'huntington-hill',
        shares: [333_333_333_333_333, 333_333_333_333_333, 333_333_333_333_332],
      },
      {
        title: 'quotients whose products round to one double are still told apart',
        total: 3,
        weights: [9_007_199_254_740_989, 1, 1],
        method: 'dhondt',
        shares: [3, 0, 0],
      },
    ],
    ({ total, weights, method, shares }) => expect(allocate(total, weights, { method })).toEqual(shares),
  )
})
