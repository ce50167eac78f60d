import * as z from 'zod/mini'
import { lessonHoursByWeekday, lessonHoursPerDay } from '../calendar/schema.js'
import { between, count, datePeriod, id, localDate, localTime, text, whole } from '../result/schema.js'
import { toolRisks } from '../vocabulary/index.js'
import { certificateKinds, programKinds, siteKinds } from './vocabularies.js'

/** Who signs for a party at the foot of a printed page. */
export const signatory = z.strictObject({ role: text, partyId: id, name: z.optional(text) })

export const site = z.strictObject({
  id,
  name: text,
  kind: z.enum(siteKinds.codes),
  /** IANA time zone, for example `Asia/Makassar`. */
  timeZone: z.string().check(z.regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/u)),
  dayStart: z.optional(localTime),
  breaks: z.optional(z.array(z.strictObject({ from: localTime, to: localTime }))),
  lessonHoursPerDay: lessonHoursByWeekday,
  signatories: z.optional(z.array(signatory)),
})

export const competencyUnit = z.strictObject({
  id,
  /** Code in a national competency standard, where there is one. */
  code: z.optional(text),
  title: text,
  lessonHours: whole(1, 5000),
  /** Units of the same program to be finished before this one. */
  requires: z.optional(z.array(id)),
  /** Part of the hours that is theory, 0 to 1. */
  theoryShare: z.optional(between(0, 1)),
  /** What was changed in this unit for conditions in a prison, and why. */
  adaptation: z.optional(text),
})

/** One thing that a program does differently in prison. */
export const adaptation = z.strictObject({
  /** What was changed. */
  what: text,
  why: text,
})

export const tool = z.strictObject({ name: text, risk: z.enum(toolRisks.codes), quantity: count })

export const trainingProgram = z.strictObject({
  id,
  title: text,
  kind: z.enum(programKinds.codes),
  field: text,
  units: z.array(competencyUnit),
  seats: z.strictObject({ min: count, max: count }),
  certificate: z.enum(certificateKinds.codes),
  tools: z.optional(z.array(tool)),
  /** What was changed in the whole program for conditions in a prison, and why. */
  adaptations: z.optional(z.array(adaptation)),
})

export const instructor = z.strictObject({
  id,
  name: text,
  partyId: id,
  maxLessonHoursPerDay: z.optional(whole(0, 24)),
  unavailable: z.optional(z.array(datePeriod)),
})

export const venue = z.strictObject({ id, name: text, seats: count, unavailable: z.optional(z.array(datePeriod)) })

/** The people of one training package, from its first day. */
export const cohort = z.strictObject({
  id,
  programId: id,
  startsOn: localDate,
  venueId: z.optional(id),
  instructorIds: z.optional(z.array(id)),
  participantCodes: z.optional(z.array(id)),
  lessonHoursPerDay: z.optional(lessonHoursPerDay),
})

export type Site = z.output<typeof site>
export type CompetencyUnit = z.output<typeof competencyUnit>
export type TrainingProgram = z.output<typeof trainingProgram>
export type Instructor = z.output<typeof instructor>
export type Venue = z.output<typeof venue>
export type Cohort = z.output<typeof cohort>
