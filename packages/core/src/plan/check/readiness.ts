import { checkRubricSense, scaleValue, type ReadinessAssessment, type ReadinessRubric } from '../../readiness/index.js'
import type { Issue, IssuePath } from '../../result/index.js'
import type { TrainingPlan } from '../schema.js'
import { issue, type PlanRule } from './issue.js'

/** Every rubric can be scored with. */
export const rubricsSound: PlanRule = (plan) =>
  plan.rubrics.flatMap((rubric, at) =>
    checkRubricSense(rubric).map((found) => ({ ...found, path: ['rubrics', at, ...found.path] })),
  )

/** What was observed lies on the scale of its indicator, and was known on the day of the assessment. */
export const observationsUsable: PlanRule = (plan) =>
  assessed(plan).flatMap(({ assessment, rubric, path }) =>
    rubric.indicators.flatMap(({ id, scale }) => {
      const observed = Object.hasOwn(assessment.observations, id) ? assessment.observations[id] : undefined
      if (observed === undefined) return []
      const place: IssuePath = [...path, 'observations', id]
      const value = typeof observed.value === 'number' ? observed.value : String(observed.value)
      return [
        ...valueIssues(scaleValue(scale, observed.value), id, value, [...place, 'value']),
        ...(observed.at > assessment.asOf
          ? [issue('observed-after-assessment', [...place, 'at'], { id, at: observed.at, asOf: assessment.asOf })]
          : []),
      ]
    }),
  )

/** One subject is assessed once for each stage and day, and stages follow one another. */
export const assessmentsInOrder: PlanRule = (plan) => {
  const bySubject = new Map<string, Assessed[]>()
  for (const one of assessed(plan)) {
    const key = JSON.stringify([one.assessment.rubricId, one.assessment.subject])
    bySubject.set(key, [...(bySubject.get(key) ?? []), one])
  }
  return [...bySubject.values()].flatMap((same) =>
    same.flatMap(({ assessment, path }, at) => {
      const { id, asOf, stage } = assessment
      const twin = same.slice(0, at).find((other) => other.assessment.stage === stage && other.assessment.asOf === asOf)
      const late = same.find((other) => stages[other.assessment.stage] < stages[stage] && other.assessment.asOf > asOf)
      return [
        ...(twin ? [issue('assessed-twice', path, { id, other: twin.assessment.id })] : []),
        ...(late ? [issue('stages-out-of-order', [...path, 'asOf'], { id, other: late.assessment.id })] : []),
      ]
    }),
  )
}

/** An assessment speaks of the rubric that the plan holds: its version and its bands. */
export const assessmentsByRubric: PlanRule = (plan) =>
  assessed(plan).flatMap(({ assessment: { rubricVersion: found, override }, rubric: { version, bands }, path }) => [
    ...(found !== undefined && found !== version
      ? [issue('other-rubric-version', [...path, 'rubricVersion'], { found, version })]
      : []),
    ...(override !== undefined && !bands.some(({ id }) => id === override.band)
      ? [issue('unknown-band', [...path, 'override', 'band'], { id: override.band })]
      : []),
  ])

const stages: Readonly<Record<ReadinessAssessment['stage'], number>> = { before: 0, after: 1, followup: 2 }

interface Assessed {
  readonly assessment: ReadinessAssessment
  readonly rubric: ReadinessRubric
  readonly path: IssuePath
}

/** Assessments whose rubric exists and is sound; the others have an issue of their own. */
function assessed(plan: TrainingPlan): Assessed[] {
  const sound = plan.rubrics.filter((rubric) => checkRubricSense(rubric).every(({ severity }) => severity !== 'error'))
  const rubrics = new Map(sound.toReversed().map((rubric) => [rubric.id, rubric]))
  return plan.assessments.flatMap((assessment, at) => {
    const rubric = rubrics.get(assessment.rubricId)
    return rubric === undefined ? [] : [{ assessment, rubric, path: ['assessments', at] }]
  })
}

function valueIssues(
  scaled: ReturnType<typeof scaleValue>,
  id: string,
  value: number | string,
  path: IssuePath,
): Issue[] {
  if (scaled === undefined) return [issue('value-not-on-scale', path, { id, value })]
  return scaled.clipped ? [issue('value-outside-goalposts', path, { id, value })] : []
}
