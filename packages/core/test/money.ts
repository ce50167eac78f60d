import fc from 'fast-check'

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
