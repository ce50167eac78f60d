import type { PreparedBook } from '../../budget/index.js'
import { maxAmount } from '../../money/index.js'
import type { TrainingPlan } from '../schema.js'

/** What one fund has paid for one line, in minor units, refunds and corrections taken off. */
export interface Payment {
  readonly fundId: string
  readonly partyId: string
  readonly amount: number
  /** Places of its entries in the plan's list of actuals. */
  readonly actuals: readonly number[]
}

/** Why an actual cannot be counted; `too-large`: with it the actuals together would pass 15 digits. */
export type LeftOutReason = 'unknown-line' | 'unknown-fund' | 'unknown-party' | 'too-large'

export interface LeftOutActual {
  readonly id: string
  /** Place in the plan's list of actuals. */
  readonly at: number
  readonly amount: number
  readonly reason: LeftOutReason
}

export interface Payments {
  /** One list per cost line, in plan order; funds in the order of their first payment, also those that come to nothing. */
  readonly byLine: readonly (readonly Payment[])[]
  readonly leftOut: readonly LeftOutActual[]
}

/** Adds up the actuals by line and fund. Of lines and funds that share an id, the first is meant. Never throws. */
export function gatherPayments(plan: Pick<TrainingPlan, 'costLines' | 'actuals'>, book: PreparedBook): Payments {
  const places = new Map(plan.costLines.map(({ id }, at) => [id, at] as const).toReversed())
  const byLine = plan.costLines.map(() => new Map<string, Payment>())
  const leftOut: LeftOutActual[] = []
  let size = 0
  plan.actuals.forEach(({ id, costLineId, fundId, amount }, at) => {
    const paid = byLine[places.get(costLineId) ?? -1]
    const partyId = book.fund(fundId)?.partyId
    const leaveOut = (reason: LeftOutReason) => void leftOut.push({ id, at, amount, reason })
    if (paid === undefined) return leaveOut('unknown-line')
    if (partyId === undefined) return leaveOut('unknown-fund')
    if (!book.hasParty(partyId)) return leaveOut('unknown-party')
    if (size + Math.abs(amount) > maxAmount) return leaveOut('too-large')
    size += Math.abs(amount)
    const before = paid.get(fundId)
    const actuals = [...(before?.actuals ?? []), at]
    paid.set(fundId, { fundId, partyId, amount: (before?.amount ?? 0) + amount, actuals })
  })
  return { byLine: byLine.map((paid) => [...paid.values()]), leftOut }
}
