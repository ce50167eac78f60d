import type { Language } from '../vocabulary/index.js'
import { assertAmount } from './amount.js'
import { numberInWords } from './number-in-words.js'

/** What the money is called. Words are used as given: no plural is formed. */
export interface MoneyWords {
  /** The whole unit; "rupiah" where not given. Empty for a bare number. */
  readonly unit?: string
  /** The smaller unit that amounts are counted in, where they are: `{ name: 'sen', decimals: 2 }` for cents. */
  readonly minor?: { readonly name: string; readonly decimals: number }
}

/**
 * An amount in words (*terbilang*) as receipts and letters have it, in small letters. Minor units that are zero are left out.
 * @param minorUnits whole, at most 15 digits; rupiah unless `words` name another unit.
 * @throws {NotAnAmountError} when the amount is not whole or has more than 15 digits.
 * @source See `numberInWords`; the currency follows the number, as in Indonesian receipts (kuitansi).
 * @example amountInWords(1_500_000, 'id') //=> 'satu juta lima ratus ribu rupiah'
 * @example amountInWords(1205, 'en', { unit: 'ringgit', minor: { name: 'sen', decimals: 2 } })
 * //=> 'twelve ringgit and five sen'
 */
export function amountInWords(minorUnits: number, language: Language, words: MoneyWords = {}): string {
  assertAmount(minorUnits, 'The amount')
  const { unit = 'rupiah', minor } = words
  const inUnit = (count: number, name: string) => [numberInWords(count, language), name].filter(Boolean).join(' ')
  if (minor === undefined) return inUnit(minorUnits, unit)
  const units = 10 ** minor.decimals
  const fraction = Math.abs(minorUnits) % units
  const whole = (Math.abs(minorUnits) - fraction) / units
  const parts = [
    ...(whole > 0 || fraction === 0 ? [inUnit(whole, unit)] : []),
    ...(fraction > 0 ? [inUnit(fraction, minor.name)] : []),
  ]
  return `${minorUnits < 0 ? 'minus ' : ''}${parts.join(language === 'id' ? ' ' : ' and ')}`
}
