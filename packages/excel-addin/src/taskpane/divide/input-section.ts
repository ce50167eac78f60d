import type { Labels } from '@bekal/core'
import { messages } from '../../messages.js'
import type { Division } from './division.js'
import { element } from '../dom/element.js'
import { field } from '../dom/field.js'
import type { DivisionActions, DivisionState } from './division-state.js'
import { partyRows } from './party-rows.js'
import { takeTotal, takeWeights } from './sheet-actions.js'

/** The fields to fill in. */
export function inputSection({ language, form, worksheet }: DivisionState, actions: DivisionActions) {
  const total = field({
    id: 'total',
    label: messages.total[language],
    value: form.total,
    numeric: true,
    hintId: 'total-hint',
    onInput: (typed) => actions.type({ ...actions.current().form, total: typed }),
  })
  const rows = partyRows(language, form.parties, actions)
  const fromSheet = (id: string, label: Labels, take: typeof takeTotal) =>
    worksheet &&
    element('button', { id, type: 'button', onclick: () => void take(worksheet, actions) }, label[language])

  const section = element(
    'section',
    {},
    total.label,
    total.input,
    total.problem,
    element('p', { id: 'total-hint', class: 'hint' }, messages.totalHint[language]),
    fromSheet('take-total', messages.totalFromSelection, takeTotal),
    element('h4', { id: 'parties-heading' }, messages.parties[language]),
    ...rows.elements,
    element(
      'div',
      { class: 'buttons' },
      rows.add,
      fromSheet('take-weights', messages.weightsFromSelection, takeWeights),
    ),
  )
  return {
    section,
    /** Says at each field what is wrong with it. */
    show(division: Division) {
      const wrong = division.ok ? [] : division.problems.filter(({ kind }) => kind === 'wrong')
      const said = (at: 'total' | number) => wrong.find(({ field }) => field === at)?.message[language] ?? ''
      total.showProblem(said('total'))
      rows.weights.forEach((weight, at) => weight.showProblem(said(at)))
    },
  }
}
