import { lastAt, nextAt } from './divisor-method.js'
import { divisors } from './divisors.js'
import type { AllocationMethod } from './methods.js'

/** A weight over its divisor: `divisor` is one number, or two of which the divisor is the geometric mean. */
export interface Quotient {
  readonly at: number
  readonly weight: number
  readonly divisor: readonly number[]
}

/** The boundary of a divisor method: no quotient that won a unit is below one that did not. */
export interface DecidingQuotients {
  /** The smallest quotient that won a unit; null where there was no unit to win. */
  readonly last: Quotient | null
  /** The largest quotient that did not. */
  readonly next: Quotient
}

/** @returns null for methods that know no quotients. */
export function decidingQuotients(
  method: AllocationMethod,
  units: readonly number[],
  weights: readonly number[],
): DecidingQuotients | null {
  if (method === 'largest-remainder' || method === 'largest-weight') return null
  const divisor = divisors[method]
  const quotient = (at: number, held: number): Quotient => ({
    at,
    weight: weights[at] as number,
    divisor: divisor.factors(held),
  })
  const last = lastAt(units, weights, divisor)
  const next = nextAt(units, weights, divisor)
  return {
    last: last < 0 ? null : quotient(last, (units[last] as number) - 1),
    next: quotient(next, units[next] as number),
  }
}
