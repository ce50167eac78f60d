import { allocate, maxAmount, type AllocationMethod } from '../../money/index.js'
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
  readonly #method: AllocationMethod
  readonly #bands: OpenBand[] = []

  constructor(order: TieOrder, method: AllocationMethod) {
    this.#order = order
    this.#method = method
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
    if (weight === undefined) return beyondAll
    const sum = sumOf(weights)
    // Up to here the exact share is no larger than the room.
    const last = (room * sum) / weight
    switch (this.#method) {
      case 'largest-remainder':
        return from + last
      case 'largest-weight':
        // An odd unit may come on top of a share that is whole already, which it first is there.
        return from + (this.#holds(party, last, room) ? last : last - 1n)
      default:
        return from + this.#lastWithin(party, room, weight, sum)
    }
  }

  finish(unit: bigint): Band[] {
    return this.#bands.map(({ from, weights }, at) => {
      const end = this.#bands[at + 1]?.from
      return {
        from: Number(from * unit),
        upTo: end === undefined ? null : Number(end * unit),
        shares: Object.fromEntries(inTieOrder(weights, this.#order).map(([party, weight]) => [party, Number(weight)])),
      }
    })
  }

  /** By halving: a divisor method never lowers a share as its total grows, and is off the exact share by entries at most. */
  #lastWithin(party: string, room: bigint, weight: bigint, sum: bigint): bigint {
    const { from, weights } = this.#bands.at(-1) as OpenBand
    const slack = BigInt(weights.size) + 1n
    const end = beyondAll - 1n - from
    const bounded = (length: bigint) => (length < 0n ? 0n : length > end ? end : length)
    let within = bounded(((room - slack) * sum) / weight)
    let beyond = bounded(((room + slack) * sum) / weight + 1n)
    if (this.#holds(party, beyond, room)) return beyond
    while (beyond - within > 1n) {
      const middle = (within + beyond) / 2n
      if (this.#holds(party, middle, room)) within = middle
      else beyond = middle
    }
    return within
  }

  /** Whether a party has no more than `room` of so many units in the last band; past 15 digits it does not matter. */
  #holds(party: string, length: bigint, room: bigint): boolean {
    const { from, weights } = this.#bands.at(-1) as OpenBand
    return from + length >= beyondAll || (this.#share(length, weights).get(party) as number) <= room
  }

  #amountsAt({ from, weights, before }: OpenBand, end: bigint): ReadonlyMap<string, number> {
    const after = new Map(before)
    for (const [party, amount] of this.#share(end - from, weights)) after.set(party, (after.get(party) ?? 0) + amount)
    return after
  }

  #share(length: bigint, weights: ReadonlyMap<string, bigint>): Map<string, number> {
    const entries = inTieOrder(weights, this.#order)
    const amounts = allocate(
      Number(length),
      entries.map(([, weight]) => Number(weight)),
      { method: this.#method },
    )
    return new Map(entries.map(([party], at) => [party, amounts[at] as number]))
  }
}
