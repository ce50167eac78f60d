import { splitPlan, type TrainingPlan } from '@bekal/core'
import { arbitraryPlan } from '@bekal/core/testing'
import fc from 'fast-check'

/**
 * Generated plans with several parties and lines that cost something; the first of a sample. `npm run same-numbers -- 100 7`
 * takes a hundred, from seed 7 on; the suite as many as are asked for here.
 */
export function plansThatShare(inTheSuite: number): TrainingPlan[] {
  const count = Number(process.env.BEKAL_PLANS ?? inTheSuite)
  const seed = Number(process.env.BEKAL_PLANS_SEED ?? 20261129)
  return fc
    .sample(arbitraryPlan, { numRuns: 20 + 6 * count, seed })
    .filter(({ parties, costLines }) => parties.length > 1 && costLines.length > 2)
    .filter((plan) => splitPlan(plan).cash.total !== 0)
    .slice(0, count)
}
