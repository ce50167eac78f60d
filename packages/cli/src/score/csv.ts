import { stringify } from 'csv-stringify/sync'
import { assessmentStages, nextSteps, readinessNotice, roundHalfAway } from '@bekal/core'
import { actionsOf, codeOf, speechOf, type ScoreAnswer } from './answer.js'
import { scoreLabels } from './score-words.js'

type Cell = string | number

/** Every result as CSV (RFC 4180), figures with a dot; each row says what it must not be used for. */
export function scoresAsCsv(answer: ScoreAnswer): string {
  const { language, results } = answer
  const { assessment, subject, rubric, stage, asOf, score, low, high, coverage, confidence } = scoreLabels
  const { status, nextStep, actions, override, notice } = scoreLabels
  const head = [assessment, subject, rubric, stage, asOf, score, low, high, coverage, confidence]
  const titles = [...head, status, nextStep, actions, override, notice].map((title) => title[language])
  const rows = results.map((result): Cell[] => {
    const speech = speechOf(answer, result.rubricId)
    const figure = (value: number | null) => (value === null ? '' : roundHalfAway(value, 6))
    return [
      result.assessmentId,
      codeOf(result.subject),
      result.rubricId,
      assessmentStages.label(result.stage, language),
      result.asOf,
      figure(result.score),
      figure(result.ciLow),
      figure(result.ciHigh),
      figure(result.coverage),
      figure(result.confidence),
      speech.status(result.status),
      nextSteps.label(result.nextStep, language),
      actionsOf(result, speech.names).join('; '),
      result.override === undefined ? '' : speech.status(result.override.band),
      readinessNotice[language],
    ]
  })
  return stringify([titles, ...rows], { record_delimiter: '\r\n', escape_formulas: true })
}
