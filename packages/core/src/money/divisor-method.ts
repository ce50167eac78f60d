import type { Divisor } from './divisors.js'
import { roundDown } from './round-down.js'

/**
 * Splits by a divisor method without handing out units one at a time.
 *
 * Rounding the exact shares of any total at the divisor gives what the method gives for a total nearby. The one that is
 * rounded is the size, raised where rounding lowers and lowered where it raises, by half a unit for each entry; from there
 * single units are added to the largest quotients, or taken back from the smallest. So the steps are mostly few and never
 * more than the entries, whatever the size. Equal quotients favour the earlier entry.
 * @returns the shares, and the number of single units added or taken back.
 * @source Happacher and Pukelsheim (1996): the multiplier that leaves no discrepancy on average.
 */
export function divisorShares(
  size: number,
  weights: readonly number[],
  sum: number,
  divisor: Divisor,
): { readonly shares: number[]; readonly steps: number } {
  const shares = new Array<number>(weights.length)
  const remainders = new Array<number>(weights.length)
  const start = Math.max(0, size + Math.trunc((divisor.height - 0.5) * entriesOf(weights)))
  let missing = roundDown(start, weights, sum, shares, remainders) + size - start
  for (let i = 0; i < shares.length; i += 1) {
    if (divisor.roundsUp(shares[i] as number, remainders[i] as number, sum)) {
      shares[i] = (shares[i] as number) + 1
      missing -= 1
    }
  }
  const steps = Math.abs(missing)
  for (; missing > 0; missing -= 1) {
    const winner = nextAt(shares, weights, divisor)
    shares[winner] = (shares[winner] as number) + 1
  }
  for (; missing < 0; missing += 1) {
    const loser = lastAt(shares, weights, divisor)
    shares[loser] = (shares[loser] as number) - 1
  }
  return { shares, steps }
}

function entriesOf(weights: readonly number[]): number {
  let entries = 0
  for (const weight of weights) if (weight > 0) entries += 1
  return entries
}

/** Who gets the next unit: the largest quotient, the earlier entry of equals. */
export function nextAt(units: readonly number[], weights: readonly number[], divisor: Divisor): number {
  let best = -1
  for (let i = 0; i < weights.length; i += 1) {
    if (weights[i] === 0) continue
    if (best < 0 || comparePlaces(units, weights, divisor, i, best, 0) > 0) best = i
  }
  return best
}

/** Who got the last unit: the smallest quotient that won one, the later entry of equals; −1 where nobody has any. */
export function lastAt(units: readonly number[], weights: readonly number[], divisor: Divisor): number {
  let least = -1
  for (let i = 0; i < weights.length; i += 1) {
    if (units[i] === 0) continue
    if (least < 0 || comparePlaces(units, weights, divisor, i, least, 1) <= 0) least = i
  }
  return least
}

function comparePlaces(
  units: readonly number[],
  weights: readonly number[],
  divisor: Divisor,
  one: number,
  other: number,
  back: 0 | 1,
): number {
  const held = (units[one] as number) - back
  const otherHeld = (units[other] as number) - back
  return divisor.compare(weights[one] as number, held, weights[other] as number, otherHeld)
}
