import type { Language } from '@bekal/core'
import type { InputColumn } from './column.js'
import { describeKind, type KindSources } from './kind-words.js'
import type { Kind } from './kinds/index.js'
import { isRequired, type Form, type InputTable } from './sheet.js'
import { typingOf, whatToType } from './what-to-type.js'

/** What a planner is told about a column to fill in, sentence by sentence; a shorter text leaves out from the end. */
export function describeInput(
  block: InputTable | Form,
  column: InputColumn,
  language: Language,
  sources: KindSources,
): string[] {
  const required = isRequired(block, column) ? [whatToType.required[language]] : []
  const hint = column.hint === undefined ? [] : [column.hint[language]]
  return [...required, ...hint, ...describeTyping(column.kind, language, sources)]
}

/** What such a cell holds, and how that is typed. */
export function describeTyping(kind: Kind<never> | Kind, language: Language, sources: KindSources): string[] {
  return [sentence(describeKind(kind, language, sources)), ...typingOf(kind).map((labels) => labels[language])]
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
