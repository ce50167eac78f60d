/**
 * The ways of cutting a total into whole units. All round to whole units and lose nothing; they differ in who gets
 * the units that rounding leaves over.
 *
 * - `largest-remainder`: round down, then one unit each to the largest fractions. Stays within one unit of the exact
 *   share; a larger total may lower a share (the Alabama paradox).
 * - `sainte-lague`, `dhondt`, `adams`, `huntington-hill`: divisor methods, one unit at a time to the largest
 *   weight ÷ divisor. A larger total never lowers a share; a share may be more than one unit off the exact one.
 * - `largest-weight`: round down, then one unit each to the largest weights. Simple and common in accounting programs,
 *   but an entry whose share is whole already may get one more.
 */
export const allocationMethods = [
  'largest-remainder',
  'sainte-lague',
  'dhondt',
  'adams',
  'huntington-hill',
  'largest-weight',
] as const

export type AllocationMethod = (typeof allocationMethods)[number]

/** @throws {UnknownMethodError} unless `method` is one of `allocationMethods`. */
export function assertMethod(method: string): asserts method is AllocationMethod {
  if (!(allocationMethods as readonly string[]).includes(method)) throw new UnknownMethodError(method)
}

export class UnknownMethodError extends Error {
  override readonly name = 'UnknownMethodError'
  readonly code = 'unknown-method'
  constructor(readonly method: string) {
    super(`There is no method "${method}"; use one of ${allocationMethods.join(', ')}.`)
  }
}
