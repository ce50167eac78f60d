import {
  calendarDays,
  dateOf,
  weekdayIndexOf,
  type DayOff,
  type LessonHoursByWeekday,
  type ShortDay,
  type WeekHours,
} from '../calendar/index.js'
import { valueOn } from '../parameters/index.js'
import type { CoursePlan } from './course-plan.js'
import { hoursBeforeMidnight, lessonSlots, type LessonSlot } from './lesson-slots.js'

/** One day as courses see it, before anybody's week is looked at. */
export interface TrainingDay {
  readonly date: string
  /** Monday is 0. */
  readonly weekday: number
  readonly closed: DayOff | undefined
  readonly short: ShortDay | undefined
  /** Most lesson hours: the daily maximum, or fewer where they would not surely be over by midnight. */
  readonly most: number
  /** The time of each lesson hour of the day. */
  readonly slots: readonly LessonSlot[]
}

/** The days of a plan, each worked out once for all its cohorts. */
export interface TrainingDays {
  readonly site: LessonHoursByWeekday
  /** @param day day number (`dayOf`). */
  day(day: number): TrainingDay
}

/** Makes the days of a plan ready: what is closed or short, how long a lesson hour is, when each begins. */
export function trainingDays({
  site,
  calendar,
  parameters,
}: Pick<CoursePlan, 'site' | 'calendar' | 'parameters'>): TrainingDays {
  const marked = calendarDays(calendar)
  const byMinutes = new Map<number, { readonly slots: readonly LessonSlot[]; readonly most: number }>()
  const known = new Map<number, TrainingDay>()
  const lessonHoursOf = (minutes: number) => {
    const known = byMinutes.get(minutes) ?? {
      slots: lessonSlots(site, minutes),
      most: hoursBeforeMidnight(site, minutes),
    }
    byMinutes.set(minutes, known)
    return known
  }
  const workOut = (day: number): TrainingDay => {
    const date = dateOf(day)
    const { slots, most } = lessonHoursOf(valueOn(parameters, 'lesson-hour-minutes', date))
    return {
      date,
      weekday: weekdayIndexOf(day),
      closed: marked.closed(day),
      short: marked.short(day),
      most: Math.min(valueOn(parameters, 'lesson-hours-per-day-max', date), most),
      slots,
    }
  }
  return {
    site: site.lessonHoursPerDay,
    day(day) {
      const found = known.get(day) ?? workOut(day)
      known.set(day, found)
      return found
    },
  }
}

/** Lesson hours that a day would have by the week alone. */
export function plannedHours({ weekday, most }: TrainingDay, week: WeekHours): number {
  return Math.min(week[weekday] as number, most)
}

/** Lesson hours that a day has. @param off why this cohort has none on it, beside the calendar. */
export function hoursOf(day: TrainingDay, week: WeekHours, off?: DayOff): number {
  return day.closed || off ? 0 : Math.min(plannedHours(day, week), day.short?.lessonHours ?? Infinity)
}
