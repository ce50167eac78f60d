import {
  currencyOf,
  explainAllocation,
  formatAmount,
  ruleKinds,
  type AllocationCertificate,
  type CostLine,
  type Labels,
  type Language,
  type LineAmounts,
  type PlanSplit,
  type TrainingPlan,
} from '@bekal/core'
import { localeOf } from '../language.js'
import { labels, sentences } from '../messages.js'
import { renderTable } from '../report/table.js'
import { nameOf } from './names.js'
import { fundName, namedPayers } from './payers.js'

/** Why a line costs what it costs and who pays how much of it. `certificate` null while nobody carries it. */
export interface LineExplanation {
  readonly line: CostLine
  readonly amounts: LineAmounts
  readonly certificate: AllocationCertificate | null
}

/** Undefined when the plan has no such line. */
export function explainLine(plan: TrainingPlan, split: PlanSplit, id: string): LineExplanation | undefined {
  const at = plan.costLines.findIndex((entry) => entry.id === id)
  const line = plan.costLines[at]
  const amounts = split.lines[at]
  if (line === undefined || amounts === undefined) return undefined
  const payers = namedPayers(plan, line)
  const weights = payers.map(({ weight }) => weight)
  const names = payers.map(({ name }) => name)
  const money = (amount: number, language: Language) => formatAmount(amount, currencyOf(plan), language)
  const shared = amounts.shares.length > 0
  return { line, amounts, certificate: shared ? explainAllocation(amounts.total, weights, { names, money }) : null }
}

/** The stable form. */
export function explanationAsJson({ line, amounts, certificate }: LineExplanation) {
  const { id, total, shares, unassigned } = amounts
  return { id, total, assignment: line.assignment, shares, unassigned, certificate }
}

/** The explanation as people read it. */
export function renderExplanation(
  plan: TrainingPlan,
  { line, amounts, certificate }: LineExplanation,
  language: Language,
) {
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const factors = line.factors.map(({ value, unit }) => `${number(value, language)} ${unit}`)
  const shares = amounts.shares.map(({ partyId, fundId, amount }) => [
    nameOf(plan.parties, partyId),
    fundId === undefined ? '–' : nameOf(plan.funds, fundId),
    money(amount),
  ])
  if (amounts.unassigned !== 0) shares.push([labels.unassigned[language], '–', money(amounts.unassigned)])
  return [
    `${line.id} · ${line.description} · ${labels.account[language]} ${line.account}`,
    `${[...factors, money(line.unitCost)].join(' × ')} = ${money(amounts.total)}`,
    assignmentInWords(plan, line, language)[language],
    renderTable(
      [
        { title: labels.party[language] },
        { title: labels.fund[language] },
        { title: labels.total[language], figure: true },
      ],
      shares,
      [labels.total[language], '', money(amounts.total)],
    ),
    ...(certificate === null ? [] : [certificate.sentence[language]]),
  ].join('\n\n')
}

function assignmentInWords(plan: TrainingPlan, line: CostLine, language: Language): Labels {
  const { assignment } = line
  const parts = (format: (stated: number) => string) =>
    namedPayers(plan, line).map(({ name, stated }) => `${name} ${format(stated)}`)
  switch (assignment.kind) {
    case 'whole-line':
      return sentences.wholeLine(fundName(plan, assignment.fundId))
    case 'by-quantity':
      return sentences.byQuantity(parts((n) => `${number(n, language)} ${line.factors[0]?.unit ?? ''}`.trim()))
    case 'scheme': {
      const scheme = plan.schemes.find(({ id }) => id === assignment.schemeId)
      const inPercent = scheme?.rule.kind === 'percent'
      const rule = scheme === undefined ? '' : `, ${ruleKinds.label(scheme.rule.kind, language).toLowerCase()}`
      return sentences.byScheme(
        `“${scheme?.label ?? assignment.schemeId}”${rule}`,
        parts((n) => (inPercent ? percent(n, language) : number(n, language))),
      )
    }
    case 'provided':
      return sentences.provided(nameOf(plan.parties, assignment.partyId))
    case 'unassigned':
      return sentences.assignedToNobody()
  }
}

function number(value: number, language: Language): string {
  return value.toLocaleString(localeOf[language], { maximumFractionDigits: 4 })
}

function percent(basisPoints: number, language: Language): string {
  return (basisPoints / 10_000).toLocaleString(localeOf[language], { style: 'percent', maximumFractionDigits: 2 })
}
