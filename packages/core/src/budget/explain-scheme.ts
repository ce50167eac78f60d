import { explainAllocation, type AllocateOptions, type AllocationCertificate } from '../money/index.js'
import type { Labels, Language } from '../vocabulary/index.js'
import { unassigned, type Band } from './bands/index.js'
import type { PreparedScheme } from './prepared-scheme.js'
import { nameIn, schemeSentence, type SchemeWording } from './scheme-sentence.js'

/** The part of a total that lies in one band, and how it is divided. Breaks are sizes, whatever the total's sign. */
export interface ExplainedBand {
  readonly from: number
  readonly upTo: number | null
  /** With the total's sign; without what is smaller than the rounding unit. */
  readonly slice: number
  /** Whose the entries of the certificate are, in order; `(unassigned)` where nobody pays. */
  readonly partyIds: readonly string[]
  readonly certificate: AllocationCertificate
}

/** Why a scheme shares a total as it does: slices and residual make the total, their parts each party's amount. */
export interface SchemeExplanation {
  readonly total: number
  /** Every party that can have a share, in plan order; last, under `(unassigned)`, what nobody pays. */
  readonly shares: readonly { readonly partyId: string; readonly amount: number }[]
  /** The bands that the total reaches, at least one. */
  readonly bands: readonly ExplainedBand[]
  /** What is left of the total below a whole multiple of the unit, and who takes it; null where nothing is. */
  readonly residual: { readonly partyId: string; readonly amount: number } | null
  /** The working of the whole total where one band holds it, and the residual's taker is in that band; else null. */
  readonly certificate: AllocationCertificate | null
  /** One paragraph in each language that a finance officer can paste in a letter. */
  readonly sentence: Labels
}

export interface ExplainSchemeOptions extends SchemeWording {
  /** The account of the total; a rule by account takes `otherwise` where none is given. */
  readonly account?: string
}

/**
 * Shares a total as `scheme.share` does and shows the working, band by band.
 * @param options how the sentence calls parties and writes amounts; ids and plain grouped numbers where not given.
 * @throws {NotAnAmountError} when the total is not whole or has more than 15 digits.
 * @example
 * // 80/20 between bpvp and lapas; bpvp at most 40 million, the excess is the prison's
 * explainScheme(60_000_000, capped).bands.map(({ slice }) => slice) //=> [50000000, 10000000]
 */
export function explainScheme(
  total: number,
  scheme: PreparedScheme,
  { account, ...wording }: ExplainSchemeOptions = {},
): SchemeExplanation {
  const shares = Object.entries(scheme.share(total, account)).map(([partyId, amount]) => ({ partyId, amount }))
  const { method, unit = 1 } = scheme.rounding
  const size = Math.abs(total)
  const whole = size - (size % unit)
  const bands = reached(scheme.bandsFor(scheme.prefixOf(account)), whole).map((band): ExplainedBand => {
    const { from, upTo } = band
    const part = Math.min(whole, upTo ?? whole) - from
    const slice = total < 0 ? 0 - part : part
    const payers = [...scheme.partyIds, unassigned].filter((id) => Object.hasOwn(band.shares, id))
    const weights = payers.map((id) => band.shares[id] as number)
    return {
      from,
      upTo,
      slice,
      partyIds: payers,
      certificate: certify(slice, payers, weights, { method, unit }, wording),
    }
  })
  const residual = residualOf(shares, bands)
  const certificate = ofTotal(total, bands, residual, { method, unit }, wording)
  const explanation = { total, shares, bands, residual, certificate }
  return { ...explanation, sentence: schemeSentence(explanation, wording) }
}

/** The bands with a whole unit of the total in them; the first where there is none. */
function reached(bands: readonly Band[], whole: number): readonly Band[] {
  return bands.filter(({ from }, at) => at === 0 || from < whole)
}

/** Who has more than its parts of the slices: the one that takes what is smaller than a unit. */
function residualOf(
  shares: SchemeExplanation['shares'],
  bands: readonly ExplainedBand[],
): SchemeExplanation['residual'] {
  for (const { partyId, amount } of shares) {
    const ofSlices = bands.reduce((sum, { partyIds, certificate }) => {
      return sum + (certificate.entries[partyIds.indexOf(partyId)]?.amount ?? 0)
    }, 0)
    if (amount !== ofSlices) return { partyId, amount: amount - ofSlices }
  }
  return null
}

function ofTotal(
  total: number,
  [only, ...more]: readonly ExplainedBand[],
  residual: SchemeExplanation['residual'],
  rounding: AllocateOptions,
  wording: SchemeWording,
): AllocationCertificate | null {
  if (only === undefined || more.length > 0) return null
  const { partyIds, certificate } = only
  if (residual === null) return certificate
  const residualTo = partyIds.indexOf(residual.partyId)
  const weights = certificate.entries.map(({ weight }) => weight)
  return residualTo < 0 ? null : certify(total, partyIds, weights, { ...rounding, residualTo }, wording)
}

/** The certificate with the parties' names; nobody has a name of its own in each language. */
function certify(
  total: number,
  partyIds: readonly string[],
  weights: readonly number[],
  rounding: AllocateOptions,
  { parties, money }: SchemeWording,
): AllocationCertificate {
  const inLanguage = (language: Language) =>
    explainAllocation(total, weights, {
      ...rounding,
      names: partyIds.map((id) => nameIn(language, id, parties)),
      ...(money && { money }),
    })
  const certificate = inLanguage('id')
  return { ...certificate, sentence: { id: certificate.sentence.id, en: inLanguage('en').sentence.en } }
}
