import {
  currencyOf,
  formatAmount,
  type AllocationCertificate,
  type Labels,
  type Language,
  type TrainingPlan,
} from '@bekal/core'
import { localeOf } from '../language.js'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { renderBands } from './bands-table.js'
import type { LineExplanation } from './explain-line.js'
import { explanationWords as words } from './explanation-words.js'
import { nameOf } from './names.js'
import { fundName, namedPayers } from './payers.js'
import { renderSharedTotal } from './render-shared-total.js'
import { taxName } from './tax-table.js'

/** The explanation as people read it: what the line costs, who pays it, and why. */
export function renderExplanation(plan: TrainingPlan, explained: LineExplanation, language: Language): string {
  const { line, amounts, certificate, scheme, byScheme, sharedTotal } = explained
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const factors = line.factors.map(({ value, unit }) => `${number(value, language)} ${unit}`)
  return [
    `${line.id} · ${line.description} · ${labels.account[language]} ${line.account}`,
    `${[...factors, money(line.unitCost)].join(' × ')} = ${money(amounts.total)}`,
    ...(amounts.tax === undefined ? [] : [taxInWords(amounts.tax, money, language)]),
    assignmentInWords(plan, explained, language)[language],
    ...(scheme === null ? [] : [scheme.words[language]]),
    whoPays(plan, explained, language),
    ...(sharedTotal === null ? [] : [renderSharedTotal(plan, explained.line.id, sharedTotal, language)]),
    ...(byScheme === null || byScheme.certificate !== null ? [] : [renderBands(plan, byScheme, language)]),
    ...(byScheme === null ? [] : [byScheme.sentence[language]]),
    ...(byScheme !== null || certificate === null || isOnePart(certificate) ? [] : [certificate.sentence[language]]),
  ].join('\n\n')
}

/** What one payer takes whole was not divided; there is no working to tell. */
function isOnePart({ entries }: AllocationCertificate): boolean {
  return entries.length === 1
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

function taxInWords(
  tax: NonNullable<LineExplanation['amounts']['tax']>,
  money: (minorUnits: number) => string,
  language: Language,
): string {
  const sum = words.tax(taxName(tax, language), money(tax.net), money(tax.tax), money(tax.gross))
  const planned = tax.beyondTotal === 0 ? words.taxInTotal() : words.taxBeyondTotal(money(tax.beyondTotal))
  return `${sum[language]} ${planned[language]}`
}

function assignmentInWords(plan: TrainingPlan, { line, scheme, ...of }: LineExplanation, language: Language): Labels {
  const { assignment } = line
  switch (assignment.kind) {
    case 'whole-line':
      return words.wholeLine(fundName(plan, assignment.fundId))
    case 'by-quantity': {
      const unit = line.factors[0]?.unit ?? ''
      const quantity = (stated: number) => `${number(stated, language)} ${unit}`.trim()
      return words.byQuantity(namedPayers(plan, line).map(({ name, stated }) => `${name} ${quantity(stated)}`))
    }
    case 'scheme': {
      const computed = of.byScheme !== null || of.sharedTotal !== null
      const named = words.byScheme(scheme?.label ?? assignment.schemeId)
      const trouble = words.schemeNotComputable()
      return computed ? named : { id: `${named.id} ${trouble.id}`, en: `${named.en} ${trouble.en}` }
    }
    case 'provided':
      return words.provided(nameOf(plan.parties, assignment.partyId))
    case 'unassigned':
      return words.assignedToNobody()
  }
}

function number(value: number, language: Language): string {
  return value.toLocaleString(localeOf[language], { maximumFractionDigits: 4 })
}
