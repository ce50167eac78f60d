import type { TrainingPlan } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import { readFileSync } from 'node:fs'

/** The founding example. */
export function examplePlan(): TrainingPlan {
  const text = readFileSync(new URL('../../../examples/lapas-selong/plan.json', import.meta.url), 'utf8')
  return parsePlan(JSON.parse(text)).plan as TrainingPlan
}
