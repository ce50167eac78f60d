import type { Aggregate } from './aggregate.js'
import type { GateState } from './gates.js'
import type { PreparedRubric } from './prepare-rubric.js'
import { bandOf } from './robustness.js'
import { rounded } from './rounding.js'
import type { Coverage } from './uncertainty.js'

/** Why a status is not simply the band of the score. What a code does not need is left out. */
export interface StatusReason {
  readonly code:
    | 'no-evidence'
    | 'gate-blocks'
    | 'coverage-low'
    | 'dimension-coverage-low'
    | 'guard-not-met'
    | 'gate-caps'
    | 'gate-unknown'
  readonly indicator?: string
  readonly dimension?: string
  /** The highest band that the reason leaves open. */
  readonly band?: string
  /** What was found, and what it should at least be. */
  readonly found?: number | null
  readonly least?: number
}

/** What may be said: a band, or a status that says why there is none. */
export interface Judgement {
  readonly status: string
  /** The band in which the score lies, before guards and gates; null without a score. */
  readonly band: string | null
  /** Everything that keeps the status from being that band, gravest first. */
  readonly reasons: readonly StatusReason[]
  /** Place of the status among the bands; −1 where it is none. */
  readonly rank: number
}

/**
 * The status, by the first that holds: no evidence; a failed gate that blocks; too little evidence; else the band of the
 * score, lowered by guards, by failed gates that cap, and by gates nobody looked at (these keep out of the top band).
 */
export function judgeStatus(
  prepared: PreparedRubric,
  whole: Aggregate,
  coverage: Pick<Coverage, 'coverage' | 'dimensions'>,
  gates: readonly GateState[],
): Judgement {
  if (Number.isNaN(whole.score)) return none('INSUFFICIENT_EVIDENCE', null, [{ code: 'no-evidence' }])
  const { bands } = prepared.rubric
  const place = bandOf(prepared, whole.score)
  const band = bands[place]?.id as string
  const blocks = blocking(gates)
  const gaps = evidenceGaps(prepared, coverage)
  const limits = lowering(prepared, whole, gates, place)
  const reasons = [...blocks, ...gaps, ...limits.map(({ reason }) => reason)]
  if (blocks.length > 0) return none('BLOCKED', band, reasons)
  if (gaps.length > 0) return none('INSUFFICIENT_EVIDENCE', band, reasons)
  const rank = Math.min(place, ...limits.map(({ highest }) => highest))
  return { status: bands[rank]?.id as string, band, reasons, rank }
}

function none(status: string, band: string | null, reasons: readonly StatusReason[]): Judgement {
  return { status, band, reasons, rank: -1 }
}

function blocking(gates: readonly GateState[]): StatusReason[] {
  return gates.flatMap(({ indicator, state, effect }) =>
    state === 'fail' && effect === 'block' ? [{ code: 'gate-blocks', indicator }] : [],
  )
}

function evidenceGaps(
  { rubric: { policy }, dimensions }: PreparedRubric,
  coverage: Pick<Coverage, 'coverage' | 'dimensions'>,
): StatusReason[] {
  const { minCoverage, minCoverageDimension } = policy
  const overall: StatusReason[] = below(coverage.coverage, minCoverage)
    ? [{ code: 'coverage-low', found: coverage.coverage, least: minCoverage }]
    : []
  const single = dimensions.flatMap(({ id, weight }, at): StatusReason[] => {
    const found = coverage.dimensions[at] as number
    if (weight === 0 || !below(found, minCoverageDimension)) return []
    return [{ code: 'dimension-coverage-low', dimension: id, found, least: minCoverageDimension }]
  })
  return [...overall, ...single]
}

interface Limit {
  /** Place of the highest band left open. */
  readonly highest: number
  readonly reason: StatusReason
}

/** Guards, caps and unknown gates that leave less open than the band of the score. */
function lowering(
  prepared: PreparedRubric,
  whole: Aggregate,
  gates: readonly GateState[],
  place: number,
): readonly Limit[] {
  const { bands, bandGuards = [] } = prepared.rubric
  const placeOf = (id: string | undefined) => bands.findIndex((band) => band.id === id)
  const guards = bandGuards.flatMap(({ band, minDimension }) =>
    prepared.dimensions.flatMap(({ id, weight }, at): Limit[] => {
      const score = whole.dimensions[at] as number
      if (weight === 0 || rounded(score) >= minDimension) return []
      const highest = placeOf(band) - 1
      const found = Number.isNaN(score) ? null : score
      const reason = { code: 'guard-not-met', dimension: id, found, least: minDimension } as const
      return [{ highest, reason: { ...reason, band: bands[highest]?.id as string } }]
    }),
  )
  const capped = gates.flatMap(({ indicator, state, effect, cap }): Limit[] => {
    if (state === 'fail' && effect === 'cap') {
      return [{ highest: placeOf(cap), reason: { code: 'gate-caps', indicator, band: cap as string } }]
    }
    if (state !== 'unknown') return []
    const highest = Math.max(0, bands.length - 2)
    return [{ highest, reason: { code: 'gate-unknown', indicator, band: bands[highest]?.id as string } }]
  })
  return [...guards, ...capped].filter(({ highest }) => highest < place)
}

/** Below a minimum by more than the noise of sums. */
function below(found: number, least: number): boolean {
  return rounded(found * 100) < rounded(least * 100)
}
