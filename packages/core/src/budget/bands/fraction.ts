/** An exact fraction. The denominator is above zero, and the two have no common divisor. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export const zero: Fraction = { over: 0n, under: 1n }

/** @example fraction(4n, 6n) //=> { over: 2n, under: 3n } */
export function fraction(over: bigint, under = 1n): Fraction {
  const divisor = greatestDivisor(over < 0n ? -over : over, under)
  return { over: over / divisor, under: under / divisor }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under)
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under - b.over * a.under, a.under * b.under)
}

/** A fraction × `over` ÷ `under`; `under` is above zero. */
export function times(a: Fraction, over: bigint, under: bigint): Fraction {
  return fraction(a.over * over, a.under * under)
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.over * b.under < b.over * a.under
}

/** Rounded down; for fractions from zero up. */
export function wholePart({ over, under }: Fraction): bigint {
  return over / under
}

/** Rounded up; for fractions from zero up. */
export function roundedUp({ over, under }: Fraction): bigint {
  return (over + under - 1n) / under
}

/** The greatest common divisor of two whole numbers from zero up, not both zero. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b)
}
