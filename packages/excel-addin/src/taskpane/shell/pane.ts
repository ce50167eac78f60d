import type { Language } from '@bekal/core'
import { parseWithoutEval } from '@bekal/core/schema'
import { noCheckChoices } from '../check/check-state.js'
import { nothingToCompare } from '../compare/compare-state.js'
import type { Connection, FileReader } from '../desk/connection.js'
import { divisionTool } from '../divide/division-tool.js'
import { element, type Child } from '../dom/element.js'
import { lazily } from '../dom/lazily.js'
import { redraw } from '../dom/redraw.js'
import { nothingChosen } from '../split/split-state.js'
import { sheetCard } from '../sheet/sheet-card.js'
import { emptyStart } from '../start/start-state.js'
import { startView } from '../start/start-view.js'
import { actionsOn, type Actions } from './actions.js'
import { header, statusBar, viewTitles } from './frame.js'
import type { PaneState } from './pane-state.js'
import { pendingCard } from './pending-card.js'

/** What the surroundings can tell the pane. */
export interface Pane {
  /** Speaks a language, unless the reader has already chosen one with the switch. */
  suggestLanguage(language: Language): void
  /** Works on an open workbook from now on. */
  connect(connection: Connection): void
}

export interface PaneOptions {
  readonly language: Language
  readonly today: Date
  readonly timeZone: string
  /** Reads the cells of a file without opening it; absent where files cannot be read. */
  readonly readFile?: FileReader
}

/** Draws the pane into `root` and keeps it up to date. */
export function mountPane(root: HTMLElement, { language, today, timeZone, readFile }: PaneOptions): Pane {
  parseWithoutEval()
  let state: PaneState = {
    language,
    view: 'start',
    connection: undefined,
    book: { kind: 'none' },
    work: undefined,
    notice: undefined,
    pending: undefined,
    piece: undefined,
    typedCell: undefined,
    start: emptyStart(today, timeZone),
    check: noCheckChoices,
    split: nothingChosen,
    timetable: { cohortId: undefined, before: '' },
    readiness: { assessmentId: undefined },
    compare: nothingToCompare,
  }
  let chosen = false
  let stopWatching: (() => void) | undefined
  const division = divisionTool(language)

  const change = (changed: Partial<PaneState>, focusId?: string) => {
    const { view } = state
    state = { ...state, ...changed }
    draw()
    if (state.view !== view) root.querySelector('main')?.scrollTo({ top: 0 })
    if (focusId !== undefined) document.getElementById(focusId)?.focus()
  }
  const actions: Actions = actionsOn({ state: () => state, change }, readFile)
  draw()

  function draw() {
    const focused = document.activeElement
    const had = focused !== null && root.contains(focused)
    document.documentElement.lang = state.language
    document.title = `${viewTitles[state.view].title[state.language]} · Bekal`
    redraw(root, ...page(state, actions, division.root, choose))
    // What held the focus may be gone; the keyboard goes on from the top of the view.
    if (had && !root.contains(document.activeElement)) document.getElementById('view-title')?.focus()
  }

  function choose(to: Language) {
    chosen = true
    speak(to)
  }

  function speak(to: Language) {
    division.speak(to)
    change({ language: to })
    if (state.piece !== undefined) void actions.showPiece(undefined)
  }

  // Once the pane stands, what is left of it comes too: it goes on where the network is cut later.
  setTimeout(() => {
    for (const part of Object.values(parts)) part.now(() => change({}))
  }, 500)

  return {
    suggestLanguage(to) {
      if (!chosen && to !== state.language) speak(to)
    },
    connect(connection) {
      stopWatching?.()
      stopWatching = connection.host.onChange(() => void actions.read())
      if (connection.selection !== undefined) division.connect(connection.selection)
      change({ connection, book: { kind: 'unread' } })
      void actions.read()
    },
  }
}

function page(
  state: PaneState,
  actions: Actions,
  division: HTMLElement,
  choose: (language: Language) => void,
): Child[] {
  return [
    header(state, actions, choose),
    element(
      'main',
      {},
      element(
        'div',
        { id: 'view', role: 'tabpanel', 'aria-labelledby': `tab-${state.view}` },
        element('h2', { id: 'view-title', tabIndex: -1 }, viewTitles[state.view].title[state.language]),
        pendingCard(state, actions),
        element('div', { id: `view-${state.view}`, class: 'view' }, ...viewContent(state, actions, division)),
      ),
    ),
    sheetCard(state, actions),
    statusBar(state, actions),
  ]
}

/** Code that only one view needs comes when the view is first opened. */
const parts = {
  check: lazily(() => import('../check/check-view.js')),
  split: lazily(() => import('../split/split-view.js')),
  timetable: lazily(() => import('../timetable/timetable-view.js')),
  readiness: lazily(() => import('../readiness/readiness-view.js')),
  compare: lazily(() => import('../compare/compare-view.js')),
}

function viewContent(state: PaneState, actions: Actions, division: HTMLElement): Child[] {
  const loaded = () => actions.change({})
  switch (state.view) {
    case 'start':
      return startView(state, actions)
    case 'check':
      return parts.check.now(loaded)?.checkView(state, actions) ?? []
    case 'split':
      return parts.split.now(loaded)?.splitView(state, actions, division) ?? []
    case 'timetable':
      return parts.timetable.now(loaded)?.timetableView(state, actions) ?? []
    case 'readiness':
      return parts.readiness.now(loaded)?.readinessView(state, actions) ?? []
    case 'compare':
      return parts.compare.now(loaded)?.compareView(state, actions) ?? []
  }
}
