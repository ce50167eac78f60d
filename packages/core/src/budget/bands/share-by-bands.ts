import { allocate, assertAmount } from '../../money/index.js'
import { inTieOrder, type Band, type TieOrder } from './band.js'

/**
 * Divides a total by bands: the part of it in each band on its own, by largest remainder. The shares add up to the
 * total exactly; a negative total mirrors the positive one.
 *
 * A share differs from the rule's exact share by less than one unit for each band it is in and one for each whole
 * break; one unit more of the total never lowers a share by more than one.
 * @param order give the same parties as to `compileRule`, or ties may fall differently than its caps were made for.
 * @returns an amount for every party that has a share in some band, zero where the total does not reach it; what is
 * nobody's under `unassigned`.
 * @throws {NotAnAmountError} when the total is not whole or has more than 15 digits.
 * @example shareByBands(60, [{ from: 0, upTo: 50, shares: { a: 4, b: 1 } }, { from: 50, upTo: null, shares: { b: 1 } }])
 * //=> { a: 40, b: 20 }
 */
export function shareByBands(total: number, bands: readonly Band[], order: TieOrder = {}): Record<string, number> {
  assertAmount(total, 'The total')
  const size = Math.abs(total)
  const amounts = new Map<string, number>()
  for (const { from, upTo, shares } of bands) {
    const entries = inTieOrder(Object.entries(shares), order)
    const slice = Math.max(0, Math.min(size, upTo ?? size) - from)
    const parts = allocate(
      total < 0 && slice > 0 ? -slice : slice,
      entries.map(([, weight]) => weight),
    )
    entries.forEach(([party], at) => amounts.set(party, (amounts.get(party) ?? 0) + (parts[at] as number)))
  }
  return Object.fromEntries(amounts)
}
