import { currencyOf, formatAmount, taxName, type Language, type PlanSplit, type TrainingPlan } from '@bekal/core'
import { localeOf } from '../language.js'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'

/** Net, tax and gross by kind of tax; the lines that state none are a row of their own, so that the plan adds up. */
export function renderTaxes(plan: TrainingPlan, split: PlanSplit, language: Language): string {
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const kinds = new Map<string, TaxSum>()
  const withoutTax: TaxSum = { lines: 0, net: 0, tax: 0, gross: 0, beyondTotal: 0 }
  for (const { total, tax } of split.lines) {
    if (tax === undefined) add(withoutTax, { net: total, tax: 0, gross: total, beyondTotal: 0 })
    else {
      const name = taxName(tax, language)
      const sum = kinds.get(name) ?? { lines: 0, net: 0, tax: 0, gross: 0, beyondTotal: 0 }
      kinds.set(name, sum)
      add(sum, tax)
    }
  }
  const row = (name: string, { lines, net, tax, gross, beyondTotal }: TaxSum) => [
    name,
    lines.toLocaleString(localeOf[language]),
    ...[net, tax, gross, beyondTotal].map(money),
  ]
  const { net, tax, gross, beyondTotals } = split.taxes
  const figures = [labels.lines, labels.net, labels.tax, labels.gross, labels.notPlanned]
  return renderTable(
    [{ title: labels.kindOfTax[language] }, ...figures.map((title) => ({ title: title[language], figure: true }))],
    [
      ...[...kinds].map(([name, sum]) => row(name, sum)),
      ...(withoutTax.lines === 0 ? [] : [row(labels.withoutTax[language], withoutTax)]),
    ],
    row(labels.total[language], { lines: split.lines.length, net, tax, gross, beyondTotal: beyondTotals }),
  )
}

interface TaxSum {
  lines: number
  net: number
  tax: number
  gross: number
  beyondTotal: number
}

function add(sum: TaxSum, part: Omit<TaxSum, 'lines'>): void {
  sum.lines += 1
  sum.net += part.net
  sum.tax += part.tax
  sum.gross += part.gross
  sum.beyondTotal += part.beyondTotal
}
