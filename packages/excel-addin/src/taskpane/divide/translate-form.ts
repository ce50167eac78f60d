import type { Language } from '@bekal/core'
import type { DivisionForm } from './division.js'
import { formatNumber } from '../format-number.js'
import { parseAmount } from './parse-amount.js'

/** The same numbers, written the way the other language groups them; what cannot be read stays as typed. */
export function translateForm(form: DivisionForm, from: Language, to: Language): DivisionForm {
  const translate = (typed: string) => {
    const parsed = parseAmount(typed, from)
    return parsed.ok ? formatNumber(parsed.amount, to) : typed
  }
  return {
    total: translate(form.total),
    parties: form.parties.map(({ name, weight }) => ({ name, weight: translate(weight) })),
  }
}
