import { z } from 'zod'
import { localDate, text } from '../result/schema.js'
import { evidenceStatuses, parameterIds } from './vocabularies.js'

/** A value that the plan sets in place of the default, from a date or always. */
export const planParameter = z.strictObject({
  id: z.enum(parameterIds.codes),
  value: z.number().min(0).max(999_999_999_999_999),
  validFrom: localDate.optional(),
  validTo: localDate.optional(),
  source: text.optional(),
  status: z.enum(evidenceStatuses.codes),
})

export type PlanParameter = z.output<typeof planParameter>
