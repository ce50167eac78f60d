import {
  currencyOf,
  explanationWords,
  formatAmount,
  unassigned,
  type Language,
  type SchemeExplanation,
  type TrainingPlan,
} from '@bekal/core'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { nameOf } from './names.js'

/** The working of a scheme as rows of slices × parties that add up both ways. */
export function renderBands(plan: TrainingPlan, explained: SchemeExplanation, language: Language): string {
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const { total, shares, bands, residual } = explained
  const paying = shares.filter(
    ({ partyId, amount }) => amount !== 0 || bands.some(({ partyIds }) => partyIds.includes(partyId)),
  )
  const rows = bands.map(({ from, upTo, slice, partyIds, certificate }) => [
    rangeOf(from, upTo, money, language),
    ...paying.map(({ partyId }) => money(certificate.entries[partyIds.indexOf(partyId)]?.amount ?? 0)),
    money(slice),
  ])
  if (residual !== null) {
    const taken = paying.map(({ partyId }) => money(partyId === residual.partyId ? residual.amount : 0))
    rows.push([labels.residual[language], ...taken, money(residual.amount)])
  }
  return renderTable(
    [
      { title: labels.slice[language] },
      ...[...paying.map(({ partyId }) => partyTitle(plan, partyId, language)), labels.total[language]].map((title) => ({
        title,
        figure: true,
      })),
    ],
    rows,
    [labels.total[language], ...paying.map(({ amount }) => money(amount)), money(total)],
  )
}

/** What the column of a party is called, and that of nobody. */
export function partyTitle(plan: TrainingPlan, partyId: string, language: Language): string {
  return partyId === unassigned ? labels.unassigned[language] : nameOf(plan.parties, partyId)
}

function rangeOf(from: number, upTo: number | null, money: (size: number) => string, language: Language): string {
  const { above, upTo: below, wholeTotal } = explanationWords
  if (from > 0) return above(money(from), upTo === null ? null : money(upTo))[language]
  return (upTo === null ? wholeTotal() : below(money(upTo)))[language]
}
