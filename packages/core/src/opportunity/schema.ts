import { z } from 'zod'
import { text } from '../result/schema.js'
import { evidenceStatuses, opportunityInputs } from './vocabularies.js'

/** A figure with its unit, where it comes from and how sure it is. Amounts in minor units. */
export const sourcedFigure = z.strictObject({
  value: z.number().min(0).max(999_999_999_999_999),
  unit: text.optional(),
  source: text.optional(),
  status: z.enum(evidenceStatuses.codes),
})

/** What one trade needs to be judged as a living after release. Any figure may still be unknown. */
export const opportunity = z.partialRecord(z.enum(opportunityInputs.codes), sourcedFigure)

export type Opportunity = z.output<typeof opportunity>
