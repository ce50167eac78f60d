import { aggregate, type Aggregate } from './aggregate.js'
import { gateStates, type GateState } from './gates.js'
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
  readonly gates: readonly GateState[]
  readonly judgement: Judgement
}

export function standingOf(prepared: PreparedRubric, { scores, values }: Readings): Standing {
  const whole = aggregate(prepared, scores)
  const coverage = coverageOf(prepared, scores)
  const gates = gateStates(prepared, (at) => ({ score: scores[at] as number, value: values[at] }))
  return { whole, coverage, gates, judgement: judgeStatus(prepared, whole, coverage, gates) }
}
