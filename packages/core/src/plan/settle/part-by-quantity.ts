import { divideAmount, lineTotal, type CostLine, type LineAssignment, type PreparedBook } from '../../budget/index.js'

export interface MovedQuantity {
  readonly moved: number
  /** What the first payer was to pay for, before. */
  readonly of: number
  /** Of the line's first factor: orang, JP, … */
  readonly unit: string
}

/** A part of a line that another fund takes over, and what it comes to in minor units. */
export interface QuantityPart {
  readonly amount: number
  readonly quantity: MovedQuantity
}

/**
 * The largest whole quantity of a line that one fund can take over from another without its amount passing a limit.
 * Amounts are what the line divided by the new quantities gives, so that the division can be planned as it stands.
 * @param line whose total is above zero.
 * @returns undefined where the line is not divided by quantity, or not one whole unit (and less than all) fits.
 */
export function partByQuantity(
  line: CostLine,
  funds: { readonly from: string; readonly to: string },
  limit: number,
  book: PreparedBook,
): QuantityPart | undefined {
  const quantities = quantitiesOf(line)
  const total = lineTotal(line)
  const of = quantities?.[funds.from]
  if (quantities === undefined || of === undefined || limit <= 0) return undefined
  const whole = Object.values(quantities).reduce((sum, n) => sum + n, 0)
  const before = amountsByFund({ kind: 'by-quantity', quantities })
  const start = Math.min(of - 1, Number((BigInt(limit) * BigInt(whole)) / BigInt(total)) + 1)
  // Odd units may make a part one unit dearer or cheaper than its exact share: three quantities are enough to try.
  for (let moved = start; moved > 0 && moved > start - 3; moved -= 1) {
    const after = amountsByFund({
      kind: 'by-quantity',
      quantities: { ...quantities, [funds.from]: of - moved, [funds.to]: (quantities[funds.to] ?? 0) + moved },
    })
    const amount = (after.get(funds.to) ?? 0) - (before.get(funds.to) ?? 0)
    const others = [...before].filter(([id]) => id !== funds.from && id !== funds.to)
    const isApart = others.every(([id, share]) => after.get(id) === share)
    if (amount > 0 && amount <= limit && isApart) {
      return { amount, quantity: { moved, of, unit: line.factors[0]?.unit as string } }
    }
  }
  return undefined

  function amountsByFund(assignment: LineAssignment): ReadonlyMap<string | undefined, number> {
    const { shares } = divideAmount(total, { ...line, assignment }, book)
    return new Map(shares.map(({ fundId, amount }) => [fundId, amount]))
  }
}

/** Fund → whole quantity of the first factor; a whole line is all of its fund's. */
function quantitiesOf({ assignment, factors }: CostLine): Readonly<Record<string, number>> | undefined {
  const first = factors[0]?.value ?? 0
  const quantities =
    assignment.kind === 'by-quantity'
      ? assignment.quantities
      : assignment.kind === 'whole-line'
        ? { [assignment.fundId]: first }
        : {}
  const all = Object.values(quantities)
  return all.length > 0 && all.every((n) => Number.isInteger(n)) ? quantities : undefined
}
