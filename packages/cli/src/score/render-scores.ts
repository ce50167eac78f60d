import {
  assessmentStages,
  changeVerdicts,
  explainAssessment,
  nextSteps,
  readinessNotice,
  type AssessmentScore,
  type CohortReadiness,
  type Labels,
} from '@bekal/core'
import { labels } from '../messages.js'
import { renderTable, type Column } from '../report/table.js'
import { cohortName, titleIn } from '../split/names.js'
import { speechOf, subjectName, type ScoreAnswer } from './answer.js'
import { scoreLabels, scoreWords } from './score-words.js'

const dash = '–'

/** Results, changes and cohorts as people read them, and what they must not be used for. */
export function renderScores(answer: ScoreAnswer): string {
  const { plan, language, results, changes, cohorts } = answer
  const section = (shown: boolean, title: Labels, table: () => string) =>
    shown ? [`${title[language]}\n\n${table()}`] : []
  return [
    `${titleIn(plan.title, language)} · ${labels.fiscalYear[language]} ${plan.fiscalYear}`,
    ...(results.length === 0 ? [scoreWords.noAssessments()[language]] : []),
    ...rubricsOf(results).flatMap((rubricId) => [
      `${scoreLabels.results[language]} · ${speechOf(answer, rubricId).title}\n\n${resultsTable(answer, rubricId)}`,
    ]),
    ...section(changes.length > 0, scoreLabels.changes, () => changesTable(answer)),
    ...section(cohorts.length > 0, scoreLabels.cohorts, () => cohortsTable(answer)),
    notes(answer),
  ].join('\n\n')
}

/** Every result read aloud, with what changed since the stage before. */
export function renderExplanations(answer: ScoreAnswer): string {
  const { language, results } = answer
  if (results.length === 0) return [scoreWords.noAssessments()[language], notes(answer)].join('\n\n')
  return results.map((result) => explanation(answer, result)).join('\n\n')
}

/** The sentences about one result. */
export function explanationOf({ plan, changes, language }: ScoreAnswer, result: AssessmentScore): readonly string[] {
  return explainAssessment(plan, result, changes)[language]
}

function explanation(answer: ScoreAnswer, result: AssessmentScore): string {
  const stage = assessmentStages.label(result.stage, answer.language)
  const { title } = speechOf(answer, result.rubricId)
  const head = [subjectName(answer, result.subject), title, stage, result.asOf].join(' · ')
  return [head, ...explanationOf(answer, result).map((sentence) => `  ${sentence}`)].join('\n')
}

function rubricsOf(results: readonly AssessmentScore[]): string[] {
  return [...new Set(results.map(({ rubricId }) => rubricId))]
}

function resultsTable(answer: ScoreAnswer, rubricId: string): string {
  const { language } = answer
  const { figures, status } = speechOf(answer, rubricId)
  const results = answer.results.filter((result) => result.rubricId === rubricId)
  return renderTable(
    columns(answer, ['subject', 'stage'], ['score', 'range', 'coverage'], ['status', 'nextStep']),
    results.map((result) => {
      const { score, se, ciLow, ciHigh } = result
      return [
        subjectName(answer, result.subject),
        assessmentStages.label(result.stage, language),
        score === null ? dash : figures.score(score),
        se === null ? dash : `${figures.end(ciLow as number)}–${figures.end(ciHigh as number)}`,
        figures.percentBelow(result.coverage),
        status(result.status),
        nextSteps.label(result.nextStep, language),
      ]
    }),
  )
}

function changesTable(answer: ScoreAnswer): string {
  const { language, changes } = answer
  return renderTable(
    columns(answer, ['subject', 'from', 'to'], ['before', 'after', 'difference', 'smallest'], ['verdict']),
    changes.map((change) => {
      const { figures } = speechOf(answer, change.rubricId)
      const shown = (value: number | null) => (value === null ? dash : figures.tenths(value))
      return [
        subjectName(answer, change.subject),
        assessmentStages.label(change.from, language),
        assessmentStages.label(change.to, language),
        shown(change.scoreBefore),
        shown(change.scoreAfter),
        change.difference === null ? dash : signed(change.difference, figures.tenths),
        shown(change.mdc),
        changeVerdicts.label(change.verdict, language),
      ]
    }),
  )
}

function cohortsTable(answer: ScoreAnswer): string {
  const { plan, language, cohorts } = answer
  return renderTable(
    columns(answer, ['subject', 'stage'], ['people', 'scored', 'mean', 'spread', 'topBand'], []),
    cohorts.map((cohort) => {
      const { figures } = speechOf(answer, cohort.rubricId)
      const shown = (value: number | null) => (value === null ? dash : figures.tenths(value))
      return [
        cohortName(plan, cohort.cohortId, language),
        assessmentStages.label(cohort.stage, language),
        String(cohort.n),
        String(cohort.scored),
        shown(cohort.mean),
        shown(cohort.sd),
        topShare(cohort, figures.percent),
      ]
    }),
  )
}

/** The share of the highest band with its interval. */
function topShare({ statuses }: CohortReadiness, percent: (part: number) => string): string {
  const share = statuses.at(-1)?.share
  return share == null ? dash : `${percent(share.share)} (${percent(share.low)}–${percent(share.high)})`
}

function notes(answer: ScoreAnswer): string {
  const { plan, language, results, changes, cohorts, unscored } = answer
  const used = rubricsOf(results)
  const placeholders = plan.rubrics.filter(({ id, status }) => used.includes(id) && status === 'placeholder')
  return [
    ...(changes.length > 0 ? [scoreWords.notEffect()] : []),
    ...(cohorts.some(({ suppressed }) => suppressed) ? [scoreWords.suppressed()] : []),
    ...(unscored.length > 0 ? [scoreWords.unscored(unscored)] : []),
    ...(placeholders.length > 0
      ? [scoreWords.placeholder(placeholders.map(({ id }) => speechOf(answer, id).title))]
      : []),
    readinessNotice,
  ]
    .map((note) => note[language])
    .join('\n')
}

type Heading = keyof typeof scoreLabels

function columns(
  { language }: ScoreAnswer,
  texts: readonly Heading[],
  figures: readonly Heading[],
  more: readonly Heading[],
): Column[] {
  const title = (key: Heading) => scoreLabels[key][language]
  return [
    ...texts.map((key) => ({ title: title(key) })),
    ...figures.map((key) => ({ title: title(key), figure: true })),
    ...more.map((key) => ({ title: title(key) })),
  ]
}

function signed(value: number, written: (value: number) => string): string {
  return value > 0 ? `+${written(value)}` : written(value)
}
