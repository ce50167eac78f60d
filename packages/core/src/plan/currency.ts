import type { Currency } from '../money/index.js'
import type { TrainingPlan } from './schema.js'

/**
 * The currency of a plan. IDR without a stated minor unit means whole rupiah, as public budgets in Indonesia are
 * written (ISO 4217 itself lists two decimals); any other currency states its own, which `checkPlan` demands.
 */
export function currencyOf(plan: Pick<TrainingPlan, 'currency' | 'currencyMinorUnit'>): Currency {
  return { code: plan.currency, minorUnit: plan.currencyMinorUnit ?? 0 }
}
