import type { FundUse } from '../fund-use.js'
import type { TrainingPlan } from '../schema.js'
import type { Payment } from './payments.js'
import type { LineSettlement } from './settle-line.js'

/** What was paid against a ceiling, in minor units. */
export interface CeilingStand {
  readonly ceiling: number
  readonly planned: number
  readonly paid: number
  /** What the fund is still to pay as planned. */
  readonly toCome: number
  /** `ceiling` − `paid`. */
  readonly remainingOfCeiling: number
  /** `planned` − `paid`. */
  readonly remainingOfPlan: number
}

export interface FundStand extends CeilingStand {
  readonly id: string
  readonly partyId: string
  /** The accounts that have a ceiling of their own, by prefix. */
  readonly accounts: readonly (CeilingStand & { readonly prefix: string })[]
}

/** Every fund of the plan against its ceilings, as planned and as paid. Of funds that share an id, the first has paid. */
export function standOfFunds(
  plan: TrainingPlan,
  planned: readonly FundUse[],
  payments: readonly (readonly Payment[])[],
  lines: readonly LineSettlement[],
): FundStand[] {
  const accounts = plan.costLines.map(({ account }) => account)
  const paid = accounts.flatMap((account, at) => (payments[at] ?? []).map((payment) => ({ ...payment, account })))
  const toCome = accounts.flatMap((account, at) => (lines[at]?.toCome ?? []).map((share) => ({ ...share, account })))
  const [paidFrom, toComeFrom] = [groupByFund(paid), groupByFund(toCome)]
  const seen = new Set<string>()
  return planned.map(({ id, partyId, ceiling, planned: use, accounts: ceilings }) => {
    const isFirst = !seen.has(id)
    seen.add(id)
    const [own, coming] = isFirst ? [paidFrom.get(id) ?? [], toComeFrom.get(id) ?? []] : [[], []]
    const stand = (limit: number, share: number, prefix = '') =>
      standAgainst(limit, share, sumOf(own, prefix), sumOf(coming, prefix))
    return {
      id,
      partyId,
      ...stand(ceiling, use),
      accounts: ceilings.map(({ prefix, ceiling: limit, planned: share }) => ({
        prefix,
        ...stand(limit, share, prefix),
      })),
    }
  })
}

interface Booked {
  readonly fundId?: string
  readonly amount: number
  readonly account: string
}

function groupByFund(entries: readonly Booked[]): Map<string, Booked[]> {
  const groups = new Map<string, Booked[]>()
  for (const entry of entries) {
    if (entry.fundId === undefined) continue
    const group = groups.get(entry.fundId)
    if (group === undefined) groups.set(entry.fundId, [entry])
    else group.push(entry)
  }
  return groups
}

function sumOf(entries: readonly Booked[], prefix: string): number {
  return entries.reduce((sum, { account, amount }) => sum + (account.startsWith(prefix) ? amount : 0), 0)
}

function standAgainst(ceiling: number, planned: number, paid: number, toCome: number): CeilingStand {
  return { ceiling, planned, paid, toCome, remainingOfCeiling: ceiling - paid, remainingOfPlan: planned - paid }
}
