import { describe, expect, test } from 'vitest'
import { plainRubric, points, seen, today } from '../../../test/readiness.js'
import { scoreReadiness, type Indicator, type Observations, type ReadinessRubric } from '../index.js'

const score = (rubric: ReadinessRubric, observations: Observations) =>
  scoreReadiness(rubric, observations, { asOf: today })
/** One dimension of equal indicators. */
const flat = (...indicators: Indicator[]) => plainRubric([1], { indicators })
const enough = { minCoverage: 2 / 3, minCoverageDimension: 0.5, z: 1.96, rho: 0 }

describe('bands', () => {
  test.each([
    [49.9999996, 'middle'], // six decimals round it to 50
    [49.9999994, 'low'],
    [50, 'middle'],
    [75, 'high'],
  ])('a score of %f lies in %s', (value, band) => {
    expect(score(plainRubric([1]), seen({ i0: value }))).toMatchObject({ status: band, band })
  })

  test('a sum whose noise falls below a threshold still reaches it', () => {
    // 0.1 + 0.2 + 0.3 style noise: thirds of 70, 80 and 75 make 75.
    expect(score(plainRubric([0.1, 0.1, 0.1]), seen({ i0: 70, i1: 80, i2: 75 })).band).toBe('high')
  })

  test('in the lowest nothing lies below, in the highest nothing above', () => {
    expect(score(plainRubric([1]), seen({ i0: 10 })).bandRobustness).toMatchObject({
      lowerThreshold: null,
      deltaStarDown: null,
      upperThreshold: 50,
    })
    expect(score(plainRubric([1]), seen({ i0: 90 })).bandRobustness).toMatchObject({
      lowerThreshold: 75,
      upperThreshold: null,
      deltaStarUp: null,
    })
  })

  test('on a threshold any change of weights may matter; where all stand there none does', () => {
    expect(score(plainRubric([1, 1]), seen({ i0: 40, i1: 60 })).bandRobustness.deltaStarDown).toBe(0)
    expect(score(plainRubric([1, 1]), seen({ i0: 50, i1: 50 })).bandRobustness.deltaStarDown).toBeNull()
  })
})

describe('what keeps the status from the band of the score', () => {
  const guarded = plainRubric([1, 1], { bandGuards: [{ band: 'high', minDimension: 60 }] })
  const capped = (state: Partial<Indicator>) => plainRubric([1], { indicators: [points('i0', state), points('x')] })

  test('a dimension below the guard', () => {
    expect(score(guarded, seen({ i0: 100, i1: 59 }))).toMatchObject({
      status: 'middle',
      band: 'high',
      reasons: [{ code: 'guard-not-met', dimension: 'd1', found: 59, least: 60, band: 'middle' }],
    })
    expect(score(guarded, seen({ i0: 100, i1: 60 })).status).toBe('high')
  })

  test('a dimension that nobody looked at cannot meet a guard', () => {
    expect(score(guarded, seen({ i0: 100 })).reasons).toMatchObject([{ code: 'guard-not-met', found: null }])
  })

  test('a failed gate that caps', () => {
    const gate = { op: '>=', value: 80, on: 'value', effect: 'cap', cap: 'low' } as const
    const result = score(capped({ gate }), seen({ i0: 79, x: 100 }))
    expect(result).toMatchObject({ status: 'low', band: 'high', reasons: [{ code: 'gate-caps', band: 'low' }] })
  })

  test('a gate that nobody looked at: never the top band', () => {
    const gate = { op: '>=', value: 80, on: 'score', effect: 'block' } as const
    expect(score(capped({ gate }), seen({ x: 100 }))).toMatchObject({
      status: 'middle',
      reasons: [{ code: 'gate-unknown', indicator: 'i0' }],
      nextStep: 'COLLECT_EVIDENCE',
      evidenceToCollect: ['i0'],
    })
    expect(score(capped({ gate }), seen({ x: 60 }))).toMatchObject({ status: 'middle', reasons: [] })
  })

  test('a failed gate that blocks comes before too little evidence, and the score is shown', () => {
    const gate = { op: '<', value: 3, on: 'value', effect: 'block' } as const
    const rubric = { ...plainRubric([1, 1, 1]), policy: enough }
    rubric.indicators = [points('i0', { gate }), ...rubric.indicators.slice(1)]
    expect(score(rubric, seen({ i0: 80 }))).toMatchObject({
      status: 'BLOCKED',
      score: 80,
      reasons: [{ code: 'gate-blocks' }, { code: 'coverage-low' }, { code: 'dimension-coverage-low' }, {}],
    })
  })

  test.each([
    ['>=', 60, true],
    ['>', 60, false],
    ['<=', 60, true],
    ['<', 60, false],
    ['==', 60, true],
  ] as const)('60 %s %d: %s', (op, value, passes) => {
    const gate = { op, value, on: 'value', effect: 'block' } as const
    const [state] = score(flat(points('a', { gate })), seen({ a: 60 })).gates
    expect(state?.state).toBe(passes ? 'pass' : 'fail')
  })
})

describe('the next step', () => {
  const lever = { id: 'latih', to: 90, cost: 2 }

  test.each([
    ['at the top: maintain', 80, [lever], 'MAINTAIN'],
    ['a lever that lifts the band: act', 60, [lever], 'ACT'],
    ['a lever that helps a little: act', 60, [{ ...lever, to: 70 }], 'ACT'],
    ['no lever: the panel', 60, [], 'REVIEW'],
  ] as const)('%s', (_, value, levers, step) => {
    const result = score(flat(points('a', { levers: [...levers] })), seen({ a: value }))
    expect(result.nextStep).toBe(step)
  })

  test('more than fifteen levers still give a set that works, without what is not needed', () => {
    const indicators = Array.from({ length: 20 }, (_, at) =>
      points(`i${at}`, { levers: [{ id: `l${at}`, to: 100, cost: 1 + at }] }),
    )
    const all = Object.fromEntries(indicators.map(({ id }) => [id, 40]))
    // From 40 to 50 each lever adds 3: four are needed, and the four cheapest do it.
    expect(score(flat(...indicators), seen(all)).cheapestUpgrade).toEqual({
      actions: ['l0', 'l1', 'l2', 'l3'],
      cost: 10,
      newScore: 52,
      newStatus: 'middle',
    })
  })
})
