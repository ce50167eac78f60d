import type { Fund, PreparedBook } from '../../budget/index.js'
import type { FundStand } from './fund-stand.js'

/** What is left of every ceiling when all that is still to come has been paid as planned. */
export interface Rooms {
  /** In minor units; below zero where more is paid or to come than the ceiling allows. */
  readonly amounts: readonly number[]
  /** Places of the rooms that a payment from a fund for an account uses up: the fund's, and those of its accounts. */
  readonly usedBy: (fundId: string, account: string) => readonly number[]
}

export function roomsOf(funds: readonly FundStand[]): Rooms {
  const amounts: number[] = []
  const places = new Map<string, { at: number; accounts: { prefix: string; at: number }[] }>()
  for (const { id, ceiling, paid, toCome, accounts } of funds) {
    if (places.has(id)) continue
    const at = amounts.push(ceiling - paid - toCome) - 1
    const own = accounts.map(({ prefix, ceiling: limit, paid: used, toCome: coming }) => {
      return { prefix, at: amounts.push(limit - used - coming) - 1 }
    })
    places.set(id, { at, accounts: own })
  }
  const usedBy = (fundId: string, account: string) => {
    const place = places.get(fundId)
    if (place === undefined) return []
    return [place.at, ...place.accounts.filter(({ prefix }) => account.startsWith(prefix)).map(({ at }) => at)]
  }
  return { amounts, usedBy }
}

/** Whether a fund may pay an account at all; a fund that names no accounts may pay any. */
export function mayPayAccount({ accounts }: Pick<Fund, 'accounts'>, account: string): boolean {
  return accounts === undefined || accounts.some((prefix) => account.startsWith(prefix))
}

/** The funds from which a party may pay an account, in plan order. */
export function fundsFor(partyId: string, account: string, book: PreparedBook): readonly Fund[] {
  return book.fundsOf(partyId).filter((fund) => book.fund(fund.id) === fund && mayPayAccount(fund, account))
}
