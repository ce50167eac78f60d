import { maxAmount } from '../money/index.js'
import type { EvidenceStatus } from '../parameters/index.js'
import { judge, usedInput, weakestOf, type Judged, type UsedInput } from './judged.js'
import { saturationOf, type Saturation } from './saturation.js'
import type { Opportunity } from './schema.js'
import { changedPrice, sensitivityOf, sensitivityPercents, type SensitivityRow } from './sensitivity.js'
import * as trade from './trade.js'
import { opportunityInputs, type OpportunityInput } from './vocabularies.js'

/** What a trade gives, with or without counting a wage for its owner. */
export interface TradeStanding {
  /** The smallest whole number of units that covers a month's costs. */
  readonly breakEvenPerMonth: Judged<number>
  /** The same a day, to one decimal. */
  readonly breakEvenPerDay: Judged<number>
  /** In minor units. */
  readonly monthlyResult: Judged<number>
  /** How many months of that result the start-up cost takes, to one decimal. */
  readonly paybackMonths: Judged<number>
}

/** A trade judged as a living after release. Amounts in minor units. */
export interface OpportunityReport {
  readonly contributionPerUnit: Judged<number>
  readonly contributionPerMonth: Judged<number>
  readonly withoutWage: TradeStanding
  readonly withWage: TradeStanding
  readonly sensitivity: readonly SensitivityRow[]
  readonly saturation: Judged<Saturation>
  /** Every figure that is given, the order of the vocabulary. */
  readonly inputs: readonly UsedInput[]
  readonly missing: readonly OpportunityInput[]
  /** The least sure status of all figures given. */
  readonly weakest: EvidenceStatus | null
}

/**
 * Judges a trade: contribution, break-even, monthly result, payback with and without a wage for the owner, what a lower
 * price or volume does, and whether the place has work for all who learn it.
 *
 * Sums are exact; a month's contribution is rounded once, half away from zero to a whole minor unit, and payback is taken
 * from the result so rounded. Units a day and months are rounded half up to one decimal, units a month up to the next whole.
 * @param graduates how many people would live on the trade in the same place.
 * @throws {OpportunityTooLargeError} when a month passes 15 digits; `checkPlan` reports it.
 * @example
 * // 15,000 a motorcycle, 3,000 of it for soap and water, 10 a day on 26 days; owner's wage 2,744,628; start-up 4,000,000
 * judgeOpportunity(wash).withWage.paybackMonths.value //=> 10.7 (4,000,000 ÷ (3,120,000 − 2,744,628))
 */
export function judgeOpportunity(opportunity: Opportunity, { graduates = 1 } = {}): OpportunityReport {
  if (!opportunityFits(opportunity)) throw new OpportunityTooLargeError()
  const { contributionInputs, volumeInputs } = trade
  const inputs = opportunityInputs.codes.flatMap((input) => usedInput(opportunity, input))
  return {
    contributionPerUnit: judge(opportunity, contributionInputs, (values) => Number(trade.contributionOf(values))),
    contributionPerMonth: judge(opportunity, [...contributionInputs, ...volumeInputs], (values) =>
      Number(trade.contributionPerMonth(values)),
    ),
    withoutWage: standing(opportunity, false),
    withWage: standing(opportunity, true),
    sensitivity: sensitivityOf(opportunity),
    saturation: saturationOf(opportunity, graduates),
    inputs,
    missing: opportunityInputs.codes.filter((input) => opportunity[input] === undefined),
    weakest: weakestOf(inputs),
  }
}

function standing(opportunity: Opportunity, paidOwner: boolean): TradeStanding {
  const { contributionInputs, volumeInputs } = trade
  const costs = trade.costInputs(paidOwner)
  const month = [...contributionInputs, ...volumeInputs, ...costs]
  return {
    breakEvenPerMonth: judge(opportunity, [...contributionInputs, ...costs], (values) =>
      trade.breakEvenPerMonth(values, paidOwner),
    ),
    breakEvenPerDay: judge(opportunity, [...contributionInputs, ...costs, 'workingDaysPerMonth'], (values) =>
      trade.breakEvenPerDay(values, paidOwner),
    ),
    monthlyResult: judge(opportunity, month, (values) => Number(trade.monthlyResult(values, paidOwner))),
    paybackMonths: judge(opportunity, ['startUpCost', ...month], (values) => trade.paybackMonths(values, paidOwner)),
  }
}

/** Whether every figure of the report has at most 15 digits: the best month of the sensitivity table and all costs do. */
export function opportunityFits(opportunity: Opportunity): boolean {
  const most = BigInt(100 + Math.max(...sensitivityPercents))
  const amount = (input: OpportunityInput) => BigInt(opportunity[input]?.value ?? 0)
  const hundredths = (input: OpportunityInput) => BigInt(Math.round((opportunity[input]?.value ?? 0) * 100))
  const price = changedPrice(amount('price'), Number(most) - 100)
  const perUnit = price + amount('variableCost')
  const volume = hundredths('unitsPerDay') * hundredths('workingDaysPerMonth')
  const costs = amount('fixedCostPerMonth') + amount('ownerWagePerMonth') + amount('startUpCost')
  return (perUnit * volume * most) / 1_000_000n + costs <= BigInt(maxAmount)
}

export class OpportunityTooLargeError extends Error {
  override readonly name = 'OpportunityTooLargeError'
  readonly code = 'opportunity-too-large'
  constructor() {
    super('A month of this trade passes 15 digits. Run checkPlan first to see which program.')
  }
}
