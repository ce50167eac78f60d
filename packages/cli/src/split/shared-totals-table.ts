import { currencyOf, formatAmount, whoseTotal, type Language, type PlanSplit, type TrainingPlan } from '@bekal/core'
import { localeOf } from '../language.js'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'

/** The totals that several lines make up and a scheme shares; what cannot be broken down to lines is unassigned. */
export function renderSharedTotals(plan: TrainingPlan, split: PlanSplit, language: Language): string {
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const rows = split.sharedTotals.map((shared) => [
    plan.schemes.find(({ id }) => id === shared.schemeId)?.label ?? shared.schemeId,
    whoseTotal(plan, shared)[language],
    shared.lines.length.toLocaleString(localeOf[language]),
    money(shared.lines.reduce((sum, at) => sum + (split.lines[at]?.unassigned ?? 0), 0)),
    money(shared.total),
  ])
  const texts = [labels.scheme, labels.sharedTotal].map((title) => ({ title: title[language] }))
  const figures = [labels.lines, labels.unassigned, labels.total]
  return renderTable([...texts, ...figures.map((title) => ({ title: title[language], figure: true }))], rows)
}
