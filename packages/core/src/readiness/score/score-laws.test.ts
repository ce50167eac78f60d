import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoredPeople, valuesOf } from '../../../test/arbitrary-sound-rubric.js'
import { scalePoints, today } from '../../../test/readiness.js'
import {
  checkRubric,
  prepareRubric,
  scorePrepared,
  scoreReadiness,
  valueOfScore,
  type Observations,
  type ReadinessRubric,
  type ReadinessScore,
} from '../index.js'

const score = (rubric: ReadinessRubric, observations: Observations) =>
  scoreReadiness(rubric, observations, { asOf: today })
const sum = (values: Readonly<Record<string, number>>) => Object.values(values).reduce((all, one) => all + one, 0)
const near = 1e-9

/** The law for every person that has a score. */
function forScored(law: (rubric: ReadinessRubric, seen: Observations, result: ReadinessScore, score: number) => void) {
  fc.assert(
    fc.property(scoredPeople, ([rubric, seen]) => {
      const result = score(rubric, seen)
      if (result.score !== null) law(rubric, seen, result, result.score)
    }),
  )
}

test('the generated rubrics have no errors', () => {
  fc.assert(
    fc.property(scoredPeople, ([rubric]) => {
      expect(checkRubric(rubric).filter(({ severity }) => severity === 'error')).toEqual([])
    }),
  )
})

describe('for every rubric and every person', () => {
  test('contributions add up to the score, shortfalls to what it lacks to 100, and none is below zero', () => {
    forScored((_, _seen, { contributions, shortfalls }, whole) => {
      expect(Math.abs(sum(contributions) - whole)).toBeLessThan(near * 100)
      expect(Math.abs(sum(shortfalls) - (100 - whole))).toBeLessThan(near * 100)
      for (const part of [...Object.values(contributions), ...Object.values(shortfalls)]) {
        expect(part).toBeGreaterThan(-near)
      }
    })
  })

  test('the score lies within its bounds, and the bounds are met by what is missing', () => {
    forScored((rubric, seen, { boundLow, boundHigh, totalLow, totalHigh, coverage }, whole) => {
      const filled = (points: number) => {
        const rest = rubric.indicators.flatMap(({ id, scale, missing }) =>
          id in seen || missing === 'zero' ? [] : [[id, { value: valueOfScore(scale, points), at: today }]],
        )
        return score(rubric, { ...seen, ...(Object.fromEntries(rest) as Observations) }).score as number
      }
      expect(boundLow).toBeLessThanOrEqual(whole + near)
      expect(boundHigh).toBeGreaterThanOrEqual(whole - near)
      expect(filled(0)).toBeCloseTo(boundLow, 8)
      expect(filled(100)).toBeCloseTo(boundHigh, 8)
      expect(totalLow).toBeLessThanOrEqual(boundLow)
      expect(totalHigh).toBeGreaterThanOrEqual(boundHigh)
      if (rubric.aggregation === 'arithmetic') expect(boundHigh - boundLow).toBeCloseTo(100 * (1 - coverage), 8)
    })
  })

  test('a higher value never lowers the score', () => {
    const raised = scoredPeople.chain(([rubric, seen]) => {
      const known = rubric.indicators.filter(({ id }) => id in seen)
      return fc
        .constantFrom(...(known.length > 0 ? known : rubric.indicators))
        .chain((one) => fc.tuple(fc.constant(rubric), fc.constant(seen), fc.constant(one), valuesOf(one.scale)))
    })
    fc.assert(
      fc.property(raised, ([rubric, seen, { id, scale }, value]) => {
        const before = score(rubric, seen)
        const old = seen[id]
        if (before.score === null || old === undefined) return
        const better = scalePoints(scale, value) >= scalePoints(scale, old.value)
        const after = score(rubric, { ...seen, [id]: { ...old, value } }).score as number
        if (better) expect(after).toBeGreaterThanOrEqual(before.score - near)
        else expect(after).toBeLessThanOrEqual(before.score + near)
      }),
    )
  })

  test('age moves no score while evidence holds: it widens the interval and lowers effective coverage', () => {
    forScored((rubric, seen, fresh, whole) => {
      const ageing = {
        ...rubric,
        indicators: rubric.indicators.map((one) => ({ ...one, validityDays: 30, halfLifeDays: 100 })),
      }
      // 30 days of validity and two half-lives of 100: a quarter is left on day 230.
      const aged = scoreReadiness(ageing, seen, { asOf: '2027-07-12' })
      expect(aged.score).toBeCloseTo(whole, 9)
      expect(aged.status).toBe(fresh.status)
      expect(aged.effectiveCoverage).toBeLessThanOrEqual(fresh.effectiveCoverage)
      expect(aged.se as number).toBeGreaterThanOrEqual((fresh.se as number) - near)
      const expired = scoreReadiness(ageing, seen, { asOf: '2027-07-13' })
      expect(Object.values(expired.flags).flat()).not.toContain('stale')
    })
  })

  test('nobody else’s values matter: one prepared rubric gives each person what they get alone', () => {
    fc.assert(
      fc.property(fc.array(scoredPeople, { minLength: 2, maxLength: 4 }), (people) => {
        const rubric = (people[0] as [ReadinessRubric, Observations])[0]
        const prepared = prepareRubric(rubric)
        const known = new Set(rubric.indicators.map(({ id }) => id))
        const own = people.map(([, seen]) => Object.fromEntries(Object.entries(seen).filter(([id]) => known.has(id))))
        const together = own.map((seen) => scorePrepared(prepared, seen, { asOf: today }))
        expect(together).toEqual(own.map((seen) => score(rubric, seen)))
      }),
    )
  })

  test('effective coverage is at most coverage, and confidence at most that', () => {
    forScored((_, _seen, { coverage, effectiveCoverage, confidence }) => {
      expect(effectiveCoverage).toBeLessThanOrEqual(coverage + near)
      expect(confidence).toBeLessThanOrEqual(effectiveCoverage + near)
    })
  })
})

