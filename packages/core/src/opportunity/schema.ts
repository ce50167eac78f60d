import * as z from 'zod/mini'
import { evidenceStatuses } from '../parameters/index.js'
import { amountFromZero, between, text } from '../result/schema.js'

/** A figure with its unit, where it comes from and how sure it is. */
const sourced = <T extends z.ZodMiniType>(value: T) =>
  z.strictObject({ value, unit: z.optional(text), source: z.optional(text), status: z.enum(evidenceStatuses.codes) })

/** Whole minor units. */
const amountFigure = z.optional(sourced(amountFromZero))
/** Hundredths at the finest, so that a worksheet multiplies them exactly. */
const countFigure = z.optional(sourced(between(0, 1_000_000).check(z.multipleOf(0.01))))
const daysFigure = z.optional(sourced(between(0, 31).check(z.multipleOf(0.01))))

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
