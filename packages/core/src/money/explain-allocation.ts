import type { Labels, Language } from '../vocabulary/index.js'
import { allocate, type AllocateOptions, type AllocationMethod } from './allocate.js'

/**
 * Why one entry gets what it gets. `exact` is `total × weight ÷ weight sum` as a mixed number: the numerator is never
 * negative, and its sign is that of the total.
 */
export interface AllocationEntry {
  readonly weight: number
  readonly exact: { readonly whole: number; readonly numerator: number; readonly denominator: number }
  readonly floor: number
  /** Units this entry got above its rounded-down share: 0 or 1, with the sign of the total. */
  readonly extra: number
  /** Place in the queue for the missing units, 1 first; null where the share is whole and nothing is missing. */
  readonly rank: number | null
  readonly amount: number
}

/** The arithmetic behind a split: enough to add it up again by hand. */
export interface AllocationCertificate {
  readonly method: AllocationMethod
  readonly total: number
  readonly weightSum: number
  /** Units missing after rounding every share down; that many entries got one more. */
  readonly missing: number
  readonly entries: readonly AllocationEntry[]
  /** One paragraph in each language that a finance officer can paste in a letter. */
  readonly sentence: Labels
}

/**
 * Splits like `allocate` and shows the working: exact fraction, floor, remainder, who got the odd units and why.
 * @param options the method, and how the sentence names entries and writes amounts.
 * @throws the same as `allocate`.
 * @example explainAllocation(100, [2, 3, 1]).entries[2].exact //=> { whole: 16, numerator: 4, denominator: 6 }
 */
export function explainAllocation(
  total: number,
  weights: readonly number[],
  options: AllocateOptions & CertificateWording = {},
): AllocationCertificate {
  const amounts = allocate(total, weights, options)
  const sum = weights.reduce((a, b) => a + BigInt(b), 0n)
  const size = BigInt(Math.abs(total))
  const sign = total < 0 ? -1 : 1
  const parts = weights.map((weight) => ({ floor: (size * BigInt(weight)) / sum, rest: (size * BigInt(weight)) % sum }))
  const missing = Number(parts.reduce((left, part) => left - part.floor, size))
  const queue = parts
    .map((part, at) => ({ at, rest: part.rest }))
    .filter(({ rest }) => rest > 0n)
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
  const entries = parts.map(({ floor, rest }, at): AllocationEntry => {
    const place = queue.findIndex((entry) => entry.at === at)
    const signed = unsignedZero(sign * Number(floor))
    return {
      weight: weights[at] as number,
      exact: { whole: signed, numerator: Number(rest), denominator: Number(sum) },
      floor: signed,
      extra: (amounts[at] as number) - signed,
      rank: place < 0 ? null : place + 1,
      amount: amounts[at] as number,
    }
  })
  const certificate = { method: 'largest-remainder' as const, total, weightSum: Number(sum), missing, entries }
  return {
    ...certificate,
    sentence: { id: sentence(certificate, options, 'id'), en: sentence(certificate, options, 'en') },
  }
}

/** How the sentence of a certificate calls entries and writes amounts. */
export interface CertificateWording {
  /** What to call the entries; "bagian 1" / "share 1" … where none is given. */
  readonly names?: readonly string[]
  /** How an amount is written; plain grouped numbers where not given. */
  readonly money?: (amount: number, language: Language) => string
}

function sentence(
  { total, weightSum, missing, entries }: Omit<AllocationCertificate, 'sentence'>,
  { names = [], money }: CertificateWording,
  language: Language,
): string {
  const number = (value: number) => value.toLocaleString(language === 'id' ? 'id-ID' : 'en-US')
  const amountOf = (value: number) => money?.(value, language) ?? number(value)
  const nameOf = (at: number) => names[at] ?? `${language === 'id' ? 'bagian' : 'share'} ${at + 1}`
  const shares = entries
    .map(({ weight, amount }, at) => `${nameOf(at)}: ${amountOf(amount)} (${number(weight)}/${number(weightSum)})`)
    .join('; ')
  const winners = entries.flatMap(({ extra }, at) => (extra === 0 ? [] : [nameOf(at)])).join(', ')
  return { id: inIndonesian, en: inEnglish }[language](amountOf(total), shares, missing, winners)
}

function inIndonesian(total: string, shares: string, missing: number, winners: string): string {
  const odd =
    missing === 0
      ? 'Semua bagian bulat; tidak ada sisa pembulatan.'
      : missing === 1
        ? `Setelah dibulatkan ke bawah tersisa satu satuan; satuan itu diberikan kepada pecahan terbesar (bila sama, yang lebih dahulu tercantum): ${winners}.`
        : `Setelah dibulatkan ke bawah tersisa ${missing} satuan; masing-masing satu diberikan kepada pecahan terbesar (bila sama, yang lebih dahulu tercantum): ${winners}.`
  return `${total} dibagi menurut bobot dengan metode sisa terbesar. ${shares}. ${odd} Jumlah semua bagian sama dengan total.`
}

function inEnglish(total: string, shares: string, missing: number, winners: string): string {
  const odd =
    missing === 0
      ? 'Every share is whole; nothing was left over.'
      : missing === 1
        ? `After rounding down, one unit was left; it went to the largest fraction (ties to the earlier entry): ${winners}.`
        : `After rounding down, ${missing} units were left; one each went to the largest fractions (ties to the earlier entry): ${winners}.`
  return `${total} was divided by weight with the largest-remainder method. ${shares}. ${odd} The shares add up to the total.`
}

function unsignedZero(value: number): number {
  return value === 0 ? 0 : value
}
