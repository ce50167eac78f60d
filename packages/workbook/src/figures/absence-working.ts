import type { TrainingPlan } from '@bekal/core'

/** A day on which a cohort trains, and for how many lesson hours. */
export interface TaughtDay {
  /** ISO date. */
  readonly date: string
  readonly hours: number
}

/** Who and what a cohort has to do without on its training days, as the sheet works it out. */
export interface AbsenceWorking {
  /** Periods in which its venue cannot be used on a training day. */
  readonly venuePeriods: number
  /** Training days on which some of its instructors, and on which all of them, are away. */
  readonly awayDays: number
  readonly untaughtDays: number
  /** Lesson hours a day that its instructors teach together at the most; undefined where nothing limits them. */
  readonly teachMost: number | undefined
  /** Training days with more lesson hours than that. */
  readonly overloadedDays: number
}

/** Instructors of a cohort whose absences the sheet looks up; where more are named, it takes it that one is there. */
export const askedInstructors = 8

type Cohort = TrainingPlan['cohorts'][number]
type Periods = readonly { readonly from: string; readonly to: string }[]

export function workAbsences(
  { venues, instructors }: TrainingPlan,
  { venueId, instructorIds = [] }: Cohort,
  taught: readonly TaughtDay[],
): AbsenceWorking {
  const closed = venues.find(({ id }) => id === venueId)?.unavailable ?? []
  const known = new Map(instructors.map((instructor) => [instructor.id, instructor]))
  const asked = instructorIds.slice(0, askedInstructors).map((id) => known.get(id)?.unavailable ?? [])
  const days = taught.map(({ date }) => asked.map((periods) => isWithin(periods, date)))
  const allAsked = asked.length > 0 && asked.length === instructorIds.length
  const most = teachMost(instructorIds, known)
  return {
    venuePeriods: closed.filter((period) => taught.some(({ date }) => isWithin([period], date))).length,
    awayDays: days.filter((away) => away.some(Boolean)).length,
    untaughtDays: allAsked ? days.filter((away) => away.every(Boolean)).length : 0,
    teachMost: most,
    overloadedDays: most === undefined ? 0 : taught.filter(({ hours }) => hours > most).length,
  }
}

function teachMost(
  ids: readonly string[],
  known: ReadonlyMap<string, TrainingPlan['instructors'][number]>,
): number | undefined {
  const limits = [...new Set(ids)].map((id) => known.get(id)?.maxLessonHoursPerDay)
  if (limits.length === 0) return undefined
  return limits.reduce<number | undefined>(
    (sum, most) => (sum === undefined || most === undefined ? undefined : sum + most),
    0,
  )
}

function isWithin(periods: Periods, date: string): boolean {
  return periods.some(({ from, to }) => from <= date && date <= to)
}
