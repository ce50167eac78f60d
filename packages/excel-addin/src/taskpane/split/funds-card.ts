import { currencyOf, formatAmount, nameOf, type PlanSplit, type TrainingPlan } from '@bekal/core'
import { section, type Say } from '../dom/parts.js'
import { partsBar } from '../dom/bar.js'
import { element } from '../dom/element.js'
import type { PaneState } from '../shell/pane-state.js'
import { splitWords } from './split-words.js'

interface Use {
  readonly ceiling: number
  readonly planned: number
  readonly remaining: number
}

/** What is planned from each fund, against its ceilings. */
export function fundsCard(
  plan: TrainingPlan,
  { funds }: PlanSplit,
  { language }: PaneState,
  say: Say,
): HTMLElement | false {
  if (funds.length === 0) return false
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  return section(
    'funds',
    say(splitWords.funds),
    element(
      'ul',
      { class: 'uses' },
      ...funds.map(({ id, partyId, accounts, ...use }) =>
        element(
          'li',
          {},
          element(
            'span',
            { class: 'use-name' },
            nameOf(plan.funds, id),
            element('small', {}, nameOf(plan.parties, partyId)),
          ),
          ...useOf(use, money, say),
          accounts.length > 0 &&
            element(
              'ul',
              { class: 'uses inner' },
              ...accounts.map(({ prefix, ...own }) =>
                element(
                  'li',
                  {},
                  element('span', { class: 'use-name' }, say(splitWords.accountCeiling({ prefix }))),
                  ...useOf(own, money, say),
                ),
              ),
            ),
        ),
      ),
    ),
  )
}

function useOf({ ceiling, planned, remaining }: Use, money: (minorUnits: number) => string, say: Say) {
  const isOver = remaining < 0
  const share = ceiling <= 0 ? (planned > 0 ? 1 : 0) : Math.min(1, planned / ceiling)
  return [
    element(
      'span',
      { class: isOver ? 'use-left problem' : 'use-left' },
      isOver ? say(splitWords.over({ amount: money(-remaining) })) : say(splitWords.left({ amount: money(remaining) })),
    ),
    partsBar([{ look: isOver ? 'use-over' : 'use-part', part: Math.max(0, share) }], undefined, 'use-bar'),
    element('small', {}, say(splitWords.ofCeiling({ planned: money(planned), ceiling: money(ceiling) }))),
  ]
}
