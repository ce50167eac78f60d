import { roundHalfAway } from '@bekal/core'
import {
  countedWeight,
  coverOf,
  flooredScore,
  isGeometric,
  knownScore,
  knownWeight,
  partsOf,
  statedWeight,
} from './readiness-sums.js'
import type { PartWorking, ReadinessWorking } from './readiness-rows.js'

/** Ways of the geometric mean in logarithms; see `geometricContributions` of the library. */
export function wayUp(part: PartWorking): number {
  if (!isGeometric(part) || part.share === 0) return 0
  const floor = part.own.scored.prepared.geometricFloor
  if (floor === 0) return knownScore(part) > 0 ? part.share : 0
  return part.share * Math.log(flooredScore(part) / floor)
}

export function wayLeft(part: PartWorking, { parts }: ReadinessWorking): number {
  if (!isGeometric(part) || part.share === 0) return 0
  if (partsOf(part.own, parts).some(isEmpty)) return isEmpty(part) ? part.share : 0
  return part.share * Math.log(100 / flooredScore(part))
}

/** 1 where too little of a dimension that counts is known. */
export function gapOf(part: PartWorking): number {
  return Number(
    statedWeight(part) > 0 && isBelow(coverOf(part), part.own.scored.rubric.rubric.policy.minCoverageDimension),
  )
}

/** What a band guard looks at: below every score where nothing is known, above where the dimension does not count. */
export function heldOf(part: PartWorking): number {
  if (statedWeight(part) === 0) return 1000
  return knownWeight(part) === 0 ? -1 : roundHalfAway(knownScore(part), 6)
}

/** Below a minimum by more than the noise of sums. */
export function isBelow(found: number, least: number): boolean {
  return roundHalfAway(found * 100, 6) < roundHalfAway(least * 100, 6)
}

/** Whether a dimension that counts is so empty that the geometric mean is zero. */
export function isEmpty(part: PartWorking): boolean {
  return countedWeight(part) > 0 && isGeometric(part) && flooredScore(part) === 0
}
