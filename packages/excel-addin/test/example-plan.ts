import type { TrainingPlan } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import { readFileSync } from 'node:fs'

/** A plan from the folder of examples; the founding one where none is named. */
export function examplePlan(name = 'lapas-selong'): TrainingPlan {
  const text = readFileSync(new URL(`../../../examples/${name}/plan.json`, import.meta.url), 'utf8')
  return parsePlan(JSON.parse(text)).plan as TrainingPlan
}
