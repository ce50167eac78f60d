import type { Labels } from '@bekal/core'
import { messages } from '../../messages.js'
import { copyText } from '../copy-text.js'
import type { Division } from './division.js'
import { element } from '../dom/element.js'
import { formatRupiah } from '../format-number.js'
import type { DivisionActions, DivisionState } from './division-state.js'
import { resultTable } from './result-table.js'
import { tableText } from './result-text.js'
import { writeShares } from './sheet-actions.js'

type Divided = Extract<Division, { ok: true }>

/** The shares, the check and the sentence; the last two are a live region, which a screen reader says on change. */
export function resultSection(actions: DivisionActions) {
  const heading = element('h4')
  const table = element('div')
  const live = element('div', { role: 'status', 'aria-live': 'polite' })
  const buttons = element('div', { class: 'buttons' })
  return {
    section: element('section', {}, heading, table, live, buttons),
    show(division: Division, state: DivisionState) {
      heading.textContent = messages.result[state.language]
      table.replaceChildren(...(division.ok ? [resultTable(division, state.language)] : []))
      live.replaceChildren(...(division.ok ? certificate(division, state) : unfinished(division, state)))
      buttons.replaceChildren(...(division.ok ? resultButtons(division, state, buttons, actions) : []))
    },
  }
}

function certificate({ certificate: { entries, total, sentence } }: Divided, { language }: DivisionState) {
  const sum = entries.reduce((left, { amount }) => left + amount, 0)
  const check = (sum === total ? messages.sumMatches : messages.sumDiffers)({ sum: formatRupiah(sum, language) })
  return [
    element('p', { id: 'check', class: sum === total ? 'check' : 'problem' }, check[language]),
    element('p', { id: 'sentence', class: 'sentence' }, sentence[language]),
  ]
}

/** What is wrong with one field is said at that field; here stands what concerns the whole. */
function unfinished({ problems }: Extract<Division, { ok: false }>, { language }: DivisionState) {
  const said = problems.filter(({ kind, field }) => kind === 'missing' || field === 'weights')
  if (said.length === 0) return [element('p', { class: 'hint' }, messages.mendFields[language])]
  return said.map(({ kind, message }) =>
    element('p', { class: kind === 'missing' ? 'hint' : 'problem' }, message[language]),
  )
}

function resultButtons(
  division: Divided,
  { language, worksheet }: DivisionState,
  place: Element,
  actions: DivisionActions,
) {
  const button = (id: string, label: Labels, onclick: () => void) =>
    element('button', { id, type: 'button', onclick }, label[language])
  const copy = async (text: string) =>
    actions.announce((await copyText(text, place)) ? messages.copied : messages.copyByHand)
  const amounts = division.certificate.entries.map(({ amount }) => amount)
  return [
    ...(worksheet
      ? [button('write-shares', messages.fillBesideSelection, () => void writeShares(worksheet, amounts, actions))]
      : []),
    button('copy-sentence', messages.copySentence, () => void copy(division.certificate.sentence[language])),
    button('copy-table', messages.copyTable, () => void copy(tableText(division, language))),
  ]
}
