/** A positive fraction, not always in lowest terms. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export const unity: Fraction = { over: 1n, under: 1n }

export function product(one: Fraction, other: Fraction): Fraction {
  return { over: one.over * other.over, under: one.under * other.under }
}

/** @returns below zero when the first fraction is smaller. */
export function compareFractions(one: Fraction, other: Fraction): number {
  const difference = one.over * other.under - other.over * one.under
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}

/**
 * How far apart the logarithms of two products must lie, as doubles, to be surely different; closer ones are compared
 * exactly. A factor is a move's cost, the quotient of two cells' costs. The logarithm of a cell's cost is at most 37 in
 * size and so off by less than 2^-47, that of a move's by three times as much, and a sum of them by twice as much again
 * for each move in it.
 */
export function surelyDifferent(moves: number): number {
  return 2 ** -44 * moves * (moves + 1)
}
