import type { Indicator, Observation, ReadinessAssessment, ReadinessRubric, TrainingPlan } from '@bekal/core'
import { aParticipant, aPlan, aProgram, aRubric, rubricCases, soundRubrics, valuesOf } from '@bekal/core/testing'
import fc from 'fast-check'

const sample = <T>(values: fc.Arbitrary<T>, n: number) =>
  fc.sample(values, { numRuns: n + 1, seed: 20_261_124 })[n] as T
const dayBefore = (days: number) => new Date(Date.UTC(2026, 10, 24 - days)).toISOString().slice(0, 10)

/** An indicator whose evidence may age, and whose gate may look at the value itself. */
function aging(indicator: Indicator): fc.Arbitrary<Indicator> {
  const times = fc.record(
    { validityDays: fc.integer({ min: 0, max: 200 }), halfLifeDays: fc.integer({ min: 30, max: 200 }) },
    { requiredKeys: [], noNullPrototype: true },
  )
  return fc.tuple(times, fc.boolean(), fc.boolean()).map(([age, onValue, isStated]) => {
    const { sem, ...rest } = indicator
    const { gate, scale } = rest
    const own = { ...rest, ...age, ...(isStated && sem !== undefined && { sem }) }
    if (gate === undefined || !onValue) return own
    const value = scale.type === 'binary' ? true : scale.type === 'levels' ? 3 : scale.lo + (scale.hi - scale.lo) / 2
    return { ...own, gate: { ...gate, value, on: 'value', op: scale.type === 'binary' ? '==' : '<=' } }
  })
}

/** A rubric that can be scored with, of everything that a rubric may state; with or without a dimension that is only watched. */
export function agingRubric(id: string): fc.Arbitrary<ReadinessRubric> {
  return soundRubrics.chain((rubric) =>
    fc
      .tuple(
        fc.tuple(...rubric.indicators.map(aging)),
        fc.constantFrom(undefined, 0, 10),
        fc.constantFrom(undefined, 0.5),
        fc.boolean(),
      )
      .map(([indicators, geometricFloor, minFreshness, watched]): ReadinessRubric => {
        const policy = {
          ...rubric.policy,
          ...(geometricFloor !== undefined && { geometricFloor }),
          ...(minFreshness !== undefined && { minFreshness }),
        }
        return {
          ...rubric,
          id,
          policy,
          indicators,
          dimensions: rubric.dimensions.map((one, at) =>
            watched && at === 1 ? { ...one, weight: 0 } : { ...one, label: { id: `Dimensi ${at}`, en: `Part ${at}` } },
          ),
        }
      }),
  )
}

/** An observation on the scale or off it, fresh, aged, expired or of a later day. */
function observation({ scale }: Indicator): fc.Arbitrary<Observation | undefined> {
  const value = fc.oneof({ weight: 9, arbitrary: valuesOf(scale) }, { weight: 1, arbitrary: fc.constantFrom(7, true) })
  const days = fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: -3, max: 500 }) },
  )
  const seen = fc.tuple(value, days).map(([own, age]): Observation => ({ value: own, at: dayBefore(age) }))
  return fc.option(seen, { freq: 6, nil: undefined })
}

function observations({ indicators }: ReadinessRubric): fc.Arbitrary<ReadinessAssessment['observations']> {
  return fc
    .tuple(...indicators.map(observation))
    .map((all) =>
      Object.fromEntries(indicators.flatMap(({ id }, at) => (all[at] === undefined ? [] : [[id, all[at]]]))),
    )
}

const stages = ['before', 'after', 'followup'] as const
const people = 15

/** A plan of fifteen people and a program, each assessed at up to three stages by one of two rubrics. */
export function assessedPlan(n: number): TrainingPlan {
  const rubrics = sample(fc.tuple(agingRubric('satu'), agingRubric('dua')), n)
  const codes = Array.from({ length: people }, (_, at) => `P-${at}`)
  const subjects: ReadinessAssessment['subject'][] = [
    ...codes.map((participantCode) => ({ participantCode })),
    { programId: 'jahit' },
  ]
  const all = subjects.flatMap((subject, who) =>
    stages.map((stage, at) => {
      const rubric = rubrics[who % 2] as ReadinessRubric
      return fc.tuple(observations(rubric), fc.boolean(), fc.boolean()).map(([seen, isMade, isOther]) => ({
        isMade: isMade || at < 2,
        assessment: {
          id: `${who}-${stage}`,
          rubricId: rubric.id,
          subject,
          stage,
          asOf: dayBefore(20 - 10 * at),
          observations: seen,
          ...(isOther && who === 3 && { rubricVersion: 'lain' }),
        } satisfies ReadinessAssessment,
      }))
    }),
  )
  const made = sample(fc.tuple(...all), n).flatMap(({ isMade, assessment }) => (isMade ? [assessment] : []))
  return aPlan({
    programs: [aProgram()],
    participants: codes.map((code) => aParticipant({ code })),
    rubrics,
    assessments: made,
  })
}

/** Every rubric that has something wrong with it and can be written to a sheet, each with an assessment; and a sound one. */
export function brokenRubricsPlan(): TrainingPlan {
  const broken = rubricCases
    .flatMap(({ plan }) => plan.rubrics)
    .filter(({ dimensions, indicators }) => [...dimensions, ...indicators].every(({ weight }) => weight >= 0))
  const rubrics = [...broken, aRubric()].map((rubric, at) => ({ ...rubric, id: `rubrik-${at}` }))
  return aPlan({
    participants: [aParticipant()],
    rubrics,
    assessments: rubrics.map(({ id }, at) => ({
      id: `nilai-${at}`,
      rubricId: id,
      subject: { participantCode: aParticipant().code },
      stage: 'before',
      asOf: dayBefore(0),
      observations: { hadir: { value: true, at: dayBefore(1) } },
    })),
  })
}
