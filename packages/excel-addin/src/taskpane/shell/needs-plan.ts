import { countIssues, type Labels } from '@bekal/core'
import { button, emptyState, speakerOf } from '../dom/parts.js'
import { splitWords } from '../split/split-words.js'
import type { Actions } from './actions.js'
import type { PaneState } from './pane-state.js'

/** What a view that needs a plan shows where there is none: errors come first, then a beginning. */
export function needsPlan({ book, language }: PaneState, actions: Actions, otherwise: Labels): HTMLElement {
  const say = speakerOf(language)
  if (book.kind === 'read') {
    const { error } = countIssues(book.reading.issues)
    const see = button(say(splitWords.toCheck), () => actions.change({ view: 'check' }, 'view-title'), {
      id: 'to-check',
      look: 'primary',
    })
    return emptyState(say(splitWords.errorsFirst({ count: error })), see)
  }
  const begin = button(say(splitWords.toStart), () => actions.change({ view: 'start' }, 'view-title'), {
    id: 'to-start',
    look: 'primary',
  })
  return emptyState(say(otherwise), begin)
}
