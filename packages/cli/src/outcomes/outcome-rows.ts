import type { Language, OutcomeCost, PlanOutcomes, Rate, TrainingPlan } from '@bekal/core'
import { localeOf } from '../language.js'
import { cohortName, programName } from '../split/names.js'
import { outcomeLabels, outcomeWords } from './outcome-labels.js'

/** A cohort, a program or the whole plan, with its name. */
export interface OutcomeRow {
  readonly name: string
  readonly rates: readonly Rate[]
  /** The program of a single cohort: its rates are the cohort's own, only its cost may be more. */
  readonly repeats: boolean
  readonly cost: OutcomeCost
}

/** Cohorts, then programs, then the whole plan. */
export function outcomeRows(
  plan: TrainingPlan,
  { cohorts, programs, total }: PlanOutcomes,
  language: Language,
): OutcomeRow[] {
  const row = (
    name: string,
    repeats: boolean,
    { attendance, completion, certification, working, cost }: PlanOutcomes['total'],
  ) => ({
    name,
    repeats,
    rates: [attendance, completion, certification, ...working],
    cost,
  })
  return [
    ...cohorts.map((one) => row(cohortName(plan, one.cohortId, language), false, one)),
    ...programs.map((one) => {
      const own = cohorts.filter(({ programId }) => programId === one.programId)
      return row(programName(plan, one.programId, language), own.length === 1, one)
    }),
    row(outcomeLabels.wholePlan[language], false, total),
  ]
}

/** What each rate of a row is called, in the same order. Cohorts that start on other days may have another threshold. */
export function rateNames({ policy, cohorts }: PlanOutcomes, language: Language): string[] {
  const percent = (share: number) =>
    share.toLocaleString(localeOf[language], { style: 'percent', maximumFractionDigits: 2 })
  const thresholds = [...new Set(cohorts.map(({ attendanceMin }) => percent(attendanceMin)))]
  return [
    outcomeWords.attendance(thresholds.join(' / ')),
    outcomeLabels.completion,
    outcomeLabels.certification,
    ...policy.windows.map(({ months }) => outcomeWords.working(months)),
  ].map((labels) => labels[language])
}
