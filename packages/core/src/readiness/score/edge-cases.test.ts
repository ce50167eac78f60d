import { describe, expect, test } from 'vitest'
import { plainRubric, points, seen, today } from '../../../test/readiness.js'
import {
  checkRubric,
  InvalidRubricError,
  prepareRubric,
  scoreReadiness,
  type Indicator,
  type Observations,
  type ReadinessRubric,
} from '../index.js'

const score = (rubric: ReadinessRubric, observations: Observations, asOf = today) =>
  scoreReadiness(rubric, observations, { asOf })
/** One dimension of equal indicators. */
const flat = (...indicators: Indicator[]) => plainRubric([1], { indicators })
const enough = { minCoverage: 2 / 3, minCoverageDimension: 0.5, z: 1.96, rho: 0 }

describe('what is missing', () => {
  test('all of it: no score, nothing covered, bounds 0 and 100, and evidence to collect', () => {
    expect(score(plainRubric([1, 3]), {})).toMatchObject({
      status: 'INSUFFICIENT_EVIDENCE',
      reasons: [{ code: 'no-evidence' }],
      band: null,
      score: null,
      coverage: 0,
      effectiveCoverage: 0,
      confidence: 0,
      boundLow: 0,
      boundHigh: 100,
      totalLow: 0,
      totalHigh: 100,
      se: null,
      ciLow: null,
      dimensions: { d0: null, d1: null },
      leverRanking: [],
      cheapestUpgrade: null,
      nextStep: 'COLLECT_EVIDENCE',
      evidenceToCollect: ['i1', 'i0'],
    })
  })

  test('passes its weight to the rest of its dimension, an empty dimension to the others', () => {
    // d0: 40 and 80 of weight 1 and 3, a third indicator missing: 70. d1 empty. d2: 50. Weights 1 and 1: 60.
    const rubric = plainRubric([1, 5, 1], {
      indicators: [
        points('a', { weight: 1 }),
        points('b', { weight: 3 }),
        points('c', { weight: 4 }),
        points('d', { dim: 'd1' }),
        points('e', { dim: 'd2' }),
      ],
    })
    const result = score(rubric, seen({ a: 40, b: 80, e: 50 }))
    expect(result.dimensions).toEqual({ d0: 70, d1: null, d2: 50 })
    expect(result.score).toBeCloseTo(60, 12)
    // Full weights: a 1/56, b 3/56, c 4/56, d 5/7, e 1/7. Covered 12/56; low (40 + 240 + 400) / 56.
    expect(result.coverage).toBeCloseTo(12 / 56, 12)
    expect(result.boundLow).toBeCloseTo(680 / 56, 10)
    expect(result.boundHigh).toBeCloseTo(680 / 56 + (100 * 44) / 56, 10)
  })

  test('counts as zero where it must exist: observed, and its gate fails', () => {
    const gate = { op: '>=', value: 0, on: 'score', effect: 'block' } as const
    const result = score(flat(points('a'), points('b', { missing: 'zero', gate })), seen({ a: 80 }))
    expect(result).toMatchObject({
      status: 'BLOCKED',
      score: 40,
      coverage: 1,
      flags: { b: ['counted-as-zero'] },
      gates: [{ indicator: 'b', state: 'fail', effect: 'block' }],
    })
  })

  test('covers too little below two thirds of the weight: the score is provisional', () => {
    const rubric = { ...plainRubric([1, 1, 1]), policy: { ...enough, minCoverageDimension: 0 } }
    expect(score(rubric, seen({ i0: 80, i1: 80 })).status).toBe('high')
    expect(score(rubric, seen({ i0: 80 }))).toMatchObject({
      status: 'INSUFFICIENT_EVIDENCE',
      reasons: [{ code: 'coverage-low' }],
      band: 'high',
      score: 80,
      nextStep: 'COLLECT_EVIDENCE',
      leverRanking: [],
      evidenceToCollect: ['i1', 'i2'],
    })
  })

  test('covers too little below half of a weighted dimension', () => {
    const indicators = [
      points('a', { weight: 9, dim: 'd1' }),
      points('b', { weight: 1 }),
      points('c', { weight: 1.01 }),
    ]
    const rubric = plainRubric([1, 9], { indicators, policy: enough })
    expect(score(rubric, seen({ a: 80, c: 80 })).status).toBe('high')
    expect(score(rubric, seen({ a: 80, b: 80 }))).toMatchObject({
      status: 'INSUFFICIENT_EVIDENCE',
      reasons: [{ code: 'dimension-coverage-low', dimension: 'd0' }],
    })
  })
})

