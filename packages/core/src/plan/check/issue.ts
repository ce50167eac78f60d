import { issueMaker, type Issue } from '../../result/index.js'
import { planMessages } from '../messages.js'
import type { TrainingPlan } from '../schema.js'

export const issue = issueMaker(planMessages)

/** One law of a plan: all the places that break it. */
export type PlanRule = (plan: TrainingPlan) => Issue[]
