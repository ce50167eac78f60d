import type { AllocationMethod } from '../money/index.js'
import type { Labels, Language } from '../vocabulary/index.js'
import { unassigned } from './bands/index.js'
import type { Party } from './schema.js'
import { schemeWords } from './scheme-words.js'
import { roundingMethods } from './vocabularies.js'

/** How the sentence of an explanation calls parties and writes amounts. */
export interface SchemeWording {
  /** Whose names are used; the id of a party that is not among them. */
  readonly parties?: readonly Pick<Party, 'id' | 'name'>[]
  /** How an amount is written; plain grouped numbers where not given. */
  readonly money?: (amount: number, language: Language) => string
}

interface Share {
  readonly partyId: string
  readonly amount: number
}

/** What the sentence tells, as `SchemeExplanation` has it. */
interface Working {
  readonly total: number
  readonly shares: readonly Share[]
  readonly bands: readonly WorkedBand[]
  readonly residual: Share | null
  readonly certificate: { readonly sentence: Labels } | null
}

interface WorkedBand {
  readonly slice: number
  readonly partyIds: readonly string[]
  readonly certificate: {
    readonly method: AllocationMethod
    readonly unit: number
    readonly weightSum: number
    readonly entries: readonly { readonly weight: number; readonly amount: number; readonly extra: number }[]
  }
}

/**
 * One paragraph in each language that a finance officer can paste in a letter: the certificate's where one says it all,
 * else what each party pays of every slice, and together.
 */
export function schemeSentence(working: Working, wording: SchemeWording): Labels {
  const tell = (language: Language) => {
    const { total, shares, certificate } = working
    const teller = new WorkingTeller(wording, language)
    if (total !== 0 && shares.every(({ partyId, amount }) => partyId === unassigned || amount === 0)) {
      return schemeWords[language].nobodyPays(teller.money(total))
    }
    return certificate?.sentence[language] ?? teller.tell(working)
  }
  return { id: tell('id'), en: tell('en') }
}

/** What a party is called in a sentence; where nobody pays, words that say so. */
export function nameIn(language: Language, partyId: string, parties: SchemeWording['parties'] = []): string {
  if (partyId === unassigned) return schemeWords[language].nobody
  return parties.find(({ id }) => id === partyId)?.name ?? partyId
}

class WorkingTeller {
  readonly #wording: SchemeWording
  readonly #language: Language
  readonly #tag: string

  constructor(wording: SchemeWording, language: Language) {
    this.#wording = wording
    this.#language = language
    this.#tag = language === 'id' ? 'id-ID' : 'en-US'
  }

  money(amount: number): string {
    return this.#wording.money?.(amount, this.#language) ?? amount.toLocaleString(this.#tag)
  }

  tell({ total, shares, bands, residual }: Working): string {
    const words = schemeWords[this.#language]
    const unit = bands[0]?.certificate.unit ?? 1
    const rest = residual && {
      amount: this.money(residual.amount),
      name: residual.partyId === unassigned ? null : this.#nameOf(residual.partyId),
    }
    return [
      words.opening(this.money(total), bands.length > 1, unit === 1 ? null : this.money(unit)),
      ...(total < 0 ? [words.refund] : []),
      ...bands.flatMap((band, at) => (band.slice === 0 ? [] : [this.#slice(band, at), ...this.#oddUnits(band)])),
      ...(rest === null ? [] : [words.residual(rest.amount, rest.name)]),
      words.together(
        this.#paid(
          shares.filter(({ amount }) => amount !== 0),
          ({ amount }) => this.money(amount),
        ),
      ),
      words.addsUp,
    ].join(' ')
  }

  #slice({ slice, partyIds, certificate: { entries, weightSum } }: WorkedBand, at: number): string {
    const words = schemeWords[this.#language]
    const part = at === 0 ? words.first(this.money(slice)) : words.above(this.money(slice))
    const parts = entries.map(({ weight, amount }, n) => ({ partyId: partyIds[n] as string, weight, amount }))
    const only = parts.length === 1 ? parts[0] : undefined
    if (only?.partyId === unassigned) return words.nobodyPays(part)
    if (only !== undefined) return words.of(part, words.paysAll(this.#nameOf(only.partyId)))
    const say = ({ weight, amount }: { weight: number; amount: number }) =>
      `${this.#proportion(weight, weightSum)} (${this.money(amount)})`
    return words.of(part, this.#paid(parts, say))
  }

  #paid<P extends Share>(parts: readonly P[], say: (part: P) => string): string {
    const open = parts.find(({ partyId }) => partyId === unassigned)
    const paying = parts.filter(({ partyId }) => partyId !== unassigned)
    const named = paying.map((part) => ({ name: this.#nameOf(part.partyId), part: say(part) }))
    return schemeWords[this.#language].pay(named, open === undefined ? null : say(open))
  }

  #oddUnits({ partyIds, certificate: { method, entries } }: WorkedBand): string[] {
    const taken = entries.flatMap(({ extra }, at) =>
      extra === 0 ? [] : [{ name: this.#nameOf(partyIds[at] as string), part: this.money(extra) }],
    )
    if (taken.length === 0) return []
    const left = entries.reduce((sum, { extra }) => sum + extra, 0)
    const label = roundingMethods.label(method, this.#language)
    return [schemeWords[this.#language].oddUnits(this.money(left), label, taken)]
  }

  /** As a percentage where that is exact to two decimals, else as a fraction. */
  #proportion(weight: number, sum: number): string {
    if ((BigInt(weight) * 10_000n) % BigInt(sum) !== 0n) {
      return `${weight.toLocaleString(this.#tag)}/${sum.toLocaleString(this.#tag)}`
    }
    return (weight / sum).toLocaleString(this.#tag, { style: 'percent', maximumFractionDigits: 2 })
  }

  #nameOf(partyId: string): string {
    return nameIn(this.#language, partyId, this.#wording.parties)
  }
}
