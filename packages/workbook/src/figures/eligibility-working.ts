import {
  defaultEligibilityRules,
  eligibilityRuleKinds,
  literacyLevels,
  prepareEligibility,
  rulesInForce,
  toolRisks,
  valueOn,
  type EligibilityQuestion,
  type EligibilityRule,
  type JudgedCourse,
  type Participant,
  type PersonEligibility,
  type RuleVerdict,
  type TrainingPlan,
} from '@bekal/core'
import type { Courses } from './course-working.js'

/** A rule in force, and which of the plan's own it is (from 1; 0: a default). */
export interface RuleInForce {
  readonly rule: EligibilityRule
  readonly place: number
}

/** A participant held against the course of the first cohort that lists the person. */
export interface PersonWorking {
  readonly person: Participant
  /** Place of that cohort in the plan, from 1; 0: none lists the person. */
  readonly place: number
  readonly course?: JudgedCourse
  readonly judged?: PersonEligibility
  /** What a rule on interests says. */
  readonly interest: RuleVerdict
}

export interface EligibilityWorking {
  readonly rules: readonly RuleInForce[]
  readonly people: readonly PersonWorking[]
}

export function workEligibility(plan: TrainingPlan, { cohorts }: Courses): EligibilityWorking {
  const own = plan.eligibilityRules ?? []
  const rules = rulesInForce(own)
  const places = new Map<string, number>()
  plan.cohorts.forEach(({ participantCodes = [] }, at) => {
    for (const code of participantCodes) if (!places.has(code)) places.set(code, at + 1)
  })
  const courses = plan.cohorts.map((cohort, at): Prepared | undefined => {
    const course = courseOf(plan, cohort, cohorts[at])
    return (
      course && {
        course,
        judge: prepareEligibility(course, rules),
        interest: prepareEligibility(course, [anyInterest]),
      }
    )
  })
  return {
    rules: rules.map((rule) => ({ rule, place: own.findIndex(({ id }) => same(id, rule.id)) + 1 })),
    people: plan.participants.map((person) => {
      const place = places.get(person.code) ?? 0
      const prepared = courses[place - 1]
      const interest = prepared?.interest.judge(person).train.reasons[0]?.verdict ?? 'unknown'
      return prepared === undefined
        ? { person, place, interest }
        : { person, place, interest, course: prepared.course, judged: prepared.judge.judge(person) }
    }),
  }
}

interface Prepared {
  readonly course: JudgedCourse
  readonly judge: ReturnType<typeof prepareEligibility>
  readonly interest: ReturnType<typeof prepareEligibility>
}

/** The course with the dates that the sheet has found. */
function courseOf(
  plan: TrainingPlan,
  cohort: TrainingPlan['cohorts'][number],
  dates: Courses['cohorts'][number] | undefined,
): JudgedCourse | undefined {
  const program = plan.programs.find(({ id }) => id === cohort.programId)
  if (program === undefined) return undefined
  const startsOn = dates?.startsOn ?? cohort.startsOn
  return {
    startsOn,
    endsOn: dates?.endsOn,
    field: program.field,
    toolRisks: (program.tools ?? []).map(({ risk }) => risk),
    units: program.units,
    usualDays: {
      daysLeftMin: valueOn(plan.parameters, 'days-left-min', startsOn),
      releaseBufferDays: valueOn(plan.parameters, 'release-buffer-days', startsOn),
    },
  }
}

/** How many rules of a question say so of a person. */
export function countVerdicts({ judged }: PersonWorking, question: EligibilityQuestion, verdict: RuleVerdict): number {
  return judged?.[question].reasons.filter((reason) => reason.verdict === verdict).length ?? 0
}

/** Places of codes in their lists, from 1; 0 for none: what a worksheet compares by. */
export const rankOf = {
  kind: (kind: EligibilityRule['kind']) => eligibilityRuleKinds.codes.indexOf(kind) + 1,
  risk: (risk: (typeof toolRisks.codes)[number] | undefined) => (risk ? toolRisks.codes.indexOf(risk) + 1 : 0),
  literacy: (level: Participant['literacy']) => (level ? literacyLevels.codes.indexOf(level) + 1 : 0),
}

/** A default by its row in the table of rules; undefined where rows of the plan's own begin. */
export function defaultAt(row: number): EligibilityRule | undefined {
  return defaultEligibilityRules[row]
}

const anyInterest: EligibilityRule = {
  id: 'any',
  question: 'train',
  kind: 'interest',
  label: { id: 'Minat', en: 'Interest' },
  status: 'assumption',
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
