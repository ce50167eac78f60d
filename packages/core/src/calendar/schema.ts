import * as z from 'zod/mini'
import { localDate, text, whole } from '../result/schema.js'
import { holidayKinds, holidayStatuses } from './vocabularies.js'

const hours = whole(0, 24)

/** Lesson hours that fit in each day of the week. */
export const lessonHoursByWeekday = z.strictObject({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: hours,
  sun: hours,
})

/** The same number every day, or some days of the week; a day not named keeps the site's own number. */
export const lessonHoursPerDay = z.union([
  hours,
  z.partial(lessonHoursByWeekday).check(
    z.refine((days) => Object.keys(days).length > 0, { message: 'at least one weekday' }),
    z.meta({ minProperties: 1 }), // the same for readers of the JSON Schema
  ),
])

export const holiday = z.strictObject({
  date: localDate,
  label: text,
  kind: z.enum(holidayKinds.codes),
  status: z.enum(holidayStatuses.codes),
  source: z.optional(text),
})

/** Days on which no course runs: from, to (both included) and the reason. */
export const closure = z.strictObject({ from: localDate, to: localDate, why: text })

/** Days with fewer lesson hours, such as the fasting month. */
export const shortDays = z.strictObject({ from: localDate, to: localDate, lessonHoursPerDay, why: text })

export const workingCalendar = z.strictObject({
  holidays: z.array(holiday),
  /** Whether courses run on collective leave; not stated means they do not. */
  collectiveLeaveWorked: z.optional(z.boolean()),
  closures: z.optional(z.array(closure)),
  shortDays: z.optional(z.array(shortDays)),
})

export type LessonHoursByWeekday = z.output<typeof lessonHoursByWeekday>
export type LessonHoursPerDay = z.output<typeof lessonHoursPerDay>
export type Holiday = z.output<typeof holiday>
export type WorkingCalendar = z.output<typeof workingCalendar>
