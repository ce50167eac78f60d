import {
  checkRubric,
  measureChange,
  prepareRubric,
  scorePrepared,
  summarizeCohort,
  type CohortSummary,
  type PreparedRubric,
  type ReadinessAssessment,
  type ReadinessChange,
  type ReadinessRubric,
  type ReadinessScore,
} from '../readiness/index.js'
import type { TrainingPlan } from './schema.js'

type Subject = ReadinessAssessment['subject']
type Stage = ReadinessAssessment['stage']

/** The result of one assessment of the plan. */
export interface AssessmentScore extends ReadinessScore {
  readonly assessmentId: string
  readonly subject: Subject
  readonly rubricId: string
  readonly stage: Stage
  /** The day for which it holds. */
  readonly asOf: string
  /** What people decided instead, and why. */
  readonly override?: ReadinessAssessment['override']
}

/** What changed for one subject from one stage to the next that it has. */
export interface SubjectChange extends ReadinessChange {
  readonly subject: Subject
  readonly rubricId: string
  readonly from: Stage
  readonly to: Stage
}

/** A cohort at one stage, by one rubric. */
export interface CohortReadiness extends CohortSummary {
  readonly cohortId: string
  readonly rubricId: string
  readonly stage: Stage
}

/** Readiness over the whole plan. A planning aid: not for remission, parole or discipline. */
export interface PlanReadiness {
  /** In the order of the plan. */
  readonly results: readonly AssessmentScore[]
  readonly changes: readonly SubjectChange[]
  readonly cohorts: readonly CohortReadiness[]
  /** Assessments that cannot be scored: their rubric does not exist, or has errors. */
  readonly unscored: readonly string[]
}

export interface ScorePlanOptions {
  /** Scores all assessments for this day; each for its own where not stated. Changes are always measured on their own days. */
  readonly asOf?: string | undefined
}

/** Scores every assessment of a plan; changes between stages; cohorts at each stage. Never throws for a parsed plan. */
export function scorePlan(plan: TrainingPlan, { asOf }: ScorePlanOptions = {}): PlanReadiness {
  const rubrics = preparedRubrics(plan)
  const known = plan.assessments.filter(({ rubricId }) => rubrics.has(rubricId))
  const results = known.map((assessment): AssessmentScore => {
    const { id, subject, rubricId, stage, override } = assessment
    const day = asOf ?? assessment.asOf
    const score = scorePrepared(rubrics.get(rubricId) as PreparedRubric, assessment.observations, { asOf: day })
    const decided = override === undefined ? {} : { override }
    return { assessmentId: id, subject, rubricId, stage, asOf: day, ...decided, ...score }
  })
  const latest = latestOf(known)
  const changes = changesBetween(latest, rubrics)
  return {
    results,
    changes,
    cohorts: cohortsOf(plan, latest, changes, rubrics),
    unscored: plan.assessments.filter(({ rubricId }) => !rubrics.has(rubricId)).map(({ id }) => id),
  }
}

type Rubrics = ReadonlyMap<string, PreparedRubric>
/** The assessments that count: by rubric and subject, the latest at each stage. */
type Latest = ReadonlyMap<string, Partial<Record<Stage, ReadinessAssessment>>>

/** Rubrics without errors. Of several with one id the first is meant. */
function preparedRubrics({ rubrics }: TrainingPlan): Rubrics {
  const sound = (rubric: ReadinessRubric) => checkRubric(rubric).every(({ severity }) => severity !== 'error')
  return new Map(
    rubrics
      .toReversed()
      .filter(sound)
      .map((rubric) => [rubric.id, prepareRubric(rubric)]),
  )
}

function latestOf(assessments: readonly ReadinessAssessment[]): Latest {
  const latest = new Map<string, Partial<Record<Stage, ReadinessAssessment>>>()
  for (const assessment of assessments) {
    const key = keyOf(assessment.rubricId, assessment.subject)
    const own = latest.get(key) ?? {}
    const before = own[assessment.stage]
    if (before === undefined || before.asOf <= assessment.asOf) own[assessment.stage] = assessment
    latest.set(key, own)
  }
  return latest
}

function keyOf(rubricId: string, subject: Subject): string {
  return JSON.stringify([rubricId, subject])
}

const stages: readonly Stage[] = ['before', 'after', 'followup']

function changesBetween(latest: Latest, rubrics: Rubrics): SubjectChange[] {
  return [...latest.values()].flatMap((own) => {
    const made = stages.flatMap((stage) => own[stage] ?? [])
    return made.slice(1).map((after, at): SubjectChange => {
      const before = made[at] as ReadinessAssessment
      const { rubric } = rubrics.get(after.rubricId) as PreparedRubric
      const { subject, rubricId, stage } = after
      return { subject, rubricId, from: before.stage, to: stage, ...measureChange(rubric, before, after) }
    })
  })
}

function cohortsOf(
  { cohorts }: TrainingPlan,
  latest: Latest,
  changes: readonly SubjectChange[],
  rubrics: Rubrics,
): CohortReadiness[] {
  const changed = new Map(changes.map((change) => [`${change.to} ${keyOf(change.rubricId, change.subject)}`, change]))
  return cohorts.flatMap(({ id: cohortId, participantCodes = [] }) =>
    [...rubrics.values()].flatMap(({ rubric }) =>
      stages.flatMap((stage): CohortReadiness[] => {
        const keys = participantCodes.map((participantCode) => keyOf(rubric.id, { participantCode }))
        const people = keys.flatMap((key) => latest.get(key)?.[stage] ?? [])
        if (people.length === 0) return []
        const own = keys.flatMap((key) => changed.get(`${stage} ${key}`) ?? [])
        return [{ cohortId, rubricId: rubric.id, stage, ...summarizeCohort(rubric, people, { changes: own }) }]
      }),
    ),
  )
}
