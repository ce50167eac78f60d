import type { Language, TrainingPlan } from '@bekal/core'
import { parseTypedDate } from '../input/typed-date.js'
import { sentences } from '../messages.js'
import { WrongUseError } from '../wrong-use.js'
import { scheduleWords } from './schedule-words.js'

/** What was asked beside the plan as it stands. */
export interface Questions {
  readonly cohort?: string
  /** Lesson hours a day in place of the plan's. */
  readonly hoursPerDay?: number
  /** ISO date before which courses should be over. */
  readonly before?: string
  /** ISO date from which a start is looked for; the cohort's planned start if not given. */
  readonly from?: string
  readonly aroundAbsences?: true
}

interface Asked {
  readonly cohort?: string
  readonly hoursPerDay?: string
  readonly before?: string
  readonly from?: string
  readonly aroundAbsences?: true
}

/** @throws {WrongUseError} when a value cannot be meant, or the plan has no such cohort. */
export function questionsOf(plan: TrainingPlan, asked: Asked, language: Language): Questions {
  const { cohort, hoursPerDay, before, from, aroundAbsences } = asked
  if (cohort !== undefined && plan.cohorts.every(({ id }) => id !== cohort)) {
    const known = plan.cohorts.map(({ id }) => id)
    throw new WrongUseError(sentences.unknownCohort(cohort, known), language)
  }
  if (hoursPerDay !== undefined && !/^(?:[1-9]|1\d|2[0-4])$/u.test(hoursPerDay)) {
    throw new WrongUseError(scheduleWords.notHours(hoursPerDay), language)
  }
  if (from !== undefined && before === undefined) throw new WrongUseError(scheduleWords.fromWithoutBefore(), language)
  return {
    ...(cohort !== undefined && { cohort }),
    ...(hoursPerDay !== undefined && { hoursPerDay: Number(hoursPerDay) }),
    ...(before !== undefined && { before: parseTypedDate(before, language) }),
    ...(from !== undefined && { from: parseTypedDate(from, language) }),
    ...(aroundAbsences && { aroundAbsences }),
  }
}
