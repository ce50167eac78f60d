import { defaultParameters } from './defaults.js'
import type { PlanParameter } from './schema.js'
import type { Labels } from '../vocabulary/index.js'
import type { EvidenceStatus, ParameterId } from './vocabularies.js'

/** A parameter as it is on one date. */
export interface ParameterValue {
  readonly value: number
  /** One text, or one in each language. */
  readonly source?: string | Labels | undefined
  readonly status: EvidenceStatus
  /** Whether the plan states it; else it is Bekal's default. */
  readonly fromPlan: boolean
}

/**
 * The value of a parameter on a date: the plan's own where it has one in force, else the default. Of several in force the
 * one that began last counts; of those that began together, the last written.
 * @param date ISO date.
 * @example parameterOn(plan.parameters, 'lesson-hour-minutes', '2027-03-01').value //=> 45
 */
export function parameterOn(
  parameters: readonly PlanParameter[] | undefined,
  id: ParameterId,
  date: string,
): ParameterValue {
  const own = latestInForce(parameters ?? [], id, date)
  return own === undefined ? { ...defaultParameters[id], fromPlan: false } : { ...own, fromPlan: true }
}

/** The value alone. */
export function valueOn(parameters: readonly PlanParameter[] | undefined, id: ParameterId, date: string): number {
  return (latestInForce(parameters ?? [], id, date) ?? defaultParameters[id]).value
}

function latestInForce(values: readonly PlanParameter[], id: ParameterId, date: string): PlanParameter | undefined {
  let latest: PlanParameter | undefined
  for (const value of values) {
    const { validFrom = '', validTo } = value
    if (value.id !== id || validFrom > date || (validTo !== undefined && validTo < date)) continue
    if (latest === undefined || validFrom >= (latest.validFrom ?? '')) latest = value
  }
  return latest
}
