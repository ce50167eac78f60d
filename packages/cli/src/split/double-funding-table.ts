import { currencyOf, formatAmount, type Language, type PlanSplit, type TrainingPlan } from '@bekal/core'
import { localeOf } from '../language.js'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { nameOf } from './names.js'

/** The figures behind each warning of double funding: which lines, who pays them, for how many people, how much. */
export function renderDoubleFunding(plan: TrainingPlan, split: PlanSplit, language: Language): string {
  const count = (people: number | null) => (people === null ? '–' : people.toLocaleString(localeOf[language]))
  const totals = new Map(split.lines.map(({ id, total }) => [id, total]))
  const rows = split.doubleFunding.map(({ lineIds, partyIds, persons, cohortSize }) => [
    plan.costLines.find(({ id }) => id === lineIds[0])?.description ?? '',
    lineIds.join(', '),
    partyIds.map((id) => nameOf(plan.parties, id)).join(', ') || '–',
    count(persons),
    count(cohortSize),
    formatAmount(
      lineIds.reduce((sum, id) => sum + (totals.get(id) ?? 0), 0),
      currencyOf(plan),
      language,
    ),
  ])
  const texts = [labels.description, labels.lines, labels.party].map((title) => ({ title: title[language] }))
  const figures = [labels.persons, labels.cohortSize, labels.total]
  return renderTable([...texts, ...figures.map((title) => ({ title: title[language], figure: true }))], rows)
}
