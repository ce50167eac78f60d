import {
  amountInputs,
  currencyOf,
  describeOpportunity,
  evidenceStatuses,
  formatAmount,
  opportunityInputs,
  type Judged,
  type Language,
  type ProgramOpportunity,
  type SensitivityRow,
  type TradeStanding,
  type TrainingPlan,
} from '@bekal/core'
import { localeOf } from '../language.js'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { programName, titleIn } from '../split/names.js'
import { opportunityLabels } from './opportunity-labels.js'

/** Trades as people read them: the figures with their sources, what they come to, what a change does, and in words. */
export function renderOpportunities(
  plan: TrainingPlan,
  judged: readonly ProgramOpportunity[],
  language: Language,
): string {
  const renderer = new Renderer(plan, language)
  const trades = judged.map((one) => renderer.trade(one))
  return [
    `${titleIn(plan.title, language)} · ${labels.fiscalYear[language]} ${plan.fiscalYear}`,
    ...(trades.length === 0 ? [opportunityLabels.noTrade[language]] : trades),
  ].join('\n\n')
}

class Renderer {
  readonly #plan: TrainingPlan
  readonly #language: Language

  constructor(plan: TrainingPlan, language: Language) {
    this.#plan = plan
    this.#language = language
  }

  trade({ programId, report }: ProgramOpportunity): string {
    const words = describeOpportunity(report, { money: (amount) => this.#money(amount) })
    const title = `${programName(this.#plan, programId, this.#language)} (${programId})`
    return [
      title,
      ...(report.inputs.length === 0 ? [] : [this.#inputs(report.inputs)]),
      this.#standings(report),
      `${this.#say('ifChanged')}\n\n${this.#sensitivity(report.sensitivity)}`,
      Object.values(words)
        .map((sentence) => sentence[this.#language])
        .join('\n'),
    ].join('\n\n')
  }

  #inputs(inputs: ProgramOpportunity['report']['inputs']): string {
    return renderTable(
      [
        { title: this.#say('figure') },
        { title: this.#say('value'), figure: true },
        { title: this.#say('howSure') },
        { title: this.#say('source') },
      ],
      inputs.map(({ input, value, status, source }) => [
        opportunityInputs.label(input, this.#language),
        amountInputs.includes(input) ? this.#money(value) : this.#number(value),
        evidenceStatuses.label(status, this.#language),
        source ?? '–',
      ]),
    )
  }

  #standings({
    contributionPerUnit,
    contributionPerMonth,
    withoutWage,
    withWage,
    saturation,
  }: ProgramOpportunity['report']) {
    const money = (value: number) => this.#money(value)
    const number = (value: number) => this.#number(value)
    const row = (name: keyof TradeStanding, write: (value: number) => string) => [
      this.#say(name),
      this.#answer(withoutWage[name], write),
      this.#answer(withWage[name], write),
    ]
    const bears = (businesses: number | null) => (businesses === null ? this.#say('any') : number(businesses))
    return renderTable(this.#columns(['withoutWage', 'withWage'], 'figure'), [
      [this.#say('contributionPerUnit'), this.#answer(contributionPerUnit, money), ''],
      [this.#say('contributionPerMonth'), this.#answer(contributionPerMonth, money), ''],
      row('breakEvenPerMonth', number),
      row('breakEvenPerDay', number),
      row('monthlyResult', money),
      row('paybackMonths', number),
      [this.#say('businesses'), this.#answer(saturation, ({ businesses }) => bears(businesses)), ''],
    ])
  }

  #sensitivity(rows: readonly SensitivityRow[]): string {
    const both = ({ withoutWage, withWage }: SensitivityRow) =>
      [withoutWage, withWage].flatMap(({ monthlyResult, paybackMonths }) => [
        this.#answer(monthlyResult, (value) => this.#money(value)),
        this.#answer(paybackMonths, (value) => this.#number(value)),
      ])
    const titles = (['withoutWage', 'withWage'] as const).flatMap((whose) =>
      (['monthlyResult', 'paybackMonths'] as const).map(
        (what) => `${this.#say(what)}, ${lowerFirst(this.#say(whose))}`,
      ),
    )
    return renderTable(
      [{ title: this.#say('change') }, ...titles.map((title) => ({ title, figure: true }))],
      rows.map((row) => [`${this.#say(row.changed)} ${this.#percent(row.percent)}`, ...both(row)]),
    )
  }

  #columns(figures: readonly (keyof typeof opportunityLabels)[], first: keyof typeof opportunityLabels) {
    return [{ title: this.#say(first) }, ...figures.map((key) => ({ title: this.#say(key), figure: true }))]
  }

  #answer<T>(judged: Judged<T>, write: (value: T) => string): string {
    return judged.answer === 'known' ? write(judged.value) : this.#say(judged.answer)
  }

  #say(key: keyof typeof opportunityLabels): string {
    return opportunityLabels[key][this.#language]
  }

  #money(amount: number): string {
    return formatAmount(amount, currencyOf(this.#plan), this.#language)
  }

  #number(value: number): string {
    return value.toLocaleString(localeOf[this.#language], { maximumFractionDigits: 2 })
  }

  #percent(percent: number): string {
    return (percent / 100).toLocaleString(localeOf[this.#language], { style: 'percent', signDisplay: 'always' })
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
