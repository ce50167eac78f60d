import { assertAmount } from './amount.js'
import { commonTerms, type Debts } from './debts.js'
import { roundDown } from './round-down.js'
import { sumOfWeights } from './weights.js'

/** One split of a series, and what it leaves owing for the next. */
export interface CarriedAllocation {
  readonly amounts: readonly number[]
  readonly debts: Debts
}

/**
 * Splits a total like `allocate`, but remembers fractions: who went without an odd unit this time has a better claim
 * next time, so that over a year no entry wins every odd rupiah. Amounts add up to the total exactly in every call.
 *
 * Each entry's claim is its exact share plus what it is owed; claims are rounded down and the missing units go to the
 * largest fractions, ties to the earlier entry. As long as the weights stay in proportion, what an entry has got in all
 * is always less than one unit from its exact share of all, however many calls there are. A share has the sign of the
 * total, except that an entry may have to give one unit back where totals are so small that claims are below a unit.
 *
 * When weights change, debts stay what they are and go on in a common denominator, so nothing is lost; an entry whose
 * weight becomes zero gets zero and keeps its debt until it has weight again. `debts` must list the same entries.
 *
 * @param total whole minor units, at most 15 digits, either sign.
 * @param weights as for `allocate`.
 * @param debts what the call before returned; none at the start of a series.
 * @throws {NotAnAmountError} {BadWeightError} {NoWeightError} as `allocate` does.
 * @throws {BadDebtsError} when the debts are not of these entries.
 * @throws {DebtsTooFineError} when new weights and old debts have no common denominator up to 2^53 − 1.
 * @source Largest remainder on running totals, as error diffusion does it.
 * @example allocateCarrying(1, [1, 1]) //=> { amounts: [1, 0], debts: { denominator: 2, parts: [-1, 1] } }
 * @example allocateCarrying(1, [1, 1], { denominator: 2, parts: [-1, 1] }).amounts //=> [0, 1]
 */
export function allocateCarrying(total: number, weights: readonly number[], debts?: Debts): CarriedAllocation {
  assertAmount(total, 'The total')
  const terms = commonTerms(weights, sumOfWeights(weights), debts)
  const { denominator } = terms
  const sign = total < 0 ? -1 : 1
  const amounts = new Array<number>(weights.length)
  const claims = new Array<number>(weights.length)
  roundDown(Math.abs(total), terms.weights, denominator, amounts, claims)
  let missing = Math.abs(total)
  let below = 0
  for (let i = 0; i < amounts.length; i += 1) {
    const owed = sign * (terms.parts[i] as number) + 0 // makes −0 a plain zero
    if (weights[i] === 0) claims[i] = owed
    else amounts[i] = (amounts[i] as number) + addDebt(claims, i, owed, denominator)
    missing -= amounts[i] as number
    if ((amounts[i] as number) < 0) below -= amounts[i] as number
  }
  if (below > 0 && below <= missing) missing -= liftToZero(amounts, claims, denominator)
  settle(missing, amounts, claims, weights, denominator)
  return sign > 0
    ? { amounts, debts: { denominator, parts: claims } }
    : { amounts: negatives(amounts), debts: { denominator, parts: negatives(claims) } }
}

/** The same with the other sign; zero stays a plain zero. */
function negatives(numbers: readonly number[]): number[] {
  return numbers.map((number) => 0 - number)
}

/** Adds a debt to a fraction, keeps the fraction below a unit, and returns the whole units; no sum passes 2^53. */
function addDebt(claims: number[], at: number, owed: number, denominator: number): number {
  // Mostly less than a unit is owed, and the remainder of two doubles is slow.
  const over = Math.abs(owed) < denominator ? owed : owed % denominator
  const part = over < 0 ? over + denominator : over
  const units = (owed - over) / denominator - (over < 0 ? 1 : 0)
  const claim = claims[at] as number
  const carries = claim >= denominator - part
  claims[at] = carries ? claim - (denominator - part) : claim + part
  return carries ? units + 1 : units
}

/** Entries whose claim is below zero get nothing instead of giving back. */
function liftToZero(amounts: number[], claims: number[], denominator: number): number {
  let lifted = 0
  amounts.forEach((amount, at) => {
    if (amount >= 0) return
    lifted -= amount
    claims[at] = (claims[at] as number) + amount * denominator
    amounts[at] = 0
  })
  return lifted
}

/** Missing units one each to the largest claims; too many, which only new weights bring about, back from the smallest. */
function settle(
  missing: number,
  amounts: number[],
  claims: number[],
  weights: readonly number[],
  denominator: number,
): void {
  const unit = Math.sign(missing)
  for (let left = Math.abs(missing); left > 0; left -= 1) {
    let chosen = -1
    for (let i = 0; i < claims.length; i += 1) {
      if (weights[i] === 0) continue
      if (chosen < 0 || (claims[i] as number) * unit > (claims[chosen] as number) * unit) chosen = i
    }
    amounts[chosen] = (amounts[chosen] as number) + unit
    claims[chosen] = (claims[chosen] as number) - unit * denominator
  }
}
