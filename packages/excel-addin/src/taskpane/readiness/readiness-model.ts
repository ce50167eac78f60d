import {
  explainAssessment,
  programName,
  rubricSpeech,
  scorePlan,
  type AssessmentScore,
  type Language,
  type PlanReadiness,
  type SubjectChange,
  type TrainingPlan,
} from '@bekal/core'

/** The scores of a plan, worked out once. */
export function readinessOf(plan: TrainingPlan): PlanReadiness {
  const known = remembered.get(plan)
  if (known !== undefined) return known
  const readiness = scorePlan(plan)
  remembered.set(plan, readiness)
  return readiness
}

const remembered = new WeakMap<TrainingPlan, PlanReadiness>()

/** A participant's code, or a program's title. */
export function subjectName(
  plan: TrainingPlan,
  { subject }: Pick<AssessmentScore, 'subject'>,
  language: Language,
): string {
  return 'participantCode' in subject ? subject.participantCode : programName(plan, subject.programId, language)
}

/** What an indicator gives to a score, and how much it lacks. */
export interface IndicatorPart {
  readonly name: string
  readonly gives: number
  readonly lacks: number
}

/** The indicators with evidence, those that hold back most first; they sum to the score, and to what it lacks to 100. */
export function indicatorParts(plan: TrainingPlan, result: AssessmentScore, language: Language): IndicatorPart[] {
  const { names } = rubricSpeech(plan, result.rubricId, language)
  return Object.entries(result.contributions)
    .map(([id, gives]) => ({ name: names.indicator(id), gives, lacks: result.shortfalls[id] ?? 0 }))
    .sort((a, b) => b.lacks - a.lacks)
}

/** The change that led to a result; undefined where it is the first of its subject. */
export function changeTo(readiness: PlanReadiness, result: AssessmentScore): SubjectChange | undefined {
  return readiness.changes.find(
    ({ rubricId, to, subject }) =>
      rubricId === result.rubricId && to === result.stage && JSON.stringify(subject) === JSON.stringify(result.subject),
  )
}

/** What is read aloud about a result. */
export function sentencesOf(plan: TrainingPlan, result: AssessmentScore, language: Language): readonly string[] {
  return explainAssessment(plan, result, readinessOf(plan).changes)[language]
}
