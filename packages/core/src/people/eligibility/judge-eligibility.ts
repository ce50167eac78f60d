import { dateAfter } from '../../calendar/index.js'
import type { Participant } from '../schema.js'
import { answerQuestion, quickAnswer, type AnswerWithReasons } from './answer-question.js'
import type { JudgedCourse } from './course.js'
import { daysAsked } from './date-rules.js'
import { fittingUnits } from './fitting-units.js'
import { prepareRule } from './prepare-rule.js'
import { endsOfRelease } from './release.js'
import type { EligibilityRule } from './schema.js'
import { eligibilityQuestions, type EligibilityAnswer, type EligibilityQuestion } from './vocabularies.js'

/** What a person may be proposed for. A proposal: the prison's panel (sidang TPP) decides. */
export interface PersonEligibility {
  readonly code: string
  readonly train: AnswerWithReasons
  readonly practise: AnswerWithReasons
  /** Ids of the units that fit even before the earliest release, in teaching order, without those already completed. */
  readonly fittingUnits: readonly string[]
  /** The same before the latest release; at least as many. */
  readonly fittingUnitsIfLate: readonly string[]
  /** The last day on which the course could start and still be finished before the earliest release. */
  readonly lastStart?: string
  /** The same for the latest release. */
  readonly lastStartIfLate?: string
}

/** The rules made ready for one course: judges any number of people, keeping nothing of them. */
export interface EligibilityJudge {
  judge(person: Participant): PersonEligibility
  /** The two answers alone: what a survey of many people against many courses needs. */
  answers(person: Participant): Readonly<Record<EligibilityQuestion, EligibilityAnswer>>
}

/**
 * Makes the rules ready for one course. What hangs on the course alone is worked out here, once; no person is scheduled.
 * @param rules the rules in force (`rulesInForce`); those switched off are not asked.
 */
export function prepareEligibility(course: JudgedCourse, rules: readonly EligibilityRule[]): EligibilityJudge {
  const active = rules.filter((rule) => rule.active !== false)
  const [train, practise] = eligibilityQuestions.codes.map((question) =>
    active.filter((rule) => rule.question === question).map((rule) => prepareRule(rule, course)),
  ) as [ReturnType<typeof prepareRule>[], ReturnType<typeof prepareRule>[]]
  const left = daysBetween(active, course)
  const units = course.units.map((unit) => ({
    ...unit,
    neededUntil: unit.endsOn && dateAfter(unit.endsOn, left.afterEnd),
  }))
  const lastStart = rememberedBy((release: string) => lastStartFor(course, left, release))
  return {
    answers: (person) => ({ train: quickAnswer(train, person), practise: quickAnswer(practise, person) }),
    judge(person) {
      const { soonest, last } = endsOfRelease(person.release)
      const [surely, ifLate] = [lastStart(soonest), lastStart(last)]
      return {
        code: person.code,
        train: answerQuestion(train, person),
        practise: answerQuestion(practise, person),
        fittingUnits: fittingUnits(units, person, soonest),
        fittingUnitsIfLate: fittingUnits(units, person, last),
        ...(surely !== undefined && { lastStart: surely }),
        ...(ifLate !== undefined && { lastStartIfLate: ifLate }),
      }
    },
  }
}

/** One person and one course; for many people `prepareEligibility` once. */
export function judgeEligibility(
  person: Participant,
  course: JudgedCourse,
  rules: readonly EligibilityRule[],
): PersonEligibility {
  return prepareEligibility(course, rules).judge(person)
}

interface DaysBetween {
  /** Days that must lie between the start of the course and release; undefined where no rule asks. */
  readonly afterStart: number | undefined
  /** Days that must lie between the end of the course, or of a unit, and release. */
  readonly afterEnd: number
}

/** What the rules on the time left ask for together, for training. */
function daysBetween(rules: readonly EligibilityRule[], course: JudgedCourse): DaysBetween {
  const most = (after: 'course-start' | 'course-end') =>
    rules.reduce<number | undefined>((days, rule) => {
      if (rule.kind !== 'time-left' || rule.question !== 'train' || rule.after !== after) return days
      return Math.max(days ?? 0, daysAsked(rule, course))
    }, undefined)
  return { afterStart: most('course-start'), afterEnd: most('course-end') ?? 0 }
}

function lastStartFor(
  course: JudgedCourse,
  { afterStart, afterEnd }: DaysBetween,
  release: string,
): string | undefined {
  const byEnd = course.lastStart?.(dateAfter(release, -afterEnd))
  if (byEnd === undefined || afterStart === undefined) return byEnd
  const byStart = dateAfter(release, -afterStart)
  return byStart < byEnd ? byStart : byEnd
}

/** Many people are released on the same days. */
function rememberedBy<T>(of: (day: string) => T): (day: string) => T {
  const known = new Map<string, T>()
  return (day) => {
    if (!known.has(day)) known.set(day, of(day))
    return known.get(day) as T
  }
}
