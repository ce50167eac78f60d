import type { Indicator, Scale } from '../schema.js'
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
  const columns = prepared.indicators.map(({ definition }) => columnOf(definition))
  const plain = columns.every(({ scale }) => scale === null)
  return aggregateRows(prepared, plain ? values : scaledRows(columns, values), columns)
}

/** How a column of values becomes scores: a straight line kept between 0 and 100, after its scale where that is no line. */
interface ScoreColumn {
  readonly factor: number
  readonly offset: number
  /** What a value that is not known counts as: 0, or not at all (NaN). */
  readonly absent: number
  /** A scale that is no straight line. */
  readonly scale: Scale | null
}

function columnOf({ scale, missing }: Indicator): ScoreColumn {
  const absent = missing === 'zero' ? 0 : NaN
  if (scale.type !== 'linear') return { factor: 1, offset: 0, absent, scale }
  const factor = 100 / (scale.hi - scale.lo)
  return scale.direction === -1
    ? { factor: -factor, offset: scale.hi * factor, absent, scale: null }
    : { factor, offset: -scale.lo * factor, absent, scale: null }
}

/** The table with scores in place of values in all columns that are no straight line. */
function scaledRows(columns: readonly ScoreColumn[], values: Float64Array): Float64Array {
  const scores = Float64Array.from(values)
  columns.forEach(({ scale }, at) => {
    if (scale === null) return
    for (let cell = at; cell < scores.length; cell += columns.length) {
      scores[cell] = scaleValue(scale, values[cell] as number)?.score ?? NaN
    }
  })
  return scores
}

const asScores: ScoreColumn = { factor: 1, offset: 0, absent: NaN, scale: null }

/** The columns of one dimension as plain arrays. */
interface FlatDimension {
  readonly weight: number
  readonly places: Int32Array
  readonly weights: Float64Array
  readonly factors: Float64Array
  readonly offsets: Float64Array
  readonly absents: Float64Array
}

/**
 * Joins rows as `scoreReadiness` does.
 * @param table scores from 0 to 100, NaN where nothing is known; or values that `columns` make scores of.
 * @throws {UnevenTableError} when the table does not make whole rows.
 */
export function aggregateRows(
  prepared: PreparedRubric,
  table: Float64Array,
  columns: readonly ScoreColumn[] = prepared.indicators.map(() => asScores),
): Float64Array {
  const width = prepared.indicators.length
  if (table.length % width !== 0) throw new UnevenTableError(table.length, width)
  const dimensions = prepared.dimensions.flatMap(({ weight, indicators }): FlatDimension[] => {
    if (weight === 0) return []
    const own = indicators.map(({ at }) => columns[at] as ScoreColumn)
    return [
      {
        weight,
        places: Int32Array.from(indicators, ({ at }) => at),
        weights: Float64Array.from(indicators, (one) => one.weight),
        factors: Float64Array.from(own, ({ factor }) => factor),
        offsets: Float64Array.from(own, ({ offset }) => offset),
        absents: Float64Array.from(own, ({ absent }) => absent),
      },
    ]
  })
  const floor = prepared.rubric.aggregation === 'geometric' ? prepared.geometricFloor : null
  const results = new Float64Array(table.length / width)
  for (let person = 0; person < results.length; person += 1) {
    results[person] = rowScore(table, person * width, dimensions, floor)
  }
  return results
}

/** @param floor of the geometric mean; null for the arithmetic one. */
function rowScore(
  table: Float64Array,
  start: number,
  dimensions: readonly FlatDimension[],
  floor: number | null,
): number {
  let sum = 0
  let total = 0
  for (const { weight, places, weights, factors, offsets, absents } of dimensions) {
    let part = 0
    let known = 0
    for (let n = 0; n < places.length; n += 1) {
      const value = table[start + (places[n] as number)] as number
      let score = value * (factors[n] as number) + (offsets[n] as number)
      if (Number.isNaN(value)) score = absents[n] as number
      if (Number.isNaN(score)) continue
      part += (weights[n] as number) * (score < 0 ? 0 : score > 100 ? 100 : score)
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
