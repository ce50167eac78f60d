import type { Labels, Language } from '../vocabulary/index.js'
import type { DecidingQuotients, Quotient } from './deciding-quotients.js'
import { methodWords } from './method-words.js'
import type { AllocationMethod } from './methods.js'

/** How the sentence of a certificate calls entries and writes amounts. */
export interface CertificateWording {
  /** What to call the entries; "Bagian 1" / "Share 1" … where none is given. */
  readonly names?: readonly string[]
  /** How an amount is written; plain grouped numbers where not given. */
  readonly money?: (amount: number, language: Language) => string
}

/** What the sentence tells, as `AllocationCertificate` has it. */
interface Working {
  readonly method: AllocationMethod
  readonly total: number
  readonly weightSum: number
  readonly unit: number
  readonly missing: number
  readonly residual: { readonly amount: number; readonly to: number } | null
  readonly quotients: DecidingQuotients | null
  readonly entries: readonly { readonly weight: number; readonly amount: number; readonly extra: number }[]
}

/** One paragraph in each language that a finance officer can paste in a letter. */
export function certificateSentence(working: Working, wording: CertificateWording): Labels {
  return { id: sentence(working, wording, 'id'), en: sentence(working, wording, 'en') }
}

function sentence(working: Working, { names = [], money }: CertificateWording, language: Language): string {
  const { method, total, weightSum, unit, missing, residual, quotients, entries } = working
  const words = methodWords[language]
  const number = (value: number) => value.toLocaleString(language === 'id' ? 'id-ID' : 'en-US')
  const amountOf = (value: number) => money?.(value, language) ?? number(value)
  const signed = (size: number) => amountOf(total < 0 ? -size : size)
  const nameOf = (at: number) => names[at] ?? `${words.share} ${at + 1}`
  const quotient = ({ at, weight, divisor }: Quotient) =>
    `${nameOf(at)} (${number(weight)} ÷ ${divisor.length === 1 ? number(divisor[0] as number) : `√(${divisor.map(number).join('×')})`})`
  const shares = entries
    .map(({ weight, amount }, at) => `${nameOf(at)}: ${amountOf(amount)} (${number(weight)}/${number(weightSum)})`)
    .join('; ')
  const winners = entries.flatMap(({ extra }, at) => (extra === 0 ? [] : [nameOf(at)])).join(', ')
  const multiple = unit === 1 ? null : amountOf(unit)
  const decided =
    quotients === null
      ? missing === 0
        ? words.nothingLeft(multiple)
        : words.oddUnits(method, signed(missing * unit), missing === 1 ? null : signed(unit), winners)
      : words.byQuotient(
          method,
          multiple,
          quotients.last === null ? null : quotient(quotients.last),
          quotient(quotients.next),
        )
  const rest = residual === null ? [] : [words.residual(amountOf(residual.amount), nameOf(residual.to))]
  return [words.divided(amountOf(total), method, multiple), `${shares}.`, decided, ...rest, words.addsUp].join(' ')
}
