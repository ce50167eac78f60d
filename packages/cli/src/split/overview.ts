import { currencyOf, formatAmount, type Labels, type Language, type PlanSplit, type TrainingPlan } from '@bekal/core'
import { localeOf } from '../language.js'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { renderDoubleFunding } from './double-funding-table.js'
import { nameOf, titleIn } from './names.js'
import { renderSharedTotals } from './shared-totals-table.js'
import { renderTaxes } from './tax-table.js'

/**
 * The split as people read it: who carries what, funds against ceilings, targets against what is assigned; then, where
 * the plan has any, totals that lines share, taxes, and what may be paid twice.
 */
export function renderOverview(plan: TrainingPlan, split: PlanSplit, language: Language): string {
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const section = (shown: boolean, title: Labels, table: () => string) =>
    shown ? [`${title[language]}\n\n${table()}`] : []
  return [
    `${titleIn(plan.title, language)} · ${labels.fiscalYear[language]} ${plan.fiscalYear}`,
    ...section(true, labels.whoCarriesWhat, () => partiesTable(plan, split, language, money)),
    ...section(split.funds.length > 0, labels.fundsAndCeilings, () => fundsTable(plan, split, language, money)),
    ...section(split.targets.length > 0, labels.targets, () => targetsTable(plan, split, language, money)),
    ...section(split.sharedTotals.length > 0, labels.sharedTotals, () => renderSharedTotals(plan, split, language)),
    ...section(anyTax(split), labels.taxes, () => renderTaxes(plan, split, language)),
    ...section(split.doubleFunding.length > 0, labels.paidTwice, () => renderDoubleFunding(plan, split, language)),
  ].join('\n\n')
}

function anyTax({ lines }: PlanSplit): boolean {
  return lines.some(({ tax }) => tax !== undefined)
}

type Money = (minorUnits: number) => string

function partiesTable(plan: TrainingPlan, split: PlanSplit, language: Language, money: Money): string {
  const { cash, inKind, total } = split
  const row = (name: string, cashPart: number, inKindPart: number) => [
    name,
    money(cashPart),
    money(inKindPart),
    money(cashPart + inKindPart),
    shareOf(cashPart, cash.total, language),
  ]
  const rows = split.parties.map((party) => row(nameOf(plan.parties, party.id), party.cash, party.inKind))
  const open = cash.unassigned === 0 && inKind.unassigned === 0
  if (!open) rows.push(row(labels.unassigned[language], cash.unassigned, inKind.unassigned))
  return renderTable(
    figures(language, [labels.party], [labels.cash, labels.inKind, labels.total, labels.cashShare]),
    rows,
    row(labels.total[language], cash.total, total - cash.total),
  )
}

function fundsTable(plan: TrainingPlan, split: PlanSplit, language: Language, money: Money): string {
  const rows = split.funds.flatMap((fund) => [
    [nameOf(plan.funds, fund.id), nameOf(plan.parties, fund.partyId), ...useOf(fund, money)],
    ...fund.accounts.map((account) => [
      `  ${labels.account[language]} ${account.prefix}`,
      '',
      ...useOf(account, money),
    ]),
  ])
  return renderTable(
    figures(language, [labels.fund, labels.party], [labels.planned, labels.ceiling, labels.remaining]),
    rows,
  )
}

function useOf(use: { planned: number; ceiling: number; remaining: number }, money: Money): string[] {
  return [money(use.planned), money(use.ceiling), money(use.remaining)]
}

function targetsTable(plan: TrainingPlan, split: PlanSplit, language: Language, money: Money): string {
  const titleOf = (agreementId: string) => plan.agreements.find(({ id }) => id === agreementId)?.title ?? agreementId
  const rows = split.targets.map(({ agreementId, partyId, target, assigned, difference, withinTolerance }, at) => [
    agreementId === split.targets[at - 1]?.agreementId ? '' : titleOf(agreementId),
    nameOf(plan.parties, partyId),
    money(target),
    money(assigned),
    money(difference),
    (withinTolerance ? labels.yes : labels.no)[language],
  ])
  return renderTable(
    [
      ...figures(language, [labels.agreement, labels.party], [labels.target, labels.assigned, labels.difference]),
      { title: labels.withinTolerance[language] },
    ],
    rows,
  )
}

function figures(language: Language, texts: readonly Record<Language, string>[], amounts: typeof texts) {
  return [
    ...texts.map((title) => ({ title: title[language] })),
    ...amounts.map((title) => ({ title: title[language], figure: true })),
  ]
}

function shareOf(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–'
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  return (part / whole).toLocaleString(localeOf[language], { style: 'percent', ...two })
}
