import { stringify } from 'csv-stringify/sync'
import {
  eligibilityAnswers,
  eligibilityQuestions,
  missingInWords,
  type CandidateEligibility,
  type Labels,
  type Language,
  type TrainingPlan,
} from '@bekal/core'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { eligibilityLabels as own, eligibilityWords as words } from './eligibility-words.js'
import type { EligibilityReport } from './questions.js'

/** One row a person: the two answers apart, what fits, and by when the course would have to start. */
export function peopleTable(plan: TrainingPlan, { programId, people }: EligibilityReport, language: Language): string {
  const units = plan.programs.find(({ id }) => id === programId)?.units ?? []
  const completed = new Map(plan.participants.map(({ code, completedUnits = [] }) => [code, new Set(completedUnits)]))
  const completedOf = (code: string) => units.filter(({ id }) => completed.get(code)?.has(id)).length
  const head = [own.participant, own.enrolled, ...questions, own.fittingUnits, own.lastStart]
  const rows = people.map(({ code, enrolled, train, practise, fittingUnits, lastStart }) => [
    code,
    enrolled ? labels.yes[language] : own.none[language],
    eligibilityAnswers.label(train.answer, language),
    answerWithDay(practise, language),
    unitsInWords(fittingUnits, units.length - completedOf(code), language),
    lastStart ?? own.none[language],
  ])
  return renderTable(
    head.map((title) => ({ title: title[language] })),
    rows,
  )
}

/** The same and what is beside it as CSV (RFC 4180), codes for answers as in JSON. */
export function peopleAsCsv({ cohortId, people }: EligibilityReport, language: Language): string {
  const head: Labels[] = [
    ...[labels.cohort, own.participant, own.enrolled, ...questions, own.changesOn, own.fittingUnits, own.fittingIfLate],
    ...[own.lastStart, own.lastStartIfLate, own.missing, own.reviewFirst, own.reviewLast],
  ]
  const rows = people.map((person) => [
    cohortId,
    person.code,
    labels[person.enrolled ? 'yes' : 'no'][language],
    person.train.answer,
    person.practise.answer,
    person.practise.changes?.on ?? '',
    person.fittingUnits.join('; '),
    person.fittingUnitsIfLate.join('; '),
    person.lastStart ?? '',
    person.lastStartIfLate ?? '',
    missingOf(person)
      .map((key) => missingInWords(key, language))
      .join('; '),
    person.review.first ?? '',
    person.review.last ?? '',
  ])
  return stringify([head.map((title) => title[language]), ...rows], { record_delimiter: '\r\n', escape_formulas: true })
}

/** What the rules asked for and nobody recorded of one person, each once. */
export function missingOf({ train, practise }: CandidateEligibility): string[] {
  return [...new Set([train, practise].flatMap(({ reasons }) => reasons.flatMap(({ missing = [] }) => missing)))]
}

const questions = eligibilityQuestions.codes.map((question): Labels => ({
  id: eligibilityQuestions.label(question, 'id'),
  en: eligibilityQuestions.label(question, 'en'),
}))

function answerWithDay({ answer, changes }: CandidateEligibility['practise'], language: Language): string {
  const text = eligibilityAnswers.label(answer, language)
  if (changes === undefined) return text
  return `${text} (${{ id: 'sampai', en: 'until' }[language]} ${changes.on})`
}

/** Unit ids fill the line: where all that are left fit, their number is enough. */
function unitsInWords(fitting: readonly string[], left: number, language: Language): string {
  if (fitting.length === 0) return own.none[language]
  return fitting.length === left ? words.allUnits(left)[language] : fitting.join(', ')
}
