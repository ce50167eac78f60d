import { LineTotalTooLargeError, NotAnAmountError, splitPlan, type PlanSplit, type TrainingPlan } from '@bekal/core'

/** The split of a plan, worked out once; undefined where amounts pass 15 digits, which Check reports. */
export function splitOf(plan: TrainingPlan): PlanSplit | undefined {
  if (!remembered.has(plan)) remembered.set(plan, splitWithin15Digits(plan))
  return remembered.get(plan)
}

const remembered = new WeakMap<TrainingPlan, PlanSplit | undefined>()

function splitWithin15Digits(plan: TrainingPlan): PlanSplit | undefined {
  try {
    return splitPlan(plan)
  } catch (error) {
    if (error instanceof LineTotalTooLargeError || error instanceof NotAnAmountError) return undefined
    throw error
  }
}
