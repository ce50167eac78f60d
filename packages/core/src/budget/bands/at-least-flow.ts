import { addTo, endOf, pushStretch, shortest, sumOf, type Flow, type Stretch } from './flow.js'
import { fraction, isLess, minus, plus, times, zero, type Fraction } from './fraction.js'

/**
 * `at-least`: first the floors, in the order written. From the sum of the floors on, each party has its floor or what
 * `rule` gives it, whichever is more, where `rule` is followed to the notional total at which these make the real one.
 * So a unit goes, by the rule's proportions, to those that the rule brings past their floor; the others wait. Once the
 * rule by itself gives everybody the floor, notional and real total are the same and the rule is followed unchanged.
 *
 * Example: a 80, b 20, b at least 10. Up to 10 b pays all; from 10 to 50 a does; past 50 (where 20 % makes 10) they
 * pay 4 : 1, and the sums are what the rule gives.
 */
export function atLeastFlow(floors: ReadonlyMap<string, bigint>, rule: Flow): Flow {
  const flow: Stretch[] = []
  let total = zero
  for (const [party, floor] of floors) {
    if (floor === 0n) continue
    pushStretch(flow, total, [[party, 1n]])
    total = plus(total, fraction(floor))
  }
  const byRule = new Map<string, Fraction>()
  let notional = zero
  for (let at = 0; ;) {
    const { weights, capped } = rule[at] as Stretch
    const sum = sumOf(weights)
    const missing = (party: string) => {
      const gap = minus(fraction(floors.get(party) ?? 0n), byRule.get(party) ?? zero)
      return gap.over > 0n ? gap : undefined
    }
    const paying = [...weights].filter(([party]) => missing(party) === undefined)
    const paid = paying.reduce((all, [, weight]) => all + weight, 0n)
    if (paid > 0n) pushStretch(flow, total, paying, capped)
    const end = endOf(rule, at)
    const step = shortest([
      end && minus(end, notional),
      ...[...weights].map(([party, weight]) => {
        const gap = missing(party)
        return gap && times(gap, sum, weight)
      }),
    ])
    if (step === undefined) return flow
    total = plus(total, times(step, paid, sum))
    notional = plus(notional, step)
    addTo(byRule, weights, step)
    if (end !== undefined && !isLess(notional, end)) at += 1
  }
}
