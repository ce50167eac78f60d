import type { CostLine, LineShare, PreparedBook } from '../../budget/index.js'
import type { LineAmounts } from '../line-amounts.js'
import type { Payment } from './payments.js'
import { shareSpending, sumByParty, type Balance } from './share-spending.js'
import { stillToCome } from './still-to-come.js'

/** One party's stand on a line, in minor units of money; contributions in kind are not in it. */
export interface LinePartyStand extends Balance {
  readonly partyId: string
  readonly planned: number
  readonly toCome: number
  /** The difference that is left when all that is still to come is paid as planned. */
  readonly differenceAtEnd: number
}

/** What was paid for one line against what each party was to pay; in minor units. */
export interface LineSettlement {
  readonly id: string
  /** Money planned; zero for a contribution in kind. */
  readonly planned: number
  readonly spent: number
  /** `spent` − `planned`: above zero the line is overspent. */
  readonly beyondPlan: number
  /** What was spent that no party is assigned. */
  readonly unassigned: number
  /** What is still to be paid as planned, by payer. */
  readonly toCome: readonly LineShare[]
  /** Parties with a part in the plan or in what was paid, in plan order. */
  readonly parties: readonly LinePartyStand[]
}

/** @param rank place of a party in the plan. */
export function settleLine(
  line: CostLine,
  planned: LineAmounts,
  payments: readonly Payment[],
  book: PreparedBook,
  rank: (partyId: string) => number,
): LineSettlement {
  const inOrder = (amounts: ReadonlyMap<string, number>) =>
    new Map([...amounts].sort(([one], [other]) => rank(one) - rank(other)))
  const balances = shareSpending(inOrder(sumByParty(payments)), line, planned, book)
  const toCome = stillToCome(planned, payments)
  const atEnd = shareSpending(inOrder(sumByParty([...payments, ...toCome])), line, planned, book)
  const shares = planned.contribution === 'cash' ? sumByParty(planned.shares) : new Map<string, number>()
  const coming = sumByParty(toCome)
  const ids = [...new Set([...shares.keys(), ...balances.keys(), ...atEnd.keys()])]
  const spent = payments.reduce((sum, { amount }) => sum + amount, 0)
  const total = planned.contribution === 'cash' ? planned.total : 0
  return {
    id: line.id,
    planned: total,
    spent,
    beyondPlan: spent - total,
    unassigned: [...balances.values()].reduce((sum, { unassigned }) => sum + unassigned, 0),
    toCome,
    parties: ids
      .sort((one, other) => rank(one) - rank(other))
      .map((partyId) => ({
        partyId,
        planned: shares.get(partyId) ?? 0,
        ...(balances.get(partyId) ?? nothing),
        toCome: coming.get(partyId) ?? 0,
        differenceAtEnd: atEnd.get(partyId)?.difference ?? 0,
      }))
      .filter(({ planned: share, paid, due, toCome: rest }) => share !== 0 || paid !== 0 || due !== 0 || rest !== 0),
  }
}

const nothing: Balance = { paid: 0, due: 0, unassigned: 0, difference: 0 }
