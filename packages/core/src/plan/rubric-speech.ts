import {
  figureWriter,
  readinessStatuses,
  rubricNames,
  type FigureWriter,
  type ReadinessRubric,
  type RubricNames,
} from '../readiness/index.js'
import type { Language } from '../vocabulary/index.js'
import type { TrainingPlan } from './schema.js'

/** A rubric of a plan, in one language. */
export interface RubricSpeech {
  readonly rubric: ReadinessRubric
  readonly title: string
  readonly names: RubricNames
  readonly figures: FigureWriter
  /** A band, or a status that is none. */
  status(id: string): string
}

/** How to speak about the results of a rubric, which the plan must have. */
export function rubricSpeech(plan: TrainingPlan, rubricId: string, language: Language): RubricSpeech {
  const rubric = plan.rubrics.find(({ id }) => id === rubricId) as ReadinessRubric
  const { title } = rubric
  const names = rubricNames(rubric, language)
  return {
    rubric,
    title: typeof title === 'object' ? title[language] : (title ?? rubric.id),
    names,
    figures: figureWriter(rubric, language),
    status: (id) => {
      const beside = readinessStatuses.codes.find((code) => code === id)
      return beside === undefined ? names.band(id) : readinessStatuses.label(beside, language)
    },
  }
}
