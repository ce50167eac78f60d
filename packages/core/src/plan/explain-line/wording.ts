import type { SchemeWording } from '../../budget/index.js'
import { formatAmount } from '../../money/index.js'
import type { Labels, Language } from '../../vocabulary/index.js'
import { currencyOf } from '../currency.js'
import type { TrainingPlan } from '../schema.js'

/** How the sentences of a plan's workings call parties and write amounts. */
export function wordingOf(plan: TrainingPlan) {
  const currency = currencyOf(plan)
  const money = (amount: number, language: Language) => formatAmount(amount, currency, language)
  return { parties: plan.parties, money } satisfies SchemeWording
}

/** A text made once in each language. */
export function inBoth(text: (language: Language) => string): Labels {
  return { id: text('id'), en: text('en') }
}
