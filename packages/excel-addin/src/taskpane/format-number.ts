import { formatAmount, type Language } from '@bekal/core'
import { localeOf } from '../language.js'

/** A number with the grouping of a language: 1.500.000 in Indonesian. */
export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(localeOf(language), { maximumFractionDigits: 20 })
}

/** An amount of rupiah: Rp1.500.000 in Indonesian. */
export function formatRupiah(amount: number, language: Language): string {
  return formatAmount(amount, { code: 'IDR', minorUnit: 0 }, language)
}

/** A part of one as a percentage with at most one decimal: 33,3 %. */
export function percentIn(part: number, language: Language): string {
  return part.toLocaleString(localeOf(language), { style: 'percent', maximumFractionDigits: 1 })
}
