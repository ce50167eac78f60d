import type { PlanReadiness } from './score-plan.js'

/**
 * Readiness points that the people of each cohort gained together from before to after training, by cohort id: what
 * `planOutcomes` divides costs by. By the first rubric of the plan that tells of the cohort; cohorts in which too few
 * people were assessed twice are left out.
 */
export function readinessPoints({ cohorts }: Pick<PlanReadiness, 'cohorts'>): Record<string, number> {
  const told = cohorts.flatMap(({ cohortId, stage, change }) =>
    stage === 'after' && change !== null && change.meanDifference !== null
      ? [[cohortId, change.n * change.meanDifference] as const]
      : [],
  )
  return Object.fromEntries(told.toReversed())
}
