import type { CeilingStand, Labels, LineSettlement, Settlement } from '@bekal/core'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { settlementLabels } from './settlement-words.js'
import { fundName, lineName, partyName, type Speech } from './wording.js'

/** Who has paid how much against its part, with a last row that adds up. */
export function partiesTable({ parties, planned, spent, unassigned, toCome }: Settlement, speech: Speech): string {
  const { money, signed, language } = speech
  const rows = parties.map((party) => [
    partyName(speech, party.id),
    money(party.planned),
    money(party.paid),
    money(party.due),
    signed(party.difference),
    money(party.toCome),
    signed(party.differenceAtEnd),
  ])
  const open = planned - parties.reduce((sum, party) => sum + party.planned, 0)
  if (open !== 0 || unassigned !== 0) {
    rows.push([labels.unassigned[language], money(open), '', money(unassigned), '', '', ''])
  }
  const { paid, due, toCome: coming, differenceAtEnd } = settlementLabels
  return renderTable(
    columns(speech, [labels.party], [labels.planned, paid, due, labels.difference, coming, differenceAtEnd]),
    rows,
    [labels.total[language], money(planned), money(spent), money(spent), money(0), money(toCome), money(0)],
  )
}

/** Lines for which something was paid, party by party; a line of several parties with its sum. */
export function linesTable(lines: readonly LineSettlement[], speech: Speech): string {
  const { paid, remainingOfPlan, due } = settlementLabels
  return renderTable(
    columns(speech, [labels.line, labels.party], [labels.planned, paid, remainingOfPlan, due, labels.difference]),
    lines.filter(isPaid).flatMap((line) => rowsOf(line, speech)),
  )
}

/** Whether anything was paid for a line, be it paid back since. */
export function isPaid({ parties }: LineSettlement): boolean {
  return parties.some(({ paid, difference }) => paid !== 0 || difference !== 0)
}

function rowsOf(line: LineSettlement, speech: Speech): string[][] {
  const { money, signed, language } = speech
  const rows = line.parties.map(({ partyId, planned, paid, due, difference }) => [
    partyName(speech, partyId),
    money(planned),
    money(paid),
    money(planned - paid),
    money(due),
    signed(difference),
  ])
  const open = line.planned - line.parties.reduce((sum, { planned }) => sum + planned, 0)
  if (open !== 0 || line.unassigned !== 0) {
    rows.push([labels.unassigned[language], money(open), '', '', money(line.unassigned), ''])
  }
  if (rows.length > 1) {
    const { planned, spent, beyondPlan } = line
    rows.push([labels.total[language], money(planned), money(spent), money(0 - beyondPlan), money(spent), ''])
  }
  return rows.map((row, at) => [at === 0 ? lineName(speech, line.id) : '', ...row])
}

/** Every fund against plan and ceiling, and the accounts that have a ceiling of their own. */
export function fundsTable({ funds }: Settlement, speech: Speech): string {
  const amounts = ({ planned, paid, remainingOfPlan, ceiling, remainingOfCeiling }: CeilingStand) =>
    [planned, paid, remainingOfPlan, ceiling, remainingOfCeiling].map(speech.money)
  const rows = funds.flatMap((fund) => [
    [fundName(speech, fund.id), partyName(speech, fund.partyId), ...amounts(fund)],
    ...fund.accounts.map((account) => [
      `  ${labels.account[speech.language]} ${account.prefix}`,
      '',
      ...amounts(account),
    ]),
  ])
  const { paid, remainingOfPlan, remainingOfCeiling } = settlementLabels
  return renderTable(
    columns(
      speech,
      [labels.fund, labels.party],
      [labels.planned, paid, remainingOfPlan, labels.ceiling, remainingOfCeiling],
    ),
    rows,
  )
}

function columns({ language }: Speech, texts: readonly Labels[], amounts: readonly Labels[]) {
  return [
    ...texts.map((title) => ({ title: title[language] })),
    ...amounts.map((title) => ({ title: title[language], figure: true })),
  ]
}
