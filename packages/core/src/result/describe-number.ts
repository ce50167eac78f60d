import type { Language } from '../vocabulary/index.js'

/** A number as it is written in a language: up to four decimals, no grouping. */
export function describeNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 4, useGrouping: false })
}
