import {
  readinessNotice,
  roundHalfAway,
  rubricSpeech,
  scorePlan,
  type AssessmentScore,
  type Language,
  type PlanReadiness,
  type ReadinessAssessment,
  type RubricNames,
  type RubricSpeech,
  type TrainingPlan,
} from '@bekal/core'
import { parseTypedDate } from '../input/typed-date.js'
import { programName } from '../split/names.js'
import { WrongUseError } from '../wrong-use.js'
import { scoreWords } from './score-words.js'

interface Asked {
  readonly asOf?: string
  readonly subject?: string
}

/** What `score` answers: the readiness asked for, and what it takes to say it. */
export interface ScoreAnswer extends PlanReadiness {
  readonly plan: TrainingPlan
  readonly language: Language
}

/** @throws {WrongUseError} when the date does not exist, or nobody of that code was assessed. */
export function answerOf(plan: TrainingPlan, { asOf, subject }: Asked, language: Language): ScoreAnswer {
  const day = asOf === undefined ? undefined : parseTypedDate(asOf, language)
  const whole = scorePlan(plan, { asOf: day })
  if (subject === undefined) return { ...whole, plan, language }
  const own = ({ subject: one }: { subject: Subject }) => codeOf(one) === subject
  if (!plan.assessments.some(own)) {
    const known = [...new Set(plan.assessments.map((assessment) => codeOf(assessment.subject)))].join(', ') || '–'
    throw new WrongUseError(scoreWords.unknownSubject(subject, known), language)
  }
  const ids = new Set(plan.assessments.filter(own).map(({ id }) => id))
  return {
    results: whole.results.filter(own),
    changes: whole.changes.filter(own),
    cohorts: [],
    unscored: whole.unscored.filter((id) => ids.has(id)),
    plan,
    language,
  }
}

/** The stable form, figures to six decimals; what they must not be used for goes with them. */
export function answerAsJson({ results, changes, cohorts, language }: ScoreAnswer): object {
  return { ...(sixDecimals({ results, changes, cohorts }) as object), notice: readinessNotice[language] }
}

type Subject = ReadinessAssessment['subject']

/** The code of a participant or the id of a program. */
export function codeOf(subject: Subject): string {
  return 'participantCode' in subject ? subject.participantCode : subject.programId
}

/** A participant's code, or a program's title. */
export function subjectName({ plan, language }: ScoreAnswer, subject: Subject): string {
  return 'participantCode' in subject ? subject.participantCode : programName(plan, subject.programId, language)
}

/** How to speak about the results of each rubric. */
export function speechOf({ plan, language }: ScoreAnswer, rubricId: string): RubricSpeech {
  return rubricSpeech(plan, rubricId, language)
}

/** The levers that the next step is made of, by name. */
export function actionsOf(
  { cheapestUpgrade, nextStep, evidenceToCollect }: AssessmentScore,
  names: RubricNames,
): string[] {
  if (nextStep === 'COLLECT_EVIDENCE') return evidenceToCollect.map(names.indicator)
  return (cheapestUpgrade?.actions ?? []).map(names.lever)
}

function sixDecimals(value: unknown): unknown {
  if (typeof value === 'number') return roundHalfAway(value, 6)
  if (Array.isArray(value)) return value.map(sixDecimals)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sixDecimals(inner)]))
}
