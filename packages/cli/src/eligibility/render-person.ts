import {
  describeReason,
  eligibilityAnswers,
  eligibilityQuestions,
  evidenceStatuses,
  ruleVerdicts,
  type CandidateEligibility,
  type EligibilityQuestion,
  type EligibilityRule,
  type Language,
  type RuleReason,
  type TrainingPlan,
} from '@bekal/core'
import { eligibilityLabels as own, eligibilityWords as words } from './eligibility-words.js'
import type { EligibilityReport } from './questions.js'
import { headOf } from './render-eligibility.js'

/** Why one person may or may not: every rule, its verdict, what it looked at, where it comes from. */
export function renderPerson(
  plan: TrainingPlan,
  report: EligibilityReport,
  person: CandidateEligibility,
  language: Language,
): string {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]))
  const line = (label: keyof typeof own, value: string | undefined) =>
    `${own[label][language]}: ${value === undefined || value === '' ? own.none[language] : value}`
  const { first, last, band } = person.review
  return [
    `${person.code} · ${headOf(plan, report, language)}`,
    ...eligibilityQuestions.codes.map((question) => questionInWords(question, person, rules, language)),
    [
      line('fittingUnits', person.fittingUnits.join(', ')),
      line('fittingIfLate', person.fittingUnitsIfLate.join(', ')),
      line('lastStart', person.lastStart),
      line('lastStartIfLate', person.lastStartIfLate),
      line('review', first && last && `${first} – ${last} (${band.label[language]})`),
    ].join('\n'),
    words.proposal(report.asOf)[language],
  ].join('\n\n')
}

function questionInWords(
  question: EligibilityQuestion,
  person: CandidateEligibility,
  rules: ReadonlyMap<string, EligibilityRule>,
  language: Language,
): string {
  const { answer, changes, reasons } = person[question]
  const change = changes && words.change(changes.on, eligibilityAnswers.label(changes.to, language))[language]
  return [
    `${eligibilityQuestions.label(question, language)}: ${eligibilityAnswers.label(answer, language)}`,
    ...(change === undefined ? [] : [change]),
    ...reasons.map((reason) => reasonInWords(reason, rules.get(reason.ruleId), language)),
  ].join('\n')
}

function reasonInWords(reason: RuleReason, rule: EligibilityRule | undefined, language: Language): string {
  const basis = rule && words.basis(evidenceStatuses.label(rule.status, language), rule.source ?? '')[language]
  return [
    `- ${reason.label[language]}: ${verdictInWords(reason, language)}`,
    `  ${describeReason(reason, language)}`,
    ...(basis === undefined ? [] : [`  ${basis}`]),
  ].join('\n')
}

/** A rule set aside for want of a record is not one that does not concern the person. */
function verdictInWords({ verdict, missing }: RuleReason, language: Language): string {
  return verdict === 'not-applicable' && missing !== undefined
    ? own.setAside[language]
    : ruleVerdicts.label(verdict, language)
}
