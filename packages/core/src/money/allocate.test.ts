import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import alabama from '../../test/vectors/largest-remainder-alabama-paradox.json' with { type: 'json' }
import dinero from '../../test/vectors/money-allocate-dinero.json' with { type: 'json' }
import userCases from '../../test/vectors/money-allocate-issue-cases.json' with { type: 'json' }
import { sentences } from '../../test/sentences.js'
import { quotaOf, referenceShares, totals, weightLists, wholeWeights } from '../../test/money.js'
import { allocate, BadWeightError, NotAnAmountError, NoWeightError, UnknownMethodError } from './index.js'

describe('splits that users of other programs reported as wrong', () => {
  const inFifteenDigits = userCases.cases.filter(({ amount_minor }) => amount_minor <= 999_999_999_999_999)
  const beyond = userCases.cases.filter(({ amount_minor }) => amount_minor > 999_999_999_999_999)

  test.each(inFifteenDigits)('$amount_minor by $ratios, $ref', ({ amount_minor, ratios, largest_remainder }) => {
    expect(allocate(amount_minor, wholeWeights(ratios))).toEqual(largest_remainder)
  })

  test.each(beyond)('$amount_minor has more than 15 digits and is refused, $ref', ({ amount_minor, ratios }) => {
    expect(() => allocate(amount_minor, wholeWeights(ratios))).toThrow(NotAnAmountError)
  })

  test('the same split one digit shorter is exact', () => {
    expect(allocate(700_000_000_000_000, [1, 2])).toEqual([233_333_333_333_333, 466_666_666_666_667])
  })
})

describe('the Alabama paradox: one unit more in the total may lower a share', () => {
  test.each(alabama.pairs.flat())('$total by $weights gives $expected', ({ total, weights, expected }) => {
    expect(allocate(total, weights)).toEqual(expected)
  })

  test('every pair of the file lowers somebody’s share', () => {
    for (const [before, after] of alabama.pairs) {
      const lost = before?.weights.some((_, at) => (after?.expected[at] ?? 0) < (before.expected[at] ?? 0))
      expect(lost).toBe(true)
    }
  })
})

describe('the cases of dinero.js, answered by largest remainder', () => {
  // dinero gives odd units to the largest ratio; where that is also the largest remainder the answers agree.
  const plain = dinero.allocate.filter(({ ratios }) => ratios.every((ratio) => typeof ratio === 'number'))
  test.each(plain)('$amount by $ratios', ({ amount, ratios, expected_amounts }) => {
    expect(allocate(Number(amount), ratios as number[])).toEqual(expected_amounts)
  })

  // A ratio of { amount: 505, scale: 1 } is 50.5. dinero raises the scale of the result as far as that of the ratios;
  // here the total is raised to the same scale first and the ratios become whole weights.
  const scaled = dinero.allocate.filter(({ ratios }) => ratios.some((ratio) => typeof ratio === 'object'))
  test.each(scaled)('$amount in base $base by ratios with a scale, $expected_amounts', (row) => {
    const ratios = row.ratios as { amount: number; scale: number }[]
    const finest = Math.max(...ratios.map(({ scale }) => scale))
    const weights = ratios.map(({ amount, scale }) => amount * 10 ** (finest - scale))
    const total = Number(row.amount) * row.base ** (row.expected_scale - row.scale)
    // 125 by 5050 : 4950 is 63.125 and 61.875: the odd unit belongs to the second; dinero gives it to the larger ratio.
    const ours = total === 125 ? [63, 62] : row.expected_amounts
    expect(allocate(total, weights)).toEqual(ours)
  })

  const bigint = dinero.allocate.filter(({ ratios }) => ratios.some((ratio) => typeof ratio === 'string'))
  test.each(bigint)('$amount has more than 15 digits and is refused', ({ amount, ratios }) => {
    expect(() => allocate(Number(amount), ratios.map(Number))).toThrow(NotAnAmountError)
  })

  test('every row of the file falls in one of these three groups', () => {
    expect(plain.length + scaled.length + bigint.length).toBe(dinero.allocate.length)
  })

  test.each(dinero.allocate_errors)('ratios $ratios are refused with a named error', ({ ratios }) => {
    const error = ratios.some((ratio) => ratio < 0) ? BadWeightError : NoWeightError
    expect(() => allocate(100, ratios)).toThrow(error)
  })

  const observed = dinero.observed_by_running_v2_0_2
  test.each(observed)('$amount by $ratios gives $largest_remainder', ({ amount, ratios, largest_remainder }) => {
    expect(allocate(amount, wholeWeights(ratios.map(String)))).toEqual(largest_remainder)
  })

  test('a ratio that is not whole is refused, not rounded', () => {
    expect(() => allocate(100, [50.5, 49.5])).toThrow(BadWeightError)
  })
})

