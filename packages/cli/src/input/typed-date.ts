import type { Labels, Language } from '@bekal/core'
import { WrongUseError } from '../wrong-use.js'

/**
 * A date as options take it, ISO.
 * @throws {WrongUseError} when there is no such date.
 */
export function parseTypedDate(text: string, language: Language): string {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(text)) {
    throw new WrongUseError(notADate(text), language)
  }
  return text
}

function notADate(text: string): Labels {
  return {
    id: `“${text}” bukan tanggal yang ada. Tulis TTTT-BB-HH, misalnya 2027-03-31.`,
    en: `“${text}” is no date that exists. Write YYYY-MM-DD, for example 2027-03-31.`,
  }
}
