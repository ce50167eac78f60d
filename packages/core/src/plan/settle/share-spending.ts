import { divideAmount, type CostLine, type PreparedBook } from '../../budget/index.js'
import { allocate } from '../../money/index.js'
import type { LineAmounts } from '../line-amounts.js'

/** What one party has paid for a line, held against its part of what was spent on it; in minor units. */
export interface Balance {
  readonly paid: number
  /** Its part of all that was spent on the line, by the line's own assignment. */
  readonly due: number
  /** What it has paid of the part that no party is assigned: a claim on nobody. */
  readonly unassigned: number
  /** `paid` − `due` − `unassigned`: above zero it has paid for others, below zero others have paid for it. */
  readonly difference: number
}

/**
 * Holds what each party paid for a line against its part of the sum. The differences always add up to zero: what nobody
 * is assigned is taken off those who have paid more than their part, in proportion.
 * @param paid party → amount, parties in plan order.
 * @param planned the line in the plan's split: a scheme `over` several lines divides this one as planned.
 */
export function shareSpending(
  paid: ReadonlyMap<string, number>,
  line: CostLine,
  planned: LineAmounts,
  book: PreparedBook,
): ReadonlyMap<string, Balance> {
  const spent = [...paid.values()].reduce((sum, amount) => sum + amount, 0)
  const due = partsOf(spent, line, planned, book)
  const ids = [...new Set([...paid.keys(), ...due.keys()])]
  const raw = ids.map((id) => (paid.get(id) ?? 0) - (due.get(id) ?? 0))
  const open = raw.reduce((sum, one) => sum + one, 0)
  const claims = raw.map((one) => Math.max(0, open < 0 ? -one : one))
  const unassigned = open === 0 ? raw.map(() => 0) : allocate(open, claims)
  return new Map(
    ids.map((id, at) => {
      const beyond = unassigned[at] as number
      const difference = (raw[at] as number) - beyond
      return [id, { paid: paid.get(id) ?? 0, due: due.get(id) ?? 0, unassigned: beyond, difference }]
    }),
  )
}

/** Party → part of what was spent. A scheme over several lines keeps the proportions in which it divided this one. */
function partsOf(spent: number, line: CostLine, planned: LineAmounts, book: PreparedBook): Map<string, number> {
  const { assignment } = line
  if (assignment.kind === 'scheme' && (assignment.over ?? 'line') !== 'line') {
    const weights = [...planned.shares.map(({ amount }) => Math.abs(amount)), Math.abs(planned.unassigned)]
    if (weights.some((weight) => weight > 0)) {
      const parts = allocate(spent, weights)
      return sumByParty(planned.shares.map(({ partyId }, at) => ({ partyId, amount: parts[at] as number })))
    }
  }
  return sumByParty(divideAmount(spent, line, book).shares)
}

/** Amounts of the same party added up, in the order in which parties first occur. */
export function sumByParty(
  amounts: readonly { readonly partyId: string; readonly amount: number }[],
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { partyId, amount } of amounts) sums.set(partyId, (sums.get(partyId) ?? 0) + amount)
  return sums
}
