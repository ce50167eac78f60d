import { currencyOf, formatAmount, nameOf, type PlanSplit, type TrainingPlan } from '@bekal/core'
import { button, emptyState, section, speakerOf, table, type Say } from '../dom/parts.js'
import { partsBar } from '../dom/bar.js'
import { element, type Child } from '../dom/element.js'
import { kept } from '../dom/redraw.js'
import { needsPlan } from '../shell/needs-plan.js'
import { planOf } from '../desk/book.js'
import { percentIn } from '../format-number.js'
import type { Actions } from '../shell/actions.js'
import type { PaneState } from '../shell/pane-state.js'
import { fundsCard } from './funds-card.js'
import { lineCard } from './line-card.js'
import { partyLook } from './party-look.js'
import { payersTable } from './payers-table.js'
import { schemeCard } from './scheme-card.js'
import { splitOf } from './split-of.js'
import { splitWords } from './split-words.js'
import { targetsCard } from './targets-card.js'

/** Who pays what, why, and out of which fund; and a tool that divides any other cost. */
export function splitView(state: PaneState, actions: Actions, divisionTool: HTMLElement): Child[] {
  const say = speakerOf(state.language)
  return [...planCards(state, actions, say), divideCard(divisionTool, say)]
}

function divideCard(tool: HTMLElement, say: Say): HTMLElement {
  return section(
    'divide',
    say(splitWords.divide),
    element('p', { class: 'hint' }, say(splitWords.divideLead)),
    kept(tool),
  )
}

function planCards(state: PaneState, actions: Actions, say: Say): Child[] {
  const plan = planOf(state.book)
  if (plan === undefined) return [needsPlan(state, actions, splitWords.noPlan)]
  if (plan.costLines.length === 0) {
    const toSheet = button(say(splitWords.toStart), () => actions.change({ view: 'start' }, 'view-title'), {
      id: 'to-start',
    })
    return [emptyState(say(splitWords.noLines), toSheet), schemeCard(plan, state, actions, say)]
  }
  const split = splitOf(plan)
  if (split === undefined) return [emptyState(say(splitWords.tooLarge))]
  return [
    overviewCard(plan, split, state, actions, say),
    fundsCard(plan, split, state, say),
    targetsCard(plan, split, state, say),
    lineCard(plan, split, state, actions, say),
    schemeCard(plan, state, actions, say),
  ]
}

function overviewCard(
  plan: TrainingPlan,
  split: PlanSplit,
  { language, connection }: PaneState,
  actions: Actions,
  say: Say,
): HTMLElement {
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const unassigned = split.cash.unassigned + split.inKind.unassigned
  const rows = split.parties.map(({ id, cash, inKind }) => ({ id, cash, inKind, sum: cash + inKind }))
  const part = (amount: number) => (split.total === 0 ? 0 : amount / split.total)
  const percent = (amount: number) => percentIn(part(amount), language)
  const name = (id: string) => nameOf(plan.parties, id)
  const parts = [
    ...rows.map(({ id, sum }) => `${name(id)} ${percent(sum)}`),
    ...(unassigned === 0 ? [] : [`${say(splitWords.unassigned)} ${percent(unassigned)}`]),
  ].join(', ')
  return section(
    'overview',
    say(splitWords.overview),
    element(
      'dl',
      { class: 'figures' },
      ...[
        [splitWords.total, split.total],
        [splitWords.cash, split.cash.total],
        [splitWords.inKind, split.inKind.total],
      ].map(([label, amount]) =>
        element(
          'div',
          {},
          element('dt', {}, say(label as typeof splitWords.total)),
          element('dd', {}, money(amount as number)),
        ),
      ),
    ),
    partsBar(
      [
        ...rows.map(({ id, sum }) => ({ look: partyLook(plan, id), part: part(sum) })),
        { look: 'party-none', part: part(unassigned) },
      ],
      say(splitWords.barOf({ parts })),
    ),
    table(
      say(splitWords.title),
      [{ text: say(splitWords.party) }, { text: say(splitWords.amount), figure: true }],
      [
        ...rows.map(({ id, cash, inKind, sum }) => [
          element(
            'span',
            { class: `party ${partyLook(plan, id)}` },
            name(id),
            inKind !== 0 && element('small', {}, say(splitWords.ofWhichCash({ amount: money(cash) }))),
            inKind !== 0 && element('small', {}, say(splitWords.ofWhichInKind({ amount: money(inKind) }))),
          ),
          element('span', {}, money(sum), element('small', {}, percent(sum))),
        ]),
        ...(unassigned === 0
          ? []
          : [
              [
                element('span', { class: 'party party-none' }, say(splitWords.unassigned)),
                element('span', {}, money(unassigned), element('small', {}, percent(unassigned))),
              ],
            ]),
      ],
      [say(splitWords.total), money(split.total)],
    ),
    ...(connection?.host.addTable === undefined
      ? []
      : [
          button(say(splitWords.toTable), () => void actions.addTable(payersTable(plan, split, language)), {
            id: 'to-table',
          }),
          element('p', { class: 'hint' }, say(splitWords.toTableHint)),
        ]),
  )
}
