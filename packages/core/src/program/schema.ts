import { z } from 'zod'
import { lessonHoursByWeekday, lessonHoursPerDay } from '../calendar/schema.js'
import { count, datePeriod, id, localDate, localTime, text } from '../result/schema.js'
import { toolRisks } from '../vocabulary/index.js'
import { certificateKinds, programKinds, siteKinds } from './vocabularies.js'

/** Who signs for a party at the foot of a printed page. */
export const signatory = z.strictObject({ role: text, partyId: id, name: text.optional() })

export const site = z.strictObject({
  id,
  name: text,
  kind: z.enum(siteKinds.codes),
  /** IANA time zone, for example `Asia/Makassar`. */
  timeZone: z.string().regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/u),
  dayStart: localTime.optional(),
  breaks: z.array(z.strictObject({ from: localTime, to: localTime })).optional(),
  lessonHoursPerDay: lessonHoursByWeekday,
  signatories: z.array(signatory).optional(),
})

export const competencyUnit = z.strictObject({
  id,
  /** Code in a national competency standard, where there is one. */
  code: text.optional(),
  title: text,
  lessonHours: z.int().min(1).max(5000),
  /** Units of the same program to be finished before this one. */
  requires: z.array(id).optional(),
  /** Part of the hours that is theory, 0 to 1. */
  theoryShare: z.number().min(0).max(1).optional(),
  /** What was changed in this unit for conditions in a prison, and why. */
  adaptation: text.optional(),
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
  tools: z.array(tool).optional(),
  /** What was changed in the whole program for conditions in a prison, and why. */
  adaptations: z.array(adaptation).optional(),
})

export const instructor = z.strictObject({
  id,
  name: text,
  partyId: id,
  maxLessonHoursPerDay: z.int().min(0).max(24).optional(),
  unavailable: z.array(datePeriod).optional(),
})

export const venue = z.strictObject({ id, name: text, seats: count, unavailable: z.array(datePeriod).optional() })

/** The people of one training package, from its first day. */
export const cohort = z.strictObject({
  id,
  programId: id,
  startsOn: localDate,
  venueId: id.optional(),
  instructorIds: z.array(id).optional(),
  participantCodes: z.array(id).optional(),
  lessonHoursPerDay: lessonHoursPerDay.optional(),
})

export type Site = z.output<typeof site>
export type CompetencyUnit = z.output<typeof competencyUnit>
export type TrainingProgram = z.output<typeof trainingProgram>
export type Instructor = z.output<typeof instructor>
export type Venue = z.output<typeof venue>
export type Cohort = z.output<typeof cohort>
