import { currencyOf, formatAmount, nameOf, type PlanSplit, type TrainingPlan } from '@bekal/core'
import { section, table, type Say } from '../dom/parts.js'
import { element } from '../dom/element.js'
import type { PaneState } from '../shell/pane-state.js'
import { splitWords } from './split-words.js'

/** What each agreement aims at, and what is assigned. */
export function targetsCard(
  plan: TrainingPlan,
  { targets }: PlanSplit,
  { language }: PaneState,
  say: Say,
): HTMLElement | false {
  if (targets.length === 0) return false
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const agreements = plan.agreements.filter(({ id }) => targets.some(({ agreementId }) => agreementId === id))
  return section(
    'targets',
    say(splitWords.targets),
    ...agreements.flatMap(({ id, title }) => [
      element('h4', {}, title),
      table(
        `${say(splitWords.targets)}: ${title}`,
        [{ text: say(splitWords.party) }, { text: say(splitWords.difference), figure: true }],
        targets
          .filter(({ agreementId }) => agreementId === id)
          .map(({ partyId, target, assigned, difference, withinTolerance }) => [
            element(
              'span',
              {},
              nameOf(plan.parties, partyId),
              element('small', {}, `${say(splitWords.assigned)} ${money(assigned)}`),
              element('small', {}, `${say(splitWords.target)} ${money(target)}`),
            ),
            element(
              'span',
              { class: withinTolerance ? 'good' : 'problem' },
              `${difference > 0 ? '+' : ''}${money(difference)}`,
              element('small', {}, say(withinTolerance ? splitWords.withinTolerance : splitWords.outsideTolerance)),
            ),
          ]),
      ),
    ]),
    element('p', { class: 'hint' }, say(splitWords.targetNote)),
  )
}
