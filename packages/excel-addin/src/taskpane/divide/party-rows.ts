import type { Language } from '@bekal/core'
import { messages } from '../../messages.js'
import { partyName, type PartyRow } from './division.js'
import { element } from '../dom/element.js'
import { field, type Field } from '../dom/field.js'
import type { DivisionActions } from './division-state.js'

/** More rows than any agreement has parties; keeps a large selection from freezing the pane. */
export const maxParties = 200

/** One row of fields for each party, and the button that adds one. */
export function partyRows(language: Language, parties: readonly PartyRow[], actions: DivisionActions) {
  const rows = parties.map((party, at) => partyRow(language, party, at, actions))
  const heads = [messages.name, messages.weight].map((label) => element('span', {}, label[language]))
  const add = element('button', {
    id: 'add-party',
    type: 'button',
    textContent: messages.addParty[language],
    disabled: parties.length >= maxParties,
    onclick: () => replaceParties(actions, (now) => [...now, { name: '', weight: '' }], parties.length + 1),
  })
  return {
    add,
    /** The weight fields, in order. */
    weights: rows.map(({ weight }) => weight),
    elements: [
      element('div', { class: 'column-heads', 'aria-hidden': true }, ...heads),
      element('ol', { class: 'party-rows', 'aria-labelledby': 'parties-heading' }, ...rows.map(({ row }) => row)),
      element('p', { id: 'weight-hint', class: 'hint' }, messages.weightHint[language]),
    ],
  }
}

function partyRow(language: Language, party: PartyRow, at: number, actions: DivisionActions) {
  const number = at + 1
  const name = field({
    id: `name-${number}`,
    label: messages.nameOf({ number })[language],
    value: party.name,
    numeric: false,
    onInput: (typed) => {
      edit(at, { name: typed }, actions)
      remove.ariaLabel = removeLabel(language, at, actions)
    },
  })
  const weight: Field = field({
    id: `weight-${number}`,
    label: messages.weightOf({ number })[language],
    value: party.weight,
    numeric: true,
    hintId: 'weight-hint',
    onInput: (typed) => edit(at, { weight: typed }, actions),
  })
  name.input.placeholder = messages.partyNumber({ number })[language]
  name.label.className = weight.label.className = 'unseen'
  const left = actions.current().form.parties.length - 1
  const remove = element('button', {
    type: 'button',
    class: 'quiet remove',
    textContent: '×',
    ariaLabel: removeLabel(language, at, actions),
    disabled: left === 0,
    onclick: () => replaceParties(actions, (now) => now.filter((_, place) => place !== at), Math.min(number, left)),
  })
  return {
    weight,
    row: element('li', {}, name.label, name.input, weight.label, weight.input, remove, weight.problem),
  }
}

function edit(at: number, change: Partial<PartyRow>, { current, type }: DivisionActions): void {
  const { form } = current()
  type({ ...form, parties: form.parties.map((party, place) => (place === at ? { ...party, ...change } : party)) })
}

function replaceParties(
  { current, change }: DivisionActions,
  replace: (now: readonly PartyRow[]) => readonly PartyRow[],
  nextNumber: number,
): void {
  const { form } = current()
  change({ form: { ...form, parties: replace(form.parties) }, notice: undefined }, `name-${nextNumber}`)
}

function removeLabel(language: Language, at: number, { current }: DivisionActions): string {
  return messages.removeParty({ name: partyName(current().form.parties, at, language) })[language]
}
