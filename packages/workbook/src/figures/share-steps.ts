import type { AllocationMethod } from '@bekal/core'

/** The steps by which a sheet divides a slice by weights: the very numbers its cells hold. */
export interface ShareSteps {
  readonly weightSum: number
  /** Quotient and remainder of the slice by the weight sum. */
  readonly whole: number
  readonly rest: number
  /** How units are given out: the place in `shareWays`, from 1. */
  readonly way: number
  /** What each place has for sure: its share rounded down, by a divisor method less what that may be too much. */
  readonly floors: readonly number[]
  /**
   * Claim to an odd unit and rank folded into one number: larger wins, no two are equal, 0 for a weight of zero.
   * By a divisor method the claim to the first further unit, which counts by weight; see `furtherUnits`.
   */
  readonly keys: readonly number[]
  readonly missing: number
  /** Units of each place. */
  readonly parts: readonly number[]
}

/** The same for weights of up to ten digits: each remainder is worked out digit by digit. */
export interface WideShareSteps extends ShareSteps {
  /** What is left of `rest` × all digits of the weight but the last, divided by the weight sum. */
  readonly middles: readonly number[]
  /** What is left of `rest` × weight, divided by the weight sum. */
  readonly remainders: readonly number[]
}

/**
 * How units are given out past the floors. Where there are fewer units than weights above zero, Adams's method gives one
 * each to the largest weights: `one-each`. From the fourth on they are divisor methods.
 */
export const shareWays = ['largest-remainder', 'largest-weight', 'one-each', 'dhondt', 'sainte-lague', 'adams'] as const
export const oneEach = 3

/**
 * Units below the share rounded down from which each divisor method starts. Say a place has `u` of `T` units, its part of
 * the weights is `s` and its exact share `q = s·T`; among `n` places units go to the smallest `(held + c) ÷ weight`, and
 * `c` is 1, ½, 0. No claim that was served is larger than its next one: `u_k − 1 + c ≤ w_k·(u + c) ÷ w` for every other
 * place. Added up: `u ≥ q − c·(1 − s) − (n − 1)·(1 − c)·s`. Its last claim is no larger than what others claim next, so
 * likewise `u ≤ q + (1 − c)·(1 − s) + (n − 1)·c·s`. With `n ≤ 9` that is `u > q − 1`, `q − 4`, `q − 8`, and `u < q + 8`,
 * `q + 4`, `q + 1`: at least the floor less these, and never more than `furtherMost` units from there.
 */
export const floorsBelow = { dhondt: 0, 'sainte-lague': 3, adams: 7 } as const
export const furtherMost = 8

/** Weights are taken apart in digits of this base: three hold ten decimal digits, and no product passes 14. */
export const wideBase = 2_500

/**
 * Divides a slice as the sheets do: no product passes what a cell holds exactly.
 * @param slice whole units, from zero up.
 * @param ranks who comes first where claims are equal: the lower one, each at most 1,000.
 * @param method how odd units are given out; among equal quotients of a divisor method the earlier place comes first.
 */
export function shareSteps(
  slice: number,
  weights: readonly number[],
  ranks: readonly number[],
  method: AllocationMethod = 'largest-remainder',
): ShareSteps {
  return divide(slice, weights, ranks, method, (rest, weight, sum) => {
    const part = Math.floor((rest * weight) / sum)
    return { part, remainder: rest * weight - sum * part }
  })
}

/** The same for large weights, such as amounts of money. */
export function wideShareSteps(
  slice: number,
  weights: readonly number[],
  ranks: readonly number[],
  method: AllocationMethod = 'largest-remainder',
): WideShareSteps {
  const [middles, remainders]: [number[], number[]] = [[], []]
  const steps = divide(slice, weights, ranks, method, (rest, weight, sum) => {
    const { middle, remainder } = weight === sum ? { middle: 0, remainder: 0 } : wideRemainder(rest, weight, sum)
    middles.push(middle)
    remainders.push(remainder)
    return { part: Math.round((rest * weight - remainder) / sum), remainder }
  })
  if (steps.weightSum > 0) return { ...steps, middles, remainders }
  return { ...steps, middles: steps.keys, remainders: steps.keys }
}

