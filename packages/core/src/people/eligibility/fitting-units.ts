import type { Participant } from '../schema.js'
import type { CourseUnit } from './course.js'

/** A unit and the last day for which somebody must still be there to finish it. */
export interface TimedUnit extends CourseUnit {
  readonly neededUntil?: string | undefined
}

/**
 * The units of a course that somebody can finish before release, in teaching order: those not completed before whose last
 * day comes in time, and none without all it requires.
 * @param units in teaching order, each after those it requires.
 * @param release the day of release that is reckoned with.
 */
export function fittingUnits(units: readonly TimedUnit[], { completedUnits }: Participant, release: string): string[] {
  const known = new Set(completedUnits)
  return units.flatMap(({ id, requires = [], neededUntil }) => {
    const fits = neededUntil !== undefined && neededUntil <= release && requires.every((one) => known.has(one))
    if (!fits || known.has(id)) return []
    known.add(id)
    return [id]
  })
}
