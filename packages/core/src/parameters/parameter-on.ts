import { defaultParameters, type DatedValue } from './defaults.js'
import type { PlanParameter } from './schema.js'
import type { ParameterId } from './vocabularies.js'

/** A parameter as it is on one date. */
export interface ParameterValue extends DatedValue {
  /** Whether the plan states it; else it is Bekal's default. */
  readonly fromPlan: boolean
}

/**
 * The value of a parameter on a date: the plan's own where it has one in force, else the default. Of several in force the
 * one that began last counts; of those that began together, the last written.
 * @param date ISO date.
 * @returns undefined where neither plan nor defaults know the value on that date, for example a minimum wage not yet set.
 * @example parameterOn(plan.parameters, 'lesson-hour-minutes', '2027-03-01')?.value //=> 45
 */
export function parameterOn(
  parameters: readonly PlanParameter[] | undefined,
  id: ParameterId,
  date: string,
): ParameterValue | undefined {
  const own = latestInForce(parameters ?? [], id, date)
  if (own !== undefined) return { ...own, fromPlan: true }
  const known = latestInForce(defaultParameters, id, date)
  return known && { ...known, fromPlan: false }
}

/** Parameters that have a default without an end: their value is known on every date. */
type AlwaysKnown = Exclude<ParameterId, 'minimum-wage-monthly'>

/** The value alone, of a parameter that always has one. */
export function valueOn(parameters: readonly PlanParameter[] | undefined, id: AlwaysKnown, date: string): number {
  const known = latestInForce(parameters ?? [], id, date) ?? latestInForce(defaultParameters, id, date)
  return (known as DatedValue).value
}

function latestInForce(values: readonly DatedValue[], id: ParameterId, date: string): DatedValue | undefined {
  let latest: DatedValue | undefined
  for (const value of values) {
    const { validFrom = '', validTo } = value
    if (value.id !== id || validFrom > date || (validTo !== undefined && validTo < date)) continue
    if (latest === undefined || validFrom >= (latest.validFrom ?? '')) latest = value
  }
  return latest
}
