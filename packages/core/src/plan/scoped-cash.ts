import type { CooperationAgreement } from '../budget/index.js'
import type { LineAmounts } from './line-amounts.js'
import { scopesOf } from './scope.js'
import type { TrainingPlan } from './schema.js'

/** The cash lines of one scope: their total by account, and what is assigned to each party. */
export interface ScopedCash {
  readonly byAccount: ReadonlyMap<string, number>
  readonly byParty: ReadonlyMap<string, number>
}

/**
 * Finds the cash in an agreement's scope, in parts that have no line in common: lines are added up once, for the plan
 * and for each program and cohort, so that not every agreement goes through all of them. What it covers is said at
 * `agreementCovers`.
 * @param lines the split of the plan's lines, same order.
 */
export function cashInScope(
  plan: Pick<TrainingPlan, 'cohorts' | 'costLines'>,
  lines: readonly LineAmounts[],
): (agreement: Pick<CooperationAgreement, 'scope'>) => readonly ScopedCash[] {
  const scopeOf = scopesOf(plan)
  const whole = new Sums()
  const programs = new Map<string, Sums>()
  const cohorts = new Map<string, Sums>()
  lines.forEach((line, at) => {
    const costLine = plan.costLines[at]
    if (line.contribution !== 'cash' || costLine === undefined) return
    const { programId, cohortId } = scopeOf(costLine)
    whole.add(line, costLine.account)
    if (programId !== undefined) sumsOf(programs, programId).add(line, costLine.account)
    if (cohortId !== undefined) sumsOf(cohorts, cohortId).add(line, costLine.account)
  })
  return ({ scope: { programIds = [], cohortIds = [] } }) => {
    if (programIds.length === 0 && cohortIds.length === 0) return [whole]
    const named = new Set(programIds)
    const others = [...new Set(cohortIds)].filter(
      (id) => !named.has(scopeOf({ scope: { cohortId: id } }).programId ?? ''),
    )
    return [...[...named].map((id) => programs.get(id)), ...others.map((id) => cohorts.get(id))].filter(
      (sums) => sums !== undefined,
    )
  }
}

class Sums implements ScopedCash {
  readonly byAccount = new Map<string, number>()
  readonly byParty = new Map<string, number>()

  add({ total, shares }: LineAmounts, account: string): void {
    this.byAccount.set(account, (this.byAccount.get(account) ?? 0) + total)
    for (const { partyId, amount } of shares) this.byParty.set(partyId, (this.byParty.get(partyId) ?? 0) + amount)
  }
}

function sumsOf(all: Map<string, Sums>, id: string): Sums {
  const known = all.get(id)
  if (known !== undefined) return known
  const sums = new Sums()
  all.set(id, sums)
  return sums
}
