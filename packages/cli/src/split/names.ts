import { cohortName, nameOf, programName, type Language, type SplitView, type TrainingPlan } from '@bekal/core'
import { localeOf } from '../language.js'
import { labels } from '../messages.js'

export { cohortName, nameOf, programName, titleIn } from '@bekal/core'

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
