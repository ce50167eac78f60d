import { aggregate, coefficients, type Aggregate } from '../score/aggregate.js'
import type { Observations } from '../schema.js'
import type { PreparedIndicator, PreparedRubric } from '../score/prepare-rubric.js'
import { readEvidence, type Evidence } from '../score/read-evidence.js'
import { errorsOf, standardError } from '../score/uncertainty.js'

/** Observations and the day for which they are scored. */
export interface DatedObservations {
  readonly observations: Observations
  readonly asOf: string
}

/** One of two sets of observations, on the indicators that both have. */
export interface CommonSide {
  readonly scores: readonly number[]
  readonly whole: Aggregate
  readonly standardError: number
}

/** Two sets of observations made comparable: only what both observed, with the same weights. */
export interface CommonEvidence {
  readonly indicators: readonly PreparedIndicator[]
  readonly first: CommonSide
  readonly second: CommonSide
  /** Of the second score over the first, by indicator in the order of the rubric; they sum to the difference. */
  readonly parts: readonly number[]
}

/** @returns null where no weighted indicator is known on both sides. */
export function commonEvidence(
  prepared: PreparedRubric,
  first: DatedObservations,
  second: DatedObservations,
): CommonEvidence | null {
  const sides = [first, second].map(({ observations, asOf }) => readEvidence(prepared, observations, asOf))
  const [one, other] = sides as [Evidence[], Evidence[]]
  const known = (at: number) => one[at]?.score !== undefined && other[at]?.score !== undefined
  const indicators = prepared.indicators.filter(({ at, fullWeight }) => fullWeight > 0 && known(at))
  if (indicators.length === 0) return null
  const common = new Set(indicators.map(({ at }) => at))
  const a = sideOf(prepared, one, common)
  const b = sideOf(prepared, other, common)
  return { indicators, first: a, second: b, parts: partsOf(prepared, a, b) }
}

function sideOf(prepared: PreparedRubric, evidence: readonly Evidence[], common: ReadonlySet<number>): CommonSide {
  const scores = evidence.map(({ score }, at) => (common.has(at) ? (score as number) : NaN))
  const whole = aggregate(prepared, scores)
  const weights = coefficients(prepared, scores, whole)
  return {
    scores,
    whole,
    standardError: standardError(weights, errorsOf(prepared, evidence), prepared.rubric.policy.rho),
  }
}

/** The difference of two scores, shared among indicators: exactly, under the geometric mean through logarithmic means. */
function partsOf(prepared: PreparedRubric, a: CommonSide, b: CommonSide): number[] {
  const weights = coefficients(
    { ...prepared, rubric: { ...prepared.rubric, aggregation: 'arithmetic' } },
    a.scores,
    a.whole,
  )
  const floored = (side: CommonSide, at: number) =>
    Math.max(side.whole.dimensions[at] as number, prepared.geometricFloor)
  return prepared.indicators.map(({ at, dimension }) => {
    const weight = weights[at] as number
    if (weight === 0) return 0
    const difference = weight * ((b.scores[at] as number) - (a.scores[at] as number))
    if (prepared.rubric.aggregation === 'arithmetic') return difference
    const raw = (b.whole.dimensions[dimension] as number) - (a.whole.dimensions[dimension] as number)
    const real = floored(b, dimension) - floored(a, dimension)
    const slope =
      logarithmicMean(a.whole.score, b.whole.score) / logarithmicMean(floored(a, dimension), floored(b, dimension))
    return difference * slope * (raw === 0 ? 1 : real / raw)
  })
}

/** Between two numbers, so that their difference is it times the difference of their logarithms. */
function logarithmicMean(a: number, b: number): number {
  return Math.abs(a - b) < 1e-12 ? a : (a - b) / Math.log(a / b)
}
