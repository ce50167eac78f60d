import type { PlanOutcomes } from '@bekal/core'
import type { FormulaContext } from '../definition/index.js'
import type { Figures, RateWorking } from '../figures/index.js'
import { cohortsSheet } from './people-and-places.js'
import { programsSheet } from './programs.js'
import { rowsOf } from './rows-of.js'
import { wholePlan } from './outcome-words.js'

/** What results are counted of: each cohort, each program with all its cohorts, and the plan with all its programs. */
export type Scope = 'cohort' | 'program' | 'plan'

/** How many rows a scope has, those still free included. */
export function roomOf(scope: Scope, { plan }: Figures): number {
  if (scope === 'plan') return 1
  return scope === 'cohort' ? rowsOf(cohortsSheet, 'cohorts', plan) : rowsOf(programsSheet, 'programs', plan)
}

/** What names entry `n` of a scope; a program without a cohort has no results. */
export function namedBy(scope: Scope, at: FormulaContext, n: number): string {
  if (scope === 'plan') return at.text(wholePlan)
  if (scope === 'cohort') {
    const id = at.cellAt('cohorts', 'id', n)
    return `IF(${id}="","",${id})`
  }
  const id = at.cellAt('programs', 'id', n)
  return `IF(${id}="","",IF(SUMPRODUCT(--(${at.range('cohorts', 'programId')}=${id}))=0,"",${id}))`
}

export function nameOf(scope: Scope, figures: Figures, n: number): string {
  if (scope === 'plan') return figures.say(wholePlan)
  if (scope === 'cohort') return figures.plan.cohorts[n]?.id ?? ''
  return tableRow(scope, figures, n) === undefined ? '' : (figures.plan.programs[n]?.id ?? '')
}

/** Every rate of entry `n`; undefined on free rows. */
export function ratesAt(scope: Scope, { outcomes }: Figures, n: number): readonly RateWorking[] | undefined {
  return scope === 'plan' ? outcomes.total : outcomes[scope === 'cohort' ? 'cohorts' : 'programs'][n]
}

/** Entry `n` in the library's table. */
export function tableRow(scope: Scope, figures: Figures, n: number): PlanOutcomes['total'] | undefined {
  const { plan, outcomes } = figures
  if (scope === 'plan') return outcomes.shown.total
  if (scope === 'cohort') return outcomes.shown.cohorts.find(({ cohortId }) => cohortId === plan.cohorts[n]?.id)
  return outcomes.shown.programs.find(({ programId }) => programId === plan.programs[n]?.id)
}
