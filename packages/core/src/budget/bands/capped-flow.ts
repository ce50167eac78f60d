import { addTo, endOf, pushStretch, shortest, sumOf, unassigned, type Flow, type Stretch } from './flow.js'
import { fraction, isLess, minus, plus, times, zero, type Fraction } from './fraction.js'

/**
 * `capped`: each unit goes by `rule`; what it would give to a party that has reached its cap is excess and goes by
 * `overflow`, whose own total is the excess so far. A party counts all it gets, by `rule` and by `overflow`, and takes
 * nothing past its cap: what `overflow` would give it then stays unassigned.
 *
 * Example: a 70, b 30, a at most 40, overflow to c. Up to 57 (40 ÷ 0.7, rounded down) a and b pay 7 : 3; after that
 * c pays a's 7 and b its 3.
 */
export function cappedFlow(caps: ReadonlyMap<string, bigint>, rule: Flow, overflow: Flow): Flow {
  const flow: Stretch[] = []
  const amounts = new Map<string, Fraction>()
  let total = zero
  let excess = zero
  let inRule = 0
  let inOverflow = 0
  for (;;) {
    while (reached(endOf(rule, inRule), total)) inRule += 1
    while (reached(endOf(overflow, inOverflow), excess)) inOverflow += 1
    const { weights: wanted, capped: byRule = [] } = rule[inRule] as Stretch
    const { weights: over, capped: byOverflow = [] } = overflow[inOverflow] as Stretch
    const sum = sumOf(wanted)
    const isFull = (party: string) => {
      const cap = caps.get(party)
      return cap !== undefined && !isLess(amounts.get(party) ?? zero, fraction(cap))
    }
    const passing = [...wanted].reduce((all, [party, weight]) => (isFull(party) ? all + weight : all), 0n)
    const scale = passing === 0n ? 1n : sumOf(over)
    const entries = [
      ...[...wanted].filter(([party]) => !isFull(party)).map(([party, weight]) => [party, weight * scale] as const),
      ...[...over].map(([party, weight]) => [isFull(party) ? unassigned : party, weight * passing] as const),
    ]
    pushStretch(flow, total, entries, new Set([...[...caps.keys()].filter(isFull), ...byRule, ...byOverflow]))
    const paid = new Map<string, bigint>()
    for (const [party, weight] of entries) paid.set(party, (paid.get(party) ?? 0n) + weight)
    const ruleEnd = endOf(rule, inRule)
    const overflowEnd = endOf(overflow, inOverflow)
    const step = shortest([
      ruleEnd && minus(ruleEnd, total),
      overflowEnd && passing > 0n ? times(minus(overflowEnd, excess), sum, passing) : undefined,
      ...[...caps].map(([party, cap]) => {
        const weight = paid.get(party) ?? 0n
        const room = minus(fraction(cap), amounts.get(party) ?? zero)
        return weight > 0n ? times(room, sum * scale, weight) : undefined
      }),
    ])
    if (step === undefined) return flow
    total = plus(total, step)
    excess = plus(excess, times(step, passing, sum))
    addTo(amounts, paid, step)
  }
}

function reached(end: Fraction | undefined, total: Fraction): boolean {
  return end !== undefined && !isLess(total, end)
}
