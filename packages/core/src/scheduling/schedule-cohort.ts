import { dayOf, weekHours, type DayOff, type DayOffReason } from '../calendar/index.js'
import { lessonHoursOf, type Cohort, type TrainingProgram } from '../program/index.js'
import { SessionLayer } from './lay-sessions.js'
import { orderUnits } from './order-units.js'
import type { Session } from './session.js'
import { hoursOf, plannedHours, type TrainingDays } from './training-days.js'

/** The course of one cohort, laid into days. */
export interface CohortSchedule {
  /** The cohort's id. */
  readonly id: string
  readonly programId: string
  /** Day of the first session: the planned start, or the first open day after it. Null: no lesson hour has a day. */
  readonly startsOn: string | null
  /** Day of the last session. Null: some lesson hours have no day. */
  readonly endsOn: string | null
  /** Lesson hours of the program. */
  readonly lessonHours: number
  /** Lesson hours that found no day. */
  readonly unplaced: number
  /** Days with sessions. */
  readonly trainingDays: number
  readonly sessions: readonly Session[]
  /** What the course lost between its planned start and its end, by cause. */
  readonly lost: readonly LostDays[]
}

/** Days on which a course has fewer lesson hours than its week plans, from one cause. */
export interface LostDays {
  readonly reason: DayOffReason
  /** The holiday, or why it is closed or short. */
  readonly label: string
  readonly dates: readonly string[]
  /** Lesson hours that these days lack. */
  readonly lessonHours: number
}

/** Why a cohort has no lesson hours on a day, beside the calendar. */
export type OwnDaysOff = (day: number) => DayOff | undefined

/** How far ahead lesson hours look for a day: three years, more than any course; the search has to end somewhere. */
export const searchedDays = 1_096

/**
 * Lays a program's units into days from the cohort's start on: in the order of their prerequisites, never more lesson
 * hours than a day has, none on a closed day, breaks kept free.
 * @param days `trainingDays(plan)`, the same for all cohorts of a plan.
 * @param own days on which this cohort pauses, such as when its venue is not available.
 */
export function scheduleCohort(
  days: TrainingDays,
  program: Pick<TrainingProgram, 'id' | 'units'>,
  cohort: Pick<Cohort, 'id' | 'startsOn' | 'lessonHoursPerDay'>,
  own?: OwnDaysOff,
): CohortSchedule {
  const week = weekHours(days.site, cohort.lessonHoursPerDay)
  const lessonHours = lessonHoursOf(program)
  const layer = new SessionLayer(orderUnits(program.units).units)
  const lost = new LostTally()
  const first = dayOf(cohort.startsOn)
  let [left, trained] = [lessonHours, 0]
  for (let day = first; left > 0 && day < first + searchedDays; day++) {
    const known = days.day(day)
    const off = known.closed ?? own?.(day)
    const hours = hoursOf(known, week, off)
    const planned = Math.min(plannedHours(known, week), left)
    if (hours < planned) lost.add(off ?? shortDay(known.short?.label), known.date, planned - hours)
    if (hours === 0) continue
    layer.fill(known.date, known.slots, hours)
    left -= Math.min(hours, left)
    trained += 1
  }
  const { sessions } = layer
  return {
    id: cohort.id,
    programId: program.id,
    startsOn: sessions[0]?.date ?? null,
    endsOn: left > 0 ? null : (sessions.at(-1)?.date ?? null),
    lessonHours,
    unplaced: left,
    trainingDays: trained,
    sessions,
    lost: lost.entries(),
  }
}

function shortDay(label = ''): DayOff {
  return { reason: 'short-day', label }
}

/** Lost days by cause, in the order in which the causes come up. */
class LostTally {
  readonly #byCause = new Map<string, DayOff & { dates: string[]; lessonHours: number }>()

  add({ reason, label }: DayOff, date: string, lessonHours: number): void {
    const cause = `${reason} ${label}`
    const tally = this.#byCause.get(cause) ?? { reason, label, dates: [], lessonHours: 0 }
    tally.dates.push(date)
    tally.lessonHours += lessonHours
    this.#byCause.set(cause, tally)
  }

  entries(): LostDays[] {
    return [...this.#byCause.values()]
  }
}
