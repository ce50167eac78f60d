import type { ActualsBalance, TrainingPlan } from '@bekal/core'

/** What may be said about a payment, in the order in which it is said. */
export const entryRemarks = ['unknown', 'inKind', 'otherParty', 'otherFund', 'otherAccount', 'refund'] as const
export type EntryRemark = (typeof entryRemarks)[number]

/** The same in the codes of `settleMessages`; `unknown` is an actual that `settle` leaves out. */
const codes: Readonly<Record<string, EntryRemark>> = {
  'paid-for-in-kind': 'inKind',
  'paid-by-other-party': 'otherParty',
  'paid-from-other-fund': 'otherFund',
  'paid-account-not-payable': 'otherAccount',
  'refund-beyond-paid': 'refund',
}

/** How the sheet `Realisasi/Actuals` takes up one actual; amounts in minor units. */
export interface EntryWorking {
  /** Place of its cost line and of its fund, from 1; 0 where the plan has none. */
  readonly lineRow: number
  readonly fundRow: number
  /** Whose fund it is; empty where the plan does not have the party. */
  readonly partyId: string
  readonly account: string
  /** What counts; 0 for an actual that is left out. */
  readonly minor: number
  /** What was paid for its line from its fund in all. */
  readonly net: number
  /** Whether it is the last entry of its line and fund: payments are judged there, refunds and corrections taken off. */
  readonly isLast: 0 | 1
  readonly remarks: ReadonlySet<EntryRemark>
}

export function workEntries(plan: TrainingPlan, balance: ActualsBalance): EntryWorking[] {
  const [lines, funds] = [placesOf(plan.costLines), placesOf(plan.funds)]
  const parties = new Set(plan.parties.map(({ id }) => id))
  const leftOut = new Map(balance.leftOut.map(({ at, reason }) => [at, reason]))
  const remarks = plan.actuals.map(() => new Set<EntryRemark>())
  for (const { code, path } of balance.remarks) {
    const remark = codes[code]
    if (remark !== undefined) remarks[path[1] as number]?.add(remark)
  }
  for (const [at, reason] of leftOut) if (reason !== 'too-large') remarks[at]?.add('unknown')
  const payments = new Map<string, { net: number; last: number }>()
  const keyOf = (at: number) => JSON.stringify([plan.actuals[at]?.costLineId, plan.actuals[at]?.fundId])
  plan.actuals.forEach(({ amount }, at) => {
    if (leftOut.has(at)) return
    payments.set(keyOf(at), { net: (payments.get(keyOf(at))?.net ?? 0) + amount, last: at })
  })
  return plan.actuals.map(({ costLineId, fundId, amount }, at): EntryWorking => {
    const [lineRow, fundRow] = [lines.get(costLineId) ?? 0, funds.get(fundId) ?? 0]
    const owner = plan.funds[fundRow - 1]?.partyId ?? ''
    const payment = leftOut.has(at) ? undefined : payments.get(keyOf(at))
    return {
      lineRow,
      fundRow,
      partyId: parties.has(owner) ? owner : '',
      account: plan.costLines[lineRow - 1]?.account ?? '',
      minor: payment === undefined ? 0 : amount,
      net: payment?.net ?? 0,
      isLast: payment?.last === at ? 1 : 0,
      remarks: remarks[at] as Set<EntryRemark>,
    }
  })
}

/** Places from 1; of entries that share an id, the first is meant. */
function placesOf(list: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(list.map(({ id }, at) => [id, at + 1] as const).toReversed())
}
