import type { Observation, Observations } from '../schema.js'
import type { scoreFlags } from '../vocabularies.js'
import { freshness } from './freshness.js'
import { scaleValue } from './normalise.js'
import type { PreparedIndicator, PreparedRubric } from './prepare-rubric.js'

export type ScoreFlag = (typeof scoreFlags.codes)[number]

/** What an observation, or its absence, counts as. */
export interface Evidence {
  /** On 0 to 100; undefined where nothing is known. */
  readonly score?: number
  /** As it was observed; undefined where absence counts as zero. */
  readonly value?: number | boolean
  readonly freshness: number
  readonly quality: number
  readonly flags: readonly ScoreFlag[]
}

/** The evidence of every indicator, in the order of the rubric, as it stood on the day `asOf`. */
export function readEvidence(prepared: PreparedRubric, observations: Observations, asOf: string): Evidence[] {
  return prepared.indicators.map((indicator) => {
    const { id, definition } = indicator
    const observed = Object.hasOwn(observations, id) ? observations[id] : undefined
    const evidence = observed === undefined ? unknown([]) : judge(prepared, indicator, observed, asOf)
    return evidence.score === undefined && definition.missing === 'zero' ? countedAsZero(evidence) : evidence
  })
}

function judge(
  { minFreshness, qualityOf }: PreparedRubric,
  { definition }: PreparedIndicator,
  { value, at, evidence, quality }: Observation,
  asOf: string,
): Evidence {
  // ISO dates compare as text.
  if (at > asOf) return unknown(['after-as-of'])
  const fresh = freshness(definition, at, asOf)
  if (fresh < minFreshness || fresh === 0) return unknown(['expired'])
  const scaled = scaleValue(definition.scale, value)
  if (scaled === undefined) return unknown(['not-on-scale'])
  const flags: ScoreFlag[] = []
  if (scaled.clipped) flags.push('clipped')
  if (fresh < 1) flags.push('stale')
  const stated = quality ?? (evidence === undefined ? 1 : qualityOf(evidence))
  return { score: scaled.score, value, freshness: fresh, quality: stated, flags }
}

function unknown(flags: readonly ScoreFlag[]): Evidence {
  return { freshness: 0, quality: 0, flags }
}

/** What must exist and is not there is known to be missing: as sure as evidence can be. */
function countedAsZero({ flags }: Evidence): Evidence {
  return { score: 0, freshness: 1, quality: 1, flags: [...flags, 'counted-as-zero'] }
}
