import { issueMaker, type Issue } from '../../result/index.js'
import type { ReadinessRubric } from '../schema.js'
import { rubricMessages, rubricReferenceMessages } from './rubric-messages.js'

/** Every issue that a rubric on its own can have. */
export const readinessMessages = { ...rubricMessages, ...rubricReferenceMessages }

export const rubricIssue = issueMaker(readinessMessages)

/** One law of a rubric: all the places that break it, with paths from the rubric. */
export type RubricRule = (rubric: ReadinessRubric) => Issue[]

/** A figure as issues carry it: JSON knows no NaN. */
export function figure(value: number): number | string {
  return Number.isFinite(value) ? value : String(value)
}
