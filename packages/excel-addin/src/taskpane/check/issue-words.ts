import { currencyOf, formatAmount, formatIssue, type Issue, type Language, type TrainingPlan } from '@bekal/core'
import { sheetMessages } from '@bekal/workbook/parsing'

/** The sentence of an issue; amounts are in the currency of the plan, rupiah where there is none yet. */
export function issueSentence(issue: Issue, plan: TrainingPlan | undefined, language: Language): string {
  if (issue.message !== undefined) return issue.message
  const currency = plan === undefined ? { code: 'IDR', minorUnit: 0 } : currencyOf(plan)
  const money = (minorUnits: number) => formatAmount(minorUnits, currency, language)
  return formatIssue(sheetMessages, issue, language, { money })
}
