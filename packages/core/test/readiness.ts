import { readFileSync } from 'node:fs'
import { scaleValue, type Indicator, type Observations, type ReadinessRubric, type Scale } from '../src/index.js'

/** A published vector, from its copy in `vectors/`. */
export function readVector<T = never>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./vectors/${name}.json`, import.meta.url), 'utf8')) as T
}

/** A rubric of as many dimensions as weights, `d0` …, each with one indicator `i0` … on 0 to 100 of weight 1. */
export function plainRubric(weights: readonly number[], overrides: Partial<ReadinessRubric> = {}): ReadinessRubric {
  return {
    id: 'plain',
    version: '1',
    aggregation: 'arithmetic',
    policy: { minCoverage: 0, minCoverageDimension: 0, z: 1.96, rho: 0 },
    bands: [
      { id: 'low', min: 0 },
      { id: 'middle', min: 50 },
      { id: 'high', min: 75 },
    ],
    dimensions: weights.map((weight, at) => ({ id: `d${at}`, weight })),
    indicators: weights.map((_, at) => points(`i${at}`, { dim: `d${at}` })),
    ...overrides,
  }
}

/** An indicator whose value is its score. */
export function points(id: string, overrides: Partial<Indicator> = {}): Indicator {
  return { id, dim: 'd0', weight: 1, scale: { type: 'linear', lo: 0, hi: 100 }, ...overrides }
}

export const today = '2026-11-24'

/** Observations of today by indicator. */
export function seen(values: Readonly<Record<string, number | boolean>>): Observations {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, at: today }]))
}

/** The score of a value on its scale, which it must be on. */
export function scalePoints(scale: Scale, value: number | boolean): number {
  return scaleValue(scale, value)?.score as number
}
