import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairsOfPeople } from '../../../test/arbitrary-sound-rubric.js'
import { plainRubric, points, readVector, seen, today } from '../../../test/readiness.js'
import {
  auditGroups,
  compareReadiness,
  measureChange,
  pairRobustness,
  reliableChangeIndex,
  scoreReadiness,
  summarizeCohort,
  type Observations,
} from '../index.js'
import { tellable } from './suppression.js'

const on = (observations: Observations, asOf = today) => ({ observations, asOf })
const sum = (values: Readonly<Record<string, number>>) => Object.values(values).reduce((all, one) => all + one, 0)
describe('two people', () => {
  const { pairRobustness: pair } = readVector<{
    pairRobustness: { weights: Record<string, number>; A: number[]; B: number[]; diff: number; deltaStar: number }
  }>('readiness-example')

  test('lie apart, and keep their order, as in the specification', () => {
    const result = pairRobustness(Object.values(pair.weights), pair.A, pair.B)
    expect(result.difference).toBeCloseTo(pair.diff, 9)
    expect(result.deltaStar).toBeCloseTo(pair.deltaStar, 6)
    const by = (values: readonly number[]) => on(seen(Object.fromEntries(values.map((value, at) => [`i${at}`, value]))))
    const compared = compareReadiness(plainRubric(Object.values(pair.weights)), by(pair.A), by(pair.B))
    expect(compared).toMatchObject({ dominance: null, comparedWeight: 1 })
    expect(compared.difference).toBeCloseTo(pair.diff, 9)
    expect(compared.deltaStar).toBeCloseTo(pair.deltaStar, 6)
  })

  test('one above the other everywhere dominates; identical ones have no margin', () => {
    const rubric = plainRubric([1, 1])
    const [high, low] = [on(seen({ i0: 80, i1: 60 })), on(seen({ i0: 70, i1: 60 }))]
    expect(compareReadiness(rubric, high, low)).toMatchObject({ difference: 5, deltaStar: 1, dominance: 'first' })
    expect(compareReadiness(rubric, low, high)).toMatchObject({ difference: -5, deltaStar: 1, dominance: 'second' })
    expect(compareReadiness(rubric, low, low)).toMatchObject({ difference: 0, deltaStar: null, dominance: null })
  })

  test('are compared on what is known of both', () => {
    const rubric = plainRubric([1, 3])
    expect(compareReadiness(rubric, on(seen({ i0: 80, i1: 10 })), on(seen({ i0: 70 })))).toMatchObject({
      difference: 10,
      differences: { i0: 10 },
      comparedWeight: 0.25,
    })
    expect(compareReadiness(rubric, on(seen({ i0: 80 })), on(seen({ i1: 70 })))).toMatchObject({ difference: null })
  })

  test('differ by indicator so that it adds up, under either mean; turned round, the sign turns', () => {
    fc.assert(
      fc.property(pairsOfPeople, ([rubric, a, b]) => {
        const there = compareReadiness(rubric, on(a), on(b))
        const back = compareReadiness(rubric, on(b), on(a))
        if (there.difference === null) {
          expect(back.difference).toBeNull()
          return
        }
        expect(sum(there.differences)).toBeCloseTo(there.difference, 7)
        expect(back.difference).toBeCloseTo(-there.difference, 9)
        if (there.dominance !== null) expect(there.deltaStar).toBeCloseTo(1, 9)
      }),
    )
  })
})

