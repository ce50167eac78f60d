/**
 * A divisor method: units go one at a time to the largest `weight ÷ divisor(units held)`. The divisor lies between
 * the units held and one more, so a share is the exact one, scaled a little, and rounded at the divisor.
 */
export interface Divisor {
  /** Where the divisor lies between the units held (0) and one more (1), about. */
  readonly height: number
  /** The divisor of an entry that holds `units`: one factor, or two of which it is the geometric mean. */
  factors(units: number): readonly number[]
  /** Whether the exact share `floor + rest ÷ sum` lies above the divisor of `floor`. */
  roundsUp(floor: number, rest: number, sum: number): boolean
  /** Above zero when the first quotient is the larger one; exact at any size. */
  compare(weight: number, units: number, otherWeight: number, otherUnits: number): number
}

/** @source Webster's method (Sainte-Laguë): divisors 1, 3, 5 …, the same quotients as ½, 1½, 2½ … */
const sainteLague: Divisor = {
  height: 0.5,
  factors: (units) => [2 * units + 1],
  roundsUp: (_, rest, sum) => 2 * rest > sum,
  compare: (weight, units, otherWeight, otherUnits) =>
    compareProducts(weight, 2 * otherUnits + 1, otherWeight, 2 * units + 1),
}

/** @source Jefferson's method (D'Hondt): divisors 1, 2, 3 … */
const dhondt: Divisor = {
  height: 1,
  factors: (units) => [units + 1],
  roundsUp: () => false,
  compare: (weight, units, otherWeight, otherUnits) => compareProducts(weight, otherUnits + 1, otherWeight, units + 1),
}

/** @source Adams's method: divisors 0, 1, 2 …; the first unit of every entry comes before any second one. */
const adams: Divisor = {
  height: 0,
  factors: (units) => [units],
  roundsUp: (_, rest) => rest > 0,
  compare: (weight, units, otherWeight, otherUnits) =>
    units === 0 && otherUnits === 0 ? weight - otherWeight : compareProducts(weight, otherUnits, otherWeight, units),
}

/** @source Huntington-Hill (equal proportions): divisors √(0×1), √(1×2), √(2×3) …; squares are compared, no roots. */
const huntingtonHill: Divisor = {
  height: 0.5,
  factors: (units) => [units, units + 1],
  roundsUp(floor, rest, sum) {
    if (rest === 0 || 2 * rest >= sum) return rest > 0
    // floor × (floor + 1) < (floor + rest ÷ sum)², times sum².
    const gap = sum - 2 * rest
    const order = nearOrder(floor * sum * gap, rest * rest)
    return order === 0 ? BigInt(floor) * BigInt(sum) * BigInt(gap) < BigInt(rest) ** 2n : order < 0
  },
  compare(weight, units, otherWeight, otherUnits) {
    if (units === 0 && otherUnits === 0) return weight - otherWeight
    const order = nearOrder(
      weight * weight * otherUnits * (otherUnits + 1),
      otherWeight * otherWeight * units * (units + 1),
    )
    if (order !== 0) return order
    const square = BigInt(weight) ** 2n * BigInt(otherUnits) * BigInt(otherUnits + 1)
    const otherSquare = BigInt(otherWeight) ** 2n * BigInt(units) * BigInt(units + 1)
    return square === otherSquare ? 0 : square > otherSquare ? 1 : -1
  },
}

export const divisors = { 'sainte-lague': sainteLague, dhondt, adams, 'huntington-hill': huntingtonHill } as const

/**
 * Sign of `a × b − c × d`. Rounding a product to a double keeps order, so two doubles that differ settle it; where
 * they are equal and past 2^53 the exact products do.
 */
function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b
  const right = c * d
  if (left !== right || left <= Number.MAX_SAFE_INTEGER) return left - right
  const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)
  return exact === 0n ? 0 : exact > 0n ? 1 : -1
}

/**
 * Which of two products of doubles is surely the larger; 0 where rounding could have turned them round. Three
 * multiplications put a product off by less than four parts in 2^53.
 */
function nearOrder(left: number, right: number): number {
  const difference = left - right
  return Math.abs(difference) > 2 ** -51 * (left + right) ? difference : 0
}
