import type { Site } from '../program/index.js'

/** The time of one lesson hour in a day, `HH:MM`. */
export interface LessonSlot {
  readonly from: string
  readonly to: string
}

/** When the day of a site starts, and its breaks. */
export type DayPlan = Pick<Site, 'dayStart' | 'breaks'>

/** Where a site does not say when its day starts. @source a course in a prison that ran 08:00–12:00 (Mojokerto, 2022). */
export const usualDayStart = '08:00'
const minutesOfDay = 24 * 60

/**
 * The lesson hours of a day one after the other, as many as end before midnight. No lesson hour is cut by a break: where
 * it would not be over in time, it begins after the break.
 * @param minutes length of a lesson hour.
 */
export function lessonSlots({ dayStart = usualDayStart, breaks = [] }: DayPlan, minutes: number): LessonSlot[] {
  const pauses = breaks.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))
  const slots: LessonSlot[] = []
  let from = minuteOf(dayStart)
  for (;;) {
    const to = from + minutes
    if (to >= minutesOfDay) return slots
    const pause = pauses.find((one) => one.from < to && one.to > from)
    if (pause === undefined) slots.push({ from: timeOf(from), to: timeOf(to) })
    from = pause?.to ?? to
  }
}

/**
 * Lesson hours that surely end before midnight, by a sum that a worksheet can do as well: every break still to come takes
 * its own time and at most a minute less than one lesson hour that did not fit before it.
 */
export function hoursBeforeMidnight({ dayStart = usualDayStart, breaks = [] }: DayPlan, minutes: number): number {
  const start = minuteOf(dayStart)
  const taken = breaks
    .map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))
    .filter(({ to }) => to > start)
    .reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, start)) + minutes - 1, 0)
  return Math.max(0, Math.floor((minutesOfDay - 1 - start - taken) / minutes))
}

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function timeOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
