import type { LineAmounts } from './line-amounts.js'
import type { TrainingPlan } from './schema.js'

export interface FundUse {
  readonly id: string
  readonly partyId: string
  readonly ceiling: number
  readonly planned: number
  readonly remaining: number
  readonly accounts: readonly AccountUse[]
}

/** What is planned on the accounts with one prefix, against the ceiling the fund has for them. */
export interface AccountUse {
  readonly prefix: string
  readonly ceiling: number
  readonly planned: number
  readonly remaining: number
}

/** What is planned from every fund, in all and by the accounts it has ceilings for; one pass over the lines. */
export function useOfFunds(plan: TrainingPlan, lines: readonly LineAmounts[]): FundUse[] {
  const planned = new Map<string, number>()
  const byAccount = new Map<string, Map<string, number>>()
  lines.forEach(({ shares }, at) => {
    const account = plan.costLines[at]?.account ?? ''
    for (const { fundId, amount } of shares) {
      if (fundId === undefined) continue
      planned.set(fundId, (planned.get(fundId) ?? 0) + amount)
      const accounts = byAccount.get(fundId) ?? new Map<string, number>()
      byAccount.set(fundId, accounts)
      accounts.set(account, (accounts.get(account) ?? 0) + amount)
    }
  })
  return plan.funds.map(({ id, partyId, ceiling, accountCeilings = {} }) => {
    const used = planned.get(id) ?? 0
    const accounts = [...(byAccount.get(id) ?? [])]
    return {
      id,
      partyId,
      ceiling,
      planned: used,
      remaining: ceiling - used,
      accounts: Object.entries(accountCeilings).map(([prefix, limit]) => {
        const spent = accounts.reduce((sum, [account, n]) => sum + (account.startsWith(prefix) ? n : 0), 0)
        return { prefix, ceiling: limit, planned: spent, remaining: limit - spent }
      }),
    }
  })
}
