import {
  contributions,
  currencyOf,
  type Language,
  type PlanSplit,
  type SplitView,
  type TrainingPlan,
} from '@bekal/core'
import { labels } from '../messages.js'
import { renderCsv, type CsvCell } from '../report/csv.js'
import { matrixOf } from './matrix.js'
import { nameOf } from './names.js'

/** A view of the split as CSV (RFC 4180); without a view, one row per line. Amounts in major units with a dot. */
export function splitAsCsv(
  plan: TrainingPlan,
  split: PlanSplit,
  view: SplitView | undefined,
  language: Language,
): string {
  const { minorUnit } = currencyOf(plan)
  return renderCsv(
    view === undefined ? lineRows(plan, split, language) : viewRows(plan, split, view, language),
    minorUnit,
  )
}

function lineRows(plan: TrainingPlan, split: PlanSplit, language: Language): CsvCell[][] {
  const head = [labels.line, labels.account, labels.description, labels.contribution].map((title) => title[language])
  const parties = plan.parties.map(({ id }) => id)
  // Where some line states a tax, every line has one, of nothing: so that the columns can be added up.
  const taxed = split.lines.some(({ tax }) => tax !== undefined)
  const rows = split.lines.map((line, at): CsvCell[] => [
    line.id,
    plan.costLines[at]?.account ?? '',
    plan.costLines[at]?.description ?? '',
    contributions.label(line.contribution, language),
    ...parties.map((id) => (Object.hasOwn(line.amounts, id) ? (line.amounts[id] as number) : 0)),
    line.unassigned,
    line.total,
    ...(taxed ? [line.tax?.net ?? line.total, line.tax?.tax ?? 0, line.tax?.gross ?? line.total] : []),
  ])
  const names = parties.map((id) => nameOf(plan.parties, id))
  const sums = [labels.unassigned, labels.total, ...(taxed ? [labels.net, labels.tax, labels.gross] : [])]
  return [[...head, ...names, ...sums.map((title) => title[language])], ...rows]
}

function viewRows(plan: TrainingPlan, split: PlanSplit, view: SplitView, language: Language): CsvCell[][] {
  const { title, columns, rows } = matrixOf(plan, view, split, language)
  return [[title, ...columns], ...rows.map(({ name, amounts }): CsvCell[] => [name, ...amounts])]
}
