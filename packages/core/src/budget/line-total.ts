import { maxAmount, roundedQuotient } from '../money/index.js'
import type { CostLine } from './schema.js'

/** Factors carry at most this many decimals together, so that a worksheet rounds the same product the same way. */
export const maxFactorDecimals = 4

/**
 * The total of a cost line in minor units: product of its factors × unit cost, rounded half away from zero.
 * The product is exact (whole numbers inside), whatever the decimals of the factors.
 * @throws {LineTotalTooLargeError} past 15 digits; `checkPlan` reports such a line as an issue.
 * @example lineTotal({ factors: [{ value: 2.5, unit: 'day' }, { value: 3, unit: 'person' }], unitCost: 101 }) //=> 758
 */
export function lineTotal(line: Pick<CostLine, 'factors' | 'unitCost'>): number {
  const exact = exactLineTotal(line)
  if (exact > BigInt(maxAmount) || exact < BigInt(-maxAmount)) throw new LineTotalTooLargeError(exact)
  return Number(exact)
}

/** The same without the limit of 15 digits. */
export function exactLineTotal({ factors, unitCost }: Pick<CostLine, 'factors' | 'unitCost'>): bigint {
  let product = BigInt(unitCost)
  let divisor = 1n
  for (const { value } of factors) {
    const decimals = decimalsOf(value)
    product *= BigInt(Math.round(value * 10 ** decimals))
    divisor *= 10n ** BigInt(decimals)
  }
  return roundedQuotient(product, divisor)
}

/**
 * A line's value in totals: contributions in kind without a value count as nothing.
 * @throws {LineTotalTooLargeError} past 15 digits.
 */
export function valueOfLine(line: Pick<CostLine, 'contribution' | 'factors' | 'unitCost'>): number {
  return line.contribution === 'in-kind-unvalued' ? 0 : lineTotal(line)
}

/** How many decimals a quantity is written with (at most four). */
export function decimalsOf(value: number): number {
  const tenThousandths = Math.round(value * 10_000)
  for (let decimals = 0; decimals < 4; decimals += 1) {
    if (tenThousandths % 10 ** (4 - decimals) === 0) return decimals
  }
  return 4
}

export class LineTotalTooLargeError extends Error {
  override readonly name = 'LineTotalTooLargeError'
  readonly code = 'line-total-too-large'
  constructor(readonly total: bigint) {
    super(`The line comes to ${total}; amounts have at most 15 digits. Run checkPlan first to see which line.`)
  }
}
