import { opportunityFits } from '../../opportunity/index.js'
import { issue, type PlanRule } from './issue.js'

/** A month of every trade can be written in a cell. */
export const opportunitiesFit: PlanRule = (plan) =>
  plan.programs.flatMap(({ opportunity }, at) =>
    opportunity === undefined || opportunityFits(opportunity)
      ? []
      : [issue('amount-too-large', ['programs', at, 'opportunity'], { digits: 15 })],
  )
