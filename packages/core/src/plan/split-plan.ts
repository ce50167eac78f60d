import { proportionsOf, splitLine, type LineShare } from '../budget/index.js'
import { allocate, assertAmount } from '../money/index.js'
import { sizeOf } from './cost-plan.js'
import { agreementCovers } from './scope.js'
import type { TrainingPlan } from './schema.js'

/** A sum of money or value and the part of it that no party carries yet. */
export interface Coverage {
  readonly total: number
  readonly unassigned: number
}

export interface PartyShare {
  readonly id: string
  readonly cash: number
  readonly inKind: number
}

export interface LineAmounts {
  readonly id: string
  readonly total: number
  readonly contribution: 'cash' | 'in-kind-valued' | 'in-kind-unvalued'
  /** Party → amount; only parties that the assignment names. */
  readonly amounts: Readonly<Record<string, number>>
  readonly unassigned: number
  /** The same by payer, with the fund where money leaves one. */
  readonly shares: readonly LineShare[]
}

export interface FundUse {
  readonly id: string
  readonly partyId: string
  readonly ceiling: number
  readonly planned: number
  readonly remaining: number
  readonly accounts: readonly {
    readonly prefix: string
    readonly ceiling: number
    readonly planned: number
    readonly remaining: number
  }[]
}

/** What an agreement aims at for one party, and what is assigned to its funds: cash lines in the agreement's scope only. */
export interface TargetComparison {
  readonly agreementId: string
  readonly partyId: string
  readonly target: number
  readonly assigned: number
  readonly difference: number
  readonly withinTolerance: boolean
}

/** Who pays what, in minor units. `total` = Σ lines = Σ parties (cash + in kind) + what is unassigned. */
export interface PlanSplit {
  readonly currency: string
  readonly total: number
  readonly cash: Coverage
  readonly inKind: Coverage
  readonly parties: readonly PartyShare[]
  readonly lines: readonly LineAmounts[]
  readonly funds: readonly FundUse[]
  readonly targets: readonly TargetComparison[]
}

/**
 * Divides the whole plan: every line among parties, every fund against its ceilings, every agreement's target
 * against what is assigned. Money that nobody carries shows as `unassigned`, never spread silently.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; `checkPlan` reports it.
 * @throws {NotAnAmountError} when the lines together pass 15 digits; `checkPlan` reports that too.
 */
export function splitPlan(plan: TrainingPlan): PlanSplit {
  const lines = plan.costLines.map((line): LineAmounts => {
    const { total, shares, unassigned } = splitLine(line, plan)
    return { id: line.id, total, contribution: line.contribution, amounts: byParty(shares), unassigned, shares }
  })
  assertAmount(sizeOf(lines), 'The sum of all cost lines')
  const cashLines = lines.filter(({ contribution }) => contribution === 'cash')
  const inKindLines = lines.filter(({ contribution }) => contribution !== 'cash')
  return {
    currency: plan.currency,
    total: sum(lines, ({ total }) => total),
    cash: coverageOf(cashLines),
    inKind: coverageOf(inKindLines),
    parties: plan.parties.map(({ id }) => ({
      id,
      cash: sum(cashLines, (line) => amountOf(line, id)),
      inKind: sum(inKindLines, (line) => amountOf(line, id)),
    })),
    lines,
    funds: plan.funds.map((fund) => useOfFund(plan, fund, cashLines)),
    targets: plan.agreements.flatMap((agreement) => compareTargets(plan, agreement, lines)),
  }
}

function useOfFund(plan: TrainingPlan, fund: TrainingPlan['funds'][number], cashLines: LineAmounts[]): FundUse {
  const accountOf = new Map(plan.costLines.map(({ id, account }) => [id, account]))
  const plannedOn = (prefix: string) =>
    sum(
      cashLines.filter(({ id }) => accountOf.get(id)?.startsWith(prefix)),
      ({ shares }) =>
        sum(
          shares.filter(({ fundId }) => fundId === fund.id),
          ({ amount }) => amount,
        ),
    )
  const planned = plannedOn('')
  return {
    id: fund.id,
    partyId: fund.partyId,
    ceiling: fund.ceiling,
    planned,
    remaining: fund.ceiling - planned,
    accounts: Object.entries(fund.accountCeilings ?? {}).map(([prefix, ceiling]) => {
      const used = plannedOn(prefix)
      return { prefix, ceiling, planned: used, remaining: ceiling - used }
    }),
  }
}

function compareTargets(
  plan: TrainingPlan,
  agreement: TrainingPlan['agreements'][number],
  lines: readonly LineAmounts[],
): TargetComparison[] {
  const scheme = plan.schemes.find(({ id }) => id === agreement.schemeId)
  const proportions = scheme && proportionsOf(scheme, plan.parties)
  if (proportions === undefined) return []
  const covered = lines.filter((line, at) => {
    const costLine = plan.costLines[at]
    return line.contribution === 'cash' && costLine !== undefined && agreementCovers(plan, agreement, costLine)
  })
  const scopeTotal = sum(covered, ({ total }) => total)
  const targets = allocate(
    scopeTotal,
    proportions.map(({ weight }) => weight),
  )
  const allowed = BigInt(agreement.toleranceBasisPoints ?? 0) * BigInt(Math.abs(scopeTotal))
  return proportions.map(({ partyId }, at) => {
    const target = targets[at] as number
    const assigned = sum(covered, (line) => amountOf(line, partyId))
    const difference = assigned - target
    const withinTolerance = BigInt(Math.abs(difference)) * 10_000n <= allowed
    return { agreementId: agreement.id, partyId, target, assigned, difference, withinTolerance }
  })
}

function byParty(shares: readonly LineShare[]): Record<string, number> {
  const amounts = new Map<string, number>()
  for (const { partyId, amount } of shares) amounts.set(partyId, (amounts.get(partyId) ?? 0) + amount)
  return Object.fromEntries(amounts)
}

function coverageOf(lines: readonly LineAmounts[]): Coverage {
  return { total: sum(lines, ({ total }) => total), unassigned: sum(lines, ({ unassigned }) => unassigned) }
}

function amountOf({ amounts }: LineAmounts, partyId: string): number {
  return Object.hasOwn(amounts, partyId) ? (amounts[partyId] as number) : 0
}

function sum<T>(list: readonly T[], of: (entry: T) => number): number {
  return list.reduce((total, entry) => total + of(entry), 0)
}