describe('change', () => {
  const rubric = plainRubric([1, 1], {
    indicators: [points('a', { sem: 6 }), points('b', { dim: 'd1', sem: 8 })],
  })
  // One side: √(3² + 4²) = 5; both: √50. A change of more than 1.96 · √50 = 13.859 is reliable.
  const before = on(seen({ a: 50, b: 50 }))

  test.each([
    [63.8, 'NO_RELIABLE_CHANGE'],
    [63.9, 'IMPROVED'],
    [36.1, 'DETERIORATED'],
  ] as const)('from 50 to %f: %s', (value, verdict) => {
    const change = measureChange(rubric, before, on(seen({ a: value, b: value })))
    expect(change).toMatchObject({ verdict, reason: null })
    expect(change.rci).toBeCloseTo((value - 50) / Math.sqrt(50), 9)
    expect(change.mdc).toBeCloseTo(13.859, 3)
  })

  test('exactly at the critical value is not reliable', () => {
    const change = measureChange(
      plainRubric([1], { indicators: [points('i0', { sem: 3 })] }),
      on(seen({ i0: 50 })),
      on(seen({ i0: 50 + 1.96 * Math.sqrt(18) })),
    )
    expect(change.rci).toBeCloseTo(1.96, 12)
    expect(change.verdict).toBe('NO_RELIABLE_CHANGE')
  })

  test('is measured on what both observed', () => {
    const change = measureChange(rubric, before, on(seen({ a: 80 })))
    expect(change).toMatchObject({ scoreBefore: 50, scoreAfter: 80, difference: 30, differences: { a: 30 } })
  })

  test.each([
    ['made with another version', { ...before, rubricVersion: '0.9' }, 'other-version'],
    ['with nothing in common', on({}), 'no-common-evidence'],
  ] as const)('of an assessment %s is unknown', (_, first, reason) => {
    expect(measureChange(rubric, first, before)).toMatchObject({ verdict: 'UNKNOWN', reason, difference: null })
  })

  test('without any error of measurement is unknown, but told', () => {
    const exact = measureChange(plainRubric([1]), on(seen({ i0: 50 })), on(seen({ i0: 60 })))
    expect(exact).toMatchObject({
      verdict: 'UNKNOWN',
      reason: 'no-measurement-error',
      difference: 10,
      rci: null,
      mdc: null,
    })
  })

  test('recovers those who improve into the ready band', () => {
    expect(measureChange(rubric, before, on(seen({ a: 80, b: 80 }))).recovered).toBe(true)
    expect(measureChange(rubric, before, on(seen({ a: 70, b: 70 }))).recovered).toBe(false)
    expect(measureChange(rubric, before, on(seen({ a: 70, b: 70 })), { readyBand: 'middle' }).recovered).toBe(false)
    const low = on(seen({ a: 40, b: 40 }))
    expect(measureChange(rubric, low, on(seen({ a: 70, b: 70 })), { readyBand: 'middle' }).recovered).toBe(true)
  })

  test('on a raw scale: 47.5 to 32.5, deviation 7.5, reliability 0.8, is −3.16 (Jacobson and Truax 1991)', () => {
    const change = { before: 47.5, after: 32.5, deviation: 7.5, reliability: 0.8 }
    expect(reliableChangeIndex(change)).toBeCloseTo(-3.16, 2)
    expect(reliableChangeIndex({ ...change, reliability: 1 })).toBeNull()
    expect(reliableChangeIndex({ ...change, deviation: 0 })).toBeNull()
  })

  test('turned round, only its sign turns', () => {
    fc.assert(
      fc.property(pairsOfPeople, ([generated, a, b]) => {
        const there = measureChange(generated, on(a), on(b))
        const back = measureChange(generated, on(b), on(a))
        if (there.rci === null) {
          expect(back.rci).toBeNull()
          return
        }
        expect(back.rci).toBeCloseTo(-there.rci, 7)
        expect(sum(there.differences)).toBeCloseTo(there.difference as number, 7)
      }),
    )
  })
})

