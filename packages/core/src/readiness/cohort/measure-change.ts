import type { ReadinessRubric } from '../schema.js'
import type { changeVerdicts } from '../vocabularies.js'
import { prepareRubric } from '../score/prepare-rubric.js'
import { scorePrepared } from '../score/score-readiness.js'
import { commonEvidence, type DatedObservations } from './common-evidence.js'

/** Two-sided 95 % of the normal distribution, as by Jacobson and Truax. */
const criticalValue = 1.96

export type ChangeVerdict = (typeof changeVerdicts.codes)[number]

/** An assessment as change looks at it. */
export interface DatedAssessment extends DatedObservations {
  /** The version of the rubric it was made with; that of the given rubric where not stated. */
  readonly rubricVersion?: string | undefined
}

/** What changed between two assessments of one subject. Without a control group, change is not effect. */
export interface ReadinessChange {
  readonly verdict: ChangeVerdict
  /** Why the verdict is `UNKNOWN`; null where it is not. */
  readonly reason: 'other-version' | 'no-common-evidence' | 'no-measurement-error' | null
  /** Scores on the indicators that both assessments observed; null where they cannot be compared. */
  readonly scoreBefore: number | null
  readonly scoreAfter: number | null
  readonly difference: number | null
  /** Standard error of the difference, and the reliable change index: the difference in such errors. */
  readonly standardError: number | null
  readonly rci: number | null
  /** The smallest change that could be told from errors of measurement. */
  readonly mdc: number | null
  /** Improved, and into the band that counts as ready. */
  readonly recovered: boolean
  /** Points of the difference by indicator; they sum to it. */
  readonly differences: Readonly<Record<string, number>>
}

export interface ChangeOptions {
  /** From which band on somebody is ready; the highest where not stated. */
  readonly readyBand?: string
}

/**
 * Tells real change from errors of measurement, on the indicators that both assessments observed.
 * @throws {InvalidRubricError} when the rubric has errors.
 * @source Jacobson and Truax (1991), with the errors of measurement of this person's own evidence.
 */
export function measureChange(
  rubric: ReadinessRubric,
  before: DatedAssessment,
  after: DatedAssessment,
  { readyBand }: ChangeOptions = {},
): ReadinessChange {
  if ([before, after].some(({ rubricVersion = rubric.version }) => rubricVersion !== rubric.version)) {
    return unknown('other-version')
  }
  const prepared = prepareRubric(rubric)
  const common = commonEvidence(prepared, before, after)
  if (common === null) return unknown('no-common-evidence')
  const { first, second, indicators, parts } = common
  const difference = second.whole.score - first.whole.score
  const error = Math.hypot(first.standardError, second.standardError)
  const verdict = verdictOf(error === 0 ? null : difference / error)
  const ready = rubric.bands.findIndex(({ id }) => id === (readyBand ?? rubric.bands.at(-1)?.id))
  const isReady = ({ observations, asOf }: DatedAssessment) => {
    const { status } = scorePrepared(prepared, observations, { asOf })
    return rubric.bands.findIndex(({ id }) => id === status) >= ready
  }
  return {
    verdict,
    reason: verdict === 'UNKNOWN' ? 'no-measurement-error' : null,
    scoreBefore: first.whole.score,
    scoreAfter: second.whole.score,
    difference,
    standardError: error,
    rci: error === 0 ? null : difference / error,
    mdc: error === 0 ? null : criticalValue * error,
    recovered: verdict === 'IMPROVED' && !isReady(before) && isReady(after),
    differences: Object.fromEntries(indicators.map(({ at, id }) => [id, parts[at] as number])),
  }
}

/** A change on the raw scale of an instrument with a known reliability. */
export interface RawChange {
  readonly before: number
  readonly after: number
  /** Standard deviation of the instrument in a reference group. */
  readonly deviation: number
  /** Its reliability (test-retest, or alpha), 0 to 1. */
  readonly reliability: number
}

/**
 * The reliable change index of a raw scale.
 * @returns null where the instrument has no error (reliability 1) or no spread.
 * @source Jacobson and Truax (1991): (after − before) / (sd · √(2(1 − r))).
 */
export function reliableChangeIndex({ before, after, deviation, reliability }: RawChange): number | null {
  const error = deviation * Math.sqrt(2 * (1 - reliability))
  return error > 0 ? (after - before) / error : null
}

function verdictOf(rci: number | null): ChangeVerdict {
  if (rci === null) return 'UNKNOWN'
  if (Math.abs(rci) <= criticalValue) return 'NO_RELIABLE_CHANGE'
  return rci > 0 ? 'IMPROVED' : 'DETERIORATED'
}

function unknown(reason: NonNullable<ReadinessChange['reason']>): ReadinessChange {
  return {
    verdict: 'UNKNOWN',
    reason,
    scoreBefore: null,
    scoreAfter: null,
    difference: null,
    standardError: null,
    rci: null,
    mdc: null,
    recovered: false,
    differences: {},
  }
}
