import { countIssues, type Labels, type Language } from '@bekal/core'
import { checkWords } from '../check/check-words.js'
import { findingsOf } from '../check/findings.js'
import { compareWords } from '../compare/compare-words.js'
import { button, speakerOf, type Say } from '../dom/parts.js'
import { element, type Child } from '../dom/element.js'
import { readinessWords } from '../readiness/readiness-words.js'
import { splitWords } from '../split/split-words.js'
import { startWords } from '../start/start-words.js'
import { timetableWords } from '../timetable/timetable-words.js'
import type { Actions } from './actions.js'
import { viewNames, type PaneState, type ViewName } from './pane-state.js'
import { shellWords } from './shell-words.js'

/** What each view is called, on its tab and above it. */
export const viewTitles: Readonly<Record<ViewName, { readonly tab: Labels; readonly title: Labels }>> = {
  start: startWords,
  check: checkWords,
  split: splitWords,
  timetable: timetableWords,
  readiness: readinessWords,
  compare: compareWords,
}

/** Name, language switch and tabs. */
export function header(state: PaneState, actions: Actions, speak: (language: Language) => void): HTMLElement {
  const say = speakerOf(state.language)
  const other = state.language === 'id' ? 'en' : 'id'
  return element(
    'header',
    {},
    element('h1', {}, 'Bekal'),
    element('span', { class: 'where' }, state.connection?.host.name ?? ''),
    element(
      'button',
      { id: 'language', type: 'button', class: 'quiet', lang: other, onclick: () => speak(other) },
      say(shellWords.otherLanguage),
    ),
    tabs(state, actions, say),
  )
}

function tabs({ view, book }: PaneState, actions: Actions, say: Say): HTMLElement {
  const { error } = countIssues(findingsOf(book))
  const show = (name: ViewName) => actions.change({ view: name, notice: undefined }, `tab-${name}`)
  return element(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': say(shellWords.views) },
    ...viewNames.map((name, at) => {
      const selected = name === view
      return element(
        'button',
        {
          id: `tab-${name}`,
          type: 'button',
          role: 'tab',
          'aria-selected': selected,
          'aria-controls': 'view',
          // One stop for the Tab key; arrows go from tab to tab.
          tabIndex: selected ? 0 : -1,
          onclick: () => show(name),
          onkeydown: (event: KeyboardEvent) => {
            const to = neighbour(event.key, at)
            if (to === undefined) return
            event.preventDefault()
            show(to)
          },
        },
        say(viewTitles[name].tab),
        name === 'check' &&
          error > 0 &&
          element(
            'span',
            { class: 'badge' },
            element('span', { 'aria-hidden': true }, error > 99 ? '99+' : String(error)),
            element('span', { class: 'unseen' }, say(shellWords.findings({ count: error }))),
          ),
      )
    }),
  )
}

function neighbour(key: string, at: number): ViewName | undefined {
  const count = viewNames.length
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[key]
  return to === undefined ? undefined : viewNames[(to + count) % count]
}

/** Progress of long work and what was done last: always there, so that a screen reader hears what comes into it. */
export function statusBar({ work, notice, language }: PaneState, actions: Actions): HTMLElement {
  const say = speakerOf(language)
  return element(
    'div',
    { id: 'status-bar', class: work || notice ? 'status-bar' : 'status-bar idle' },
    work &&
      element('progress', {
        id: 'work-progress',
        max: 1,
        value: work.done,
        'aria-label': say(shellWords.progress),
      }),
    element('p', { id: 'status', role: 'status', class: notice?.kind }, statusText({ work, notice }, say)),
    notice &&
      !work &&
      button('×', () => actions.change({ notice: undefined }, 'view-title'), {
        id: 'dismiss',
        look: 'quiet',
        label: say(shellWords.dismiss),
      }),
  )
}

function statusText({ work, notice }: Pick<PaneState, 'work' | 'notice'>, say: Say): Child {
  if (work !== undefined) return say(work.label)
  return notice === undefined ? undefined : say(notice.text)
}