describe('the cases of dinero’s inner function distribute', () => {
  const answers: Record<string, number[] | typeof BadWeightError | typeof NoWeightError> = {
    // Where nobody can take the total dinero returns zeros or nothing and the money is lost; here it is refused.
    '1003 by 0,0': NoWeightError,
    '1003 by ': NoWeightError,
    // Negative ratios have no meaning as shares; dinero works with them.
    '1003 by -50,-50': BadWeightError,
    '-1003 by -50,-50': BadWeightError,
  }
  test.each(dinero.distribute)('$value by $ratios', ({ value, ratios, expected }) => {
    const ours = answers[`${value} by ${String(ratios)}`]
    if (typeof ours === 'function') expect(() => allocate(value, ratios)).toThrow(ours)
    else expect(allocate(value, ratios)).toEqual(expected)
  })
})

describe('small splits', () => {
  sentences(
    [
      {
        title: 'the odd unit goes to the largest remainder, not to the largest weight',
        total: 10,
        weights: [7, 2, 2],
        shares: [6, 2, 2],
      },
      { title: 'equal remainders go to the earlier entry', total: 100, weights: [1, 1, 1], shares: [34, 33, 33] },
      { title: 'two odd units go to the first two of equals', total: 2, weights: [1, 1, 1], shares: [1, 1, 0] },
      { title: 'one entry takes all', total: 7, weights: [3], shares: [7] },
      { title: 'nothing gives everybody nothing', total: 0, weights: [3, 4], shares: [0, 0] },
      { title: 'a zero weight gets nothing, not even an odd unit', total: 1, weights: [0, 1, 0], shares: [0, 1, 0] },
      { title: 'a negative total mirrors the positive one', total: -1_003, weights: [50, 50], shares: [-502, -501] },
      { title: '70/30 in basis points', total: 1_250_001, weights: [7_000, 3_000], shares: [875_001, 375_000] },
      {
        title: 'the largest amount by the largest weights',
        total: 999_999_999_999_999,
        weights: [4_503_599_627_370_495, 4_503_599_627_370_496],
        shares: [499_999_999_999_999, 500_000_000_000_000],
      },
      {
        title: 'one to almost 2^53',
        total: 999_999_999_999_999,
        weights: [1, 9_007_199_254_740_990],
        shares: [0, 999_999_999_999_999],
      },
      { title: 'no share is ever negative zero', total: 5, weights: [-0, 1], shares: [0, 5] },
      { title: 'nor in a negative split', total: -1, weights: [1, 1, 0], shares: [-1, 0, 0] },
    ],
    ({ total, weights, shares }) => expect(allocate(total, weights)).toEqual(shares),
  )

  sentences(
    [
      { title: 'half a rupiah is refused', total: 1_250_000.5 },
      { title: 'a total of sixteen digits is refused', total: 1_000_000_000_000_000 },
      { title: 'minus sixteen digits is refused', total: -1_000_000_000_000_000 },
      { title: 'a total that is not a number is refused', total: Number.NaN },
      { title: 'a total without end is refused', total: Number.POSITIVE_INFINITY },
    ],
    ({ total }) =>
      expect(() => allocate(total, [1])).toThrow(expect.objectContaining({ code: 'not-an-amount', received: total })),
  )

  sentences(
    [
      { title: 'a weight below zero is refused with its place', weights: [1, -1], at: 1 },
      { title: 'a weight that is not whole is refused with its place', weights: [0.5], at: 0 },
      { title: 'a weight that is not a number is refused with its place', weights: [1, 1, Number.NaN], at: 2 },
      { title: 'a weight without end is refused with its place', weights: [Number.POSITIVE_INFINITY], at: 0 },
      { title: 'a weight past 2^53 − 1 is refused with its place', weights: [9_007_199_254_740_992], at: 0 },
      { title: 'the weight that takes the sum past 2^53 − 1 is refused', weights: [9_007_199_254_740_991, 1], at: 1 },
    ],
    ({ weights, at }) =>
      expect(() => allocate(1, weights)).toThrow(expect.objectContaining({ code: 'bad-weight', at })),
  )

  test('weights that are all zero, or none at all, are refused', () => {
    expect(() => allocate(1, [0, 0])).toThrow(expect.objectContaining({ code: 'no-weight', entries: 2 }))
    expect(() => allocate(0, [])).toThrow(expect.objectContaining({ code: 'no-weight', entries: 0 }))
  })

  test('a method this version does not know is refused, the default may be named', () => {
    expect(() => allocate(1, [1], { method: 'hamilton' as never })).toThrow(UnknownMethodError)
    expect(() => allocate(1, [1], { method: 'toString' as never })).toThrow(
      'There is no method "toString"; use one of largest-remainder, sainte-lague, dhondt, adams, huntington-hill, largest-weight.',
    )
    expect(allocate(10, [7, 2, 2], { method: 'largest-remainder' })).toEqual([6, 2, 2])
  })
})

