import { assessmentStages, changeVerdicts, explainReadiness } from '../readiness/index.js'
import type { ReadinessExplanation } from '../readiness/index.js'
import type { Labels, Language } from '../vocabulary/index.js'
import { rubricSpeech } from './rubric-speech.js'
import type { TrainingPlan } from './schema.js'
import type { AssessmentScore, SubjectChange } from './score-plan.js'

/**
 * The sentences about one result: those of `explainReadiness`, with what changed since the stage before and what a panel
 * decided instead, the notice last.
 * @param changes of the plan; those of other subjects, rubrics and stages are passed over.
 */
export function explainAssessment(
  plan: TrainingPlan,
  result: AssessmentScore,
  changes: readonly SubjectChange[],
): ReadinessExplanation {
  const own = changes.filter(
    ({ rubricId, to, subject }) =>
      rubricId === result.rubricId && to === result.stage && JSON.stringify(subject) === JSON.stringify(result.subject),
  )
  const inLanguage = (language: Language): string[] => {
    const speech = rubricSpeech(plan, result.rubricId, language)
    const told = explainReadiness(speech.rubric, result)[language]
    const { override } = result
    const decided =
      override === undefined
        ? []
        : [words.overridden(speech.status(override.band), override.decidedOn, override.reason)]
    return [
      ...told.slice(0, -1),
      ...own.map((change) => changeSentence(plan, change, language)),
      ...decided.map((said) => said[language]),
      ...told.slice(-1),
    ]
  }
  return { id: inLanguage('id'), en: inLanguage('en') }
}

function changeSentence(
  plan: TrainingPlan,
  { from, reason, difference, verdict, rubricId }: SubjectChange,
  language: Language,
): string {
  const stage = assessmentStages.label(from, language)
  if (reason !== null) return words.changeUnknown(stage, unknownReasons[reason])[language]
  const { points } = rubricSpeech(plan, rubricId, language).figures
  const change = difference as number
  const signed = change > 0 ? `+${points(change)}` : points(change)
  return words.changed(stage, signed, changeVerdicts.label(verdict, language))[language]
}

const words = {
  overridden: (band: string, on: string, reason: string): Labels => ({
    id: `Keputusan panel ${on}: ${band}. Alasan: ${reason}.`,
    en: `The panel’s decision of ${on}: ${band}. Reason: ${reason}.`,
  }),
  changed: (from: string, difference: string, verdict: string): Labels => ({
    id: `Sejak tahap “${from}”: ${difference} poin pada indikator yang sama. ${verdict}.`,
    en: `Since “${from}”: ${difference} points on the same indicators. ${verdict}.`,
  }),
  changeUnknown: (from: string, reason: Labels): Labels => ({
    id: `Sejak tahap “${from}”: perubahan tidak dapat dinilai, karena ${reason.id}.`,
    en: `Since “${from}”: change cannot be told, because ${reason.en}.`,
  }),
} satisfies Record<string, (...given: never[]) => Labels>

/** Why a change cannot be told. */
export const unknownReasons = {
  'other-version': { id: 'versi rubriknya berbeda', en: 'the versions of the rubric differ' },
  'no-common-evidence': {
    id: 'tidak ada indikator yang sama-sama dinilai',
    en: 'no indicator was observed both times',
  },
  'no-measurement-error': {
    id: 'galat ukur indikatornya tidak dinyatakan',
    en: 'no errors of measurement are stated for the indicators',
  },
} satisfies Record<string, Labels>
