import {
  currencyOf,
  formatAmount,
  type Labels,
  type Language,
  type SchemeWording,
  type TrainingPlan,
} from '@bekal/core'

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
