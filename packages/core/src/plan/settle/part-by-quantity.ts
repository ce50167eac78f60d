import type { CostLine } from '../../budget/index.js'
import { allocate } from '../../money/index.js'

export interface MovedQuantity {
  readonly moved: number
  /** What the first payer was to pay for, before. */
  readonly of: number
  /** Of the line's first factor: orang, JP, … */
  readonly unit: string
}

/** A part of a payer's share of a line, and what it comes to in minor units. */
export interface QuantityPart {
  readonly amount: number
  readonly quantity: MovedQuantity
}

/**
 * The largest whole quantity of a fund's share of a line that comes to no more than a limit, and to less than all of it.
 * Its amount is the share in proportion to the quantity, by largest remainder; what is left stays with the fund.
 * @param share what the fund pays for the line, in minor units, above zero.
 * @returns undefined where the line is not paid by quantity, or not one whole unit fits.
 */
export function partByQuantity(line: CostLine, fundId: string, share: number, limit: number): QuantityPart | undefined {
  const of = quantityOf(line, fundId)
  if (!Number.isInteger(of) || limit <= 0) return undefined
  // Between two the largest remainder rounds to the nearer unit, a half down: amounts below the limit and a half fit.
  const fitting = (BigInt(2 * limit + 1) * BigInt(of)) / BigInt(2 * share)
  const moved = Math.min(of - 1, Number(fitting))
  if (moved <= 0) return undefined
  const amount = allocate(share, [of - moved, moved])[1] as number
  return amount === 0 ? undefined : { amount, quantity: { moved, of, unit: line.factors[0]?.unit as string } }
}

/** What a fund pays for, in the unit of the first factor: of a whole line, all of it. Zero where it is not said. */
function quantityOf({ assignment, factors }: CostLine, fundId: string): number {
  if (assignment.kind === 'whole-line') return assignment.fundId === fundId ? (factors[0]?.value ?? 0) : 0
  if (assignment.kind !== 'by-quantity' || !Object.hasOwn(assignment.quantities, fundId)) return 0
  return assignment.quantities[fundId] as number
}