describe('a dimension of weight zero', () => {
  const rubric = plainRubric([1, 0], { policy: enough })

  test('is scored, but counts for nothing', () => {
    const result = score(rubric, seen({ i0: 80, i1: 10 }))
    expect(result).toMatchObject({ score: 80, dimensions: { d0: 80, d1: 10 }, contributions: { i0: 80, i1: 0 } })
  })

  test('need not be covered', () => {
    expect(score(rubric, seen({ i0: 80 }))).toMatchObject({ status: 'high', coverage: 1, evidenceToCollect: [] })
  })

  test('is no evidence on its own', () => {
    expect(score(rubric, seen({ i1: 80 }))).toMatchObject({ status: 'INSUFFICIENT_EVIDENCE', score: null })
  })

  test('fails no guard', () => {
    expect(
      score({ ...rubric, bandGuards: [{ band: 'high', minDimension: 50 }] }, seen({ i0: 80, i1: 10 })).status,
    ).toBe('high')
  })
})

describe('values', () => {
  test('beyond the goalposts are clipped and flagged', () => {
    const result = score(flat(points('a'), points('b')), seen({ a: 120, b: -5 }))
    expect(result).toMatchObject({ score: 50, flags: { a: ['clipped'], b: ['clipped'] } })
  })

  test('that are not on the scale are not used, and flagged', () => {
    const levels = points('b', { scale: { type: 'levels', levels: { '1': 0, '2': 100 } } })
    const result = score(flat(points('a'), levels, points('c')), seen({ a: 60, b: 3, c: true }))
    expect(result).toMatchObject({ score: 60, flags: { b: ['not-on-scale'], c: ['not-on-scale'] } })
  })

  test('seen after the day are not known yet', () => {
    const result = score(flat(points('a'), points('b')), seen({ a: 60, b: 0 }), '2026-11-23')
    expect(result).toMatchObject({ score: null, flags: { a: ['after-as-of'], b: ['after-as-of'] } })
  })

  test('named like a property of every object are missing where they are not stated', () => {
    expect(score(flat(points('constructor'), points('b')), seen({ b: 60 })).score).toBe(60)
  })
})

describe('age', () => {
  const ageing = points('b', { sem: 4, validityDays: 100, halfLifeDays: 50 })
  const at = (days: number) => new Date(Date.UTC(2026, 10, 24 + days)).toISOString().slice(0, 10)
  const of = (days: number) => score(flat(points('a', { sem: 3 }), ageing), seen({ a: 60, b: 80 }), at(days))

  test('counts nothing until validity ends', () => {
    expect(of(100)).toMatchObject({ effectiveCoverage: 1, flags: {} })
    expect(of(100).se).toBeCloseTo(2.5, 12) // half of √(3² + 4²)
  })

  test('halves the evidence every half-life, and widens its error by the root of it', () => {
    const result = of(150)
    expect(result).toMatchObject({ score: 70, coverage: 1, flags: { b: ['stale'] } })
    expect(result.effectiveCoverage).toBeCloseTo(0.75, 12)
    expect(result.se).toBeCloseTo(Math.sqrt(9 + 32) / 2, 12)
  })

  test('ends it below a quarter', () => {
    expect(of(200)).toMatchObject({ score: 70 })
    expect(of(201)).toMatchObject({ score: 60, coverage: 0.5, flags: { b: ['expired'] } })
  })

  test('ends it with its validity where there is no half-life', () => {
    const rubric = flat(points('a'), points('b', { validityDays: 10 }))
    expect(score(rubric, seen({ a: 60, b: 80 }), at(10)).score).toBe(70)
    expect(score(rubric, seen({ a: 60, b: 80 }), at(11)).score).toBe(60)
  })
})

describe('quality of evidence', () => {
  test('is the observation’s own, else that of its kind, else full', () => {
    const rubric = flat(points('a'), points('b'), points('c'), points('d'))
    const observed = {
      a: { value: 1, at: today, quality: 0.2, evidence: 'certificate' },
      b: { value: 1, at: today, evidence: 'self' },
      c: { value: 1, at: today, evidence: 'officer' },
      d: { value: 1, at: today },
    } as const
    expect(score(rubric, observed).confidence).toBeCloseTo((0.2 + 0.5 + 0.7 + 1) / 4, 12)
    const own = { ...rubric, policy: { ...rubric.policy, evidenceQuality: { officer: 0.1 } } }
    expect(score(own, observed).confidence).toBeCloseTo((0.2 + 0.5 + 0.1 + 1) / 4, 12)
  })
})

