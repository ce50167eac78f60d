import { dateAfter } from '../../calendar/index.js'
import type { Participant } from '../schema.js'
import type { JudgedCourse } from './course.js'
import { recorded, type KindOf, type PreparedRule } from './prepared-rule.js'
import { endsOfRelease } from './release.js'

/** Release is held against the last day needed: even the earliest date comes after it, only the latest, or none. */
export function prepareTimeLeft(rule: KindOf<'time-left'>, course: JudgedCourse): PreparedRule {
  const days = daysAsked(rule, course)
  const day = rule.after === 'course-start' ? course.startsOn : course.endsOn
  const neededUntil = day === undefined ? undefined : dateAfter(day, days)
  return {
    rule,
    verdict({ release }) {
      if (neededUntil === undefined) return 'unknown'
      const { soonest, last } = endsOfRelease(release)
      if (soonest >= neededUntil) return 'met'
      return last >= neededUntil ? 'only-if-late-release' : 'not-met'
    },
    grounds({ release: { earliest, likely, latest } }) {
      const values = recorded({ earliest, likely, latest, [courseDayKeys[rule.after]]: day, days, neededUntil })
      if (neededUntil === undefined) return { values, missing: [courseDayKeys[rule.after]] }
      return { values, missing: [], metFrom: { on: neededUntil, day: 'release' } }
    },
  }
}

/** The days between course and release that a rule asks for. */
export function daysAsked({ after, days }: KindOf<'time-left'>, { usualDays }: JudgedCourse): number {
  return days ?? (after === 'course-start' ? usualDays.daysLeftMin : usualDays.releaseBufferDays)
}

/** A date of the register has come by a day of the course, or by now where that is later. */
export function prepareSentenceDate(rule: KindOf<'sentence-date'>, course: JudgedCourse): PreparedRule {
  const planned = rule.by === 'course-start' ? course.startsOn : course.endsOn
  const by = planned !== undefined && course.asOf !== undefined && course.asOf > planned ? course.asOf : planned
  const key = rule.date === 'half' ? 'halfSentenceDate' : 'twoThirdsSentenceDate'
  const dateOf = (person: Participant) => person[key]
  return {
    rule,
    verdict(person) {
      const date = dateOf(person)
      if (date === undefined || by === undefined) return 'unknown'
      return date <= by ? 'met' : 'not-met'
    },
    grounds(person) {
      const date = dateOf(person)
      const missing = [...(date === undefined ? [key] : []), ...(by === undefined ? [courseDayKeys[rule.by]] : [])]
      const values = recorded({ [key]: date, by })
      return { values, missing, ...(date !== undefined && { metFrom: { on: date, day: rule.by } }) }
    },
  }
}

const courseDayKeys = { 'course-start': 'courseStartsOn', 'course-end': 'courseEndsOn' } as const
