import type { Labels, Language } from '../vocabulary/index.js'
import type { Judged } from './judged.js'
import type { OpportunityReport, TradeStanding } from './judge-opportunity.js'
import { opportunityPhrases, type OpportunityPhrases } from './opportunity-phrases.js'
import { opportunityInputs, type OpportunityInput } from './vocabularies.js'

/** How sentences write amounts; plain grouped numbers where not given. */
export interface OpportunityWording {
  readonly money?: (amount: number, language: Language) => string
}

/** One short paragraph on each question, in both languages. */
export interface OpportunityWords {
  readonly contribution: Labels
  readonly breakEven: Labels
  readonly monthlyResult: Labels
  readonly payback: Labels
  readonly saturation: Labels
  readonly evidence: Labels
}

type Question = keyof OpportunityWords

/**
 * A trade in words that a trainer can read aloud. What cannot be computed says which figures are missing.
 * @example describeOpportunity(judgeOpportunity(wash)).payback.en
 * //=> 'Without counting a wage for the owner, the start-up cost of 4,000,000 is earned back in 1.3 months. …'
 */
export function describeOpportunity(report: OpportunityReport, wording: OpportunityWording = {}): OpportunityWords {
  const tellers = { id: new Teller(report, wording, 'id'), en: new Teller(report, wording, 'en') }
  const both = (question: Question): Labels => ({ id: tellers.id[question](), en: tellers.en[question]() })
  return {
    contribution: both('contribution'),
    breakEven: both('breakEven'),
    monthlyResult: both('monthlyResult'),
    payback: both('payback'),
    saturation: both('saturation'),
    evidence: both('evidence'),
  }
}

class Teller implements Record<Question, () => string> {
  readonly #report: OpportunityReport
  readonly #wording: OpportunityWording
  readonly #language: Language
  readonly #phrases: OpportunityPhrases

  constructor(report: OpportunityReport, wording: OpportunityWording, language: Language) {
    this.#report = report
    this.#wording = wording
    this.#language = language
    this.#phrases = opportunityPhrases[language]
  }

  contribution(): string {
    const { contributionPerUnit } = this.#report
    return this.#tell('contribution', contributionPerUnit, (left) =>
      left > 0
        ? this.#phrases.contribution(this.#money('price'), this.#money('variableCost'), this.#amount(left))
        : this.#phrases.loss(this.#money('price'), this.#money('variableCost')),
    )
  }

  breakEven(): string {
    return this.#both('breakEven', ({ breakEvenPerMonth, breakEvenPerDay }, who) => {
      const perDay = breakEvenPerDay.answer === 'known' ? this.#number(breakEvenPerDay.value) : null
      return [
        breakEvenPerMonth,
        (perMonth: number) =>
          perMonth === 0
            ? this.#phrases.nothingToCover(who)
            : this.#phrases.breakEven(who, this.#number(perMonth), perDay),
        this.#phrases.neverBreaksEven(who),
      ]
    })
  }

  monthlyResult(): string {
    const told = this.#both('monthlyResult', ({ monthlyResult }, who) => [
      monthlyResult,
      (result: number) =>
        result < 0
          ? this.#phrases.shortfall(who, this.#amount(-result))
          : this.#phrases.gain(who, this.#amount(result)),
      '',
    ])
    if (this.#report.withoutWage.monthlyResult.answer === 'unknown') return told
    return `${this.#phrases.month(this.#count('unitsPerDay'), this.#count('workingDaysPerMonth'))} ${told}`
  }

  payback(): string {
    return this.#both('payback', ({ paybackMonths }, who) => {
      const { payback, unpaidPayback, neverPaysBack } = this.#phrases
      const startUp = this.#money('startUpCost')
      const say = who === this.#phrases.withoutWage ? unpaidPayback : payback
      return [paybackMonths, (months: number) => say(who, this.#number(months), startUp), neverPaysBack(who, startUp)]
    })
  }

  saturation(): string {
    return this.#tell('saturation', this.#report.saturation, ({ businesses, graduates, supplyPerDay, saturated }) => {
      const bears = businesses === null ? null : this.#number(businesses)
      const demand = this.#phrases.demand(this.#count('localDemandPerDay'), bears, this.#number(graduates))
      return `${demand} ${saturated ? this.#phrases.saturated(this.#number(supplyPerDay)) : this.#phrases.roomLeft}`
    })
  }

  evidence(): string {
    const { inputs, weakest } = this.#report
    if (weakest === null) return this.#phrases.nothingGiven
    if (weakest !== 'assumption') return this.#phrases.allConfirmed
    return this.#phrases.toConfirm(
      this.#list(inputs.filter(({ status }) => status === 'assumption').map(({ input }) => input)),
    )
  }

  /** Without a wage and with one; what is missing in both is said once. */
  #both(
    topic: 'breakEven' | 'monthlyResult' | 'payback',
    tell: (standing: TradeStanding, who: string) => [Judged<number>, (value: number) => string, string],
  ): string {
    const { withoutWage, withWage } = this.#report
    const { topics, missing } = this.#phrases
    const [without, sayWithout, neverWithout] = tell(withoutWage, this.#phrases.withoutWage)
    if (without.answer === 'unknown') {
      const [paid] = tell(withWage, '')
      return missing(topics[topic], this.#list(paid.answer === 'unknown' ? paid.missing : without.missing))
    }
    const [paid, sayPaid, neverPaid] = tell(withWage, this.#phrases.withWage(this.#money('ownerWagePerMonth')))
    const first = without.answer === 'known' ? sayWithout(without.value) : neverWithout
    if (paid.answer === 'unknown') return `${first} ${this.#phrases.missingWithWage(this.#list(paid.missing))}`
    return `${first} ${paid.answer === 'known' ? sayPaid(paid.value) : neverPaid}`
  }

  #tell<T>(topic: 'contribution' | 'saturation', judged: Judged<T>, say: (value: T) => string): string {
    if (judged.answer === 'known') return say(judged.value)
    const inputs = judged.answer === 'unknown' ? judged.missing : []
    return this.#phrases.missing(this.#phrases.topics[topic], this.#list(inputs))
  }

  #list(inputs: readonly OpportunityInput[]): string {
    return inputs.map((input) => lowerFirst(opportunityInputs.label(input, this.#language))).join(', ')
  }

  #value(input: OpportunityInput): number {
    return this.#report.inputs.find((used) => used.input === input)?.value ?? 0
  }

  #money(input: OpportunityInput): string {
    return this.#amount(this.#value(input))
  }

  #count(input: OpportunityInput): string {
    return this.#number(this.#value(input))
  }

  #amount(value: number): string {
    return this.#wording.money?.(value, this.#language) ?? this.#number(value)
  }

  #number(value: number): string {
    return value.toLocaleString(this.#language === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 2 })
  }
}

function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
