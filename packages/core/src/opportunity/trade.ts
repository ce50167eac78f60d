import { roundedQuotient } from '../money/index.js'
import type { OpportunityInput } from './vocabularies.js'
import type { Values } from './judged.js'

/** The arithmetic of one trade on whole numbers; null is the answer "never". Rounding comes last, once for each figure. */

export const contributionInputs = ['price', 'variableCost'] as const
export const volumeInputs = ['unitsPerDay', 'workingDaysPerMonth'] as const

/** The costs that a month has to earn: the fixed ones, and the owner's wage where it is counted. */
export function costInputs(paidOwner: boolean): readonly OpportunityInput[] {
  return paidOwner ? ['fixedCostPerMonth', 'ownerWagePerMonth'] : ['fixedCostPerMonth']
}

export function contributionOf({ price, variableCost }: Values): bigint {
  return price - variableCost
}

/** Contribution of all units of a month, half away from zero to a whole minor unit. */
export function contributionPerMonth(values: Values, volumePercent = 100n): bigint {
  const { unitsPerDay, workingDaysPerMonth } = values
  return roundedQuotient(contributionOf(values) * unitsPerDay * workingDaysPerMonth * volumePercent, 1_000_000n)
}

export function costsOf(values: Values, paidOwner: boolean): bigint {
  return values.fixedCostPerMonth + (paidOwner ? values.ownerWagePerMonth : 0n)
}

/** The smallest whole number of units whose contribution covers the costs of a month. */
export function breakEvenPerMonth(values: Values, paidOwner: boolean): number | null {
  const contribution = contributionOf(values)
  const costs = costsOf(values, paidOwner)
  if (costs === 0n && contribution >= 0n) return 0
  return contribution <= 0n ? null : Number((costs + contribution - 1n) / contribution)
}

/** The same a day: costs ÷ (contribution × days), before any other rounding, half up to one decimal. */
export function breakEvenPerDay(values: Values, paidOwner: boolean): number | null {
  const contribution = contributionOf(values)
  const costs = costsOf(values, paidOwner)
  const days = values.workingDaysPerMonth
  if (costs === 0n && contribution >= 0n) return 0
  return contribution <= 0n || days === 0n ? null : tenths(costs * 100n, contribution * days)
}

export function monthlyResult(values: Values, paidOwner: boolean, volumePercent?: bigint): bigint {
  return contributionPerMonth(values, volumePercent) - costsOf(values, paidOwner)
}

/** Start-up cost ÷ the month's result as it is shown, half up to one decimal; a month without gain never pays back. */
export function paybackMonths(values: Values, paidOwner: boolean, volumePercent?: bigint): number | null {
  const result = monthlyResult(values, paidOwner, volumePercent)
  return result <= 0n ? null : tenths(values.startUpCost, result)
}

function tenths(over: bigint, under: bigint): number {
  return Number(roundedQuotient(over * 10n, under)) / 10
}
