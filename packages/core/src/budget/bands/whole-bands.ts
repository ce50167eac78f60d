import { maxAmount } from '../../money/index.js'
import type { Band, BandRounding, TieOrder } from './band.js'
import { BandBuilder } from './band-builder.js'
import { addTo, endOf, normalWeights, type Flow, type Stretch } from './flow.js'
import { minus, roundedUp, times, wholePart, zero, type Fraction } from './fraction.js'

/**
 * A flow with whole breaks, rounded down. Wherever the exact share of a party stands still (at a cap), its rounded share
 * stands no higher than that, rounded up: should odd units of earlier bands carry it past, it stops that much sooner.
 * With a unit all of it is counted in whole multiples of that, and a share that is held at a cap is rounded down to one.
 */
export function wholeBands(
  flow: Flow,
  order: TieOrder,
  { method = 'largest-remainder', unit: size = 1 }: BandRounding = {},
): Band[] {
  const unit = BigInt(size)
  const stretches = wholeStretches(flow, unit)
  const bands = new BandBuilder(order, method)
  let position = 0n
  stretches.forEach(({ weights: agreed, limits }, at) => {
    const next = stretches[at + 1]
    let weights = agreed
    for (;;) {
      bands.start(position, weights)
      if (next === undefined || position >= next.start) return
      const stops = [...weights.keys()].flatMap((party) => {
        const limit = limits.get(party)
        return limit === undefined ? [] : [{ party, stop: bands.reaches(party, limit) }]
      })
      const first = stops.reduce((least, { stop }) => (stop < least ? stop : least), next.start)
      if (first > position) position = first
      if (position >= next.start) return
      const full = new Set(stops.filter(({ stop }) => stop <= position).map(({ party }) => party))
      const others = [...weights].filter(([party]) => !full.has(party))
      // A unit or so before its end the stretch ends early; a longer rest of it is divided among the others.
      if (others.length === 0 || next.start - position <= BigInt(at + 1)) return
      weights = normalWeights(others)
    }
  })
  return bands.finish(unit)
}

interface WholeStretch {
  readonly start: bigint
  readonly weights: ReadonlyMap<string, bigint>
  /** The whole units that a party's share must not pass: where it next stands still. */
  readonly limits: ReadonlyMap<string, bigint>
}

/** The stretches that have a whole unit in them and begin within 15 digits. */
function wholeStretches(flow: Flow, unit: bigint): WholeStretch[] {
  const inUnits = (amount: Fraction) => times(amount, 1n, unit)
  const unitsIn = (position: Fraction) => wholePart(inUnits(position))
  const amounts = amountsAtStarts(flow)
  const parties = new Set(flow.flatMap(({ weights }) => [...weights.keys()]))
  const limits = new Map<string, bigint>()
  const stretches: WholeStretch[] = []
  for (let at = flow.length - 1; at >= 0; at -= 1) {
    const { from, weights, capped } = flow[at] as Stretch
    const start = unitsIn(from)
    const end = endOf(flow, at)
    const isEmpty = end !== undefined && unitsIn(end) === start
    for (const party of parties) {
      if (weights.has(party)) continue
      const amount = amounts[at]?.get(party) ?? zero
      if (capped?.has(party)) limits.set(party, roundedUp(amount) / unit)
      else if (!isEmpty) limits.set(party, roundedUp(inUnits(amount)))
    }
    if (!isEmpty && start * unit <= BigInt(maxAmount)) stretches.push({ start, weights, limits: new Map(limits) })
  }
  return stretches.reverse()
}

function amountsAtStarts(flow: Flow): ReadonlyMap<string, Fraction>[] {
  const amounts = new Map<string, Fraction>()
  return flow.map(({ from, weights }, at) => {
    const before = new Map(amounts)
    const end = endOf(flow, at)
    if (end !== undefined) addTo(amounts, weights, minus(end, from))
    return before
  })
}
