import type { Proposal, Settlement } from '@bekal/core'
import { localeOf } from '../language.js'
import { reasonWords, settlementWords } from './settlement-words.js'
import { fundName, lineName, partyName, type Speech } from './wording.js'

/** The proposals in words, what stays uneven, and how they are carried out; without any, why. */
export function renderProposals(settlement: Settlement, speech: Speech): string {
  const { language } = speech
  const { proposals, proven, reason, remaining } = settlement
  const uneven = remaining.filter(({ difference }) => difference !== 0)
  const parties = uneven
    .map(({ partyId, difference }) => `${partyName(speech, partyId)} ${speech.signed(difference)}`)
    .join('; ')
  if (proposals.length === 0) {
    const why = speech.plan.actuals.length === 0 ? settlementWords.nothingPaid() : reasonWords[reason ?? 'even']
    return [why[language], ...(uneven.length === 0 ? [] : [settlementWords.remains(parties)[language]])].join('\n')
  }
  const after = uneven.length === 0 ? settlementWords.evenAfter() : settlementWords.remainsAfter(parties)
  return [
    ...proposals.map((proposal, at) => `${at + 1}. ${inWords(proposal, speech)}`),
    '',
    after[language],
    ...(proven ? [] : [settlementWords.notProven()[language]]),
    settlementWords.howTo()[language],
  ].join('\n')
}

function inWords({ lineId, fromFundId, fromPartyId, toFundId, toPartyId, amount, quantity }: Proposal, speech: Speech) {
  const { language, money } = speech
  const who = partyName(speech, toPartyId)
  const line = `“${lineName(speech, lineId)}”`
  const instead = `${partyName(speech, fromPartyId)} (${fundName(speech, fromFundId)})`
  const fund = fundName(speech, toFundId)
  if (quantity === undefined) return settlementWords.takesOver(who, line, money(amount), fund, instead)[language]
  const { moved, of, unit } = quantity
  const number = (n: number) => n.toLocaleString(localeOf[language])
  const part = settlementWords.partOf(number(moved), number(of), unit)[language]
  return settlementWords.takesPart(who, part, line, money(amount), fund, instead)[language]
}
