import type { LineShare } from '../../budget/index.js'
import { allocate } from '../../money/index.js'
import type { LineAmounts } from '../line-amounts.js'
import type { Payment } from './payments.js'
import { sumByParty } from './share-spending.js'

/**
 * What is still to be paid for a line if all go on as planned, by party and fund: each party pays what it has not yet
 * paid of its planned share, as far as the line's planned total leaves room. A line spent in full, or beyond, leaves
 * nothing; money never comes for a contribution in kind. Signs follow the line: a planned refund is still to come back.
 * @returns only parts that are not zero; a part without fund where the plan does not say which one.
 */
export function stillToCome(planned: LineAmounts, payments: readonly Payment[]): LineShare[] {
  if (planned.contribution !== 'cash') return []
  const sign = planned.total < 0 ? -1 : 1
  const spent = payments.reduce((sum, { amount }) => sum + amount, 0)
  const rest = Math.max(0, sign * (planned.total - spent))
  /** What is missing of a planned amount; never more than all of it. */
  const missing = (amount: number, paid: number) => {
    const whole = Math.max(0, sign * amount)
    return Math.min(whole, Math.max(0, whole - sign * paid))
  }
  const paidBy = sumByParty(payments)
  const parties = [...sumByParty(planned.shares)]
  const open = parties.map(([id, amount]) => missing(amount, paidBy.get(id) ?? 0))
  const parts = open.reduce((sum, one) => sum + one, 0) <= rest ? open : allocate(rest, open)
  return parties.flatMap(([id], at) => {
    const part = parts[at] as number
    if (part === 0) return []
    const shares = planned.shares.filter(({ partyId }) => partyId === id)
    const paidFrom = (fundId?: string) => payments.find((payment) => payment.fundId === fundId)?.amount ?? 0
    const ofFunds = shares.map(({ fundId, amount }) => missing(amount, paidFrom(fundId)))
    const weights = ofFunds.some((one) => one > 0) ? ofFunds : shares.map(({ amount }) => missing(amount, 0))
    const amounts = allocate(sign * part, weights)
    return shares.map((share, n) => ({ ...share, amount: amounts[n] as number })).filter(({ amount }) => amount !== 0)
  })
}
