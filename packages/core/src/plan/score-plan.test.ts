import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCohort, aParticipant, aPlan, aProgram, arbitraryPlan } from '../../test/index.js'
import { plainRubric, points } from '../../test/readiness.js'
import { measureChange, scoreReadiness, type ReadinessAssessment } from '../readiness/index.js'
import { readinessPoints, scorePlan } from './index.js'

const rubric = plainRubric([1], { indicators: [points('i0', { sem: 2, validityDays: 30, halfLifeDays: 30 })] })
const assessed = (
  id: string,
  participantCode: string,
  stage: ReadinessAssessment['stage'],
  asOf: string,
  value: number,
  more: Partial<ReadinessAssessment> = {},
): ReadinessAssessment => ({
  id,
  rubricId: 'plain',
  subject: { participantCode },
  stage,
  asOf,
  observations: { i0: { value, at: asOf } },
  ...more,
})
const withAssessments = (...assessments: ReadinessAssessment[]) =>
  aPlan({
    programs: [aProgram()],
    participants: [aParticipant(), aParticipant({ code: 'P-02' })],
    cohorts: [aCohort({ participantCodes: ['P-01', 'P-02'] })],
    rubrics: [rubric],
    assessments,
  })

describe('the results', () => {
  const before = assessed('awal', 'P-01', 'before', '2026-01-10', 40)

  test('are those of each assessment on its own day', () => {
    const [result] = scorePlan(withAssessments(before)).results
    expect(result).toEqual({
      assessmentId: 'awal',
      subject: { participantCode: 'P-01' },
      rubricId: 'plain',
      stage: 'before',
      asOf: '2026-01-10',
      ...scoreReadiness(rubric, before.observations, { asOf: '2026-01-10' }),
    })
  })

  test('for another day: evidence has aged, or is not known yet', () => {
    const on = (asOf: string) => scorePlan(withAssessments(before), { asOf }).results[0]
    expect(on('2026-03-11')).toMatchObject({ asOf: '2026-03-11', score: 40, effectiveCoverage: 0.5 })
    expect(on('2026-01-09')).toMatchObject({ score: null, flags: { i0: ['after-as-of'] } })
  })

  test('carry what people decided instead beside them', () => {
    const override = { band: 'high', reason: 'Putusan panel', decidedOn: '2026-01-12' }
    const [result] = scorePlan(withAssessments({ ...before, override })).results
    expect(result).toMatchObject({ status: 'low', override })
  })

  test('are missing where the rubric is, or has errors', () => {
    const plan = withAssessments(before, { ...before, id: 'x', rubricId: 'tak-ada' })
    expect(scorePlan(plan)).toMatchObject({ results: [{ assessmentId: 'awal' }], unscored: ['x'] })
    expect(scorePlan({ ...plan, rubrics: [{ ...rubric, bands: [] }] })).toMatchObject({
      results: [],
      changes: [],
      cohorts: [],
      unscored: ['awal', 'x'],
    })
  })
})

describe('changes', () => {
  const early = assessed('awal-1', 'P-01', 'before', '2026-01-10', 10)
  const before = assessed('awal-2', 'P-01', 'before', '2026-01-20', 40)
  const after = assessed('akhir', 'P-01', 'after', '2026-03-01', 80)
  const later = assessed('lanjut', 'P-01', 'followup', '2026-09-01', 79)

  test('go from stage to stage, from the latest of each, on their own days', () => {
    const { changes } = scorePlan(withAssessments(before, early, later, after), { asOf: '2026-12-31' })
    expect(changes.map(({ from, to, verdict }) => [from, to, verdict])).toEqual([
      ['before', 'after', 'IMPROVED'],
      ['after', 'followup', 'NO_RELIABLE_CHANGE'],
    ])
    expect(changes[0]).toMatchObject(measureChange(rubric, before, after))
  })

  test('need two stages of one subject', () => {
    expect(scorePlan(withAssessments(before, assessed('x', 'P-02', 'after', '2026-03-01', 9))).changes).toEqual([])
  })

  test('between versions of the rubric cannot be told', () => {
    const old = { ...before, rubricVersion: '0.9' }
    expect(scorePlan(withAssessments(old, after)).changes).toMatchObject([
      { verdict: 'UNKNOWN', reason: 'other-version' },
    ])
  })
})

test('a cohort is summed up at each stage it has, too few people untold', () => {
  const plan = withAssessments(
    assessed('a', 'P-01', 'before', '2026-01-10', 10),
    assessed('b', 'P-02', 'before', '2026-01-10', 20),
    assessed('c', 'P-01', 'after', '2026-03-10', 60),
  )
  const { cohorts } = scorePlan(plan)
  expect(
    cohorts.map(({ cohortId, stage, n, suppressed, change }) => [cohortId, stage, n, suppressed, change?.n]),
  ).toEqual([
    ['jahit-1', 'before', 2, true, undefined],
    ['jahit-1', 'after', 1, true, 1],
  ])
})

test('no plan of the right shape makes it throw, and no assessment is lost', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const { results, unscored } = scorePlan(plan)
      expect(results.length + unscored.length).toBe(plan.assessments.length)
    }),
  )
})

describe('points gained by a cohort', () => {
  /** People who gain 10, 12, 14 … points. */
  const cohortOf = (size: number) => {
    const codes = Array.from({ length: size }, (_, n) => `P-${n}`)
    return aPlan({
      programs: [aProgram()],
      participants: codes.map((code) => aParticipant({ code })),
      cohorts: [aCohort({ participantCodes: codes })],
      rubrics: [rubric],
      assessments: codes.flatMap((code, n) => [
        assessed(`${code}-a`, code, 'before', '2026-01-10', 40),
        assessed(`${code}-b`, code, 'after', '2026-02-10', 50 + 2 * n),
      ]),
    })
  }

  test('are the gains of its people added up: 10 + 12 + … + 28 = 190', () => {
    const points = readinessPoints(scorePlan(cohortOf(10)))
    expect(Object.keys(points)).toEqual([cohortOf(10).cohorts[0]?.id])
    expect(Object.values(points)[0]).toBeCloseTo(190, 9)
  })

  test('are not told of nine people', () => {
    expect(readinessPoints(scorePlan(cohortOf(9)))).toEqual({})
  })
})
