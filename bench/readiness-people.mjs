/** Made-up people and a rubric for them, the same in every run. */
import { seededRandom } from '@bekal/core'

export const indicators = 20
const perDimension = 5
export const asOf = '2026-11-24'
/** One observation in twenty is missing. */
const missing = 0.05

export function someValues(count) {
  const random = seededRandom(count)
  return Float64Array.from({ length: count * indicators }, () =>
    random() < missing ? NaN : Math.round(random() * 110),
  )
}

export function observationsOf(values, person) {
  const observations = {}
  for (let at = 0; at < indicators; at += 1) {
    const value = values[person * indicators + at]
    if (!Number.isNaN(value)) observations[`i${at}`] = { value, at: '2026-10-01', quality: 0.7 }
  }
  return observations
}

/** Four dimensions of five indicators; every other indicator has a lever, one a gate. */
export function aRubric() {
  const dimensions = [40, 20, 25, 15].map((weight, at) => ({ id: `d${at}`, weight }))
  return {
    id: 'bench',
    version: '1',
    aggregation: 'arithmetic',
    policy: { minCoverage: 2 / 3, minCoverageDimension: 0.5, z: 1.96, rho: 0 },
    bands: [0, 40, 60, 75].map((min) => ({ id: `from-${min}`, min })),
    bandGuards: [{ band: 'from-75', minDimension: 50 }],
    dimensions,
    indicators: Array.from({ length: indicators }, (_, at) => ({
      id: `i${at}`,
      dim: `d${Math.floor(at / perDimension)}`,
      weight: 1 + (at % 3),
      scale: { type: 'linear', lo: 0, hi: 100 },
      sem: 5,
      validityDays: 90,
      halfLifeDays: 90,
      ...(at === 0 && { gate: { op: '>=', value: 40, on: 'score', effect: 'cap', cap: 'from-60' } }),
      ...(at % 2 === 0 && { levers: [{ id: `l${at}`, to: 80 + at, cost: 1 + (at % 4) }] }),
    })),
  }
}
