import { allocate, maxAmount } from '../../money/index.js'
import { inTieOrder, type Band, type TieOrder } from './band.js'
import { sameWeights, sumOf } from './flow.js'
import { safeWeights } from './safe-weights.js'

/** Past every total that bands are made for. */
const beyondAll = BigInt(maxAmount) + 1n

interface OpenBand {
  readonly from: bigint
  readonly weights: ReadonlyMap<string, bigint>
  /** What each party has been given in whole units before this band. */
  readonly before: ReadonlyMap<string, number>
}

/** Puts bands one after the other and keeps count of the whole units that each party has by then. */
export class BandBuilder {
  readonly #order: TieOrder
  readonly #bands: OpenBand[] = []

  constructor(order: TieOrder) {
    this.#order = order
  }

  /** Ends the last band and begins one; equal neighbours are one band, and one without a unit in it is dropped. */
  start(from: bigint, agreed: ReadonlyMap<string, bigint>): void {
    if (this.#bands.at(-1)?.from === from) this.#bands.pop()
    const last = this.#bands.at(-1)
    const weights = safeWeights(agreed)
    if (last !== undefined && sameWeights(last.weights, weights)) return
    this.#bands.push({ from, weights, before: last === undefined ? new Map() : this.#amountsAt(last, from) })
  }

  /** The last whole total up to which a party of the band cannot have more than `limit`, however units are rounded. */
  reaches(party: string, limit: bigint): bigint {
    const { from, weights, before } = this.#bands.at(-1) as OpenBand
    const room = limit - BigInt(before.get(party) ?? 0)
    if (room <= 0n) return from
    const weight = weights.get(party)
    // A share too small to be told apart was fitted away: the band gives this party nothing, so it never gets there.
    return weight === undefined ? beyondAll : from + (room * sumOf(weights)) / weight
  }

  finish(): Band[] {
    return this.#bands.map(({ from, weights }, at) => {
      const end = this.#bands[at + 1]?.from
      return {
        from: Number(from),
        upTo: end === undefined ? null : Number(end),
        shares: Object.fromEntries(inTieOrder(weights, this.#order).map(([party, weight]) => [party, Number(weight)])),
      }
    })
  }

  #amountsAt({ from, weights, before }: OpenBand, end: bigint): ReadonlyMap<string, number> {
    const entries = inTieOrder(weights, this.#order)
    const amounts = allocate(
      Number(end - from),
      entries.map(([, weight]) => Number(weight)),
    )
    const after = new Map(before)
    entries.forEach(([party], at) => after.set(party, (after.get(party) ?? 0) + (amounts[at] as number)))
    return after
  }
}
