import type { Gate } from '../schema.js'
import type { Scores } from './aggregate.js'
import type { GatedIndicator, PreparedRubric } from './prepare-rubric.js'
import { rounded } from './rounding.js'

/** How a gate stands: `unknown` where its indicator was not observed. */
export interface GateState {
  readonly indicator: string
  readonly state: 'pass' | 'fail' | 'unknown'
  readonly effect: Gate['effect']
  readonly cap?: string
}

/** One indicator as a gate sees it: its score (NaN where unknown) and its value as observed. */
export interface GateReading {
  readonly score: number
  /** Undefined where absence counts as zero: no value can pass then. */
  readonly value: number | boolean | undefined
}

/** A gate with the highest band it leaves open as it stands; null where it leaves all of them open. */
export interface StandingGate extends GatedIndicator {
  readonly state: GateState['state']
  readonly open: number | null
}

/** All gates in the order of the rubric. One that nobody looked at leaves all bands open but the top one. */
export function standingGates(
  { gated, rubric: { bands } }: PreparedRubric,
  scores: Scores,
  values: readonly GateReading['value'][],
): StandingGate[] {
  const belowTop = Math.max(0, bands.length - 2)
  return gated.map(({ indicator, gate, highest }) => {
    const state = stateOf(gate, { score: scores[indicator.at] as number, value: values[indicator.at] })
    return { indicator, gate, highest, state, open: state === 'pass' ? null : state === 'fail' ? highest : belowTop }
  })
}

/** The gates as a result tells them. */
export function gateStates(gates: readonly StandingGate[]): GateState[] {
  return gates.map(({ indicator, gate: { effect, cap }, state }) => {
    return { indicator: indicator.id, state, effect, ...(cap !== undefined && { cap }) }
  })
}

function stateOf(gate: Gate, reading: GateReading): GateState['state'] {
  if (Number.isNaN(reading.score)) return 'unknown'
  return gatePasses(gate, reading) ? 'pass' : 'fail'
}

/** Whether a gate lets through what was observed. */
export function gatePasses({ on, op, value }: Gate, reading: GateReading): boolean {
  if (reading.value === undefined) return false
  return holds[op](on === 'score' ? rounded(reading.score) : Number(reading.value), Number(value))
}

const holds: Readonly<Record<Gate['op'], (seen: number, limit: number) => boolean>> = {
  '>=': (seen, limit) => seen >= limit,
  '>': (seen, limit) => seen > limit,
  '<=': (seen, limit) => seen <= limit,
  '<': (seen, limit) => seen < limit,
  '==': (seen, limit) => seen === limit,
}
