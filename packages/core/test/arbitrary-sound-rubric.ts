import fc from 'fast-check'
import type { Indicator, Observations, ReadinessRubric, Scale } from '../src/index.js'
import { today } from './readiness.js'

/** Rubrics that can be scored with, and observations of any part of their indicators. */

const steps = [0, 25, 50, 75, 100] as const
const scales: fc.Arbitrary<Scale> = fc.oneof(
  fc.constant<Scale>({ type: 'linear', lo: 0, hi: 100 }),
  fc.constant<Scale>({ type: 'linear', lo: -5, hi: 15, direction: -1 }),
  fc.constant<Scale>({ type: 'logarithmic', lo: 100, hi: 75_000 }),
  fc.constant<Scale>({ type: 'levels', levels: { '1': 0, '2': 25, '3': 50, '4': 75, '5': 100 } }),
  fc.constant<Scale>({ type: 'binary' }),
)

/** A value on the scale, now and then beyond its goalposts. */
export function valuesOf(scale: Scale): fc.Arbitrary<number | boolean> {
  if (scale.type === 'binary') return fc.boolean()
  if (scale.type === 'levels') return fc.integer({ min: 1, max: 5 })
  const width = scale.hi - scale.lo
  return fc.integer({ min: -10, max: 110 }).map((percent) => scale.lo + (width * percent) / 100)
}

function indicator(id: string, dim: string, bands: readonly string[]): fc.Arbitrary<Indicator> {
  return scales.chain((scale) =>
    fc
      .record({
        weight: fc.integer({ min: 1, max: 5 }),
        sem: fc.constantFrom(0, 3, 8),
        missing: fc.constantFrom('exclude' as const, 'exclude' as const, 'zero' as const),
        gate: fc.option(
          fc.record({
            op: fc.constant('>=' as const),
            value: fc.constantFrom(25, 50, 60),
            on: fc.constant('score' as const),
            effect: fc.constantFrom('cap' as const, 'cap' as const, 'block' as const),
            cap: fc.constantFrom(...bands),
          }),
          { freq: 4, nil: undefined },
        ),
        targets: fc.subarray(scale.type === 'binary' ? [100] : [...steps.slice(1)]).map((some) => some.slice(0, 2)),
        costs: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }),
      })
      .map(({ gate, targets, costs, ...rest }) => ({
        ...rest,
        id,
        dim,
        scale,
        ...(gate !== undefined && { gate }),
        levers: targets.map((to, n) => ({ id: `${id}-${n}`, to, cost: costs[n] as number })),
      })),
  )
}

export const soundRubrics: fc.Arbitrary<ReadinessRubric> = fc
  .record({
    aggregation: fc.constantFrom('arithmetic' as const, 'geometric' as const),
    weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    perDimension: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
    guard: fc.boolean(),
    policy: fc.record({
      minCoverage: fc.constantFrom(0, 0.5, 2 / 3),
      minCoverageDimension: fc.constantFrom(0, 0.5),
      z: fc.constant(1.96),
      rho: fc.constantFrom(0, 0.3, 1),
    }),
  })
  .chain(({ aggregation, weights, perDimension, guard, policy }) => {
    const bands = [0, 40, 60, 75].map((min) => ({ id: `from-${min}`, min }))
    const ids = bands.map(({ id }) => id)
    const parts = weights.flatMap((_, d) =>
      Array.from({ length: perDimension[d] as number }, (_own, n) => indicator(`i${d}${n}`, `d${d}`, ids)),
    )
    return fc.tuple(...parts).map((indicators) => ({
      id: 'sound',
      version: '1',
      aggregation,
      policy,
      bands,
      ...(guard && { bandGuards: [{ band: 'from-75', minDimension: 50 }] }),
      dimensions: weights.map((weight, d) => ({ id: `d${d}`, weight })),
      indicators,
    }))
  })

/** Observations of today, of most indicators. */
export function observationsOf({ indicators }: ReadinessRubric): fc.Arbitrary<Observations> {
  const values = indicators.map(({ scale }) => fc.option(valuesOf(scale), { freq: 5, nil: undefined }))
  return fc
    .tuple(...values)
    .map((seen) =>
      Object.fromEntries(
        indicators.flatMap(({ id }, at) => (seen[at] === undefined ? [] : [[id, { value: seen[at], at: today }]])),
      ),
    )
}

/** A rubric with one person's observations. */
export const scoredPeople = soundRubrics.chain((rubric) => fc.tuple(fc.constant(rubric), observationsOf(rubric)))

/** A rubric with the observations of two people. */
export const pairsOfPeople = soundRubrics.chain((rubric) =>
  fc.tuple(fc.constant(rubric), observationsOf(rubric), observationsOf(rubric)),
)
