import type { LocalizedText } from '../../result/schema.js'
import type { Language } from '../../vocabulary/index.js'
import type { ReadinessRubric } from '../schema.js'

/** What the parts of a rubric are called in one language; the id where there is no label. */
export interface RubricNames {
  readonly band: (id: string) => string
  readonly dimension: (id: string) => string
  readonly indicator: (id: string) => string
  readonly lever: (id: string) => string
}

export function rubricNames({ bands, dimensions, indicators }: ReadinessRubric, language: Language): RubricNames {
  return {
    band: namesOf(bands, language),
    dimension: namesOf(dimensions, language),
    indicator: namesOf(indicators, language),
    lever: namesOf(
      indicators.flatMap(({ levers = [] }) => levers),
      language,
    ),
  }
}

function namesOf(entries: readonly { id: string; label?: LocalizedText | undefined }[], language: Language) {
  const names = new Map(entries.map(({ id, label }) => [id, typeof label === 'object' ? label[language] : label]))
  return (id: string) => names.get(id) ?? id
}
