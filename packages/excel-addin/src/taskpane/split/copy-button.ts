import type { Labels } from '@bekal/core'
import { splitWords } from './split-words.js'
import { copyText } from '../copy-text.js'
import { button, type Say } from '../dom/parts.js'

/** A button that copies a text; where the page may not touch the clipboard the text stands selected beside it. */
export function copyButton(id: string, text: string, say: Say, tell: (said: Labels) => void): HTMLButtonElement {
  return button(
    say(splitWords.copy),
    () => {
      const place = document.getElementById(id)?.parentElement
      if (place) void copyText(text, place).then((done) => tell(done ? splitWords.copied : splitWords.copyByHand))
    },
    { id },
  )
}
