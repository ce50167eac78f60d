/**
 * One row by Sainte-Laguë over `weight × column factor`, exactly; ties to the earlier column. As in `divisorShares`,
 * but with products of any size. One weight at least must be above zero.
 */
export function shareRow(total: number, weights: readonly number[], factors: readonly bigint[]): number[] {
  const products = weights.map((weight, at) => BigInt(weight) * (factors[at] as bigint))
  const sum = products.reduce((all, product) => all + product, 0n)
  const shares = products.map((product) => {
    const scaled = product * BigInt(total)
    const floor = scaled / sum
    return 2n * (scaled - floor * sum) > sum ? floor + 1n : floor
  })
  let missing = shares.reduce((left, share) => left - share, BigInt(total))
  for (; missing > 0n; missing -= 1n) change(shares, products, 1n)
  for (; missing < 0n; missing += 1n) change(shares, products, -1n)
  return shares.map(Number)
}

/** Adds a unit at the largest quotient, or takes one back at the smallest. */
function change(shares: bigint[], products: readonly bigint[], unit: 1n | -1n): void {
  let chosen = -1
  for (let at = 0; at < shares.length; at += 1) {
    if (unit === 1n ? products[at] === 0n : shares[at] === 0n) continue
    if (chosen < 0) {
      chosen = at
      continue
    }
    const mine = (products[at] as bigint) * (2n * (shares[chosen] as bigint) + unit)
    const other = (products[chosen] as bigint) * (2n * (shares[at] as bigint) + unit)
    if (unit === 1n ? mine > other : mine <= other) chosen = at
  }
  shares[chosen] = (shares[chosen] as bigint) + unit
}
