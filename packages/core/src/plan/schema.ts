import * as z from 'zod/mini'
import { actual, agreement, costLine, fund, party, scheme } from '../budget/schema.js'
import { workingCalendar } from '../calendar/schema.js'
import { opportunity } from '../opportunity/schema.js'
import { outcome } from '../outcome/schema.js'
import { planParameter } from '../parameters/schema.js'
import { eligibilityRule } from '../people/eligibility/schema.js'
import { participant } from '../people/schema.js'
import { cohort, instructor, site, trainingProgram, venue } from '../program/schema.js'
import { assessment, rubric } from '../readiness/schema.js'
import { id, localizedText, whole } from '../result/schema.js'
import { languages } from '../vocabulary/index.js'

/** A training program together with the living it should lead to. */
export const plannedProgram = z.extend(trainingProgram, { opportunity: z.optional(opportunity) })

/** The whole plan as one JSON value; workbook, terminal, add-in and reports are views of it. */
export const trainingPlan = z.strictObject({
  $schema: z.optional(z.string().check(z.maxLength(500), z.regex(/^[!-~]+$/u))),
  schemaVersion: z.literal(1),
  id,
  title: localizedText,
  fiscalYear: whole(2000, 2200),
  /** ISO 4217 code. Amounts are whole minor units of it. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/u)),
  /** Decimals of the minor unit; may be left out for IDR only, where budgets are whole rupiah (0). */
  currencyMinorUnit: z.optional(whole(0, 3)),
  locale: z.enum(languages),
  site,
  calendar: workingCalendar,
  /** Values of policy that differ from the defaults. */
  parameters: z.optional(z.array(planParameter)),
  parties: z.array(party),
  funds: z.array(fund),
  programs: z.array(plannedProgram),
  instructors: z.array(instructor),
  venues: z.array(venue),
  cohorts: z.array(cohort),
  participants: z.array(participant),
  /** In place of the default rules of the same id, or beside them. */
  eligibilityRules: z.optional(z.array(eligibilityRule)),
  costLines: z.array(costLine),
  schemes: z.array(scheme),
  agreements: z.array(agreement),
  rubrics: z.array(rubric),
  assessments: z.array(assessment),
  actuals: z.array(actual),
  outcomes: z.array(outcome),
})

export type TrainingPlan = z.output<typeof trainingPlan>
export type PlannedProgram = z.output<typeof plannedProgram>
