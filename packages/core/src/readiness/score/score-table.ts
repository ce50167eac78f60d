import { scaleValue } from './normalise.js'
import type { PreparedRubric } from './prepare-rubric.js'

/**
 * Bare scores of many people at once, without status or explanation: for cohorts of any size and for trying weights.
 * @param values as observed, one row of all indicators for each person in the order of the rubric; NaN where nothing is
 *   known, 1 and 0 for yes and no. Age is not looked at.
 * @returns one score for each row; NaN where there is no evidence.
 * @throws {UnevenTableError} when the values do not make whole rows.
 */
export function scoreTable(prepared: PreparedRubric, values: Float64Array): Float64Array {
  return aggregateRows(prepared, normaliseRows(prepared, values))
}

/** The 0 to 100 scores of a table of values; NaN where a value is missing or not on its scale. */
export function normaliseRows({ indicators }: PreparedRubric, values: Float64Array): Float64Array {
  const width = indicators.length
  if (values.length % width !== 0) throw new UnevenTableError(values.length, width)
  const scores = new Float64Array(values.length)
  for (const { at, definition } of indicators) {
    const { scale, missing } = definition
    const absent = missing === 'zero' ? 0 : NaN
    if (scale.type === 'linear') {
      const factor = 100 / (scale.hi - scale.lo)
      const down = scale.direction === -1
      for (let cell = at; cell < values.length; cell += width) {
        const value = values[cell] as number
        const up = Math.min(100, Math.max(0, (value - scale.lo) * factor))
        scores[cell] = Number.isNaN(value) ? absent : down ? 100 - up : up
      }
    } else {
      for (let cell = at; cell < values.length; cell += width) {
        scores[cell] = scaleValue(scale, values[cell] as number)?.score ?? absent
      }
    }
  }
  return scores
}

/** The dimensions of a rubric as plain arrays: which cells of a row they take in, with which weights. */
interface FlatDimension {
  readonly weight: number
  readonly places: Int32Array
  readonly weights: Float64Array
}

/** Joins rows of 0 to 100 scores (NaN unknown) as `scoreReadiness` does. */
export function aggregateRows(prepared: PreparedRubric, scores: Float64Array): Float64Array {
  const width = prepared.indicators.length
  const dimensions = prepared.dimensions.flatMap(({ weight, indicators }): FlatDimension[] => {
    if (weight === 0) return []
    const places = Int32Array.from(indicators, ({ at }) => at)
    return [{ weight, places, weights: Float64Array.from(indicators, (one) => one.weight) }]
  })
  const floor = prepared.rubric.aggregation === 'geometric' ? prepared.geometricFloor : null
  const results = new Float64Array(scores.length / width)
  for (let person = 0; person < results.length; person += 1) {
    results[person] = rowScore(scores, person * width, dimensions, floor)
  }
  return results
}

/** @param floor of the geometric mean; null for the arithmetic one. */
function rowScore(
  scores: Float64Array,
  start: number,
  dimensions: readonly FlatDimension[],
  floor: number | null,
): number {
  let sum = 0
  let total = 0
  for (const { weight, places, weights } of dimensions) {
    let part = 0
    let known = 0
    for (let n = 0; n < places.length; n += 1) {
      const score = scores[start + (places[n] as number)] as number
      if (Number.isNaN(score)) continue
      part += (weights[n] as number) * score
      known += weights[n] as number
    }
    if (known === 0) continue
    const mean = part / known
    sum += weight * (floor === null ? mean : Math.log(Math.max(mean, floor)))
    total += weight
  }
  if (total === 0) return NaN
  return floor === null ? sum / total : Math.exp(sum / total)
}

export class UnevenTableError extends Error {
  override readonly name = 'UnevenTableError'
  readonly code = 'uneven-table'
  constructor(cells: number, width: number) {
    super(
      `${cells} values do not make rows of ${width}; give every person a value for every indicator, NaN if unknown.`,
    )
  }
}
