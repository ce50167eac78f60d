import { roundDown } from './round-down.js'

/**
 * Rounds down, then gives the missing units one each to the largest remainders, ties to the earlier entry.
 * @source Hamilton's method (largest remainder).
 */
export function largestRemainder(size: number, weights: readonly number[], sum: number): number[] {
  const shares = new Array<number>(weights.length)
  const remainders = new Array<number>(weights.length)
  const missing = roundDown(size, weights, sum, shares, remainders)
  return giveOut(missing, shares, remainders)
}

/**
 * Rounds down, then gives the missing units one each to the largest weights, ties to the earlier entry.
 * @source dinero.js 2.0.2 and brick/money (largest ratio) answer so.
 */
export function largestWeight(size: number, weights: readonly number[], sum: number): number[] {
  const shares = new Array<number>(weights.length)
  const missing = roundDown(size, weights, sum, shares, new Array<number>(weights.length))
  return giveOut(missing, shares, [...weights])
}

/** One unit each to the largest claims, which are used up: a pass for each unit, or sorted where that would be long. */
function giveOut(missing: number, shares: number[], claims: number[]): number[] {
  if (missing > fewPasses) {
    const order = claims.map((_, at) => at).sort((one, other) => (claims[other] as number) - (claims[one] as number))
    for (const winner of order.slice(0, missing)) shares[winner] = (shares[winner] as number) + 1
    return shares
  }
  for (let left = missing; left > 0; left -= 1) {
    const winner = largestAt(claims)
    shares[winner] = (shares[winner] as number) + 1
    claims[winner] = -1
  }
  return shares
}

/** Up to so many passes cost less than sorting. */
const fewPasses = 16

/** The earliest of the largest values. */
export function largestAt(values: readonly number[]): number {
  let best = 0
  for (let i = 1; i < values.length; i += 1) {
    if ((values[i] as number) > (values[best] as number)) best = i
  }
  return best
}
