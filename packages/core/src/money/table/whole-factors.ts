import type { Fraction } from './fraction.js'

/** Positive doubles as whole numbers in almost the same proportion. */
export function wholeFactors(factors: readonly number[]): bigint[] {
  const powers = factors.map((factor) => Math.floor(Math.log2(factor)))
  return aligned(
    factors.map((factor, at) => BigInt(Math.floor((factor / 2 ** (powers[at] as number)) * 2 ** 52))),
    powers,
  )
}

/** Fractions as whole numbers in the same proportion, but for less than one part in 2^60 each. */
export function wholeFactorsOf(fractions: readonly Fraction[]): bigint[] {
  const powers = fractions.map(({ over, under }) => binaryDigits(over) - binaryDigits(under))
  return aligned(
    fractions.map(({ over, under }, at) => {
      const shift = BigInt(64 - (powers[at] as number))
      return shift > 0n ? (over << shift) / under : over / (under << -shift)
    }),
    powers,
  )
}

/** Multiplies every number by its power of two over the least of those powers. */
function aligned(numbers: readonly bigint[], powers: readonly number[]): bigint[] {
  const least = Math.min(...powers)
  return numbers.map((number, at) => number << BigInt((powers[at] as number) - least))
}

function binaryDigits(number: bigint): number {
  return number.toString(16).length * 4
}
