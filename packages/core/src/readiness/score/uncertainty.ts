import { aggregate, coefficients, type Scores } from './aggregate.js'
import type { Evidence } from './read-evidence.js'
import type { PreparedRubric } from './prepare-rubric.js'

/** How much of the rubric was observed; each from 0 to 1. */
export interface Coverage {
  /** The part of the weight that was observed. */
  readonly coverage: number
  /** The same of each dimension by itself. */
  readonly dimensions: readonly number[]
}

export function coverageOf(prepared: PreparedRubric, scores: Scores): Coverage {
  let [seen, all] = [0, 0]
  const dimensions = prepared.dimensions.map(({ indicators }) => {
    let [known, whole] = [0, 0]
    for (const { at, weight, fullWeight } of indicators) {
      const isKnown = !Number.isNaN(scores[at] as number)
      whole += weight
      all += fullWeight
      if (!isKnown) continue
      known += weight
      seen += fullWeight
    }
    return whole === 0 ? 0 : known / whole
  })
  return { coverage: seen / all, dimensions }
}

/** Coverage with aged evidence counting less, and with weak evidence counting less too; exactly 1 where all of it counts fully. */
export function evidenceStrength(prepared: PreparedRubric, evidence: readonly Evidence[]) {
  let [fresh, sure, all] = [0, 0, 0]
  for (const { indicators } of prepared.dimensions) {
    for (const { at, fullWeight } of indicators) {
      const { freshness, quality } = evidence[at] as Evidence
      fresh += fullWeight * freshness
      sure += fullWeight * freshness * quality
      all += fullWeight
    }
  }
  return { effectiveCoverage: fresh / all, confidence: sure / all }
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
