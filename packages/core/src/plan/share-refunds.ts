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
 * What each party is given back of the refunds, so that lines and refunds can both be broken down: by the weights, as far
 * as the parties that may pay a line may also have a refund. If there is no way at all, why.
 *
 * Lines that the same parties may pay are taken together. What such lines bring goes to the parties' nets or, through a
 * party that may have both, to refunds; that is a table of its own, which exists exactly when the breakdown does.
 */
export function shareRefunds({ along, against, net, weights, open }: MixedLines): SharedRefunds {
  const paying = patternsOf(along, open)
  const givingBack = patternsOf(against, open)
  const refunds = net.map(() => 0)
  const share = (amount: number, may: (party: number) => boolean) => {
    const own = weights.map((weight, party) => (may(party) ? weight : 0))
    const parts = allocate(amount, own.some((weight) => weight > 0) ? own : net.map((_, party) => (may(party) ? 1 : 0)))
    parts.forEach((part, party) => (refunds[party] = (refunds[party] as number) + part))
  }
  if ([...paying, ...givingBack].every(({ isOpen }) => isOpen.every(Boolean))) {
    for (const { amount } of givingBack) share(amount, () => true)
    return { ok: true, refunds }
  }
  const bothMay = (from: Pattern, to: Pattern) => (party: number) => Boolean(from.isOpen[party] && to.isOpen[party])
  const table = allocateTable(
    paying.map((from) => [
      ...net.map((amount, party) => (from.isOpen[party] ? Math.max(1, amount) : 0)),
      ...givingBack.map((to) => (net.some((_, party) => bothMay(from, to)(party)) ? to.amount : 0)),
    ]),
    { rows: paying.map(({ amount }) => amount), columns: [...net, ...givingBack.map(({ amount }) => amount)] },
  )
  if (!table.ok) return { ok: false, clash: placed(table.clash, paying, givingBack, net.length) }
  paying.forEach((from, row) =>
    givingBack.forEach((to, at) => {
      const amount = table.table[row]?.[net.length + at] ?? 0
      if (amount > 0) share(amount, bothMay(from, to))
    }),
  )
  return { ok: true, refunds }
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
