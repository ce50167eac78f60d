import { stringify } from 'csv-stringify/sync'
import {
  contributions,
  currencyOf,
  type Language,
  type PlanSplit,
  type SplitView,
  type TrainingPlan,
} from '@bekal/core'
import { labels } from '../messages.js'
import { matrixOf } from './matrix.js'
import { nameOf } from './names.js'

type Cell = string | number

/** A view of the split as CSV (RFC 4180); without a view, one row per line. Amounts in major units with a dot. */
export function splitAsCsv(
  plan: TrainingPlan,
  split: PlanSplit,
  view: SplitView | undefined,
  language: Language,
): string {
  const { minorUnit } = currencyOf(plan)
  return stringify(view === undefined ? lineRows(plan, split, language) : viewRows(plan, split, view, language), {
    record_delimiter: '\r\n',
    // A text that begins like a formula gets an apostrophe; figures keep their minus sign.
    escape_formulas: true,
    cast: { number: (minorUnits) => majorUnits(minorUnits, minorUnit) },
  })
}

function lineRows(plan: TrainingPlan, split: PlanSplit, language: Language): Cell[][] {
  const head = [labels.line, labels.account, labels.description, labels.contribution].map((title) => title[language])
  const parties = plan.parties.map(({ id }) => id)
  // Where some line states a tax, every line has one, of nothing: so that the columns can be added up.
  const taxed = split.lines.some(({ tax }) => tax !== undefined)
  const rows = split.lines.map((line, at): Cell[] => [
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

function viewRows(plan: TrainingPlan, split: PlanSplit, view: SplitView, language: Language): Cell[][] {
  const { title, columns, rows } = matrixOf(plan, view, split, language)
  return [[title, ...columns], ...rows.map(({ name, amounts }): Cell[] => [name, ...amounts])]
}

/** Exact, by moving the point: 1250 cents are 12.50. */
function majorUnits(minorUnits: number, decimals: number): string {
  const digits = String(Math.abs(minorUnits)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = minorUnits < 0 ? '-' : ''
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`
}
