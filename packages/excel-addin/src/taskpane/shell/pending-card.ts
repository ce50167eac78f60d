import { button, section, speakerOf } from '../dom/parts.js'
import { element } from '../dom/element.js'
import { issueSentence } from '../check/issue-words.js'
import { deskWords } from '../desk/desk-words.js'
import type { Actions } from './actions.js'
import type { PaneState } from './pane-state.js'

/** The question before sheets are replaced, or why nothing can be written. */
export function pendingCard({ pending, connection, language }: PaneState, actions: Actions): HTMLElement | false {
  if (pending === undefined) return false
  const say = speakerOf(language)
  const cancel = button(say(deskWords.cancel), () => actions.change({ pending: undefined }, 'view-title'), {
    id: 'cancel-write',
  })
  if (pending.misfits.length > 0) {
    return section(
      'pending',
      say(deskWords.doesNotFit),
      element(
        'ul',
        {},
        ...pending.misfits.map((issue) => element('li', {}, issueSentence(issue, pending.plan, language))),
      ),
      element('div', { class: 'buttons' }, cancel),
    )
  }
  const undo = connection?.host.features.has('one-undo-step') ? deskWords.undoable : deskWords.notUndoable
  const named = pending.replaced.slice(0, 6)
  const rest = pending.replaced.length - named.length
  const sheets = [named.join(', '), ...(rest > 0 ? [say(deskWords.andMore({ count: rest }))] : [])].join(' ')
  return section(
    'pending',
    say(deskWords.overwriteTitle),
    element('p', {}, say(deskWords.overwrite({ sheets, count: pending.replaced.length }))),
    element('p', { class: 'hint' }, say(undo)),
    element(
      'div',
      { class: 'buttons' },
      button(say(deskWords.rewrite), () => void actions.writePending(pending), {
        id: 'confirm-write',
        look: 'primary',
      }),
      cancel,
    ),
  )
}
