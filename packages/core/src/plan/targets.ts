import type { PreparedBook, PreparedScheme } from '../budget/index.js'
import type { LineAmounts } from './line-amounts.js'
import { cashInScope } from './scoped-cash.js'
import type { TrainingPlan } from './schema.js'

/** What an agreement aims at for one party, and what is assigned to its funds: cash lines in the agreement's scope only. */
export interface TargetComparison {
  readonly agreementId: string
  readonly partyId: string
  readonly target: number
  readonly assigned: number
  readonly difference: number
  readonly withinTolerance: boolean
}

/**
 * Holds what is assigned against what each agreement's scheme makes of the cash in its scope: the scheme shares the
 * whole of it, or the sum on each group of accounts that it tells apart. None for a scheme that cannot be computed.
 */
export function compareTargets(
  plan: TrainingPlan,
  lines: readonly LineAmounts[],
  book: Pick<PreparedBook, 'scheme'>,
): TargetComparison[] {
  if (plan.agreements.length === 0) return []
  const cashOf = cashInScope(plan, lines)
  return plan.agreements.flatMap((agreement) => {
    const scheme = book.scheme(agreement.schemeId)
    if (scheme === undefined) return []
    const cash = cashOf(agreement)
    const totals = new Map<string, number>()
    let scopeTotal = 0
    for (const [account, total] of cash.flatMap(({ byAccount }) => [...byAccount])) {
      const prefix = scheme.prefixOf(account)
      totals.set(prefix, (totals.get(prefix) ?? 0) + total)
      scopeTotal += total
    }
    const targets = targetsOf(scheme, totals)
    const allowed = BigInt(agreement.toleranceBasisPoints ?? 0) * BigInt(Math.abs(scopeTotal))
    return scheme.partyIds.map((partyId) => {
      const target = targets.get(partyId) ?? 0
      const assigned = cash.reduce((sum, { byParty }) => sum + (byParty.get(partyId) ?? 0), 0)
      const difference = assigned - target
      const withinTolerance = BigInt(Math.abs(difference)) * 10_000n <= allowed
      return { agreementId: agreement.id, partyId, target, assigned, difference, withinTolerance }
    })
  })
}

/** What a scheme makes of totals on several groups of accounts (prefix → total); party → amount. */
export function targetsOf(scheme: PreparedScheme, totals: ReadonlyMap<string, number>): Map<string, number> {
  const targets = new Map<string, number>()
  for (const [prefix, total] of totals) {
    for (const [partyId, amount] of Object.entries(scheme.share(total, prefix))) {
      targets.set(partyId, (targets.get(partyId) ?? 0) + amount)
    }
  }
  return targets
}
