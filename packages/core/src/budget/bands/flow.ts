import { greatestDivisor, isLess, minus, plus, times, zero, type Fraction } from './fraction.js'

/** Stands where a party's id would, for what a rule gives to nobody. No id has parentheses. */
export const unassigned = '(unassigned)'

/** Who pays how much of each further unit from `from` on, as whole-number weights above zero. */
export interface Stretch {
  readonly from: Fraction
  readonly weights: ReadonlyMap<string, bigint>
  /** Parties that are held at a cap here, which rounding must not carry them past. */
  readonly capped?: ReadonlySet<string>
}

/**
 * A rule for one account, exactly: as the total grows from zero, who pays the next unit. Stretches ascend from zero;
 * each ends where the next begins, the last one never. Neighbours differ.
 */
export type Flow = readonly Stretch[]

/** Weights without zeros and without a common divisor; nobody's where there is none above zero. */
export function normalWeights(entries: Iterable<readonly [string, bigint]>): ReadonlyMap<string, bigint> {
  const weights = new Map<string, bigint>()
  for (const [party, weight] of entries) {
    if (weight > 0n) weights.set(party, (weights.get(party) ?? 0n) + weight)
  }
  if (weights.size === 0) return new Map([[unassigned, 1n]])
  const divisor = [...weights.values()].reduce(greatestDivisor)
  return new Map([...weights].map(([party, weight]) => [party, weight / divisor]))
}

export function sumOf(weights: ReadonlyMap<string, bigint>): bigint {
  let sum = 0n
  for (const weight of weights.values()) sum += weight
  return sum
}

export function sameWeights(a: ReadonlyMap<string, bigint>, b: ReadonlyMap<string, bigint>): boolean {
  return a.size === b.size && [...a].every(([party, weight]) => b.get(party) === weight)
}

/** Continues a list of stretches; a stretch of no length gives way to the next, equal neighbours are one. */
export function pushStretch(
  flow: Stretch[],
  from: Fraction,
  entries: Iterable<readonly [string, bigint]>,
  capped: ReadonlySet<string> = none,
): void {
  if (flow.length > 0 && !isLess((flow.at(-1) as Stretch).from, from)) flow.pop()
  const weights = normalWeights(entries)
  const last = flow.at(-1)
  if (last === undefined || !sameWeights(last.weights, weights)) flow.push({ from, weights, capped })
  else if (capped.size > 0)
    flow.push({ ...(flow.pop() as Stretch), capped: new Set([...(last.capped ?? []), ...capped]) })
}

const none: ReadonlySet<string> = new Set()

/** Continues a list of stretches with a whole flow whose own total starts at zero there. */
export function pushFlow(flow: Stretch[], from: Fraction, next: Flow, end?: Fraction): void {
  for (const stretch of next) {
    const start = plus(from, stretch.from)
    if (end === undefined || isLess(start, end)) pushStretch(flow, start, stretch.weights, stretch.capped)
  }
}

/** Where the stretch ends; undefined for the last. */
export function endOf(flow: Flow, at: number): Fraction | undefined {
  return flow[at + 1]?.from
}

/** The exact amounts at a total from zero up. */
export function amountsOf(flow: Flow, total: Fraction): Map<string, Fraction> {
  const amounts = new Map<string, Fraction>()
  flow.forEach(({ from, weights }, at) => {
    if (!isLess(from, total)) return
    const end = endOf(flow, at)
    addTo(amounts, weights, minus(end !== undefined && isLess(end, total) ? end : total, from))
  })
  return amounts
}

/** Divides a length of a stretch by its weights and adds the parts to the amounts. */
export function addTo(amounts: Map<string, Fraction>, weights: ReadonlyMap<string, bigint>, length: Fraction): void {
  const sum = sumOf(weights)
  for (const [party, weight] of weights) {
    amounts.set(party, plus(amounts.get(party) ?? zero, times(length, weight, sum)))
  }
}

/** The smallest of the lengths that are given. */
export function shortest(lengths: readonly (Fraction | undefined)[]): Fraction | undefined {
  return lengths.reduce(
    (best, one) => (one !== undefined && (best === undefined || isLess(one, best)) ? one : best),
    undefined,
  )
}
