import type { Language } from '@bekal/core'
import type { Worksheet } from '../office/index.js'
import { divide } from './division.js'
import { element } from './element.js'
import { inputSection } from './input-section.js'
import { emptyForm, type PaneActions, type PaneState } from './pane-state.js'
import { resultSection } from './result-section.js'
import { titleBar } from './title-bar.js'
import { translateForm } from './translate-form.js'

/** What the host can tell the pane. */
export interface Pane {
  /** Speaks a language, unless the reader has already chosen one with the switch. */
  suggestLanguage(language: Language): void
  /** Shows the buttons that read from and write to the open sheet. */
  connect(worksheet: Worksheet): void
}

/** Draws the pane into `root` and keeps it up to date. */
export function mountPane(root: HTMLElement, language: Language): Pane {
  let state: PaneState = { language, form: emptyForm, worksheet: undefined, notice: undefined }
  let chosen = false
  let inputs: ReturnType<typeof inputSection>

  const actions: PaneActions = {
    current: () => state,
    type(form) {
      state = { ...state, form, notice: undefined }
      refresh()
    },
    change(change, focusId) {
      state = { ...state, ...change }
      draw()
      if (focusId !== undefined) document.getElementById(focusId)?.focus()
    },
    announce(notice) {
      state = { ...state, notice }
      noticeBar.textContent = notice[state.language]
    },
  }
  // Drawn once: a screen reader announces changes inside a live region, not a new region.
  const result = resultSection(actions)
  const noticeBar = element('p', { id: 'notice', class: 'notice', role: 'status', 'aria-live': 'polite' })
  const drawn = element('div')
  root.replaceChildren(drawn, result.section, noticeBar)
  draw()

  function draw() {
    inputs = inputSection(state, actions)
    drawn.replaceChildren(titleBar(state.language, choose), inputs.section)
    refresh()
  }

  function refresh() {
    const division = divide(state.form, state.language)
    inputs.show(division)
    result.show(division, state)
    noticeBar.textContent = state.notice?.[state.language] ?? ''
  }

  function choose(to: Language) {
    chosen = true
    speak(to)
    document.getElementById('language')?.focus()
  }

  function speak(to: Language) {
    actions.change({ language: to, form: translateForm(state.form, state.language, to) })
  }

  return {
    suggestLanguage(to) {
      if (!chosen && to !== state.language) speak(to)
    },
    connect: (worksheet) => actions.change({ worksheet }),
  }
}
