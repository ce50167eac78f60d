import { roundedQuotient } from '../money/index.js'
import { judge, type Judged, type Values } from './judged.js'
import type { Opportunity } from './schema.js'
import { contributionInputs, costInputs, monthlyResult, paybackMonths, volumeInputs } from './trade.js'

/** By how many percent price and volume are changed. */
export const sensitivityPercents = [-20, -10, 10, 20] as const

export interface SensitivityStanding {
  /** In minor units. */
  readonly monthlyResult: Judged<number>
  readonly paybackMonths: Judged<number>
}

/** What becomes of the month when one input turns out another than planned, all others as they are. */
export interface SensitivityRow {
  readonly changed: 'price' | 'unitsPerDay'
  readonly percent: number
  readonly withoutWage: SensitivityStanding
  readonly withWage: SensitivityStanding
}

/** Price and volume 20 and 10 percent lower and higher. A changed price is rounded half up to a whole minor unit. */
export function sensitivityOf(opportunity: Opportunity): SensitivityRow[] {
  return (['price', 'unitsPerDay'] as const).flatMap((changed) =>
    sensitivityPercents.map((percent) => ({
      changed,
      percent,
      withoutWage: standing(opportunity, changed, percent, false),
      withWage: standing(opportunity, changed, percent, true),
    })),
  )
}

/** A price that is `percent` higher, in whole minor units. */
export function changedPrice(price: bigint, percent: number): bigint {
  return roundedQuotient(price * BigInt(100 + percent), 100n)
}

function standing(
  opportunity: Opportunity,
  changed: SensitivityRow['changed'],
  percent: number,
  paidOwner: boolean,
): SensitivityStanding {
  const inputs = [...contributionInputs, ...volumeInputs, ...costInputs(paidOwner)]
  const volume = changed === 'unitsPerDay' ? BigInt(100 + percent) : 100n
  const at = (values: Values): Values =>
    changed === 'price' ? { ...values, price: changedPrice(values.price, percent) } : values
  return {
    monthlyResult: judge(opportunity, inputs, (values) => Number(monthlyResult(at(values), paidOwner, volume))),
    paybackMonths: judge(opportunity, ['startUpCost', ...inputs], (values) =>
      paybackMonths(at(values), paidOwner, volume),
    ),
  }
}
