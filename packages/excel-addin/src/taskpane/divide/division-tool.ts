import type { Language } from '@bekal/core'
import type { Worksheet } from '../../office/index.js'
import { element } from '../dom/element.js'
import { divide } from './division.js'
import { emptyForm, type DivisionActions, type DivisionState } from './division-state.js'
import { inputSection } from './input-section.js'
import { resultSection } from './result-section.js'
import { translateForm } from './translate-form.js'

/** A tool of its own that divides any amount; it keeps what was typed while other views are looked at. */
export interface DivisionTool {
  readonly root: HTMLElement
  speak(language: Language): void
  /** Shows the buttons that read from and write to the open sheet. */
  connect(worksheet: Worksheet): void
}

/** Draws the tool and keeps it up to date. */
export function divisionTool(language: Language): DivisionTool {
  let state: DivisionState = { language, form: emptyForm, worksheet: undefined, notice: undefined }
  let inputs: ReturnType<typeof inputSection>

  const actions: DivisionActions = {
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
  const root = element('div', { id: 'division-tool' }, drawn, result.section, noticeBar)
  draw()

  function draw() {
    inputs = inputSection(state, actions)
    drawn.replaceChildren(inputs.section)
    refresh()
  }

  function refresh() {
    const division = divide(state.form, state.language)
    inputs.show(division)
    result.show(division, state)
    noticeBar.textContent = state.notice?.[state.language] ?? ''
  }

  return {
    root,
    speak(to) {
      if (to === state.language) return
      actions.change({ language: to, form: translateForm(state.form, state.language, to), notice: undefined })
    },
    connect: (worksheet) => actions.change({ worksheet }),
  }
}
