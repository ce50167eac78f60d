import type { Language } from '@bekal/core'
import { localDate } from '@bekal/core/schema'
import { sentences } from '../messages.js'
import { WrongUseError } from '../wrong-use.js'

/**
 * A date as options take it, ISO.
 * @throws {WrongUseError} when there is no such date.
 */
export function parseTypedDate(text: string, language: Language): string {
  if (!localDate.safeParse(text).success) throw new WrongUseError(sentences.notADate(text), language)
  return text
}
