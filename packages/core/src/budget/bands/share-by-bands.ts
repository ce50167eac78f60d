import { allocate, assertAmount } from '../../money/index.js'
import { inTieOrder, type Band, type BandRounding, type TieOrder } from './band.js'

export interface ShareOptions extends TieOrder, BandRounding {
  /** The party that takes what is smaller than a unit; where not given, the largest weight where the total ends. */
  readonly residualTo?: string
}

/**
 * Divides a total by bands: the part of it in each band on its own, by the method; the shares add up to the total
 * exactly; a negative total mirrors the positive one.
 *
 * By largest remainder a share differs from the rule's exact share by less than one unit for each band it is in and one
 * for each whole break; one unit more of the total never lowers a share by more than one. What is left of a total below
 * a whole multiple of `unit` goes to `residualTo` on top.
 * @param options the parties, method and unit that were given to `compileRule`, or ties may fall differently than its
 * caps were made for.
 * @returns an amount for every party that has a share in some band, zero where the total does not reach it; what is
 * nobody's under `unassigned`.
 * @throws {NotAnAmountError} when the total is not whole or has more than 15 digits.
 * @example shareByBands(60, [{ from: 0, upTo: 50, shares: { a: 4, b: 1 } }, { from: 50, upTo: null, shares: { b: 1 } }])
 * //=> { a: 40, b: 20 }
 */
export function shareByBands(
  total: number,
  bands: readonly Band[],
  { residualTo, unit, method, ...order }: ShareOptions = {},
): Record<string, number> {
  return shareByCuts(total, cutsOf(bands, order), { residualTo, unit, method })
}

/** A band with its parties in the order in which ties are settled. */
export interface Cut {
  readonly from: number
  readonly upTo: number | null
  readonly parties: readonly string[]
  readonly weights: readonly number[]
}

/** Bands made ready to divide any number of totals. */
export function cutsOf(bands: readonly Band[], order: TieOrder): Cut[] {
  return bands.map(({ from, upTo, shares }) => {
    const entries = inTieOrder(Object.entries(shares), order)
    return { from, upTo, parties: entries.map(([party]) => party), weights: entries.map(([, weight]) => weight) }
  })
}

/** The same as `shareByBands`. */
export function shareByCuts(
  total: number,
  cuts: readonly Cut[],
  { residualTo, unit = 1, method = 'largest-remainder' }: CutOptions,
): Record<string, number> {
  assertAmount(total, 'The total')
  const size = Math.abs(total)
  const rest = size % unit
  const whole = size - rest
  const amounts = new Map<string, number>()
  const add = (party: string, amount: number) => amounts.set(party, (amounts.get(party) ?? 0) + amount)
  for (const { from, upTo, parties, weights } of cuts) {
    const slice = Math.max(0, Math.min(whole, upTo ?? whole) - from)
    const parts = slice === 0 ? undefined : allocate(slice / unit, weights, { method })
    parties.forEach((party, at) => add(party, (parts?.[at] ?? 0) * unit))
  }
  if (rest > 0) add(residualTo ?? largestShare(bandAt(cuts, whole)), rest)
  return Object.fromEntries(total < 0 ? [...amounts].map(([party, amount]) => [party, 0 - amount]) : amounts)
}

type CutOptions = { readonly [K in keyof Omit<ShareOptions, 'parties'>]?: ShareOptions[K] | undefined }

/** The band whose shares the unit after `position` is divided by. */
export function bandAt<B extends Pick<Band, 'from'>>(bands: readonly B[], position: number): B {
  const at = bands.findLastIndex(({ from }) => from <= position)
  return bands[Math.max(at, 0)] as B
}

/** The party with the largest weight, the earlier of equals. */
function largestShare({ parties, weights }: Cut): string {
  return parties[weights.indexOf(Math.max(...weights))] as string
}
