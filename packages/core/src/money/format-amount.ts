import type { Language } from '../vocabulary/index.js'

/** A currency as a plan states it: ISO 4217 code and how many decimals its minor unit has. */
export interface Currency {
  readonly code: string
  /** 0 for rupiah as public budgets write it, 2 for cents. */
  readonly minorUnit: number
}

/**
 * An amount in minor units as people write it.
 * @example formatAmount(1500000, { code: 'IDR', minorUnit: 0 }, 'id') //=> 'Rp1.500.000'
 * @example formatAmount(-1250, { code: 'USD', minorUnit: 2 }, 'en') //=> '-$12.50'
 */
export function formatAmount(minorUnits: number, currency: Currency, language: Language): string {
  return new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-US', {
    style: 'currency',
    currency: currency.code,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: currency.minorUnit,
    maximumFractionDigits: currency.minorUnit,
  })
    .format(minorUnits / 10 ** currency.minorUnit)
    .replace(/^(-?)Rp\s/u, '$1Rp')
}
