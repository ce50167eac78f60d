import { button, section, type Say } from '../dom/parts.js'
import { element } from '../dom/element.js'
import type { Actions } from '../shell/actions.js'
import type { PaneState } from '../shell/pane-state.js'
import { decidedPlan, decisionsOf, type Comparison, type Decision } from './comparison.js'
import { compareWords } from './compare-words.js'

/** Every conflict as a question: what each copy says, in which cell, and which one is to hold. */
export function conflictsCard(comparison: Comparison, state: PaneState, actions: Actions, say: Say): HTMLElement {
  const decisions = decisionsOf(comparison, state.language)
  const done = decisions.filter(({ key }) => state.compare.chosen[key] !== undefined).length
  return section(
    'conflicts',
    say(compareWords.conflicts),
    decisions.length === 0
      ? element('p', { class: 'good' }, say(compareWords.noConflicts))
      : element(
          'p',
          { id: 'decided', class: 'hint', role: 'status' },
          say(compareWords.decided({ done, all: decisions.length })),
        ),
    ...decisions.map((decision, at) => question(decision, at, comparison, state, actions, say)),
  )
}

function question(
  { key, sentence, sides }: Decision,
  at: number,
  { copies }: Comparison,
  { compare }: PaneState,
  actions: Actions,
  say: Say,
): HTMLElement {
  const number = at + 1
  return element(
    'fieldset',
    { id: `conflict-${number}`, class: 'conflict' },
    element('legend', {}, sentence),
    ...sides.map(({ text, isAsHandedOut, cell }, copy) => {
      const id = `conflict-${number}-${copy + 1}`
      const value = isAsHandedOut ? say(compareWords.asHandedOut) : (text ?? say(compareWords.blank))
      return element(
        'div',
        { class: 'choice' },
        element('input', {
          id,
          type: 'radio',
          name: `conflict-${number}`,
          checked: compare.chosen[key] === copy,
          onchange: () => {
            const now = actions.state().compare
            actions.change({ compare: { ...now, chosen: { ...now.chosen, [key]: copy } } })
          },
        }),
        element(
          'label',
          { for: id },
          say(compareWords.says({ name: copies[copy]?.name ?? '', value })),
          cell !== undefined && element('small', {}, cell),
        ),
      )
    }),
  )
}

/** The merged plan, written where the planner wants it. */
export function resultCard(
  comparison: Comparison,
  { compare, connection, language }: PaneState,
  actions: Actions,
  say: Say,
): HTMLElement {
  const { merge, copies } = comparison
  const undecided = merge.conflicts.filter(({ path }) => compare.chosen[JSON.stringify(path)] === undefined)
  const kept = copies[undecided[0]?.kept ?? 0]?.name ?? ''
  const label = connection?.files ? compareWords.make : compareWords.write
  return section(
    'merged',
    say(compareWords.result),
    undecided.length > 0 &&
      element('p', { class: 'hint' }, say(compareWords.undecidedKept({ count: undecided.length, name: kept }))),
    element(
      'div',
      { class: 'buttons' },
      button(
        say(label),
        () => {
          const plan = decidedPlan(comparison, actions.state().compare)
          void actions.write(plan, plan.locale ?? language)
        },
        { id: 'write-merged', look: 'primary', disabled: connection === undefined },
      ),
    ),
  )
}
