import { missingInWords, type Language, type TrainingPlan } from '@bekal/core'
import { programName } from '../split/names.js'
import { eligibilityWords as words } from './eligibility-words.js'
import type { EligibilityReport } from './questions.js'
import { missingOf, peopleTable } from './tables.js'

/** Everybody of a plan held against one cohort, as people read it. */
export function renderEligibility(plan: TrainingPlan, report: EligibilityReport, language: Language): string {
  const { people } = report
  return [
    headOf(plan, report, language),
    people.length === 0 ? words.noParticipants()[language] : peopleTable(plan, report, language),
    ...notRecorded(report, language),
    words.proposal(report.asOf)[language],
  ].join('\n\n')
}

/** The course that people are held against. */
export function headOf(plan: TrainingPlan, report: EligibilityReport, language: Language): string {
  const { cohortId, programId, startsOn, endsOn } = report
  const course = words.course(cohortId, startsOn, endsOn ?? words.noEnd()[language])
  return `${programName(plan, programId, language)} · ${course[language]}`
}

/** What the rules ask for and the plan does not hold, by how many people lack it: nothing is passed over in silence. */
function notRecorded({ people }: EligibilityReport, language: Language): string[] {
  const counts = new Map<string, number>()
  for (const key of people.flatMap(missingOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  if (counts.size === 0) return []
  return [
    [...counts].map(([key, count]) => words.notRecorded(missingInWords(key, language), count)[language]).join('\n'),
  ]
}