describe('laws', () => {
  const law = (sentence: string, holds: (total: number, weights: number[]) => void) =>
    test(sentence, () => fc.assert(fc.property(totals, weightLists, holds), { numRuns: 1_000 }))

  law('shares add up to the total', (total, weights) => {
    expect(allocate(total, weights).reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(total))
  })

  law('nobody is one whole unit away from the exact share', (total, weights) => {
    const shares = allocate(total, weights)
    weights.forEach((weight, at) => {
      const { exact, sum } = quotaOf(total, weight, weights)
      const away = BigInt(shares[at] as number) * sum - exact
      expect(away < 0n ? -away : away).toBeLessThan(sum)
    })
  })

  law('a zero weight gets zero', (total, weights) => {
    const shares = allocate(total, weights)
    expect(shares.filter((_, at) => weights[at] === 0).every((share) => Object.is(share, 0))).toBe(true)
  })

  law('the negative total has the negative shares', (total, weights) => {
    const mirrored = allocate(-total, weights).map((share) => 0 - share)
    expect(mirrored).toEqual(allocate(total, weights))
  })

  law('weights in other units give the same shares', (total, weights) => {
    const sum = weights.reduce((all, weight) => all + weight, 0)
    fc.pre(sum <= Number.MAX_SAFE_INTEGER / 7)
    expect(
      allocate(
        total,
        weights.map((weight) => weight * 7),
      ),
    ).toEqual(allocate(total, weights))
  })

  law('the order of entries does not matter where no two remainders are equal', (total, weights) => {
    const rest = weights.map((weight) => quotaOf(total, weight, weights).remainder)
    fc.pre(new Set(rest).size === rest.length)
    expect(allocate(total, [...weights].reverse())).toEqual(allocate(total, weights).reverse())
  })

  law('of equal weights the earlier never gets less', (total, weights) => {
    const shares = allocate(Math.abs(total), weights)
    weights.forEach((weight, at) => {
      const later = weights.findIndex((other, place) => place > at && other === weight)
      if (later > at) expect(shares[at] as number).toBeGreaterThanOrEqual(shares[later] as number)
    })
  })

  law('shares agree with an independent reference in exact fractions', (total, weights) => {
    expect(allocate(total, weights)).toEqual(referenceShares(total, weights))
  })
})
