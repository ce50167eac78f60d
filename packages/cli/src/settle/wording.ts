import { currencyOf, formatAmount, type Language, type TrainingPlan } from '@bekal/core'
import { nameOf } from '../split/names.js'

/** What it takes to speak about one plan in one language. */
export interface Speech {
  readonly plan: TrainingPlan
  readonly language: Language
  readonly money: (minorUnits: number) => string
  /** With a plus sign where somebody paid more than its part. */
  readonly signed: (minorUnits: number) => string
}

export function speechOf(plan: TrainingPlan, language: Language): Speech {
  const currency = currencyOf(plan)
  const money = (minorUnits: number) => formatAmount(minorUnits, currency, language)
  return { plan, language, money, signed: (minorUnits) => `${minorUnits > 0 ? '+' : ''}${money(minorUnits)}` }
}

export function partyName({ plan }: Speech, id: string): string {
  return nameOf(plan.parties, id)
}

export function fundName({ plan }: Speech, id: string): string {
  return nameOf(plan.funds, id)
}

/** A line by its id and the beginning of its description. */
export function lineName({ plan }: Speech, id: string): string {
  const description = plan.costLines.find((line) => line.id === id)?.description.replace(/\s+/gu, ' ')
  if (description === undefined) return id
  const short = [...description]
  return `${id} · ${
    short.length <= longest
      ? description
      : `${short
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
  }`
}

const longest = 30
