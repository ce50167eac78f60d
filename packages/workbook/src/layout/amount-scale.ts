import { currencyOf, type Labels } from '@bekal/core'
import type { CellValue } from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/** From here on an axis counts in thousands, and in millions. */
const thousands = 100_000
const millions = 10_000_000

/** Currencies that people write with a sign of their own; others by their code. */
const signs: Readonly<Record<string, string>> = { IDR: 'Rp', MYR: 'RM' }

/** How amounts along an axis are counted, and what that is called: `Rp juta`. */
export function amountScale(
  amounts: readonly (CellValue | undefined)[],
  { language, plan }: Figures,
): { readonly format: string; readonly name: string } {
  const largest = Math.max(0, ...amounts.map((value) => (typeof value === 'number' ? Math.abs(value) : 0)))
  const named = ({ [language]: count }: Labels) => [signs[plan.currency] ?? plan.currency, count].join(' ').trim()
  // A plan that is still empty will be filled with millions where the currency has no small change.
  const isBlank = largest === 0 && currencyOf(plan).minorUnit === 0
  if (largest >= millions || isBlank) {
    return { format: largest < 10 * millions ? '#,##0.0,,' : '#,##0,,', name: named({ id: 'juta', en: 'million' }) }
  }
  if (largest >= thousands) return { format: '#,##0,', name: named({ id: 'ribu', en: 'thousand' }) }
  return { format: '#,##0', name: named({ id: '', en: '' }) }
}
