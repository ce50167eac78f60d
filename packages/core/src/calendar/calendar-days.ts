import { dayOf, weekdayIndexOf } from './day-number.js'
import { weekdays, type DayOffReason, type Weekday } from './vocabularies.js'
import type { LessonHoursPerDay, WorkingCalendar } from './schema.js'

/** Why a day, or part of it, is not there for courses, with the name that the calendar gives it. */
export interface DayOff {
  readonly reason: DayOffReason
  readonly label: string
}

/** Fewer lesson hours on a day, with the reason. */
export interface ShortDay {
  readonly lessonHours: number
  readonly label: string
}

/** What a calendar says of each day, found without looking through its lists again. */
export interface CalendarDays {
  /** Why no course runs on that day; undefined: the calendar has nothing against it. */
  closed(day: number): DayOff | undefined
  /** The fewer lesson hours of a short day. */
  short(day: number): ShortDay | undefined
}

/** Makes a calendar ready for many questions. Answers are by day number (`dayOf`) and remembered. */
export function calendarDays(calendar: WorkingCalendar): CalendarDays {
  const holidays = holidaysByDay(calendar)
  const closures = (calendar.closures ?? []).map(({ from, to, why }) => ({ from: dayOf(from), to: dayOf(to), why }))
  const shortDays = (calendar.shortDays ?? []).map((short) => ({
    ...short,
    from: dayOf(short.from),
    to: dayOf(short.to),
  }))
  return {
    closed: remembered((day) => {
      const closure = closures.find(({ from, to }) => from <= day && day <= to)
      return holidays.get(day) ?? (closure && { reason: 'closure', label: closure.why })
    }),
    short: remembered((day) => {
      const weekday = weekdays[weekdayIndexOf(day)] as Weekday
      return shortDays
        .filter(({ from, to }) => from <= day && day <= to)
        .flatMap(({ lessonHoursPerDay, why }) => shortHours(lessonHoursPerDay, weekday, why))
        .reduce<ShortDay | undefined>(
          (least, one) => (least && least.lessonHours <= one.lessonHours ? least : one),
          undefined,
        )
    }),
  }
}

/** Public holidays close a day whatever else it is; collective leave only where it is not worked. */
function holidaysByDay({ holidays, collectiveLeaveWorked = false }: WorkingCalendar): Map<number, DayOff> {
  const byDay = new Map<number, DayOff>()
  for (const { date, label, kind } of holidays) {
    const day = dayOf(date)
    if (kind === 'collective-leave' && (collectiveLeaveWorked || byDay.has(day))) continue
    if (byDay.get(day)?.reason !== 'public-holiday') byDay.set(day, { reason: kind, label })
  }
  return byDay
}

function shortHours(hours: LessonHoursPerDay, weekday: Weekday, label: string): ShortDay[] {
  const lessonHours = typeof hours === 'number' ? hours : hours[weekday]
  return lessonHours === undefined ? [] : [{ lessonHours, label }]
}

function remembered<T>(of: (day: number) => T): (day: number) => T {
  const known = new Map<number, { readonly answer: T }>()
  return (day) => {
    let found = known.get(day)
    if (found === undefined) {
      found = { answer: of(day) }
      known.set(day, found)
    }
    return found.answer
  }
}

/** Every day of a period as day numbers, both ends included. */
export function* daysBetween(from: string, to: string): Generator<number> {
  const last = dayOf(to)
  for (let day = dayOf(from); day <= last; day++) yield day
}
