import { allocate } from '../money/index.js'
import { decimalsOf, valueOfLine } from './line-total.js'
import { schemePreparer, type PreparedScheme } from './prepared-scheme.js'
import { canShare } from './rule-weights.js'
import type { CostLine, CostShareScheme, Fund, LineAssignment, Party } from './schema.js'

/** The parties, funds and schemes that assignments refer to, in plan order. */
export interface Book {
  readonly parties: readonly Party[]
  readonly funds: readonly Fund[]
  readonly schemes: readonly CostShareScheme[]
}

/** A book with what every line asks of it looked up once. Of entries that share an id, the first is meant. */
export interface PreparedBook {
  readonly hasParty: (id: string) => boolean
  readonly fund: (id: string) => Fund | undefined
  /** Place of a fund in the plan; unknown ones come last. */
  readonly fundRank: (id: string) => number
  readonly fundsOf: (partyId: string) => readonly Fund[]
  readonly scheme: (id: string) => PreparedScheme | undefined
}

export function prepareBook(book: Book): PreparedBook {
  const parties = new Set(book.parties.map(({ id }) => id))
  const funds = new Map<string, { fund: Fund; rank: number }>()
  const byParty = new Map<string, Fund[]>()
  book.funds.forEach((fund, rank) => {
    if (!funds.has(fund.id)) funds.set(fund.id, { fund, rank })
    const own = byParty.get(fund.partyId)
    if (own === undefined) byParty.set(fund.partyId, [fund])
    else own.push(fund)
  })
  const written = new Map(book.schemes.toReversed().map((scheme) => [scheme.id, scheme]))
  const prepare = schemePreparer(book)
  const schemes = new Map<string, PreparedScheme | undefined>()
  return {
    hasParty: (id) => parties.has(id),
    fund: (id) => funds.get(id)?.fund,
    fundRank: (id) => funds.get(id)?.rank ?? book.funds.length,
    fundsOf: (partyId) => byParty.get(partyId) ?? [],
    scheme: (id) => {
      if (schemes.has(id)) return schemes.get(id)
      const scheme = written.get(id)
      const prepared = scheme && prepare(scheme)
      schemes.set(id, prepared)
      return prepared
    },
  }
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
 * By quantity odd units go by largest remainder, ties to the fund that comes first in the plan; by scheme they go as the
 * scheme says. Lines in kind never touch a fund. In-kind lines without a value count as zero. A scheme `over` more than
 * the line needs the other lines: see `divideLines`; here it is applied to the line's own total.
 * @throws {LineTotalTooLargeError} past 15 digits; `checkPlan` reports it.
 */
export function splitLine(line: CostLine, book: Book): LineSplit {
  return splitPrepared(line, prepareBook(book))
}

/** The same with a book that is ready, and for a scheme over several lines with the line's part of what each party pays. */
export function splitPrepared(
  line: CostLine,
  book: PreparedBook,
  broken?: Readonly<Record<string, number>>,
): LineSplit {
  return divideAmount(valueOfLine(line), line, book, broken)
}

/**
 * Divides any amount as a line's assignment divides the line: what was really paid for it, for example.
 * @param broken party → amount where the assignment's scheme is not applied to the amount itself.
 */
export function divideAmount(
  total: number,
  line: Pick<CostLine, 'assignment' | 'account' | 'contribution'>,
  book: PreparedBook,
  broken?: Readonly<Record<string, number>>,
): LineSplit {
  const { assignment, account, contribution } = line
  const parts =
    assignment.kind === 'scheme'
      ? schemeParts(assignment, broken ?? book.scheme(assignment.schemeId)?.share(total, account) ?? {}, book)
      : weighedParts(total, payersOf(assignment, book))
  const shares: LineShare[] = []
  let carried = 0
  for (const { partyId, fundId, amount } of parts) {
    if (partyId === undefined) continue
    carried += amount
    shares.push(contribution === 'cash' && fundId !== undefined ? { partyId, fundId, amount } : { partyId, amount })
  }
  return { total, shares, unassigned: total - carried }
}

interface Part {
  /** Undefined where the assignment names something the plan does not have. */
  readonly partyId: string | undefined
  readonly fundId?: string | undefined
  readonly amount: number
}

type ByScheme = Extract<LineAssignment, { kind: 'scheme' }>

/** In the order of the plan's parties, which an object does not keep for ids made of digits only. */
function schemeParts(
  { schemeId, funds }: ByScheme,
  amounts: Readonly<Record<string, number>>,
  book: PreparedBook,
): Part[] {
  const partyIds = book.scheme(schemeId)?.partyIds ?? []
  return partyIds
    .filter((partyId) => Object.hasOwn(amounts, partyId))
    .map((partyId) => ({ partyId, fundId: fundFor(partyId, funds, book), amount: amounts[partyId] as number }))
}

function weighedParts(total: number, payers: readonly Payer[]): Part[] {
  const weights = payers.map(({ weight }) => weight)
  if (!canShare(weights)) return []
  const amounts = allocate(total, weights)
  return payers.map(({ partyId, fundId }, at) => ({ partyId, fundId, amount: amounts[at] as number }))
}

/** Who carries a line, with the whole-number weight that the line is divided by. */
export interface Payer {
  /** Undefined where the assignment names something the plan does not have. */
  readonly partyId: string | undefined
  readonly fundId?: string | undefined
  readonly weight: number
}

/**
 * The payers of a line that is not shared by a scheme, in the order in which ties are settled: funds as the plan lists
 * them. Empty when nobody carries the line, and for a scheme, whose weights may change with the total.
 */
export function payersOf(assignment: LineAssignment, book: PreparedBook): Payer[] {
  switch (assignment.kind) {
    case 'whole-line':
      return [{ ...fundPayer(assignment.fundId, book), weight: 1 }]
    case 'by-quantity': {
      const quantities = Object.entries(assignment.quantities)
      const scale = quantities.every(([, n]) => decimalsOf(n) === 0) ? 1 : 10_000
      return quantities
        .map(([fundId, n]) => ({
          ...fundPayer(fundId, book),
          weight: Math.round(n * scale),
          rank: book.fundRank(fundId),
        }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ rank: _, ...payer }) => payer)
    }
    case 'provided':
      return [{ partyId: book.hasParty(assignment.partyId) ? assignment.partyId : undefined, weight: 1 }]
    case 'scheme':
    case 'unassigned':
      return []
  }
}

/** The fund a party pays a scheme's share from: the one named for it, else its only one. */
export function fundFor(
  partyId: string,
  named: Readonly<Record<string, string>> | undefined,
  book: Pick<PreparedBook, 'fundsOf'>,
): string | undefined {
  const choice = named !== undefined && Object.hasOwn(named, partyId) ? named[partyId] : undefined
  const own = book.fundsOf(partyId)
  if (choice !== undefined) return own.find(({ id }) => id === choice)?.id
  return own.length === 1 ? own[0]?.id : undefined
}

function fundPayer(fundId: string, book: PreparedBook): Omit<Payer, 'weight'> {
  const partyId = book.fund(fundId)?.partyId
  return { fundId, partyId: partyId !== undefined && book.hasParty(partyId) ? partyId : undefined }
}
