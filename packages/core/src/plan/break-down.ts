import {
  fundFor,
  unassigned,
  valueOfLine,
  type CostLine,
  type LineAssignment,
  type PreparedBook,
  type PreparedScheme,
} from '../budget/index.js'
import { allocateTable, isAmount, type MarginClash } from '../money/index.js'
import { shareRefunds } from './share-refunds.js'

/** Party → amount of one line; what nobody takes is left out. */
export type BrokenShares = Readonly<Record<string, number>>

/** Lines that only some parties' funds may pay, and by how much those parties' part of the total falls short. */
export interface ShareClash {
  readonly lineIds: readonly string[]
  readonly partyIds: readonly string[]
  readonly amount: number
}

export interface Breakdown {
  readonly total: number
  /** One for each line; nothing where it cannot be done. */
  readonly parts: readonly BrokenShares[]
  readonly clash?: ShareClash
}

/**
 * Shares the total of several lines by their scheme and breaks each party's part down to the lines, in proportion to
 * line and party, whole units, both margins exact. A party pays nothing of a line whose account its fund may not pay.
 *
 * Refunds among the lines are shared in the proportions of the whole total, as far as the parties may have them; what
 * they give back comes on top of what a party pays of the other lines.
 * @param lines lines with one scheme; accounts that the scheme does not tell apart.
 */
export function breakDown(lines: readonly CostLine[], book: PreparedBook): Breakdown {
  const values = lines.map(valueOfLine)
  const total = values.reduce((sum, value) => sum + value, 0)
  const none = lines.map((): BrokenShares => ({}))
  const [first] = lines
  const scheme = first?.assignment.kind === 'scheme' ? book.scheme(first.assignment.schemeId) : undefined
  const size = values.reduce((sum, value) => sum + Math.abs(value), 0)
  if (first === undefined || scheme === undefined || !isAmount(size)) return { total, parts: none }

  const sign = total < 0 ? -1 : 1
  const against = values.map((value) => (value * sign < 0 ? Math.abs(value) : 0))
  const along = values.map((value) => (value * sign > 0 ? Math.abs(value) : 0))
  const columns = columnsOf(scheme, Math.abs(total), first.account)
  const net = columns.map(({ amount }) => amount)
  const weights = total === 0 ? columnsOf(scheme, sumOf(against), first.account).map(({ amount }) => amount) : net
  const open = openCells(lines, columns, book)
  const shared = shareRefunds({ along, against, net, weights, open })
  if (!shared.ok) return { total, parts: none, clash: named(shared.clash, lines, columns) }
  const back = tableOf(against, shared.refunds, open)
  const paid = tableOf(
    along,
    net.map((amount, at) => amount + (shared.refunds[at] as number)),
    open,
  )
  const parts = lines.map((_, row) =>
    Object.fromEntries(
      columns.flatMap(({ partyId }, column) => {
        const amount = sign * ((paid?.[row]?.[column] ?? 0) - (back?.[row]?.[column] ?? 0))
        return partyId === undefined || amount === 0 ? [] : [[partyId, amount]]
      }),
    ),
  )
  return { total, parts }
}

interface Column {
  /** Undefined for what the scheme gives to nobody. */
  readonly partyId: string | undefined
  readonly amount: number
}

/** Parties in plan order, which is the order that ties are settled in; nobody comes last. */
function columnsOf(scheme: PreparedScheme, total: number, account: string): Column[] {
  const shares = scheme.share(total, account)
  const parties = scheme.partyIds.filter((id) => Object.hasOwn(shares, id))
  const columns: Column[] = parties.map((partyId) => ({ partyId, amount: shares[partyId] as number }))
  return Object.hasOwn(shares, unassigned)
    ? [...columns, { partyId: undefined, amount: shares[unassigned] as number }]
    : columns
}

/** A line in kind may be given by anybody; cash comes from the fund that is meant, if it may pay the account. */
function openCells(lines: readonly CostLine[], columns: readonly Column[], book: PreparedBook): boolean[][] {
  return lines.map(({ assignment, contribution, account }) => {
    const { funds } = assignment as Extract<LineAssignment, { kind: 'scheme' }>
    return columns.map(({ partyId }) => {
      if (partyId === undefined || contribution !== 'cash') return true
      const fund = book.fund(fundFor(partyId, funds, book) ?? '')
      return fund?.accounts === undefined || fund.accounts.some((prefix) => account.startsWith(prefix))
    })
  })
}

/** Every line divided like the whole of them, as far as cells are open: `shareRefunds` made sure that this can be. */
function tableOf(rows: readonly number[], columns: readonly number[], open: readonly (readonly boolean[])[]) {
  if (rows.every((row) => row === 0)) return undefined
  // A column that comes to nothing needs a weight to stay allowed.
  const weights = open.map((row) => row.map((isOpen, at) => (isOpen ? Math.max(1, columns[at] as number) : 0)))
  const result = allocateTable(weights, { rows, columns })
  return result.ok ? result.table : undefined
}

function named(
  { rows, columns: places, amount }: MarginClash,
  lines: readonly CostLine[],
  columns: readonly Column[],
): ShareClash {
  return {
    lineIds: rows.flatMap((row) => lines[row]?.id ?? []),
    partyIds: places.flatMap((column) => columns[column]?.partyId ?? []),
    amount,
  }
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
