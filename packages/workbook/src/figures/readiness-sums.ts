import type { AssessmentWorking, PairWorking, PartWorking } from './readiness-rows.js'

/** What was observed of an indicator. */
export function observationOf({ own, indicator }: PairWorking) {
  const { observations } = own.assessment
  return Object.hasOwn(observations, indicator.id) ? observations[indicator.id] : undefined
}

export function gateOf({ own, indicator }: PairWorking) {
  return own.scored.score.gates.find((gate) => gate.indicator === indicator.id)
}

export function isKnown({ evidence }: PairWorking): boolean {
  return evidence.score !== undefined
}

/** The error of measurement of an indicator’s evidence, in points; wider as it ages. */
export function errorOf({ evidence, indicator }: PairWorking): number {
  return evidence.score === undefined ? 0 : indicator.sem / Math.sqrt(evidence.freshness)
}

/** A dimension of an assessment, before what it counts for is known. */
type Part = Omit<PartWorking, 'share'>

/** A sum over the indicators of a dimension that are known. */
export function sumKnown({ pairs }: Part, of: (pair: PairWorking) => number): number {
  return pairs.reduce((sum, pair) => sum + (isKnown(pair) ? of(pair) : 0), 0)
}

/** The weights of what is known of a dimension; 0: nothing is. */
export function knownWeight(part: Part): number {
  return sumKnown(part, ({ indicator }) => indicator.weight)
}

/** The weights of all its indicators. */
export function wholeWeight({ pairs }: Part): number {
  return pairs.reduce((sum, { indicator }) => sum + indicator.weight, 0)
}

export function statedWeight({ own, at }: Part): number {
  return own.scored.prepared.dimensions[at]?.weight as number
}

/** The weight with which a dimension counts: none where nothing of it is known. */
export function countedWeight(part: Part): number {
  return knownWeight(part) === 0 ? 0 : statedWeight(part)
}

/** The score of what is known; 0 where nothing is. */
export function knownScore(part: Part): number {
  const known = knownWeight(part)
  return known === 0 ? 0 : sumKnown(part, ({ indicator, evidence }) => indicator.weight * (evidence.score ?? 0)) / known
}

export function isGeometric({ own }: Part): boolean {
  return own.scored.rubric.rubric.aggregation === 'geometric'
}

/** Floored as the geometric mean takes it. */
export function flooredScore(part: Part): number {
  return Math.max(knownScore(part), part.own.scored.prepared.geometricFloor)
}

/** The part of a dimension that is known, 0 to 1. */
export function coverOf(part: Part): number {
  return wholeWeight(part) === 0 ? 0 : knownWeight(part) / wholeWeight(part)
}

/** How many points the score moves per point of the dimension. */
export function pullOf(part: PartWorking): number {
  if (!isGeometric(part)) return part.share
  const score = knownScore(part)
  return score <= part.own.scored.prepared.geometricFloor
    ? 0
    : (part.share * (part.own.scored.score.score ?? 0)) / score
}

/** The dimensions of an assessment. */
export function partsOf(
  { partStart, scored }: AssessmentWorking,
  parts: readonly PartWorking[],
): readonly PartWorking[] {
  return parts.slice(partStart, partStart + (scored?.prepared.dimensions.length ?? 0))
}
