import {
  currencyOf,
  describeLine,
  explainLine,
  formatAmount,
  nameOf,
  type Language,
  type PlanSplit,
  type TrainingPlan,
} from '@bekal/core'
import { button, section, select, table, type Say } from '../dom/parts.js'
import { element } from '../dom/element.js'
import type { Actions } from '../shell/actions.js'
import type { PaneState } from '../shell/pane-state.js'
import { copyButton } from './copy-button.js'
import { partyLook } from './party-look.js'
import { splitWords } from './split-words.js'

/** Why one line costs what it costs and who pays how much of it, in sentences to be pasted in a letter. */
export function lineCard(
  plan: TrainingPlan,
  split: PlanSplit,
  state: PaneState,
  actions: Actions,
  say: Say,
): HTMLElement {
  const { language, book } = state
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const chosen = plan.costLines.find(({ id }) => id === state.split.lineId) ?? plan.costLines[0]
  const lineId = chosen?.id ?? ''
  const amounts = split.lines.find(({ id }) => id === lineId)
  const place =
    book.kind === 'read'
      ? book.reading.placeOf(['costLines', plan.costLines.findIndex(({ id }) => id === lineId)])
      : undefined
  const sentences = lineSentences(plan, split, lineId, language)
  const shares = amounts?.shares ?? []
  return section(
    'line',
    say(splitWords.line),
    select({
      id: 'line-choice',
      label: say(splitWords.chooseLine),
      value: lineId,
      choices: plan.costLines.map(({ id, description }, at) => ({
        value: id,
        text: `${id} · ${description} · ${money(split.lines[at]?.total ?? 0)}`,
      })),
      onChoose: (id) => actions.change({ split: { ...actions.state().split, lineId: id } }),
    }),
    element(
      'div',
      { id: 'line-sentences', class: 'sentence', 'aria-live': 'polite' },
      ...sentences.map((text) => element('p', {}, text)),
    ),
    shares.length > 0 &&
      table(
        say(splitWords.line),
        [{ text: say(splitWords.party) }, { text: say(splitWords.amount), figure: true }],
        shares.map(({ partyId, fundId, amount }) => [
          element(
            'span',
            { class: `party ${partyLook(plan, partyId)}` },
            nameOf(plan.parties, partyId),
            fundId !== undefined && element('small', {}, nameOf(plan.funds, fundId)),
          ),
          money(amount),
        ]),
        [say(splitWords.amount), money(amounts?.total ?? 0)],
      ),
    element(
      'div',
      { class: 'buttons' },
      copyButton('copy-line', sentences.join('\n'), say, (said) => actions.say('done', said)),
      place && button(say(splitWords.toCell), () => void actions.goTo(place), { id: 'line-cell' }),
    ),
  )
}

/** The working of a line, sentence by sentence. */
export function lineSentences(plan: TrainingPlan, split: PlanSplit, lineId: string, language: Language): string[] {
  const explained = explainLine(plan, split, lineId)
  if (explained === undefined) return []
  const { computed, tax, assignment, scheme, sharedTotal, working } = describeLine(plan, explained, language)
  return [computed, tax, assignment, scheme, sharedTotal, working].flatMap((text) => text?.split('\n') ?? [])
}
