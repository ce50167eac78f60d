import * as z from 'zod/mini'
import { trainingPlan } from './schema.js'

/**
 * The plan's shape as JSON Schema (draft 2020-12), generated from the one schema; committed and compared in tests.
 * The step of quantities is left to `parsePlan`: many readers of JSON Schema divide in binary, where 46.8 is no
 * multiple of 0.0001, and would refuse a good plan.
 */
export function planJsonSchema(): Record<string, unknown> {
  return {
    title: 'Bekal training plan',
    ...z.toJSONSchema(trainingPlan, {
      target: 'draft-2020-12',
      override: ({ jsonSchema }) => {
        delete jsonSchema.multipleOf
      },
    }),
  }
}