describe('the standard error', () => {
  const rubric = (rho: number) => ({
    ...plainRubric([1, 1]),
    policy: { minCoverage: 0, minCoverageDimension: 0, z: 2, rho },
  })
  const withErrors = (rho: number) => ({
    ...rubric(rho),
    indicators: [points('a', { sem: 6 }), points('b', { dim: 'd1', sem: 8 })],
  })

  test.each([
    [0, 5], // √(3² + 4²)
    [1, 7], // 3 + 4
    [0.3, Math.sqrt(0.7 * 25 + 0.3 * 49)],
  ])('with correlation %f is %f', (rho, se) => {
    const result = score(withErrors(rho), seen({ a: 50, b: 70 }))
    expect(result.se).toBeCloseTo(se, 12)
    expect(result.ciLow).toBeCloseTo(60 - 2 * se, 12)
    expect(result.totalHigh).toBeCloseTo(60 + 2 * se, 12)
  })

  test('of levels without a stated error is half a step: 25 by the root of 12', () => {
    const levels = points('a', { scale: { type: 'levels', levels: { '1': 0, '2': 25, '3': 50 } } })
    expect(score(flat(levels), seen({ a: 2 })).se).toBeCloseTo(7.216878, 6)
  })
})

describe('the geometric mean', () => {
  const geometric = (overrides: Partial<ReadinessRubric['policy']> = {}) => {
    const rubric = plainRubric([1, 1, 1, 1])
    return { ...rubric, aggregation: 'geometric' as const, policy: { ...rubric.policy, ...overrides } }
  }
  const of = (...values: number[]) => seen(Object.fromEntries(values.map((value, at) => [`i${at}`, value])))

  test('of 21, 1, 1, 1 is 2.14 and of 6, 6, 6, 6 is 6, where the arithmetic mean ties (OECD/JRC handbook)', () => {
    expect(score(geometric(), of(21, 1, 1, 1)).score).toBeCloseTo(2.1407, 4)
    expect(score(geometric(), of(6, 6, 6, 6)).score).toBeCloseTo(6, 12)
    expect(score(geometric(), of(21, 2, 1, 1)).score).toBeCloseTo(2.545729895, 9)
    expect(score(geometric(), of(6, 6, 6, 7)).score).toBeCloseTo(6.2357392658, 9)
    expect(score(plainRubric([1, 1, 1, 1]), of(21, 1, 1, 1)).score).toBe(6)
  })

  test('counts an empty dimension as one point', () => {
    expect(score(geometric(), of(0, 16, 1, 1)).score).toBeCloseTo(2, 12)
  })

  test('is zero in strict mode; the shortfall is the empty dimension’s', () => {
    const result = score(geometric({ geometricFloor: 0 }), of(0, 100, 100, 100))
    expect(result.score).toBe(0)
    expect(result.contributions).toEqual({ i0: 0, i1: 0, i2: 0, i3: 0 })
    expect(result.shortfalls).toEqual({ i0: 100, i1: 0, i2: 0, i3: 0 })
  })
})

describe('a rubric that cannot be scored with', () => {
  const broken = { ...plainRubric([1]), bands: [] }

  test('is refused by name, with its issues', () => {
    expect(() => prepareRubric(broken)).toThrow(InvalidRubricError)
    expect(() => score(broken, {})).toThrow(
      expect.objectContaining({ code: 'invalid-rubric', issues: checkRubric(broken) }) as Error,
    )
  })

  test('names a dimension that does not exist, or an id twice', () => {
    const indicators = [points('a'), points('A', { dim: 'x' })]
    expect(checkRubric(flat(...indicators)).map(({ code, path }) => [code, path])).toEqual([
      ['rubric-code-twice', ['indicators', 1, 'id']],
      ['unknown-dimension', ['indicators', 1, 'dim']],
    ])
  })

  test('is not one that only earns a warning', () => {
    const levels = points('a', { sem: 1, scale: { type: 'levels', levels: { '1': 0, '2': 100 } } })
    expect(checkRubric(flat(levels)).map(({ severity }) => severity)).toEqual(['warning'])
    expect(score(flat(levels), seen({ a: 2 })).score).toBe(100)
  })
})