describe('a cohort', () => {
  const rubric = plainRubric([1, 1])
  const people = (...values: readonly number[]) => values.map((value) => on(seen({ i0: value, i1: value })))
  const twenty = people(...Array.from({ length: 20 }, (_, at) => 4 * at)) // 0, 4 … 76

  test('has a mean, a spread and quartiles', () => {
    const summary = summarizeCohort(rubric, twenty)
    expect(summary).toMatchObject({ n: 20, scored: 20, mean: 38, median: 38, lowerQuartile: 19 })
    expect(summary.upperQuartile).toBeCloseTo(57, 9)
    expect(summary.sd).toBeCloseTo(4 * Math.sqrt(35), 9) // 0 to 19: variance 20 · 21 / 12
  })

  test('hides every status with fewer than ten people', () => {
    // low 0 to 48: 13; middle 52 to 72: 6; high 76: 1.
    const { statuses, suppressed } = summarizeCohort(rubric, twenty)
    expect(suppressed).toBe(true)
    expect(statuses.map(({ status, count }) => [status, count])).toEqual([
      ['BLOCKED', null],
      ['INSUFFICIENT_EVIDENCE', null],
      ['low', 13],
      ['middle', null],
      ['high', null],
    ])
    expect(statuses[2]?.share?.share).toBe(0.65)
  })

  test('tells all of them where no single person could be recognised', () => {
    const { statuses } = summarizeCohort(rubric, twenty, { smallest: 0 })
    expect(statuses.map(({ count }) => count)).toEqual([0, 0, 13, 6, 1])
  })

  test('of fewer than ten people tells nothing of them', () => {
    expect(summarizeCohort(rubric, people(...Array.from({ length: 9 }, () => 50)))).toMatchObject({
      n: 9,
      scored: 9,
      suppressed: true,
      mean: null,
      median: null,
    })
  })

  test('leaves out of its mean who has too little evidence, not who is blocked', () => {
    const gate = { op: '>=', value: 10, on: 'score', effect: 'block' } as const
    const strict = plainRubric([1, 1], { indicators: [points('i0', { gate }), points('i1', { dim: 'd1' })] })
    const some = [...people(0, 100), on({})]
    expect(summarizeCohort(strict, some, { smallest: 1 })).toMatchObject({ n: 3, scored: 2, mean: 50 })
  })

  test('has a paired effect: the mean change by its deviation', () => {
    const measured = plainRubric([1], { indicators: [points('i0', { sem: 1 })] })
    const changes = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18].map((rise) =>
      measureChange(measured, on(seen({ i0: 40 })), on(seen({ i0: 40 + rise }))),
    )
    const { change } = summarizeCohort(measured, [], { changes })
    expect(change).toMatchObject({ n: 10, meanDifference: 9, improved: null })
    expect(change?.dz).toBeCloseTo(9 / Math.sqrt(330 / 9), 9) // squares about 9: 330
    const same = Array.from({ length: 10 }, () => changes[3] as (typeof changes)[0])
    expect(summarizeCohort(measured, [], { changes: same }).change?.dz).toBeNull()
    expect(summarizeCohort(measured, [], { changes: changes.slice(1) }).change?.meanDifference).toBeNull()
  })

  test('tells how far the indicators of a dimension go together, with a warning for few people', () => {
    const pair = plainRubric([1], { indicators: [points('a'), points('b')] })
    const two = [10, 20, 30].map((value) => on(seen({ a: value, b: value })))
    expect(summarizeCohort(pair, two, { smallest: 2 }).alphas).toEqual([
      { dimension: 'd0', items: 2, n: 3, alpha: 1, remark: 'few-people' },
    ])
    const many = Array.from({ length: 30 }, (_, at) => on(seen({ a: at, b: at % 3 === 0 ? at : 40 - at })))
    expect(summarizeCohort(pair, many).alphas[0]).toMatchObject({ n: 30, remark: 'negative' })
    expect(summarizeCohort(rubric, two).alphas).toEqual([])
  })
})

describe('what may be told of counts', () => {
  test.each([
    [[12, 15], [true, true]],
    [[12, 3, 4], [true, false, false]],
    [[12, 15, 3], [false, true, false]], // 3 alone could be worked out from the total
    [[3], [false]],
  ])('%j: %j', (counts, told) => expect(tellable(counts, 10)).toEqual(told)) // prettier-ignore
})

describe('groups side by side', () => {
  const rubric = plainRubric([1])
  const of = (group: string, ready: number, not: number) =>
    [...Array<number>(ready).fill(80), ...Array<number>(not).fill(40)].map((value) => ({
      group,
      result: scoreReadiness(rubric, seen({ i0: value }), { asOf: today }),
    }))

  test('below four fifths of the best rate are flagged', () => {
    const audit = auditGroups(rubric, [...of('A', 10, 0), ...of('B', 8, 2), ...of('C', 7, 3), ...of('D', 1, 0)])
    expect(
      audit.map(({ group, n, readyRatio, flagged, suppressed }) => [group, n, readyRatio, flagged, suppressed]),
    ).toEqual([
      ['A', 10, 1, false, false],
      ['B', 10, 0.8, false, false],
      ['C', 10, 0.7, true, false],
      ['D', 1, null, false, true],
    ])
    // A: 80 against (8 · 80 + 2 · 40 + 7 · 80 + 3 · 40 + 80) / 21.
    expect(audit[0]?.meanDifference).toBeCloseTo(80 - 1480 / 21, 9)
    expect(audit[0]).toMatchObject({ missing: 0, gateFailures: 0 })
  })
})
