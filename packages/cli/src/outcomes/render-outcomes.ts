import { currencyOf, formatAmount, type Language, type PlanOutcomes, type Rate, type TrainingPlan } from '@bekal/core'
import { localeOf } from '../language.js'
import { labels } from '../messages.js'
import { renderTable, type Column } from '../report/table.js'
import { nameOf, titleIn } from '../split/names.js'
import { outcomeLabels, outcomeWords } from './outcome-labels.js'
import { outcomeRows, rateNames, type OutcomeRow } from './outcome-rows.js'

/** Outcomes as people read them: one table for each rate, then what results cost whom. */
export function renderOutcomes(plan: TrainingPlan, outcomes: PlanOutcomes, language: Language): string {
  const head = `${titleIn(plan.title, language)} · ${labels.fiscalYear[language]} ${plan.fiscalYear}`
  if (outcomes.cohorts.length === 0) return `${head}\n\n${outcomeLabels.noCohort[language]}`
  const rows = outcomeRows(plan, outcomes, language)
  const { asOf, policy } = outcomes
  const notes = [
    outcomeWords.asOf(asOf),
    outcomeWords.unknownCount(),
    ...(policy.suppressBelow > 1 ? [outcomeWords.hiddenBelow(policy.suppressBelow)] : []),
  ]
  return [
    head,
    ...rateNames(outcomes, language).map((name, at) => `${name}\n\n${rateTable(rows, at, language)}`),
    notes.map((note) => note[language]).join('\n'),
    `${outcomeLabels.costs[language]}\n\n${costTable(plan, rows, language)}`,
  ].join('\n\n')
}

function rateTable(rows: readonly OutcomeRow[], at: number, language: Language): string {
  const shown = rows.filter(({ repeats }) => !repeats)
  if (shown.every(({ rates }) => 'suppressed' in (rates[at] as Rate))) return outcomeLabels.hidden[language]
  const columns = columnsOf(['whose'], ['numerator', 'denominator', 'unknown', 'notDue', 'share', 'interval'], language)
  return renderTable(
    columns,
    shown.map(({ name, rates }) => [name, ...rateCells(rates[at] as Rate, language)]),
  )
}

function rateCells(rate: Rate, language: Language): string[] {
  if ('suppressed' in rate) return [outcomeLabels.hidden[language], '', '', '', '', '']
  const percent = (share: number) =>
    share.toLocaleString(localeOf[language], { style: 'percent', maximumFractionDigits: 1 })
  const { numerator, denominator, unknown, notDue, interval } = rate
  return [
    ...[numerator, denominator, unknown, notDue].map(String),
    rate.rate === undefined ? '–' : percent(rate.rate),
    interval === undefined ? '–' : `${percent(interval.low)}–${percent(interval.high)}`,
  ]
}

function costTable(plan: TrainingPlan, rows: readonly OutcomeRow[], language: Language): string {
  const write = (amount: number | null) => (amount === null ? '–' : formatAmount(amount, currencyOf(plan), language))
  const line = (
    name: string,
    seats: string,
    party: string,
    cost: Omit<OutcomeRow['cost'], 'parties' | 'seats' | 'unassigned'>,
  ) => [...[name, party, seats], ...[cost.total, cost.perSeat, cost.perCompleter, cost.perReadinessPoint].map(write)]
  return renderTable(
    [
      { title: outcomeLabels.whose[language] },
      { title: labels.party[language] },
      ...[
        outcomeLabels.seats,
        labels.total,
        outcomeLabels.perSeat,
        outcomeLabels.perCompleter,
        outcomeLabels.perReadinessPoint,
      ].map((title) => ({ title: title[language], figure: true })),
    ],
    rows.flatMap(({ name, cost }) => [
      line(name, String(cost.seats), labels.total[language], cost),
      ...cost.parties
        .filter(({ total }) => total !== 0)
        .map((party) => line('', '', nameOf(plan.parties, party.id), party)),
    ]),
  )
}

function columnsOf(
  texts: readonly (keyof typeof outcomeLabels)[],
  figures: readonly (keyof typeof outcomeLabels)[],
  language: Language,
): Column[] {
  return [
    ...texts.map((key) => ({ title: outcomeLabels[key][language] })),
    ...figures.map((key) => ({ title: outcomeLabels[key][language], figure: true })),
  ]
}
