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
 * @param names what to call the entries in the sentence; their number where none is given.
 * @throws the same as `allocate`.
 * @example explainAllocation(100, [2, 3, 1]).entries[2].exact //=> { whole: 16, numerator: 4, denominator: 6 }
 */
export function explainAllocation(
  total: number,
  weights: readonly number[],
  options: AllocateOptions & { readonly names?: readonly string[] } = {},
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
  const names = weights.map((_, at) => options.names?.[at] ?? String(at + 1))
  const certificate = { method: 'largest-remainder' as const, total, weightSum: Number(sum), missing, entries }
  return {
    ...certificate,
    sentence: { id: sentence(certificate, names, 'id'), en: sentence(certificate, names, 'en') },
  }
}

function sentence(
  { total, weightSum, missing, entries }: Omit<AllocationCertificate, 'sentence'>,
  names: readonly string[],
  language: Language,
): string {
  const number = (value: number) => value.toLocaleString(language === 'id' ? 'id-ID' : 'en-US')
  const shares = entries
    .map(({ weight, amount }, at) => `${names[at]} ${number(amount)} (${number(weight)}/${number(weightSum)})`)
    .join(', ')
  const winners = entries.flatMap(({ extra }, at) => (extra === 0 ? [] : [names[at]])).join(', ')
  if (language === 'id') {
    const odd =
      missing === 0
        ? 'Semua bagian bulat; tidak ada sisa pembulatan.'
        : `Setelah dibulatkan ke bawah tersisa ${number(missing)} satuan; sisa itu diberikan masing-masing satu kepada pecahan terbesar (bila sama, yang lebih dahulu tercantum): ${winners}.`
    return `Total ${number(total)} dibagi menurut bobot dengan metode sisa terbesar: ${shares}. ${odd} Jumlah semua bagian sama dengan total.`
  }
  const odd =
    missing === 0
      ? 'Every share is whole; nothing was left over.'
      : `After rounding down, ${number(missing)} unit${missing === 1 ? ' was' : 's were'} left; one each went to the largest fraction${missing === 1 ? '' : 's'} (ties to the earlier entry): ${winners}.`
  return `${number(total)} was divided by weight with the largest-remainder method: ${shares}. ${odd} The shares add up to the total.`
}

function unsignedZero(value: number): number {
  return value === 0 ? 0 : value
}
