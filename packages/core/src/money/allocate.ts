import { assertAmount } from './amount.js'

/** How a total is cut into whole units. More methods come with their own functions; this is the default one. */
export type AllocationMethod = 'largest-remainder'

export interface AllocateOptions {
  readonly method?: AllocationMethod
}

/**
 * Splits a total over entries in proportion to their weights; the shares add up to the total exactly.
 *
 * Each entry gets its exact share rounded down; the units still missing go one each to the largest remainders,
 * ties to the earlier entry. So nobody is more than one unit away from the exact share, and a zero weight gets zero.
 * `allocate(-total)` mirrors `allocate(total)`. Cost does not grow with the total.
 *
 * @param total whole minor units (rupiah), at most 15 digits, either sign.
 * @param weights whole numbers ≥ 0, at least one above zero; percentages as basis points. Their sum ≤ 2^53 − 1.
 * @returns one share per weight, same order, in the unit of `total`.
 * @throws {NotAnAmountError} when the total is not whole or has more than 15 digits.
 * @throws {BadWeightError} when a weight is negative, not whole, or the weights add up past 2^53 − 1.
 * @throws {NoWeightError} when there is no weight above zero: nobody could take the total.
 * @source Hamilton's method (largest remainder).
 * @example allocate(10, [7, 2, 2]) //=> [6, 2, 2]
 * @example allocate(-1003, [50, 50]) //=> [-502, -501]
 */
export function allocate(total: number, weights: readonly number[], options: AllocateOptions = {}): number[] {
  if (options.method !== undefined && options.method !== 'largest-remainder') {
    throw new UnknownMethodError(options.method)
  }
  assertAmount(total, 'The total')
  const weightSum = sumOfWeights(weights)
  const size = Math.abs(total)
  const shares = new Array<number>(weights.length)
  const remainders = new Array<number>(weights.length)
  let missing = size
  // Quotient and remainder of the total by the weight sum keep every product below 2^53 where weights are small
  // (the usual case: basis points); beyond that the same step goes through bigint.
  const whole = Math.floor(size / weightSum)
  const rest = size - whole * weightSum
  const exact = weightSum <= safeWeightSum
  for (let i = 0; i < weights.length; i += 1) {
    const weight = (weights[i] as number) + 0 // makes −0 a plain zero, so that no share is −0
    if (exact) {
      const product = rest * weight
      const floor = Math.floor(product / weightSum)
      shares[i] = whole * weight + floor
      remainders[i] = product - floor * weightSum
    } else {
      const product = BigInt(size) * BigInt(weight)
      shares[i] = Number(product / BigInt(weightSum))
      remainders[i] = Number(product % BigInt(weightSum))
    }
    missing -= shares[i] as number
  }
  for (; missing > 0; missing -= 1) {
    const winner = largestAt(remainders)
    shares[winner] = (shares[winner] as number) + 1
    remainders[winner] = -1
  }
  return total < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares
}

/** Up to here `rest * weight` (both below the sum) stays below 2^53, and the floor of its quotient is exact. */
const safeWeightSum = 67_108_864

/** The earliest of the largest values. At most one pass per missing unit, and fewer units are missing than entries. */
function largestAt(values: readonly number[]): number {
  let best = 0
  for (let i = 1; i < values.length; i += 1) {
    if ((values[i] as number) > (values[best] as number)) best = i
  }
  return best
}

function sumOfWeights(weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] as number
    if (!(weight >= 0) || !Number.isSafeInteger(weight)) throw new BadWeightError(weight, i)
    sum += weight
    if (sum > Number.MAX_SAFE_INTEGER) throw new BadWeightError(weight, i)
  }
  if (sum === 0) throw new NoWeightError(weights.length)
  return sum
}

export class BadWeightError extends Error {
  override readonly name = 'BadWeightError'
  readonly code = 'bad-weight'
  constructor(
    readonly weight: number,
    readonly at: number,
  ) {
    super(
      `Weight ${at + 1} is ${String(weight)}; give whole numbers from zero up (percentages as basis points) ` +
        `that add up to at most ${Number.MAX_SAFE_INTEGER}.`,
    )
  }
}

export class NoWeightError extends Error {
  override readonly name = 'NoWeightError'
  readonly code = 'no-weight'
  constructor(readonly entries: number) {
    super(`None of the ${entries} weights is above zero; at least one entry must take the total.`)
  }
}

export class UnknownMethodError extends Error {
  override readonly name = 'UnknownMethodError'
  readonly code = 'unknown-method'
  constructor(readonly method: string) {
    super(`There is no method "${method}"; this version allocates by "largest-remainder".`)
  }
}