describe('the margin of weights, δ*', () => {
  /** The weighted mean when every weight is moved by `delta` against the side on which the score lies. */
  function moved(result: ReadinessScore, points: Readonly<Record<string, number>>, threshold: number, delta: number) {
    const side = Math.sign((result.score as number) - threshold)
    let [all, weights] = [0, 0]
    for (const [id, own] of Object.entries(points)) {
      const whole = (result.contributions[id] as number) + (result.shortfalls[id] as number)
      const weight = (whole / 100) * (1 - delta * side * Math.sign(own - threshold))
      all += weight * own
      weights += weight
    }
    return Math.sign(all / weights - threshold) * side
  }

  test('no change of weights below it takes the score across the threshold; one just above does', () => {
    forScored((rubric, seen, result) => {
      if (rubric.aggregation !== 'arithmetic') return
      const points = Object.fromEntries(
        rubric.indicators.flatMap(({ id, scale, missing }) => {
          const value = seen[id]?.value
          if (value === undefined) return missing === 'zero' ? [[id, 0]] : []
          return [[id, scalePoints(scale, value)]]
        }),
      )
      const { lowerThreshold, deltaStarDown, upperThreshold, deltaStarUp } = result.bandRobustness
      for (const [threshold, margin] of [
        [lowerThreshold, deltaStarDown],
        [upperThreshold, deltaStarUp],
      ]) {
        if (threshold == null || margin == null || margin < 1e-6) continue
        expect(moved(result, points, threshold, margin * 0.999)).toBe(1)
        if (margin < 0.999) expect(moved(result, points, threshold, margin * 1.001)).toBe(-1)
        else expect(margin).toBeLessThanOrEqual(1 + near)
      }
    })
  })
})

describe('the cheapest upgrade', () => {
  interface Action {
    readonly id: string
    readonly cost: number
    readonly indicator: string
    readonly value: number | boolean
    readonly to: number
  }

  /** Every set of levers, each scored anew from changed observations. */
  function bruteForce(rubric: ReadinessRubric, seen: Observations, result: ReadinessScore) {
    const rank = (status: string) => rubric.bands.findIndex(({ id }) => id === status)
    const actions = rubric.indicators.flatMap(({ id, scale, levers = [] }) =>
      levers.map((lever): Action => ({ ...lever, indicator: id, value: valueOfScore(scale, lever.to) })),
    )
    const sets = Array.from({ length: 2 ** actions.length - 1 }, (_, n) =>
      actions.filter((_action, at) => ((n + 1) >> at) & 1),
    )
    const working = sets.flatMap((set) => {
      const changed = { ...seen }
      for (const { indicator, value, to } of set.toSorted((a, b) => a.to - b.to)) {
        const scale = rubric.indicators.find(({ id }) => id === indicator)?.scale
        const old = seen[indicator]
        if (scale && old && scalePoints(scale, old.value) >= to) return []
        changed[indicator] = { value, at: today }
      }
      const after = score(rubric, changed)
      if (rank(after.status) <= rank(result.status)) return []
      const cost = set.reduce((all, one) => all + one.cost, 0)
      return [{ cost, actions: set.map(({ id }) => id).sort(), newScore: after.score as number }]
    })
    return working.sort(
      (a, b) =>
        a.cost - b.cost ||
        a.actions.length - b.actions.length ||
        (Math.abs(a.newScore - b.newScore) < 1e-7 ? 0 : b.newScore - a.newScore) ||
        (a.actions.join() < b.actions.join() ? -1 : 1),
    )[0]
  }

  test('is the best of all sets of levers, each scored anew', () => {
    forScored((rubric, seen, result) => {
      const best = result.status === 'INSUFFICIENT_EVIDENCE' ? undefined : bruteForce(rubric, seen, result)
      const found = result.cheapestUpgrade
      expect(found?.actions).toEqual(best?.actions)
      if (found !== null) expect(found.newScore).toBeCloseTo(best?.newScore as number, 7)
    })
  })

  test('ranks every lever by what it does alone', () => {
    forScored((rubric, seen, { leverRanking }, whole) => {
      for (const { lever, indicator, to, lift } of leverRanking) {
        const { scale, levers = [] } = rubric.indicators.find(
          ({ id }) => id === indicator,
        ) as (typeof rubric.indicators)[0]
        expect(levers.find(({ id }) => id === lever)?.to).toBe(to)
        const alone = score(rubric, { ...seen, [indicator]: { value: valueOfScore(scale, to), at: today } })
        expect(lift).toBeCloseTo((alone.score as number) - whole, 7)
      }
      const rates = leverRanking.map(({ lift, cost }) => lift / cost)
      expect(rates.every((rate, at) => at === 0 || rate <= (rates[at - 1] as number) + 1e-6)).toBe(true)
    })
  })
})
