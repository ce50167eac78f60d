import type { CostLine } from '../budget/index.js'
import { assertAmount, roundedQuotient } from '../money/index.js'
import type { Language } from '../vocabulary/index.js'

/** The tax of a line, in minor units: net + tax = gross. */
export interface LineTax {
  readonly label: string
  readonly rateBasisPoints: number
  readonly net: number
  readonly tax: number
  readonly gross: number
  /** What its payers owe beyond the line's total: the tax, where the total does not include it. */
  readonly beyondTotal: number
}

/**
 * Net, tax and gross of a line's total, rounded half away from zero; undefined for a line that states no tax.
 *
 * A rate on the net price (value-added tax) is `net × rate`; one on the gross price (income tax that the payer withholds)
 * is `gross × rate`. The total is the gross price where tax is included and the net price where it is not. No price leaves
 * anything after a tax that withholds all of it: the total is then the gross price in any case.
 * @throws {NotAnAmountError} when the gross price passes 15 digits; `checkPlan` reports it.
 * @example lineTax({ tax: { label: 'PPN', rateBasisPoints: 1_100, included: true } }, 111_000)
 * //=> { label: 'PPN', rateBasisPoints: 1100, net: 100000, tax: 11000, gross: 111000, beyondTotal: 0 }
 */
export function lineTax({ tax }: Pick<CostLine, 'tax'>, total: number): LineTax | undefined {
  if (tax === undefined) return undefined
  const { label, rateBasisPoints } = tax
  const exact = exactTax(tax, BigInt(total))
  const gross = Number(exact.gross)
  assertAmount(gross, 'The gross price')
  return {
    label,
    rateBasisPoints,
    net: Number(exact.net),
    tax: Number(exact.gross - exact.net),
    gross,
    beyondTotal: gross - total,
  }
}

/** The gross price of any total, without the limit of 15 digits; the total itself for a line that states no tax. */
export function exactGross({ tax }: Pick<CostLine, 'tax'>, total: bigint): bigint {
  return tax === undefined ? total : exactTax(tax, total).gross
}

function exactTax({ rateBasisPoints, included, base = 'net' }: Tax, total: bigint) {
  const rate = BigInt(rateBasisPoints)
  if (included || (base === 'gross' && rate === whole)) {
    return { net: total - roundedQuotient(total * rate, base === 'net' ? whole + rate : whole), gross: total }
  }
  return { net: total, gross: total + roundedQuotient(total * rate, base === 'net' ? whole : whole - rate) }
}

type Tax = NonNullable<CostLine['tax']>

const whole = 10_000n

/** A tax as people call it, with its rate. */
export function taxName({ label, rateBasisPoints }: LineTax, language: Language): string {
  const rate = (rateBasisPoints / 10_000).toLocaleString(language === 'id' ? 'id-ID' : 'en-US', {
    style: 'percent',
    maximumFractionDigits: 2,
  })
  return label.includes(rate) ? label : `${label} ${rate}`
}
