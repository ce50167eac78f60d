import * as z from 'zod/mini'
import { evidenceStatuses } from '../../parameters/index.js'
import { id, text, whole } from '../../result/schema.js'
import { toolRisks } from '../../vocabulary/index.js'
import { literacyLevels } from '../vocabularies.js'
import { courseDays, eligibilityQuestions, missingRecords, sentenceDates } from './vocabularies.js'

const common = {
  id,
  question: z.enum(eligibilityQuestions.codes),
  label: z.strictObject({ id: text, en: text }),
  /** Where the rule comes from: a regulation, a page, a decision of the prison. */
  source: z.optional(text),
  status: z.enum(evidenceStatuses.codes),
  /** Not stated means active; `false` keeps a rule for the record without asking it. */
  active: z.optional(z.boolean()),
  /** Not stated means `unknown`. */
  whenMissing: z.optional(z.enum(missingRecords.codes)),
  /** The rule concerns only people whose mark is so. */
  onlyIf: z.optional(z.strictObject({ flag: id, is: z.boolean() })),
}

const rule = <K extends string, S extends z.core.$ZodShape>(kind: K, own: S) =>
  z.strictObject({ ...common, kind: z.literal(kind), ...own })

/** One condition of one of the two questions, as data: what it asks, where it comes from, how sure that is. */
export const eligibilityRule = z.discriminatedUnion('kind', [
  rule('sentenced', {}),
  /**
   * Not released before so many days after the course starts or ends. Days not stated: the plan's parameter
   * `days-left-min` or `release-buffer-days`.
   */
  rule('time-left', { after: z.enum(courseDays.codes), days: z.optional(whole(0, 3650)) }),
  /** A date from the prison register has come by then. */
  rule('sentence-date', { date: z.enum(sentenceDates.codes), by: z.enum(courseDays.codes) }),
  /** Where the course uses tools of this risk or a higher one, the mark must be yes. */
  rule('tool-risk', { risk: z.enum(toolRisks.codes), flag: id }),
  rule('literacy', { atLeast: z.enum(literacyLevels.codes) }),
  rule('interest', {}),
  rule('not-completed', {}),
  rule('flag', { flag: id, mustBe: z.boolean() }),
])

export type EligibilityRule = z.output<typeof eligibilityRule>
