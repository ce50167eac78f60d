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

/** The title of a program; its id where the plan does not have it. */
export function programName(plan: TrainingPlan, id: string, language: Language): string {
  const program = plan.programs.find((one) => one.id === id)
  return program === undefined ? id : titleIn(program.title, language)
}

/** A cohort has no title of its own: its id, and its program's title. */
export function cohortName(plan: TrainingPlan, id: string, language: Language): string {
  const cohort = plan.cohorts.find((one) => one.id === id)
  return cohort === undefined ? id : `${id} (${programName(plan, cohort.programId, language)})`
}

/** What the key of a row of a view is called. */
export function rowName(plan: TrainingPlan, view: SplitView, key: string | null, language: Language): string {
  if (key === null) return keyless[view][language]
  switch (view) {
    case 'party':
      return nameOf(plan.parties, key)
    case 'fund':
      return nameOf(plan.funds, key)
    case 'program':
      return programName(plan, key, language)
    case 'cohort':
      return cohortName(plan, key, language)
    case 'month':
      return monthName(Number(key), language)
    case 'account':
      return key
  }
}

export const viewTitles = {
  party: labels.party,
  program: labels.trainingProgram,
  cohort: labels.cohort,
  account: labels.account,
  month: labels.month,
  fund: labels.fund,
} as const satisfies Record<SplitView, unknown>

const keyless = {
  party: labels.unassigned,
  program: labels.wholePlan,
  cohort: labels.withoutCohort,
  account: labels.unassigned,
  month: labels.withoutMonth,
  fund: labels.withoutFund,
} as const satisfies Record<SplitView, unknown>

function monthName(month: number, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' })
  return format.format(Date.UTC(2000, month - 1, 15))
}
