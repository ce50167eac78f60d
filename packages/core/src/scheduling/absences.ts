import { dayOf, type DayOff } from '../calendar/index.js'
import type { Cohort, Instructor, Venue } from '../program/index.js'
import type { CoursePlan } from './course-plan.js'
import type { CohortSchedule, OwnDaysOff } from './schedule-cohort.js'

/** Training days of a cohort on which its venue or an instructor is not available. */
export interface Absence {
  readonly kind: 'venue' | 'instructor'
  readonly id: string
  /** Whether others teach on those days; false for a venue. */
  readonly covered: boolean
  readonly dates: readonly string[]
  /** Why, where the plan says so. */
  readonly why: string | undefined
}

type Periods = NonNullable<Venue['unavailable']>

/** Looks up who and what is not available to a cohort. */
export class Absences {
  readonly #venues: ReadonlyMap<string, Venue>
  readonly #instructors: ReadonlyMap<string, Instructor>

  constructor({ venues, instructors }: Pick<CoursePlan, 'venues' | 'instructors'>) {
    this.#venues = new Map(venues.map((venue) => [venue.id, venue]))
    this.#instructors = new Map(instructors.map((instructor) => [instructor.id, instructor]))
  }

  /**
   * Days on which a cohort cannot meet: its venue is not available, or none of its instructors is. Undefined: there are none.
   * An instructor that the plan does not know counts as present.
   */
  daysOff({ venueId = '', instructorIds = [] }: Cohort): OwnDaysOff | undefined {
    const venue = this.#venues.get(venueId)?.unavailable ?? []
    const teachers = instructorIds.map((id) => this.#instructors.get(id)?.unavailable ?? [])
    const everybodyAway = teachers.length > 0 && teachers.every((periods) => periods.length > 0)
    if (venue.length === 0 && !everybodyAway) return undefined
    return (day) => {
      const closed = periodOn(venue, day) ?? (everybodyAway ? allAway(teachers, day) : undefined)
      return closed && absenceDay(closed.why)
    }
  }

  /** What of a laid course falls on days when its venue or an instructor is not available. */
  of({ venueId = '', instructorIds = [] }: Cohort, { sessions }: CohortSchedule): Absence[] {
    const dates = [...new Set(sessions.map(({ date }) => date))]
    const teachers = [...new Set(instructorIds)].map((id) => ({
      id,
      periods: this.#instructors.get(id)?.unavailable ?? [],
    }))
    const taught = (day: number) => teachers.some(({ periods }) => periodOn(periods, day) === undefined)
    const covered = teachers.flatMap(({ id, periods }) => absent('instructor', id, periods, dates, true, taught))
    const notCovered = teachers.flatMap(({ id, periods }) =>
      absent('instructor', id, periods, dates, false, (day) => !taught(day)),
    )
    const venue = absent('venue', venueId, this.#venues.get(venueId)?.unavailable ?? [], dates, false, () => true)
    return [...venue, ...notCovered, ...covered]
  }
}

/**
 * Looks up the days on which each cohort of a plan would pause: its venue, or every one of its instructors, is not available.
 * For `scheduleCohort`, `earliestStart`, `latestStart` and `hoursPerDayTable` around absences.
 */
export function pausesOf(plan: Pick<CoursePlan, 'venues' | 'instructors'>): (cohort: Cohort) => OwnDaysOff | undefined {
  const absences = new Absences(plan)
  return (cohort) => absences.daysOff(cohort)
}

/** One entry per period, so that each has its reason. */
function absent(
  kind: Absence['kind'],
  id: string,
  periods: Periods,
  dates: readonly string[],
  covered: boolean,
  counts: (day: number) => boolean,
): Absence[] {
  return periods.flatMap(({ from, to, why }) => {
    const within = dates.filter((date) => from <= date && date <= to && counts(dayOf(date)))
    return within.length === 0 ? [] : [{ kind, id, covered, dates: within, why }]
  })
}

function allAway(teachers: readonly Periods[], day: number): Periods[number] | undefined {
  const away = teachers.map((periods) => periodOn(periods, day))
  return away.every((period) => period !== undefined) ? away[0] : undefined
}

function periodOn(periods: Periods, day: number): Periods[number] | undefined {
  return periods.find(({ from, to }) => dayOf(from) <= day && day <= dayOf(to))
}

function absenceDay(why = ''): DayOff {
  return { reason: 'absence', label: why }
}
