import { z } from 'zod'
import { evidenceStatuses } from '../parameters/index.js'
import { amountFromZero, text } from '../result/schema.js'

/** A figure with its unit, where it comes from and how sure it is. */
const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, unit: text.optional(), source: text.optional(), status: z.enum(evidenceStatuses.codes) })

/** Whole minor units. */
const amountFigure = sourced(amountFromZero).optional()
/** Hundredths at the finest, so that a worksheet multiplies them exactly. */
const countFigure = sourced(z.number().min(0).max(1_000_000).multipleOf(0.01)).optional()
const daysFigure = sourced(z.number().min(0).max(31).multipleOf(0.01)).optional()

/** What one trade needs to be judged as a living after release. Any figure may still be unknown. */
export const opportunity = z.strictObject({
  startUpCost: amountFigure,
  price: amountFigure,
  variableCost: amountFigure,
  fixedCostPerMonth: amountFigure,
  workingDaysPerMonth: daysFigure,
  unitsPerDay: countFigure,
  ownerWagePerMonth: amountFigure,
  localDemandPerDay: countFigure,
})

export type Opportunity = z.output<typeof opportunity>
