import { allocate, allocateTable, type MarginClash } from '../money/index.js'

/** A total over several lines, refunds among them, in sizes: nothing here is below zero. */
export interface MixedLines {
  /** What each line adds to the total; zero for a refund. */
  readonly along: readonly number[]
  /** What each refund takes from it; zero for any other line. */
  readonly against: readonly number[]
  /** What each party pays in the end. */
  readonly net: readonly number[]
  /** In what proportions parties share what is given back, where they may. */
  readonly weights: readonly number[]
  /** Whether a party may have a part of a line. */
  readonly open: readonly (readonly boolean[])[]
}

export type SharedRefunds =
  | { readonly ok: true; readonly refunds: readonly number[] }
  /** Places of lines and parties. */
  | { readonly ok: false; readonly clash: MarginClash }

/**
 * What each party is given back of the refunds, so that lines and refunds can both be broken down: by the weights among
 * those who may have a refund; where the lines cannot be broken down then, in any way that they can; if there is none, why.
 */
export function shareRefunds({ along, against, net, weights, open }: MixedLines): SharedRefunds {
  const paying = patternsOf(along, open)
  const givingBack = patternsOf(against, open)
  const simple = net.map(() => 0)
  for (const { isOpen, amount } of givingBack) if (isOpen.some(Boolean)) give(simple, amount, weights, isOpen)
  if ([...paying, ...givingBack].every(({ isOpen }) => isOpen.every(Boolean))) return { ok: true, refunds: simple }
  const canBe = givingBack.every(({ isOpen }) => isOpen.some(Boolean)) && isPossible(paying, add(net, simple))
  return canBe ? { ok: true, refunds: simple } : refundsAsPossible(paying, givingBack, net, weights)
}

/**
 * What some lines bring goes to the parties' nets or, through a party that may have both, to refunds: a table of its own,
 * which exists exactly when the breakdown does.
 */
function refundsAsPossible(
  paying: readonly Pattern[],
  givingBack: readonly Pattern[],
  net: readonly number[],
  weights: readonly number[],
): SharedRefunds {
  const common = (from: Pattern, to: Pattern) => from.isOpen.map((isOpen, party) => isOpen && to.isOpen[party] === true)
  const result = allocateTable(
    paying.map((from) => [
      ...from.isOpen.map((isOpen, party) => (isOpen ? Math.max(1, net[party] as number) : 0)),
      ...givingBack.map((to) => (common(from, to).some(Boolean) ? to.amount : 0)),
    ]),
    { rows: paying.map(({ amount }) => amount), columns: [...net, ...givingBack.map(({ amount }) => amount)] },
  )
  if (!result.ok) return { ok: false, clash: placed(result.clash, paying, givingBack, net.length) }
  const refunds = net.map(() => 0)
  paying.forEach((from, row) =>
    givingBack.forEach((to, at) => {
      const amount = result.table[row]?.[net.length + at] ?? 0
      if (amount > 0) give(refunds, amount, weights, common(from, to))
    }),
  )
  return { ok: true, refunds }
}

/** Shares an amount by the weights among some parties, at least one; equally where none of them has a weight. */
function give(refunds: number[], amount: number, weights: readonly number[], may: readonly boolean[]): void {
  const own = weights.map((weight, party) => (may[party] ? weight : 0))
  const parts = allocate(amount, own.some((weight) => weight > 0) ? own : may.map(Number))
  parts.forEach((part, party) => (refunds[party] = (refunds[party] as number) + part))
}

function isPossible(paying: readonly Pattern[], columns: readonly number[]): boolean {
  const weights = paying.map(({ isOpen }) => isOpen.map(Number))
  return allocateTable(weights, { rows: paying.map(({ amount }) => amount), columns }).ok
}

function add(net: readonly number[], refunds: readonly number[]): number[] {
  return net.map((amount, party) => amount + (refunds[party] as number))
}

/** Lines that the same parties may pay. */
interface Pattern {
  readonly isOpen: readonly boolean[]
  readonly lines: number[]
  amount: number
}

function patternsOf(amounts: readonly number[], open: MixedLines['open']): Pattern[] {
  const patterns = new Map<string, Pattern>()
  amounts.forEach((amount, line) => {
    if (amount === 0) return
    const isOpen = open[line] as readonly boolean[]
    const key = isOpen.map(Number).join('')
    const pattern = patterns.get(key) ?? { isOpen, lines: [], amount: 0 }
    patterns.set(key, pattern)
    pattern.lines.push(line)
    pattern.amount += amount
  })
  return [...patterns.values()]
}

/** The clash by lines and parties: where every party is in it, it is refunds that nobody can have. */
function placed(
  { rows, columns, amount }: MarginClash,
  paying: readonly Pattern[],
  givingBack: readonly Pattern[],
  parties: number,
): MarginClash {
  const named = columns.filter((column) => column < parties)
  if (named.length < parties) return { rows: linesOf(paying, rows), columns: named, amount }
  const stuck = givingBack.flatMap((_, at) => (columns.includes(parties + at) ? [] : [at]))
  const may = named.filter((party) => stuck.some((at) => givingBack[at]?.isOpen[party]))
  return { rows: linesOf(givingBack, stuck), columns: may, amount }
}

function linesOf(patterns: readonly Pattern[], places: readonly number[]): number[] {
  return places.flatMap((at) => patterns[at]?.lines ?? []).sort((a, b) => a - b)
}
