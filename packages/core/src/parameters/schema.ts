import * as z from 'zod/mini'
import { between, localDate, text } from '../result/schema.js'
import { evidenceStatuses, parameterIds } from './vocabularies.js'

/** A value that the plan sets in place of the default, from a date or always. */
export const planParameter = z.strictObject({
  id: z.enum(parameterIds.codes),
  value: between(0, 999_999_999_999_999),
  validFrom: z.optional(localDate),
  validTo: z.optional(localDate),
  source: z.optional(text),
  status: z.enum(evidenceStatuses.codes),
})

export type PlanParameter = z.output<typeof planParameter>