function wideRemainder(rest: number, weight: number, sum: number) {
  const left = (product: number) => product - sum * Math.floor(product / sum)
  const high = Math.floor(weight / wideBase ** 2)
  const upper = Math.floor(weight / wideBase)
  const middle = left(wideBase * left(rest * high) + rest * (upper - wideBase * high))
  return { middle, remainder: left(wideBase * middle + rest * (weight - wideBase * upper)) }
}

function divide(
  slice: number,
  weights: readonly number[],
  ranks: readonly number[],
  method: AllocationMethod,
  cut: (rest: number, weight: number, sum: number) => { readonly part: number; readonly remainder: number },
): ShareSteps {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  if (weightSum === 0) {
    const none = weights.map(() => 0)
    return { weightSum, whole: 0, rest: 0, way: 1, floors: none, keys: none, missing: 0, parts: none }
  }
  const whole = Math.floor(slice / weightSum)
  const rest = slice - whole * weightSum
  const cuts = weights.map((weight) => cut(rest, weight, weightSum))
  const way = wayOf(method, slice, weights)
  const below = way > oneEach ? floorsBelow[method as keyof typeof floorsBelow] : 0
  const floors = weights.map((weight, at) =>
    way === oneEach ? 0 : Math.max(0, whole * weight + (cuts[at]?.part as number) - below),
  )
  const keys = weights.map((weight, at) => {
    if (weight === 0) return way > oneEach ? 1 : 0
    if (way > oneEach) {
      const short = rest * weight + weightSum * (whole * weight - (floors[at] as number))
      return method === 'adams' ? 0 - short : weightSum - strides(way) * short
    }
    const claim = way === 1 ? (cuts[at]?.remainder as number) : weight
    return 1000 * claim + 1000 - (ranks[at] as number)
  })
  const missing = slice - floors.reduce((sum, floor) => sum + floor, 0)
  const parts = floors.map((floor, at) => {
    if (way > oneEach) return floor + furtherUnits(weights, keys, strides(way) * weightSum, missing, at)
    const ahead = keys.filter((key) => key > (keys[at] as number)).length
    return floor + (ahead < missing ? 1 : 0)
  })
  return { weightSum, whole, rest, way, floors, keys, missing, parts }
}

/** All is counted twice where a divisor is a half. */
const strides = (way: number) => (shareWays[way - 1] === 'sainte-lague' ? 2 : 1)

function wayOf(method: AllocationMethod, slice: number, weights: readonly number[]): number {
  if (method === 'adams' && slice < weights.filter((weight) => weight > 0).length) return oneEach
  return Math.max(1, shareWays.findIndex((one) => one === method) + 1)
}

/**
 * Units that a divisor method gives a place beyond its floor. The claim to its unit `j`, from 0, is
 * `(j·stride + key) ÷ weight`: the divisor less the exact share, over the weight, times `stride`. The smallest claims are
 * served, the earlier place of equals; so a unit is given when fewer claims than units are before its own. They are
 * counted for each place at once. With weights up to `limits.exactWeights` no product passes 9·10^14.
 */
function furtherUnits(
  weights: readonly number[],
  keys: readonly number[],
  stride: number,
  missing: number,
  at: number,
): number {
  const [weight, key] = [weights[at] as number, keys[at] as number]
  if (weight === 0) return 0
  return Array.from({ length: furtherMost }, (_, j) => {
    const before = weights.map((other, place) => {
      const gap = (j * stride + key) * other - (keys[place] as number) * weight - (place >= at ? 1 : 0)
      // A weight of zero claims nothing: its key of 1 leaves the gap below zero.
      return gap < 0 ? 0 : Math.floor(gap / (stride * weight)) + 1
    })
    return before.reduce((sum, count) => sum + count, 0)
  }).filter((before) => before < missing).length
}
