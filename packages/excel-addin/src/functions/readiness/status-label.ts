import { readinessStatuses, rubricNames, type Language, type ReadinessRubric } from '@bekal/core'

/** A band of the rubric by its name, or what a result may say instead of a band. */
export function statusLabel(rubric: ReadinessRubric, status: string, language: Language): string {
  const beside = readinessStatuses.codes.find((code) => code === status)
  return beside === undefined ? rubricNames(rubric, language).band(status) : readinessStatuses.label(beside, language)
}
