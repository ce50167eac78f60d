import { maxAmount } from './amount.js'
import { largestAt } from './remainder-methods.js'

/** @throws {BadUnitError} unless a unit is a whole amount above zero. */
export function assertUnit(unit: number): void {
  if (!Number.isInteger(unit) || unit < 1 || unit > maxAmount) throw new BadUnitError(unit)
}

/**
 * The entry that takes what is smaller than a unit: the named one, else the earliest of the largest weights.
 * @throws {BadResidualError} when the named entry does not exist or has no weight: a zero weight gets zero always.
 */
export function residualEntry(weights: readonly number[], residualTo: number | undefined): number {
  if (residualTo === undefined) return largestAt(weights)
  if (!((weights[residualTo] as number) > 0)) throw new BadResidualError(residualTo, weights.length)
  return residualTo
}

export class BadUnitError extends Error {
  override readonly name = 'BadUnitError'
  readonly code = 'bad-unit'
  constructor(readonly unit: number) {
    super(`The unit is ${String(unit)}; give a whole amount from 1 up, for example 1000.`)
  }
}

export class BadResidualError extends Error {
  override readonly name = 'BadResidualError'
  readonly code = 'bad-residual'
  constructor(
    readonly residualTo: number,
    readonly entries: number,
  ) {
    super(
      `The rest cannot go to index ${String(residualTo)}; name one of the ${entries} entries (from 0) ` +
        'that has a weight above zero.',
    )
  }
}
