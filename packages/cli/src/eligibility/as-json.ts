import { describeReason, type AnswerWithReasons, type Language } from '@bekal/core'
import type { EligibilityReport } from './questions.js'

/** The stable form; each reason with its sentence. What is not known is null. */
export function eligibilityAsJson(report: EligibilityReport, language: Language) {
  const { cohortId, programId, asOf, startsOn, endsOn = null, people } = report
  return {
    cohortId,
    programId,
    asOf,
    startsOn,
    endsOn,
    /** Bekal proposes; the panel decides. */
    status: 'proposal',
    people: people.map(({ train, practise, lastStart = null, lastStartIfLate = null, review, ...person }) => ({
      ...person,
      train: withSentences(train, language),
      practise: withSentences(practise, language),
      lastStart,
      lastStartIfLate,
      review: { bandId: review.band.id, first: review.first ?? null, last: review.last ?? null },
    })),
  }
}

function withSentences({ answer, changes, reasons }: AnswerWithReasons, language: Language) {
  return {
    answer,
    changes: changes ?? null,
    reasons: reasons.map((reason) => ({ ...reason, message: describeReason(reason, language) })),
  }
}
