import {
  currencyOf,
  describeLine,
  formatAmount,
  type Language,
  type LineExplanation,
  type TrainingPlan,
} from '@bekal/core'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { renderBands } from './bands-table.js'
import { nameOf } from './names.js'
import { renderSharedTotal } from './render-shared-total.js'

/** The explanation as people read it: what the line costs, who pays it, and why. */
export function renderExplanation(plan: TrainingPlan, explained: LineExplanation, language: Language): string {
  const { line, byScheme, sharedTotal } = explained
  const { computed, tax, assignment, scheme, working } = describeLine(plan, explained, language)
  const given = (text: string | undefined) => (text === undefined ? [] : [text])
  return [
    `${line.id} · ${line.description} · ${labels.account[language]} ${line.account}`,
    computed,
    ...given(tax),
    assignment,
    ...given(scheme),
    whoPays(plan, explained, language),
    ...(sharedTotal === null
      ? [
          ...(byScheme === null || byScheme.certificate !== null ? [] : [renderBands(plan, byScheme, language)]),
          ...given(working),
        ]
      : [renderSharedTotal(plan, explained.line.id, sharedTotal, language)]),
  ].join('\n\n')
}

function whoPays(plan: TrainingPlan, { amounts }: LineExplanation, language: Language): string {
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const shares = amounts.shares.map(({ partyId, fundId, amount }) => [
    nameOf(plan.parties, partyId),
    fundId === undefined ? '–' : nameOf(plan.funds, fundId),
    money(amount),
  ])
  if (amounts.unassigned !== 0) shares.push([labels.unassigned[language], '–', money(amounts.unassigned)])
  return renderTable(
    [
      { title: labels.party[language] },
      { title: labels.fund[language] },
      { title: labels.total[language], figure: true },
    ],
    shares,
    [labels.total[language], '', money(amounts.total)],
  )
}
