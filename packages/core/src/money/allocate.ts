import { assertAmount } from './amount.js'
import { divisorShares } from './divisor-method.js'
import { divisors } from './divisors.js'
import { assertMethod, type AllocationMethod } from './methods.js'
import { largestRemainder, largestWeight } from './remainder-methods.js'
import { assertUnit, residualEntry } from './residual.js'
import { sumOfWeights } from './weights.js'

export interface AllocateOptions {
  /** `largest-remainder` where not given. */
  readonly method?: AllocationMethod
  /** Shares are multiples of this amount, for example 1,000; 1 where not given. */
  readonly unit?: number
  /** Index of the entry that takes what is smaller than a unit; the largest weight (the earlier of equals) if not given. */
  readonly residualTo?: number
}

/**
 * Splits a total over entries in proportion to their weights; the shares add up to the total exactly.
 *
 * By default each entry gets its exact share rounded down; the units still missing go one each to the largest
 * remainders. So nobody is more than one unit away from the exact share. Other methods: see `allocationMethods`. Under
 * all of them ties go to the earlier entry, a zero weight gets zero and `allocate(-total)` mirrors `allocate(total)`.
 * Under `adams` and `huntington-hill` every weight above zero gets at least one unit; where there are fewer units than
 * such weights, the largest weights get one each. Cost does not grow with the total.
 *
 * With a `unit` the whole multiples in the total are split by the method, and what is left of the total, always less
 * than one unit, goes on top to `residualTo`. Without a unit nothing is left, and `residualTo` changes nothing.
 *
 * @param total whole minor units (rupiah), at most 15 digits, either sign.
 * @param weights whole numbers ≥ 0, at least one above zero; percentages as basis points. Their sum ≤ 2^53 − 1.
 * @returns one share per weight, same order, in the unit of `total`.
 * @throws {NotAnAmountError} when the total is not whole or has more than 15 digits.
 * @throws {BadWeightError} when a weight is negative, not whole, or the weights add up past 2^53 − 1.
 * @throws {NoWeightError} when there is no weight above zero: nobody could take the total.
 * @throws {UnknownMethodError} when the method is none of `allocationMethods`.
 * @throws {BadUnitError} when the unit is not a whole amount above zero.
 * @throws {BadResidualError} when `residualTo` names no entry, or one whose weight is zero.
 * @source Hamilton's method (largest remainder).
 * @example allocate(10, [7, 2, 2]) //=> [6, 2, 2]
 * @example allocate(-1003, [50, 50]) //=> [-502, -501]
 * @example allocate(43, [21878, 9713, 4167, 3252, 1065], { method: 'dhondt' }) //=> [24, 11, 4, 3, 1]
 * @example allocate(10500, [1, 1, 1], { unit: 1000, residualTo: 2 }) //=> [4000, 3000, 3500]
 */
export function allocate(total: number, weights: readonly number[], options: AllocateOptions = {}): number[] {
  const { method = 'largest-remainder', unit = 1, residualTo } = options
  assertMethod(method)
  assertAmount(total, 'The total')
  const sum = sumOfWeights(weights)
  const size = Math.abs(total)
  if (unit === 1 && residualTo === undefined) return signed(total, sharesOf(method, size, weights, sum))
  assertUnit(unit)
  const residual = residualEntry(weights, residualTo)
  const rest = size % unit
  const shares = sharesOf(method, (size - rest) / unit, weights, sum).map((units) => units * unit)
  shares[residual] = (shares[residual] as number) + rest
  return signed(total, shares)
}

function sharesOf(method: AllocationMethod, size: number, weights: readonly number[], sum: number): number[] {
  if (method === 'largest-remainder') return largestRemainder(size, weights, sum)
  if (method === 'largest-weight') return largestWeight(size, weights, sum)
  return divisorShares(size, weights, sum, divisors[method]).shares
}

function signed(total: number, shares: number[]): number[] {
  return total < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares
}
