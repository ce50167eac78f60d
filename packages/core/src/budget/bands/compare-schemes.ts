import type { CostShareScheme } from '../schema.js'
import { compileRule, type CompileOptions } from './compile-rule.js'
import { amountsOf, type Flow } from './flow.js'
import { fraction, isLess, minus, plus, roundedUp, times, wholePart, zero, type Fraction } from './fraction.js'
import { ruleFlow } from './rule-flow.js'
import { shareByBands } from './share-by-bands.js'

export interface CompareOptions extends CompileOptions {
  /** The largest total that is looked at. */
  readonly upTo: number
}

export interface SchemeComparison {
  /** Whether both divide every total up to the limit alike, however they are worded. */
  readonly equal: boolean
  /** Where they differ: totals above `from`, up to and with `upTo` (at whose end they may agree again). */
  readonly intervals: readonly { readonly from: number; readonly upTo: number }[]
  /** Every break of either scheme, and the limit, with what the second gives each party more (or less) there. */
  readonly points: readonly { readonly total: number; readonly differences: Readonly<Record<string, number>> }[]
}

type Scheme = Pick<CostShareScheme, 'rule'>

/**
 * Where two agreements differ, and by how much. They are compared by the exact meaning of their rules, so that rounding
 * makes no difference where there is none; the differences are in whole units. A scheme's special rounding is not looked at.
 * @throws {UnresolvedRuleError} when a rule still refers to another scheme; see `resolveRule`.
 * @example
 * compareSchemes({ rule: { kind: 'equal', parties: ['a', 'b'] } },
 *   { rule: { kind: 'fixed', amounts: { a: 10 }, rest: { kind: 'whole', party: 'b' } } }, { upTo: 30 })
 * //=> { equal: false, intervals: [{ from: 0, upTo: 20 }, { from: 20, upTo: 30 }],
 * //     points: [{ total: 10, differences: { a: 5, b: -5 } }, { total: 30, differences: { a: -5, b: 5 } }] }
 */
export function compareSchemes(a: Scheme, b: Scheme, { upTo, ...options }: CompareOptions): SchemeComparison {
  const flows = [ruleFlow(a.rule, options.account), ruleFlow(b.rule, options.account)] as const
  const intervals = differing(flows, fraction(BigInt(upTo)))
  const breaks = [a, b].flatMap(({ rule }) => compileRule(rule, options).map(({ from }) => from))
  const totals = [...new Set([...breaks.filter((total) => total > 0 && total < upTo), upTo])].sort((x, y) => x - y)
  return {
    equal: intervals.length === 0,
    intervals,
    points: totals.map((total) => ({ total, differences: differencesAt(a, b, total, options) })),
  }
}

/**
 * What scheme `b` gives each party more than `a` at one total, in whole units; zeros included, they add up to zero.
 * @throws {NotAnAmountError} when the total is not whole or has more than 15 digits.
 * @example
 * differencesAt({ rule: { kind: 'whole', party: 'a' } }, { rule: { kind: 'equal', parties: ['a', 'b'] } }, 10)
 * //=> { a: -5, b: 5 }
 */
export function differencesAt(
  a: Scheme,
  b: Scheme,
  total: number,
  options: CompileOptions = {},
): Record<string, number> {
  const [before, after] = [a, b].map(({ rule }) => shareByBands(total, compileRule(rule, options), options))
  const parties = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const amount = (shares: Record<string, number> | undefined, party: string) =>
    shares !== undefined && Object.hasOwn(shares, party) ? (shares[party] as number) : 0
  return Object.fromEntries(parties.map((party) => [party, amount(after, party) - amount(before, party)]))
}

/** Between two of these totals both are straight lines: they are the same there if they are so at both ends. */
function differing([a, b]: readonly [Flow, Flow], limit: Fraction): { from: number; upTo: number }[] {
  const found: { from: number; upTo: number }[] = []
  let start = zero
  let differsBefore = false
  for (const end of withMeetings(a, b, breaksOf([a, b], limit))) {
    const differs = !sameAmounts(amountsOf(a, end), amountsOf(b, end))
    const last = found.at(-1)
    if (differsBefore && last !== undefined) last.upTo = Number(roundedUp(end))
    else if (differs) found.push({ from: Number(wholePart(start)), upTo: Number(roundedUp(end)) })
    start = end
    differsBefore = differs
  }
  return found
}

/** The breaks of both flows below the limit, ascending, and the limit itself. */
function breaksOf(flows: readonly Flow[], limit: Fraction): Fraction[] {
  const breaks = flows.flat().map(({ from }) => from)
  const sorted = [...breaks.filter((from) => isLess(zero, from) && isLess(from, limit)), limit].sort(inOrder)
  return sorted.filter((one, at) => at === 0 || isLess(sorted[at - 1] as Fraction, one))
}

/** Adds the totals inside an interval at which both flows have come to the same again. */
function withMeetings(a: Flow, b: Flow, ends: readonly Fraction[]): Fraction[] {
  return ends.flatMap((end, at) => {
    const start = ends[at - 1] ?? zero
    const [gapAtStart, gapAtEnd] = [start, end].map((total) => gaps(amountsOf(a, total), amountsOf(b, total)))
    for (const [party, first] of gapAtStart ?? []) {
      const last = gapAtEnd?.get(party) ?? zero
      if (isLess(zero, first) === isLess(zero, last) || first.over === 0n || last.over === 0n) continue
      const change = minus(first, last)
      const part = fraction(first.over * change.under * (change.over < 0n ? -1n : 1n), first.under * size(change.over))
      const meeting = plus(start, times(minus(end, start), part.over, part.under))
      return sameAmounts(amountsOf(a, meeting), amountsOf(b, meeting)) ? [meeting, end] : [end]
    }
    return [end]
  })
}

function gaps(a: ReadonlyMap<string, Fraction>, b: ReadonlyMap<string, Fraction>): Map<string, Fraction> {
  const parties = new Set([...a.keys(), ...b.keys()])
  return new Map([...parties].map((party) => [party, minus(a.get(party) ?? zero, b.get(party) ?? zero)]))
}

function sameAmounts(a: ReadonlyMap<string, Fraction>, b: ReadonlyMap<string, Fraction>): boolean {
  return [...gaps(a, b).values()].every(({ over }) => over === 0n)
}

function inOrder(a: Fraction, b: Fraction): number {
  return isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}
