import { allocate } from '../money/index.js'
import { decimalsOf, lineTotal } from './line-total.js'
import { canShare, proportionsOf } from './rule-weights.js'
import type { CostLine, CostShareScheme, Fund, Party } from './schema.js'

/** The parties, funds and schemes that assignments refer to, in plan order. */
export interface Book {
  readonly parties: readonly Party[]
  readonly funds: readonly Fund[]
  readonly schemes: readonly CostShareScheme[]
}

/** One payer's (or giver's) part of a line. `fundId` only where money leaves a fund. */
export interface LineShare {
  readonly partyId: string
  readonly fundId?: string
  readonly amount: number
}

export interface LineSplit {
  readonly total: number
  readonly shares: readonly LineShare[]
  /** What no party carries: the whole line while it is unassigned or refers to something unknown. */
  readonly unassigned: number
}

/**
 * Divides one cost line among the parties its assignment names; shares and `unassigned` add up to the total.
 *
 * Odd units go by largest remainder; ties to the party (by scheme) or fund (by quantity) that comes first in the plan.
 * Lines in kind never touch a fund. In-kind lines without a value count as zero.
 * @throws {LineTotalTooLargeError} past 15 digits; `checkPlan` reports it.
 */
export function splitLine(line: CostLine, book: Book): LineSplit {
  const total = line.contribution === 'in-kind-unvalued' ? 0 : lineTotal(line)
  const payers = payersOf(line, book)
  const weights = payers.map(({ weight }) => weight)
  if (!canShare(weights)) return { total, shares: [], unassigned: total }
  const amounts = allocate(total, weights)
  const shares: LineShare[] = []
  let unassigned = 0
  payers.forEach(({ partyId, fundId }, at) => {
    const amount = amounts[at] as number
    if (partyId === undefined) unassigned += amount
    else if (line.contribution === 'cash' && fundId !== undefined) shares.push({ partyId, fundId, amount })
    else shares.push({ partyId, amount })
  })
  return { total, shares, unassigned }
}

/** Who carries a line, with the whole-number weight that the line is divided by. */
export interface Payer {
  /** Undefined where the assignment names something the plan does not have. */
  readonly partyId: string | undefined
  readonly fundId?: string | undefined
  readonly weight: number
}

/**
 * The payers of a line in the order in which ties are settled: parties or funds as the plan lists them.
 * Empty when nobody carries the line, or when its scheme cannot be computed.
 */
export function payersOf({ assignment }: CostLine, book: Book): Payer[] {
  switch (assignment.kind) {
    case 'whole-line':
      return [{ ...fundPayer(assignment.fundId, book), weight: 1 }]
    case 'by-quantity': {
      const quantities = Object.entries(assignment.quantities)
      const scale = quantities.every(([, n]) => decimalsOf(n) === 0) ? 1 : 10_000
      return quantities
        .map(([fundId, n]) => ({ ...fundPayer(fundId, book), weight: Math.round(n * scale) }))
        .sort((a, b) => rankOf(book.funds, a.fundId) - rankOf(book.funds, b.fundId))
    }
    case 'scheme': {
      const scheme = book.schemes.find(({ id }) => id === assignment.schemeId)
      const proportions = scheme && proportionsOf(scheme, book.parties)
      return (proportions ?? []).map(({ partyId, weight }) => ({
        partyId,
        fundId: fundFor(partyId, assignment.funds, book),
        weight,
      }))
    }
    case 'provided':
      return [{ partyId: known(book.parties, assignment.partyId), weight: 1 }]
    case 'unassigned':
      return []
  }
}

/** The fund a party pays a scheme's share from: the one named for it, else its only one. */
export function fundFor(
  partyId: string,
  named: Readonly<Record<string, string>> | undefined,
  book: Pick<Book, 'funds'>,
): string | undefined {
  const choice = named !== undefined && Object.hasOwn(named, partyId) ? named[partyId] : undefined
  const own = book.funds.filter((fund) => fund.partyId === partyId)
  if (choice !== undefined) return own.find(({ id }) => id === choice)?.id
  return own.length === 1 ? own[0]?.id : undefined
}

function fundPayer(fundId: string, book: Book): Omit<Payer, 'weight'> {
  const fund = book.funds.find(({ id }) => id === fundId)
  return { fundId, partyId: fund === undefined ? undefined : known(book.parties, fund.partyId) }
}

function known(parties: readonly Party[], id: string): string | undefined {
  return parties.some((party) => party.id === id) ? id : undefined
}

/** Unknown ids come last, in the order they were written. */
function rankOf(list: readonly { readonly id: string }[], id: string | undefined): number {
  const at = list.findIndex((entry) => entry.id === id)
  return at < 0 ? list.length : at
}
