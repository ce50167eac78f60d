import {
  currencyOf,
  type Judged,
  type Language,
  type ProgramOpportunity,
  type TradeStanding,
  type TrainingPlan,
} from '@bekal/core'
import { labels } from '../messages.js'
import { renderCsv, type CsvCell } from '../report/csv.js'
import { opportunityLabels } from './opportunity-labels.js'

type Heading = keyof typeof opportunityLabels

/** One row for every result of every trade, planned and changed; a percentage of change is a plain number. */
export function opportunitiesAsCsv(
  plan: TrainingPlan,
  judged: readonly ProgramOpportunity[],
  language: Language,
): string {
  const say = (key: Heading) => opportunityLabels[key][language]
  const head = [
    labels.trainingProgram[language],
    ...[say('figure'), say('change'), '%', say('withoutWage'), say('withWage')],
  ]
  const rows = judged.flatMap(({ programId, report }) => {
    const cells = (judgedOne: Judged<number>, isMoney: boolean): CsvCell =>
      judgedOne.answer !== 'known' ? say(judgedOne.answer) : isMoney ? judgedOne.value : { figure: judgedOne.value }
    const row = (name: keyof TradeStanding, changed: [CsvCell, CsvCell], both: Both): CsvCell[] => [
      ...[programId, say(name), ...changed],
      ...[both.withoutWage, both.withWage].map((standing) =>
        cells(standing[name] as Judged<number>, name === 'monthlyResult'),
      ),
    ]
    const planned = (['breakEvenPerMonth', 'breakEvenPerDay', 'monthlyResult', 'paybackMonths'] as const).map((name) =>
      row(name, ['', ''], report),
    )
    const changed = report.sensitivity.flatMap((one) =>
      (['monthlyResult', 'paybackMonths'] as const).map((name) =>
        row(name, [say(one.changed), { figure: one.percent }], one),
      ),
    )
    return [
      [programId, say('contributionPerUnit'), '', '', cells(report.contributionPerUnit, true), ''],
      [programId, say('contributionPerMonth'), '', '', cells(report.contributionPerMonth, true), ''],
      ...planned,
      ...changed,
    ]
  })
  return renderCsv([head, ...rows], currencyOf(plan).minorUnit)
}

type Both = Readonly<Record<'withoutWage' | 'withWage', Partial<TradeStanding>>>
