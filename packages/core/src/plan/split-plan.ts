import { prepareBook, type LineShare } from '../budget/index.js'
import { assertAmount } from '../money/index.js'
import { sizeOf } from './cost-plan.js'
import { dividePrepared, type SharedTotal } from './divide-lines.js'
import { findDoubleFunding, type DoubleFunding } from './double-funding.js'
import { useOfFunds, type FundUse } from './fund-use.js'
import type { LineAmounts } from './line-amounts.js'
import { lineTax } from './line-tax.js'
import { compareTargets, type TargetComparison } from './targets.js'
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

/** Sums over all lines, a line without a tax counting as its total in both: net + tax = gross. */
export interface TaxTotals {
  readonly net: number
  readonly tax: number
  readonly gross: number
  /** Tax that no line total includes: nobody's fund is planned to pay it. */
  readonly beyondTotals: number
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
  readonly taxes: TaxTotals
  /** Lines whose scheme shares their total together. */
  readonly sharedTotals: readonly SharedTotal[]
  readonly doubleFunding: readonly DoubleFunding[]
}

/**
 * Divides the whole plan: every line among parties, every fund against its ceilings, every agreement's target
 * against what is assigned. Money that nobody carries shows as `unassigned`, never spread silently.
 * Sums by program, cohort, account, month and fund: `splitBy`.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; `checkPlan` reports it.
 * @throws {NotAnAmountError} when a line with its tax, or the lines together, pass 15 digits; `checkPlan` reports that too.
 */
export function splitPlan(plan: TrainingPlan): PlanSplit {
  const book = prepareBook(plan)
  const { splits, sharedTotals } = dividePrepared(plan, plan.costLines, book)
  const lines = splits.map(({ total, shares, unassigned }, at): LineAmounts => {
    const line = plan.costLines[at] as TrainingPlan['costLines'][number]
    const tax = lineTax(line, total)
    const amounts = byParty(shares)
    return { id: line.id, total, contribution: line.contribution, amounts, unassigned, shares, ...(tax && { tax }) }
  })
  assertAmount(sizeOf(lines), 'The sum of all cost lines')
  assertAmount(sizeOf(lines.map(({ total, tax }) => ({ total: tax?.gross ?? total }))), 'The sum with all taxes')
  const cash = { total: 0, unassigned: 0 }
  const inKind = { total: 0, unassigned: 0 }
  const taxes = { net: 0, tax: 0, gross: 0, beyondTotals: 0 }
  const parties = new Map(plan.parties.map(({ id }) => [id, { id, cash: 0, inKind: 0 }]))
  for (const { total, unassigned, contribution, shares, tax } of lines) {
    const kind = contribution === 'cash' ? 'cash' : 'inKind'
    const coverage = kind === 'cash' ? cash : inKind
    coverage.total += total
    coverage.unassigned += unassigned
    taxes.net += tax?.net ?? total
    taxes.tax += tax?.tax ?? 0
    taxes.gross += tax?.gross ?? total
    taxes.beyondTotals += tax?.beyondTotal ?? 0
    for (const { partyId, amount } of shares) {
      const party = parties.get(partyId)
      if (party !== undefined) party[kind] += amount
    }
  }
  return {
    currency: plan.currency,
    total: cash.total + inKind.total,
    cash,
    inKind,
    parties: plan.parties.map(({ id }) => parties.get(id) as PartyShare),
    lines,
    funds: useOfFunds(plan, lines),
    targets: compareTargets(plan, lines, book),
    taxes,
    sharedTotals,
    doubleFunding: findDoubleFunding(plan, lines),
  }
}

function byParty(shares: readonly LineShare[]): Record<string, number> {
  const amounts: Record<string, number> = {}
  for (const { partyId, amount } of shares) {
    amounts[partyId] = (Object.hasOwn(amounts, partyId) ? (amounts[partyId] as number) : 0) + amount
  }
  return amounts
}
