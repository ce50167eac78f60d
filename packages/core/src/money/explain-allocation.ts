import type { Labels } from '../vocabulary/index.js'
import { allocate, type AllocateOptions } from './allocate.js'
import { certificateSentence, type CertificateWording } from './certificate-sentence.js'
import { decidingQuotients, type DecidingQuotients } from './deciding-quotients.js'
import type { AllocationMethod } from './methods.js'
import { residualEntry } from './residual.js'

/**
 * Why one entry gets what it gets; `floor + extra + residual` is its amount. `exact` is `total × weight ÷ weight sum`
 * as a mixed number: the numerator is never negative, and its sign is that of the total.
 */
export interface AllocationEntry {
  readonly weight: number
  readonly exact: { readonly whole: number; readonly numerator: number; readonly denominator: number }
  /** The exact share of the whole units, rounded down to a unit. */
  readonly floor: number
  /** What the method gave above the floor: zero or one unit, with the sign of the total; divisor methods may go further. */
  readonly extra: number
  /** What is smaller than a unit and went to this entry; 0 for all others. */
  readonly residual: number
  /**
   * Place in the queue for the missing units, 1 first: by remainder (null where the share is whole) or, under
   * `largest-weight`, by weight (null where it is zero). Always null under divisor methods.
   */
  readonly rank: number | null
  readonly amount: number
}

/** The arithmetic behind a split: enough to add it up again by hand. */
export interface AllocationCertificate {
  readonly method: AllocationMethod
  readonly total: number
  readonly weightSum: number
  /** Shares are multiples of this, apart from the residual. */
  readonly unit: number
  /** Units missing after rounding every share down, which the method gave out. */
  readonly missing: number
  /** What is smaller than a unit, with the sign of the total, and the index it went to; null where nothing is. */
  readonly residual: { readonly amount: number; readonly to: number } | null
  /** Under divisor methods: which quotient won the last unit and which one would win the next. */
  readonly quotients: DecidingQuotients | null
  readonly entries: readonly AllocationEntry[]
  /** One paragraph in each language that a finance officer can paste in a letter. */
  readonly sentence: Labels
}

/**
 * Splits like `allocate` and shows the working: exact fraction, floor, who got the odd units and why.
 * @param options as for `allocate`, and how the sentence names entries and writes amounts.
 * @throws the same as `allocate`.
 * @example explainAllocation(100, [2, 3, 1]).entries[2].exact //=> { whole: 16, numerator: 4, denominator: 6 }
 */
export function explainAllocation(
  total: number,
  weights: readonly number[],
  options: AllocateOptions & CertificateWording = {},
): AllocationCertificate {
  const amounts = allocate(total, weights, options)
  const { method = 'largest-remainder', unit = 1 } = options
  const sign = total < 0 ? -1 : 1
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  const size = BigInt(Math.abs(total))
  const units = size / BigInt(unit)
  const rest = Number(size % BigInt(unit))
  const residual = rest === 0 ? null : { amount: sign * rest, to: residualEntry(weights, options.residualTo) }
  const quotas = weights.map((weight) => units * BigInt(weight))
  const ranks = ranksOf(method, weights, quotas, sum)
  const entries = weights.map((weight, at): AllocationEntry => {
    const exact = size * BigInt(weight)
    const amount = amounts[at] as number
    const floor = unsignedZero(sign * Number((quotas[at] as bigint) / sum) * unit)
    const own = residual?.to === at ? residual.amount : 0
    return {
      weight,
      exact: {
        whole: unsignedZero(sign * Number(exact / sum)),
        numerator: Number(exact % sum),
        denominator: Number(sum),
      },
      floor,
      extra: amount - floor - own,
      residual: own,
      rank: ranks[at] as number | null,
      amount,
    }
  })
  const held = entries.map(({ amount, residual: own }) => Math.abs(amount - own) / unit)
  const missing = Number(quotas.reduce((left, quota) => left - quota / sum, units))
  const quotients = decidingQuotients(method, held, weights)
  const certificate = { method, total, weightSum: Number(sum), unit, missing, residual, quotients, entries }
  return { ...certificate, sentence: certificateSentence(certificate, options) }
}

/** Everybody's place in the queue for odd units; null for those who do not stand in it. */
function ranksOf(
  method: AllocationMethod,
  weights: readonly number[],
  quotas: readonly bigint[],
  sum: bigint,
): (number | null)[] {
  const claims =
    method === 'largest-remainder'
      ? quotas.map((quota) => quota % sum)
      : weights.map((weight) => (method === 'largest-weight' ? BigInt(weight) : 0n))
  const queue = claims
    .map((claim, at) => ({ claim, at }))
    .filter(({ claim }) => claim > 0n)
    .sort((a, b) => (a.claim === b.claim ? a.at - b.at : a.claim > b.claim ? -1 : 1))
  const ranks = claims.map((): number | null => null)
  queue.forEach(({ at }, place) => {
    ranks[at] = place + 1
  })
  return ranks
}

function unsignedZero(value: number): number {
  return value === 0 ? 0 : value
}
