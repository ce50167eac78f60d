import type { Issue } from '../../result/index.js'
import { checkRubric } from '../rubric/check-rubric.js'
import { policyDefaults } from '../rubric/policy-defaults.js'
import { leastError } from '../rubric/rubric-scales.js'
import type { EvidenceKind, Gate, Indicator, ReadinessRubric } from '../schema.js'

/** A rubric that was checked and laid out for scoring; make it once and score any number of people with it. */
export interface PreparedRubric {
  readonly rubric: ReadinessRubric
  readonly indicators: readonly PreparedIndicator[]
  readonly dimensions: readonly PreparedDimension[]
  /** Those with a gate. */
  readonly gated: readonly GatedIndicator[]
  /** Each with the highest band it leaves open where a dimension does not meet it. */
  readonly guards: readonly { readonly minDimension: number; readonly highest: number }[]
  readonly minFreshness: number
  readonly geometricFloor: number
  /** What a kind of evidence counts, 0 to 1. */
  readonly qualityOf: (kind: EvidenceKind) => number
}

export interface PreparedIndicator {
  readonly at: number
  readonly id: string
  readonly definition: Indicator
  /** Place of its dimension. */
  readonly dimension: number
  /** Weight inside its dimension, as stated. */
  readonly weight: number
  /** Weight in the whole when everything is observed; they sum to 1. 0 in a dimension that is only monitored. */
  readonly fullWeight: number
  /** Standard error of measurement of fresh evidence, in points. */
  readonly sem: number
}

/** An indicator with a gate, and the highest band it leaves open when it fails: none (−1) where it blocks. */
export interface GatedIndicator {
  readonly indicator: PreparedIndicator
  readonly gate: Gate
  readonly highest: number
}

export interface PreparedDimension {
  readonly id: string
  readonly weight: number
  readonly indicators: readonly PreparedIndicator[]
}

/**
 * Checks a rubric and lays it out for scoring.
 * @throws {InvalidRubricError} when `checkRubric` reports errors; they come with it.
 */
export function prepareRubric(rubric: ReadinessRubric): PreparedRubric {
  const errors = checkRubric(rubric).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new InvalidRubricError(rubric.id, errors)
  const places = new Map(rubric.dimensions.map(({ id }, at) => [id, at]))
  const within = rubric.dimensions.map(({ id }) => sumOf(rubric.indicators.filter(({ dim }) => dim === id)))
  const overall = sumOf(rubric.dimensions)
  const indicators = rubric.indicators.map((definition, at): PreparedIndicator => {
    const { id, weight, scale } = definition
    const dimension = places.get(definition.dim) as number
    const share = (rubric.dimensions[dimension]?.weight as number) / overall
    const fullWeight = share === 0 || weight === 0 ? 0 : (share * weight) / (within[dimension] as number)
    const sem = definition.sem ?? leastError(scale)
    return { at, id, definition, dimension, weight, fullWeight, sem }
  })
  const dimensions = rubric.dimensions.map(({ id, weight }, at) => {
    return { id, weight, indicators: indicators.filter(({ dimension }) => dimension === at) }
  })
  const placeOf = (band: string | undefined) => rubric.bands.findIndex(({ id }) => id === band)
  const { minFreshness, geometricFloor, evidenceQuality } = rubric.policy
  return {
    rubric,
    indicators,
    dimensions,
    gated: indicators.flatMap((indicator) => {
      const { gate } = indicator.definition
      return gate === undefined ? [] : [{ indicator, gate, highest: gate.effect === 'block' ? -1 : placeOf(gate.cap) }]
    }),
    guards: (rubric.bandGuards ?? []).map(({ band, minDimension }) => ({ minDimension, highest: placeOf(band) - 1 })),
    minFreshness: minFreshness ?? policyDefaults.minFreshness,
    geometricFloor: geometricFloor ?? policyDefaults.geometricFloor,
    qualityOf: (kind) => evidenceQuality?.[kind] ?? policyDefaults.evidenceQuality[kind],
  }
}

function sumOf(entries: readonly { readonly weight: number }[]): number {
  return entries.reduce((sum, { weight }) => sum + weight, 0)
}

/** The rubric cannot be scored with; `issues` say why, each with its place in the rubric. */
export class InvalidRubricError extends Error {
  override readonly name = 'InvalidRubricError'
  readonly code = 'invalid-rubric'
  constructor(
    rubricId: string,
    readonly issues: readonly Issue[],
  ) {
    const codes = [...new Set(issues.map(({ code }) => code))].join(', ')
    super(`Rubric "${rubricId}" has ${issues.length} errors (${codes}); call checkRubric and mend them first.`)
  }
}
