import type { Labels, Language, Settlement, TrainingPlan } from '@bekal/core'
import { labels } from '../messages.js'
import { titleIn } from '../split/names.js'
import { renderProposals } from './proposals.js'
import { settlementLabels, settlementWords } from './settlement-words.js'
import { fundsTable, isPaid, linesTable, partiesTable } from './tables.js'
import { speechOf } from './wording.js'

/** Actuals against shares as people read it: by party, by line, by fund, and which coming lines would even it out. */
export function renderSettlement(plan: TrainingPlan, settlement: Settlement, language: Language): string {
  const speech = speechOf(plan, language)
  const section = (shown: boolean, title: Labels, body: () => string) =>
    shown ? [`${title[language]}\n\n${body()}`] : []
  const notes = [
    settlementWords.reading(),
    ...(settlement.unassigned === 0 ? [] : [settlementWords.unassigned(speech.money(settlement.unassigned))]),
    ...(settlement.leftOut.length === 0 ? [] : [settlementWords.leftOut(settlement.leftOut.map(({ id }) => id))]),
  ]
  return [
    `${titleIn(plan.title, language)} · ${labels.fiscalYear[language]} ${plan.fiscalYear}`,
    ...section(true, settlementLabels.paidAndDue, () => partiesTable(settlement, speech)),
    notes.map((note) => note[language]).join('\n'),
    ...section(settlement.lines.some(isPaid), settlementLabels.byLine, () => linesTable(settlement.lines, speech)),
    ...section(settlement.funds.length > 0, settlementLabels.byFund, () => fundsTable(settlement, speech)),
    ...section(true, settlementLabels.comingLines, () => renderProposals(settlement, speech)),
  ].join('\n\n')
}
