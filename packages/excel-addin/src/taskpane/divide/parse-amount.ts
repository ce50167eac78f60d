import { isAmount, type Language } from '@bekal/core'

/** An amount someone typed, or why it is not one. */
export type ParsedAmount =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly reason: 'empty' | 'ambiguous' | 'not-whole' | 'not-a-number' | 'too-long' }

/**
 * Reads a whole number as people write it in a language: digits, or groups of exactly three, a leading `Rp`, a minus
 * sign or brackets for a negative. What could mean two numbers is refused, never guessed.
 * @example parseAmount('Rp1.500.000', 'id') //=> { ok: true, amount: 1500000 }
 * @example parseAmount('1.5', 'id') //=> { ok: false, reason: 'ambiguous' }
 */
export function parseAmount(typed: string, language: Language): ParsedAmount {
  const text = typed.replace(/\s+/gu, ' ').trim()
  if (text === '') return { ok: false, reason: 'empty' }
  const bracketed = /^\((.+)\)$/u.exec(text)
  const [, minus = '', rest = ''] = /^([-−]?) ?(?:(?:Rp\.?|IDR) ?)?(.*)$/iu.exec(bracketed?.[1] ?? text) ?? []
  if (!/^\d[\d.,]*$/u.test(rest) || (bracketed && minus)) return { ok: false, reason: 'not-a-number' }
  const { whole, fraction } = patterns[language]
  if (!whole.test(rest)) return { ok: false, reason: fraction.test(rest) ? 'not-whole' : 'ambiguous' }
  const size = Number(rest.replace(/[.,]0{1,2}$/u, '').replace(/[.,]/gu, ''))
  if (!isAmount(size)) return { ok: false, reason: 'too-long' }
  return { ok: true, amount: size !== 0 && (bracketed || minus) ? -size : size }
}

// A fraction of three digits is left out on purpose: it looks like a group of thousands.
const patterns = {
  id: {
    whole: /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,0{1,2})?$/u,
    fraction: /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),(?:\d{1,2}|\d{4,})$/u,
  },
  en: {
    whole: /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.0{1,2})?$/u,
    fraction: /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)\.(?:\d{1,2}|\d{4,})$/u,
  },
} as const
