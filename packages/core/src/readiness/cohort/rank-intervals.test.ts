import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairsOfPeople } from '../../../test/arbitrary-sound-rubric.js'
import { plainRubric, seen, today } from '../../../test/readiness.js'
import {
  prepareRubric,
  rankIntervals,
  roundHalfAway,
  scoreReadiness,
  scoreTable,
  TooManyToRankError,
  UnevenTableError,
  type Observations,
  type ReadinessRubric,
} from '../index.js'

const on = (observations: Observations, asOf = today) => ({ observations, asOf })

describe('ranks', () => {
  const rubric = plainRubric([1, 1])
  const people = [
    seen({ i0: 90, i1: 90 }),
    seen({ i0: 80, i1: 40 }),
    seen({ i0: 40, i1: 81 }),
    seen({ i0: 10, i1: 10 }),
  ]
  const ranks = (seed: number, of: ReadinessRubric = rubric) =>
    rankIntervals(of, people.map((one) => on(one)), { seed, draws: 500, level: 1 }) // prettier-ignore

  test('are sure where one dominates, and open where weights decide', () => {
    expect(ranks(1).map(({ rank, low, high }) => [rank, low, high])).toEqual([
      [1, 1, 1],
      [3, 2, 3],
      [2, 2, 3],
      [4, 4, 4],
    ])
  })

  test('are the same for a seed', () => expect(ranks(5)).toEqual(ranks(5)))

  test('share the better place, and are never decided by decimals', () => {
    const equal = [seen({ i0: 60, i1: 60 }), seen({ i0: 60, i1: 60.0000001 }), seen({ i0: 0, i1: 0 })]
    const found = rankIntervals(rubric, equal.map((one) => on(one)), { seed: 1, draws: 50, level: 1 }) // prettier-ignore
    expect(found.map(({ rank, low, high }) => [rank, low, high])).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [3, 3, 3],
    ])
  })

  test('are not given without enough evidence', () => {
    const strict = { ...rubric, policy: { ...rubric.policy, minCoverage: 0.6 } }
    const found = rankIntervals(strict, [on(seen({ i0: 90 })), on(seen({ i0: 1, i1: 1 }))], { seed: 1, draws: 10 })
    expect(found.map(({ rank }) => rank)).toEqual([null, 1])
  })

  test('of more than five thousand people are refused', () => {
    expect(() => rankIntervals(rubric, Array(5_001).fill(on({})), { seed: 1 })).toThrow(TooManyToRankError)
  })
})

describe('a table of values', () => {
  test('gives every row the score it has alone', () => {
    fc.assert(
      fc.property(pairsOfPeople, ([rubric, a, b]) => {
        const prepared = prepareRubric(rubric)
        const row = (own: Observations) => rubric.indicators.map(({ id }) => Number(own[id]?.value ?? NaN))
        const scores = [...scoreTable(prepared, Float64Array.from([...row(a), ...row(b)]))]
        const alone = [a, b].map((own) => scoreReadiness(rubric, own, { asOf: today }).score ?? NaN)
        expect(scores.map((score) => roundHalfAway(score, 9))).toEqual(alone.map((score) => roundHalfAway(score, 9)))
      }),
    )
  })

  test('that is no whole rows is refused', () => {
    expect(() => scoreTable(prepareRubric(plainRubric([1, 1])), new Float64Array(3))).toThrow(UnevenTableError)
  })
})
