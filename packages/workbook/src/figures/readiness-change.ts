import { errorOf, isGeometric, isKnown, statedWeight } from './readiness-sums.js'
import type { PairWorking, PartWorking, ReadinessWorking } from './readiness-rows.js'

/** The two assessments that are compared: this one, and that of the stage before. */
export const sides = ['before', 'after'] as const
export type Side = (typeof sides)[number]

/** The same indicator in the assessment of the stage before; undefined where there is none to compare. */
export function mateOf({ own, indicator }: PairWorking, { pairs }: ReadinessWorking): PairWorking | undefined {
  const { since } = own
  return since === undefined || since.change.reason === 'other-version'
    ? undefined
    : pairs[since.before.start + indicator.at]
}

/** What both assessments know of an indicator that counts. */
export function isCommon(pair: PairWorking, readiness: ReadinessWorking): boolean {
  const mate = mateOf(pair, readiness)
  return mate !== undefined && pair.indicator.fullWeight > 0 && isKnown(pair) && isKnown(mate)
}

/** What the indicator’s side of the comparison says; only for indicators that both know. */
function sideOf(pair: PairWorking, side: Side, readiness: ReadinessWorking): PairWorking {
  return side === 'after' ? pair : (mateOf(pair, readiness) as PairWorking)
}

/** Weight times score on one side; 0 where the other does not know it. */
export function commonPoints(pair: PairWorking, side: Side, readiness: ReadinessWorking): number {
  if (!isCommon(pair, readiness)) return 0
  return pair.indicator.weight * (sideOf(pair, side, readiness).evidence.score ?? 0)
}

export function commonWeight({ pairs }: PartWorking, readiness: ReadinessWorking): number {
  return pairs.reduce((sum, pair) => (isCommon(pair, readiness) ? sum + pair.indicator.weight : sum), 0)
}

/** The weight of a dimension of which both know something. */
export function commonCounted(part: PartWorking, readiness: ReadinessWorking): number {
  return commonWeight(part, readiness) === 0 ? 0 : statedWeight(part)
}

/** The score of a dimension on one side, by what both know. */
export function commonMean(part: PartWorking, side: Side, readiness: ReadinessWorking): number {
  const weight = commonWeight(part, readiness)
  return weight === 0 ? 0 : part.pairs.reduce((sum, pair) => sum + commonPoints(pair, side, readiness), 0) / weight
}

/** How many points the score of one side moves per point of the dimension. */
export function commonPull(part: PartWorking, side: Side, readiness: ReadinessWorking): number {
  const counted = commonCounted(part, readiness)
  const { own } = part
  const all = readiness.parts.slice(own.partStart, own.partStart + own.scored.prepared.dimensions.length)
  const sum = all.reduce((weights, one) => weights + commonCounted(one, readiness), 0)
  if (counted === 0) return 0
  if (!isGeometric(part)) return counted / sum
  const mean = commonMean(part, side, readiness)
  const { change } = own.since as NonNullable<typeof own.since>
  const score = (side === 'after' ? change.scoreAfter : change.scoreBefore) ?? 0
  return mean <= own.scored.prepared.geometricFloor ? 0 : ((counted / sum) * score) / mean
}

/** How far the error of an indicator moves the score of one side. */
export function commonError(pair: PairWorking, side: Side, readiness: ReadinessWorking): number {
  const part = readiness.parts[pair.own.partStart + pair.indicator.dimension]
  if (part === undefined || !isCommon(pair, readiness)) return 0
  const error = errorOf(sideOf(pair, side, readiness))
  return (commonPull(part, side, readiness) * pair.indicator.weight * error) / commonWeight(part, readiness)
}
