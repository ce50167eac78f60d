import type { CostLine, PreparedBook } from '../../budget/index.js'
import { maxAmount } from '../../money/index.js'
import { issueMaker, type Issue } from '../../result/index.js'
import type { LineAmounts } from '../line-amounts.js'
import type { TrainingPlan } from '../schema.js'
import type { FundStand } from './fund-stand.js'
import { settleMessages } from './messages.js'
import type { LeftOutActual, Payment, Payments } from './payments.js'
import { mayPayAccount } from './rooms.js'
import type { LineSettlement } from './settle-line.js'

const issue = issueMaker(settleMessages)

/**
 * What should be looked at in the actuals. Payments are judged by line and fund once refunds are taken off, so a payment
 * from a wrong fund that was fully paid back is no longer named. Unknown lines and funds: `checkPlan` names them.
 */
export function remarksOn(
  plan: TrainingPlan,
  planned: readonly LineAmounts[],
  { byLine, leftOut }: Payments,
  lines: readonly LineSettlement[],
  funds: readonly FundStand[],
  book: PreparedBook,
): Issue[] {
  return [
    ...tooLarge(leftOut),
    ...plan.costLines.flatMap((line, at) =>
      (byLine[at] ?? []).flatMap((payment) => {
        if (payment.amount === 0) return []
        const settled = { line, planned: planned[at] as LineAmounts, settlement: lines[at] as LineSettlement }
        return [...ofPayer(payment, settled), ...ofAccount(payment, line, book), ...ofSign(payment, settled)]
      }),
    ),
    ...funds.flatMap((fund, at) => overCeilings(fund, at)),
  ]
}

interface SettledLine {
  readonly line: CostLine
  readonly planned: LineAmounts
  readonly settlement: LineSettlement
}

function tooLarge(leftOut: readonly LeftOutActual[]): Issue[] {
  return leftOut
    .filter(({ reason }) => reason === 'too-large')
    .map(({ at }) => issue('actuals-too-large', ['actuals', at, 'amount'], { digits: String(maxAmount).length }))
}

function ofPayer(payment: Payment, { line, planned, settlement }: SettledLine): Issue[] {
  const { fundId, partyId, amount } = payment
  const place = placeOf(payment)
  if (planned.contribution !== 'cash') return [issue('paid-for-in-kind', place, { fundId, lineId: line.id, amount })]
  const shares = planned.shares.filter((share) => share.amount !== 0)
  const hasPart = ({ planned: share, due }: LineSettlement['parties'][number]) => share !== 0 || due !== 0
  const withPart = settlement.parties.filter(hasPart)
  if (!withPart.some((party) => party.partyId === partyId)) {
    // What nobody is assigned is no other party's.
    return withPart.length === 0
      ? []
      : [issue('paid-by-other-party', place, { fundId, partyId, lineId: line.id, amount })]
  }
  const own = shares.flatMap((share) => (share.partyId === partyId && share.fundId ? [share.fundId] : []))
  if (own.length === 0 || own.includes(fundId)) return []
  return [issue('paid-from-other-fund', place, { fundId, planned: own.join(', '), lineId: line.id, amount })]
}

function ofAccount(payment: Payment, { id, account }: CostLine, book: PreparedBook): Issue[] {
  const fund = book.fund(payment.fundId)
  if (fund === undefined || mayPayAccount(fund, account)) return []
  const params = { fundId: fund.id, lineId: id, account, allowed: fund.accounts?.join(', ') || '–' }
  return [issue('paid-account-not-payable', placeOf(payment), params)]
}

function ofSign(payment: Payment, { line, planned }: SettledLine): Issue[] {
  const { fundId, amount } = payment
  if (planned.total < 0 || amount > 0) return []
  return [issue('refund-beyond-paid', placeOf(payment), { fundId, lineId: line.id, amount: -amount })]
}

function overCeilings({ id, paid, ceiling, accounts }: FundStand, at: number): Issue[] {
  const params = (limit: number, amount: number) => ({ fundId: id, paid: amount, ceiling: limit, over: amount - limit })
  return [
    ...(paid > ceiling ? [issue('fund-paid-over-ceiling', ['funds', at, 'ceiling'], params(ceiling, paid))] : []),
    ...accounts
      .filter((account) => account.paid > account.ceiling)
      .map(({ prefix, paid: used, ceiling: limit }) =>
        issue('account-paid-over-ceiling', ['funds', at, 'accountCeilings', prefix], {
          prefix,
          ...params(limit, used),
        }),
      ),
  ]
}

/** The fund of the last entry that makes up a payment: what came before it may have been in order. */
function placeOf({ actuals }: Payment) {
  return ['actuals', actuals.at(-1) as number, 'fundId'] as const
}
