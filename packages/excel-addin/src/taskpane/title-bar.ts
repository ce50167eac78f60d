import type { Language } from '@bekal/core'
import { messages } from '../messages.js'
import { element } from './element.js'

/** Heading and language switch; also makes the document itself say which language it is in. */
export function titleBar(language: Language, onSwitch: (to: Language) => void): HTMLElement {
  const other = language === 'id' ? 'en' : 'id'
  document.documentElement.lang = language
  document.title = `${messages.title[language]} · Bekal`
  return element(
    'header',
    {},
    element('h1', {}, messages.title[language]),
    element(
      'button',
      { id: 'language', type: 'button', class: 'quiet', lang: other, onclick: () => onSwitch(other) },
      messages.otherLanguage[language],
    ),
    element('p', {}, messages.lead[language]),
  )
}
