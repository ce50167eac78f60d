import type { Language } from '../vocabulary/index.js'
import type { TrainingPlan } from './schema.js'

/** A title in the reader's language. */
export function titleIn(title: TrainingPlan['title'], language: Language): string {
  return typeof title === 'string' ? title : title[language]
}

/** The name of a party or a fund; its id where the plan does not have it. */
export function nameOf(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return list.find((entry) => entry.id === id)?.name ?? id
}

/** The title of a program; its id where the plan does not have it. */
export function programName(plan: TrainingPlan, id: string, language: Language): string {
  const program = plan.programs.find((one) => one.id === id)
  return program === undefined ? id : titleIn(program.title, language)
}

/** A cohort has no title of its own: its id, and its program's title. */
export function cohortName(plan: TrainingPlan, id: string, language: Language): string {
  const cohort = plan.cohorts.find((one) => one.id === id)
  return cohort === undefined ? id : `${id} (${programName(plan, cohort.programId, language)})`
}
