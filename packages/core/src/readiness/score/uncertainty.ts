import { aggregate, coefficients, type Scores } from './aggregate.js'
import type { Evidence } from './read-evidence.js'
import type { PreparedIndicator, PreparedRubric } from './prepare-rubric.js'

/** How much of the rubric was observed; each from 0 to 1. */
export interface Coverage {
  /** The part of the weight that was observed. */
  readonly coverage: number
  /** The same of each dimension by itself. */
  readonly dimensions: readonly number[]
}

export function coverageOf(prepared: PreparedRubric, scores: Scores): Coverage {
  const known = ({ at }: PreparedIndicator) => !Number.isNaN(scores[at] as number)
  return {
    coverage: partOf(
      prepared.indicators,
      ({ fullWeight }) => fullWeight,
      (one) => Number(known(one)),
    ),
    dimensions: prepared.dimensions.map(({ indicators }) =>
      partOf(
        indicators,
        ({ weight }) => weight,
        (one) => Number(known(one)),
      ),
    ),
  }
}

/** Coverage with aged evidence counting less, and with weak evidence counting less too. */
export function evidenceStrength(prepared: PreparedRubric, evidence: readonly Evidence[]) {
  const of = ({ at }: PreparedIndicator) => evidence[at] as Evidence
  const full = ({ fullWeight }: PreparedIndicator) => fullWeight
  return {
    effectiveCoverage: partOf(prepared.indicators, full, (one) => of(one).freshness),
    confidence: partOf(prepared.indicators, full, (one) => of(one).freshness * of(one).quality),
  }
}

/** The weighted mean of a part from 0 to 1; exactly 1 where every part is. */
function partOf(
  indicators: readonly PreparedIndicator[],
  weightOf: (indicator: PreparedIndicator) => number,
  part: (indicator: PreparedIndicator) => number,
): number {
  let [sum, all] = [0, 0]
  for (const indicator of indicators) {
    const weight = weightOf(indicator)
    sum += weight * part(indicator)
    all += weight
  }
  return all === 0 ? 0 : sum / all
}

/** What the score would be if all that is missing were 0, and if it were 100. */
export function boundsOf(prepared: PreparedRubric, scores: Scores): { readonly low: number; readonly high: number } {
  const at = (missing: number) => aggregate(prepared, filled(scores, missing)).score
  return { low: at(0), high: at(100) }
}

function filled(scores: Scores, missing: number): number[] {
  return Array.from(scores, (score) => (Number.isNaN(score) ? missing : score))
}

/**
 * The standard error of a weighted sum of measured scores.
 * @param weights how far the sum moves per point of each.
 * @param errors standard errors, in points.
 * @param rho how far the errors go together: 0 not at all, 1 wholly.
 */
export function standardError(weights: readonly number[], errors: readonly number[], rho: number): number {
  let squares = 0
  let sum = 0
  weights.forEach((weight, at) => {
    const term = weight * (errors[at] as number)
    squares += term * term
    sum += term
  })
  return Math.sqrt((1 - rho) * squares + rho * sum * sum)
}

/** The errors of measurement of all indicators, those of aged evidence wider; 0 where nothing is known. */
export function errorsOf(prepared: PreparedRubric, evidence: readonly Evidence[]): number[] {
  return prepared.indicators.map(({ at, sem }) => {
    const { score, freshness } = evidence[at] as Evidence
    return score === undefined ? 0 : sem / Math.sqrt(freshness)
  })
}

/** The standard error at the lower bound, where every observed indicator has its full weight. */
export function errorAtBound(prepared: PreparedRubric, scores: Scores, errors: readonly number[]): number {
  const lowest = filled(scores, 0)
  const weights = coefficients(prepared, lowest, aggregate(prepared, lowest))
  return standardError(weights, errors, prepared.rubric.policy.rho)
}
