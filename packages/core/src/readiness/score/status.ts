import type { Aggregate } from './aggregate.js'
import type { StandingGate } from './gates.js'
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
  gates: readonly StandingGate[],
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

function blocking(gates: readonly StandingGate[]): StatusReason[] {
  return gates
    .filter(({ state, gate }) => state === 'fail' && gate.effect === 'block')
    .map(({ indicator }) => ({ code: 'gate-blocks', indicator: indicator.id }))
}

function evidenceGaps(
  { rubric: { policy }, dimensions }: PreparedRubric,
  coverage: Pick<Coverage, 'coverage' | 'dimensions'>,
): StatusReason[] {
  const { minCoverage, minCoverageDimension } = policy
  const gaps: StatusReason[] = []
  if (below(coverage.coverage, minCoverage)) {
    gaps.push({ code: 'coverage-low', found: coverage.coverage, least: minCoverage })
  }
  dimensions.forEach(({ id, weight }, at) => {
    const found = coverage.dimensions[at] as number
    if (weight === 0 || !below(found, minCoverageDimension)) return
    gaps.push({ code: 'dimension-coverage-low', dimension: id, found, least: minCoverageDimension })
  })
  return gaps
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
  gates: readonly StandingGate[],
  place: number,
): readonly Limit[] {
  const { bands } = prepared.rubric
  const limits: Limit[] = []
  for (const { minDimension, highest } of prepared.guards) {
    if (highest >= place) continue
    prepared.dimensions.forEach(({ id, weight }, at) => {
      const score = whole.dimensions[at] as number
      if (weight === 0 || rounded(score) >= minDimension) return
      const found = Number.isNaN(score) ? null : score
      const band = bands[highest]?.id as string
      limits.push({ highest, reason: { code: 'guard-not-met', dimension: id, found, least: minDimension, band } })
    })
  }
  for (const { indicator, gate, state, open } of gates) {
    if (open === null || open >= place || (state === 'fail' && gate.effect === 'block')) continue
    const code = state === 'fail' ? 'gate-caps' : 'gate-unknown'
    limits.push({ highest: open, reason: { code, indicator: indicator.id, band: bands[open]?.id as string } })
  }
  return limits
}

/** Below a minimum by more than the noise of sums. */
function below(found: number, least: number): boolean {
  return rounded(found * 100) < rounded(least * 100)
}
