import fc from 'fast-check'
import type { AllocationMethod } from '../src/money/index.js'

/** Decimal texts such as "0.15" or "33.33" as whole weights in the same proportion. */
export function wholeWeights(ratios: readonly string[]): number[] {
  const decimals = Math.max(...ratios.map((ratio) => (ratio.split('.')[1] ?? '').length))
  return ratios.map((ratio) => {
    const [whole = '', fraction = ''] = ratio.split('.')
    return Number(whole + fraction.padEnd(decimals, '0'))
  })
}

const maxAmount = 999_999_999_999_999

/** Totals of every size up to 15 digits, both signs. */
export const totals = fc
  .tuple(
    fc.oneof(
      fc.nat({ max: 100 }),
      fc.nat({ max: 1_000_000_000 }),
      fc.integer({ min: 0, max: maxAmount }),
      fc.integer({ min: maxAmount - 100, max: maxAmount }),
    ),
    fc.boolean(),
  )
  .map(([size, negative]) => (negative ? 0 - size : size))

/** One to nine weights, at least one above zero, small and equal ones as well as sums of almost 2^53. */
export const weightLists = fc
  .oneof(
    fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 9 }),
    fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 9 }),
    // Both sides of the sum up to which the arithmetic stays in numbers (2^26).
    fc.array(fc.integer({ min: 2 ** 22, max: 2 ** 24 }), { minLength: 2, maxLength: 9 }),
    fc.array(fc.integer({ min: 0, max: Math.floor(Number.MAX_SAFE_INTEGER / 9) }), { minLength: 1, maxLength: 9 }),
    fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER - 1 }).map((one) => [one, Number.MAX_SAFE_INTEGER - one]),
  )
  .map((weights) => (weights.every((weight) => weight === 0) ? [...weights, 1] : weights))

/** The exact share of one weight as a fraction `exact / sum`, and what is left after rounding its size down. */
export function quotaOf(total: number, weight: number, weights: readonly number[]) {
  const sum = weights.reduce((all, one) => all + BigInt(one), 0n)
  const exact = BigInt(total) * BigInt(weight)
  const size = exact < 0n ? -exact : exact
  return { exact, sum, floor: size / sum, remainder: size % sum }
}

/** Largest remainder written anew, with whole numbers of any size and a sort. */
export function referenceShares(total: number, weights: readonly number[]): number[] {
  const quotas = weights.map((weight) => quotaOf(total, weight, weights))
  const placed = quotas.reduce((all, { floor }) => all + floor, 0n)
  const missing = Number(BigInt(Math.abs(total)) - placed)
  const order = quotas
    .map(({ remainder }, at) => ({ remainder, at }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder < b.remainder ? 1 : -1))
  const winners = new Set(order.slice(0, missing).map(({ at }) => at))
  return quotas.map(({ floor }, at) => {
    const size = Number(floor) + (winners.has(at) ? 1 : 0)
    return total < 0 && size > 0 ? -size : size
  })
}

export const divisorMethods = ['sainte-lague', 'dhondt', 'adams', 'huntington-hill'] as const

/** Squares of the divisors, so that Huntington-Hill's roots stay whole numbers. */
const squaredDivisor: Record<(typeof divisorMethods)[number], (held: bigint) => bigint> = {
  'sainte-lague': (held) => (2n * held + 1n) ** 2n,
  dhondt: (held) => (held + 1n) ** 2n,
  adams: (held) => held ** 2n,
  'huntington-hill': (held) => held * (held + 1n),
}

/** A divisor method as its books tell it: one unit at a time to the largest weight ÷ divisor. For small totals. */
export function oneUnitAtATime(total: number, weights: readonly number[], method: (typeof divisorMethods)[number]) {
  const held = weights.map(() => 0n)
  for (let unit = 0; unit < Math.abs(total); unit += 1) {
    const claims = weights.map((weight, at) => ({
      at,
      square: BigInt(weight) ** 2n,
      over: squaredDivisor[method](held[at] as bigint),
    }))
    const [winner] = claims
      .filter(({ square }) => square > 0n)
      .sort((a, b) => {
        // Over zero both are without end; the limit as the zero is approached orders them by weight.
        const both = a.over === 0n && b.over === 0n
        const [one, other] = both ? [a.square, b.square] : [a.square * b.over, b.square * a.over]
        return one === other ? a.at - b.at : one > other ? -1 : 1
      })
    const at = winner?.at as number
    held[at] = (held[at] as bigint) + 1n
  }
  return held.map((units) => (total < 0 && units > 0n ? -Number(units) : Number(units)))
}

/** Rounded down, then one unit each down the list of weights from the largest. */
export function referenceByWeight(total: number, weights: readonly number[]): number[] {
  const quotas = weights.map((weight) => quotaOf(total, weight, weights))
  const missing = Number(quotas.reduce((left, { floor }) => left - floor, BigInt(Math.abs(total))))
  const order = weights.map((weight, at) => ({ weight, at })).sort((a, b) => b.weight - a.weight || a.at - b.at)
  const winners = new Set(order.slice(0, missing).map(({ at }) => at))
  return quotas.map(({ floor }, at) => {
    const size = Number(floor) + (winners.has(at) ? 1 : 0)
    return total < 0 && size > 0 ? -size : size
  })
}

/** Every method by its independent reference. */
export function referenceOf(method: AllocationMethod, total: number, weights: readonly number[]): number[] {
  if (method === 'largest-remainder') return referenceShares(total, weights)
  if (method === 'largest-weight') return referenceByWeight(total, weights)
  return oneUnitAtATime(total, weights, method)
}
