import { aggregate, type Aggregate } from './aggregate.js'
import { standingGates, type StandingGate } from './gates.js'
import type { PreparedRubric } from './prepare-rubric.js'
import { judgeStatus, type Judgement } from './status.js'
import { coverageOf, type Coverage } from './uncertainty.js'

/** What is known of one person: scores in the order of the rubric (NaN unknown) and values as observed. */
export interface Readings {
  readonly scores: readonly number[]
  readonly values: readonly (number | boolean | undefined)[]
}

/** Where readings put a person. */
export interface Standing {
  readonly whole: Aggregate
  readonly coverage: Coverage
  readonly gates: readonly StandingGate[]
  readonly judgement: Judgement
}

/** @param coverage where it is known already. */
export function standingOf(
  prepared: PreparedRubric,
  { scores, values }: Readings,
  coverage: Coverage = coverageOf(prepared, scores),
): Standing {
  const whole = aggregate(prepared, scores)
  const gates = standingGates(prepared, scores, values)
  return { whole, coverage, gates, judgement: judgeStatus(prepared, whole, coverage, gates) }
}
