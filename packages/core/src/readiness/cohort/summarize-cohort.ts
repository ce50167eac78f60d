import type { ReadinessRubric } from '../schema.js'
import { readinessStatuses } from '../vocabularies.js'
import { prepareRubric, type PreparedRubric } from '../score/prepare-rubric.js'
import { readEvidence } from '../score/read-evidence.js'
import { scorePrepared } from '../score/score-readiness.js'
import { cronbachAlpha } from '../statistics/cronbach.js'
import { mean, quantile, sampleDeviation } from '../statistics/describe.js'
import { wilsonInterval, type ShareInterval } from '../statistics/wilson.js'
import type { DatedObservations } from './common-evidence.js'
import type { ReadinessChange } from './measure-change.js'
import { smallestGroup, tellable } from './suppression.js'

/** Below this many people alpha is no more than a hint. */
const enoughForAlpha = 30

/** A group at one stage, never of single people: what would tell of fewer than ten is left out (null). */
export interface CohortSummary {
  /** People with an assessment, and those among them with enough evidence for a score that counts. */
  readonly n: number
  readonly scored: number
  /** Whether figures are left out because too few people are behind them. */
  readonly suppressed: boolean
  readonly mean: number | null
  readonly sd: number | null
  readonly median: number | null
  readonly lowerQuartile: number | null
  readonly upperQuartile: number | null
  /** Every status of the rubric, the gravest first, with its share of all and the 95 % interval. */
  readonly statuses: readonly StatusShare[]
  readonly change: ChangeSummary | null
  /** How far the indicators of each dimension go together; dimensions with fewer than two are left out. */
  readonly alphas: readonly DimensionAlpha[]
}

export interface StatusShare {
  readonly status: string
  readonly count: number | null
  readonly share: ShareInterval | null
}

/** Before and after in the same people. Without a control group, change is not effect. */
export interface ChangeSummary {
  readonly n: number
  readonly meanDifference: number | null
  /** The paired effect: the mean difference in standard deviations of the differences; null where these do not differ. */
  readonly dz: number | null
  readonly improved: ShareInterval | null
}

export interface DimensionAlpha {
  readonly dimension: string
  readonly items: number
  /** People with all items observed. */
  readonly n: number
  readonly alpha: number | null
  readonly remark: 'few-people' | 'negative' | null
}

export interface CohortOptions {
  /** Changes of the same people, for the paired effect. */
  readonly changes?: readonly ReadinessChange[]
  /** People that a figure must have behind it; 10 where not stated. */
  readonly smallest?: number
}

/**
 * Sums up how ready a group is at one stage.
 * @throws {InvalidRubricError} when the rubric has errors.
 */
export function summarizeCohort(
  rubric: ReadinessRubric,
  people: readonly DatedObservations[],
  { changes = [], smallest = smallestGroup }: CohortOptions = {},
): CohortSummary {
  const prepared = prepareRubric(rubric)
  const results = people.map(({ observations, asOf }) => scorePrepared(prepared, observations, { asOf }))
  const scores = results.flatMap(({ status, score }) =>
    status === 'INSUFFICIENT_EVIDENCE' || score === null ? [] : [score],
  )
  const told = scores.length >= smallest ? scores : []
  const statuses = statusShares(
    rubric,
    results.map(({ status }) => status),
    smallest,
  )
  return {
    n: people.length,
    scored: scores.length,
    suppressed: scores.length < smallest || statuses.some(({ count }) => count === null),
    mean: mean(told),
    sd: sampleDeviation(told),
    median: quantile(told, 0.5),
    lowerQuartile: quantile(told, 0.25),
    upperQuartile: quantile(told, 0.75),
    statuses,
    change: changes.length === 0 ? null : summarizeChanges(changes, smallest),
    alphas: alphasOf(prepared, people, smallest),
  }
}

function statusShares({ bands }: ReadinessRubric, found: readonly string[], smallest: number): StatusShare[] {
  const all = [...readinessStatuses.codes, ...bands.map(({ id }) => id)]
  const counts = all.map((status) => found.filter((one) => one === status).length)
  const told = tellable(counts, smallest)
  return all.map((status, at) => {
    const count = counts[at] as number
    return told[at]
      ? { status, count, share: wilsonInterval(count, found.length) }
      : { status, count: null, share: null }
  })
}

function summarizeChanges(changes: readonly ReadinessChange[], smallest: number): ChangeSummary {
  const known = changes.filter(({ verdict }) => verdict !== 'UNKNOWN')
  const differences = known.map(({ difference }) => difference as number)
  const improved = known.filter(({ verdict }) => verdict === 'IMPROVED').length
  if (known.length < smallest) return { n: known.length, meanDifference: null, dz: null, improved: null }
  const [centre, spread] = [mean(differences) as number, sampleDeviation(differences)]
  const told = tellable([improved, known.length - improved], smallest).every(Boolean)
  return {
    n: known.length,
    meanDifference: centre,
    dz: spread === null || spread < 1e-9 ? null : centre / spread,
    improved: told ? wilsonInterval(improved, known.length) : null,
  }
}

function alphasOf(prepared: PreparedRubric, people: readonly DatedObservations[], smallest: number): DimensionAlpha[] {
  const evidence = people.map(({ observations, asOf }) => readEvidence(prepared, observations, asOf))
  return prepared.dimensions.flatMap(({ id, indicators }): DimensionAlpha[] => {
    if (indicators.length < 2) return []
    const rows = evidence.flatMap((own) => {
      const scores = indicators.flatMap(({ at }) => own[at]?.score ?? [])
      return scores.length === indicators.length ? [scores] : []
    })
    const alpha = rows.length < smallest ? null : cronbachAlpha(rows)
    const remark = rows.length < enoughForAlpha ? 'few-people' : alpha !== null && alpha < 0 ? 'negative' : null
    return [{ dimension: id, items: indicators.length, n: rows.length, alpha, remark }]
  })
}
