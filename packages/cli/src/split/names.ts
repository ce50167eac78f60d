import type { Language, SplitView, TrainingPlan } from '@bekal/core'
import { localeOf } from '../language.js'
import { labels } from '../messages.js'

/** A title in the reader's language. */
export function titleIn(title: TrainingPlan['title'], language: Language): string {
  return typeof title === 'string' ? title : title[language]
}

/** The name of a party or a fund; its id where the plan does not have it. */
export function nameOf(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return list.find((entry) => entry.id === id)?.name ?? id
}

/** What the key of a row of a view is called. */
export function rowName(plan: TrainingPlan, view: SplitView, key: string | null, language: Language): string {
  if (key === null) return keyless[view][language]
  switch (view) {
    case 'party':
      return nameOf(plan.parties, key)
    case 'fund':
      return nameOf(plan.funds, key)
    case 'program': {
      const program = plan.programs.find(({ id }) => id === key)
      return program === undefined ? key : titleIn(program.title, language)
    }
    case 'month':
      return monthName(Number(key), language)
    case 'account':
      return key
  }
}

export const viewTitles = {
  party: labels.party,
  program: labels.trainingProgram,
  account: labels.account,
  month: labels.month,
  fund: labels.fund,
} as const satisfies Record<SplitView, unknown>

const keyless = {
  party: labels.unassigned,
  program: labels.wholePlan,
  account: labels.unassigned,
  month: labels.withoutMonth,
  fund: labels.withoutFund,
} as const satisfies Record<SplitView, unknown>

function monthName(month: number, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' })
  return format.format(Date.UTC(2000, month - 1, 15))
}
