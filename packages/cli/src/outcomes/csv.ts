import { currencyOf, type Language, type PlanOutcomes, type Rate, type TrainingPlan } from '@bekal/core'
import { renderCsv, type CsvCell } from '../report/csv.js'
import { outcomeLabels } from './outcome-labels.js'
import { outcomeRows, rateNames } from './outcome-rows.js'

type Heading = keyof typeof outcomeLabels

/** One row for every rate of every cohort, program and the plan, with what a seat, a completer and a point cost; shares from 0 to 1. */
export function outcomesAsCsv(plan: TrainingPlan, outcomes: PlanOutcomes, language: Language): string {
  const headings: Heading[] = [
    'whose',
    'rate',
    'numerator',
    'denominator',
    'unknown',
    'notDue',
    'share',
    'perSeat',
    'perCompleter',
    'perReadinessPoint',
  ]
  const names = rateNames(outcomes, language)
  const rows = outcomeRows(plan, outcomes, language).flatMap(({ name, rates, cost }) =>
    rates.map((rate, at): CsvCell[] => [
      ...[name, names[at] as string, ...rateCells(rate, language)],
      ...[cost.perSeat ?? '', cost.perCompleter ?? '', cost.perReadinessPoint ?? ''],
    ]),
  )
  return renderCsv([headings.map((key) => outcomeLabels[key][language]), ...rows], currencyOf(plan).minorUnit)
}

function rateCells(rate: Rate, language: Language): CsvCell[] {
  if ('suppressed' in rate) return [outcomeLabels.hidden[language], '', '', '', '']
  const { numerator, denominator, unknown, notDue } = rate
  return [
    ...[numerator, denominator, unknown, notDue].map((figure) => ({ figure })),
    rate.rate === undefined ? '' : { figure: rate.rate },
  ]
}
