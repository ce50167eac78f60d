import type { Gate } from '../schema.js'
import { rounded } from './rounding.js'
import type { PreparedRubric } from './prepare-rubric.js'

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

/** All gates in the order of the rubric. */
export function gateStates({ indicators }: PreparedRubric, readings: (at: number) => GateReading): GateState[] {
  return indicators.flatMap(({ at, id, definition: { gate } }) => {
    if (gate === undefined) return []
    const { effect, cap } = gate
    return [{ indicator: id, state: stateOf(gate, readings(at)), effect, ...(cap !== undefined && { cap }) }]
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
