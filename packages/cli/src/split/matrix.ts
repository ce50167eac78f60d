import {
  currencyOf,
  formatAmount,
  splitBy,
  type Language,
  type PlanSplit,
  type SplitView,
  type TrainingPlan,
} from '@bekal/core'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { nameOf, rowName, titleIn, viewTitles } from './names.js'

/** A view of the split as rows of figures; the terminal and the CSV file write the same ones. */
export interface Matrix {
  readonly title: string
  /** What the table is known as in the office, where it has a name there. */
  readonly caption?: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly amounts: readonly number[] }[]
}

/**
 * Rows of a view × parties. Money and contributions in kind never share a column. A row that is one party's anyway has
 * no column per party.
 */
export function matrixOf(plan: TrainingPlan, view: SplitView, split: PlanSplit, language: Language): Matrix {
  const rows = splitBy(plan, view, split)
  const giving = split.parties.filter(({ id }) => rows.some(({ inKind }) => partOf(inKind, id) !== 0))
  const ofOneParty = view === 'party' || view === 'fund'
  const inKindName = (id: string) => `${nameOf(plan.parties, id)} (${labels.inKindMark[language]})`
  const partyColumns = ofOneParty
    ? [labels.cash[language], labels.inKind[language]]
    : [...split.parties.map(({ id }) => nameOf(plan.parties, id)), ...giving.map(({ id }) => inKindName(id))]
  return {
    title: viewTitles[view][language],
    ...(view === 'month' && { caption: labels.withdrawalPlan[language] }),
    columns: [...partyColumns, labels.unassigned[language], labels.total[language]],
    rows: rows.map(({ key, cash, inKind, unassigned, total }) => ({
      name: rowName(plan, view, key, language),
      amounts: [
        ...(ofOneParty
          ? [sumOf(cash), sumOf(inKind)]
          : [...split.parties.map(({ id }) => partOf(cash, id)), ...giving.map(({ id }) => partOf(inKind, id))]),
        unassigned,
        total,
      ],
    })),
  }
}

/** The matrix as people read it: nothing is a dash, and the last row adds up. */
export function renderMatrix(plan: TrainingPlan, matrix: Matrix, language: Language): string {
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const sums = matrix.columns.map((_, at) => matrix.rows.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0))
  const table = renderTable(
    [{ title: matrix.title }, ...matrix.columns.map((title) => ({ title, figure: true }))],
    matrix.rows.map(({ name, amounts }) => [name, ...amounts.map((amount) => (amount === 0 ? '–' : money(amount)))]),
    [labels.total[language], ...sums.map(money)],
  )
  const heading = `${titleIn(plan.title, language)} · ${labels.fiscalYear[language]} ${plan.fiscalYear}`
  return [heading, ...(matrix.caption === undefined ? [] : [matrix.caption]), table].join('\n\n')
}

function partOf(amounts: Readonly<Record<string, number>>, id: string): number {
  return Object.hasOwn(amounts, id) ? (amounts[id] as number) : 0
}

function sumOf(amounts: Readonly<Record<string, number>>): number {
  return Object.values(amounts).reduce((sum, amount) => sum + amount, 0)
}
