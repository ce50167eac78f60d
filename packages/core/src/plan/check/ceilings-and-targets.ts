import type { TrainingPlan } from '../schema.js'
import { splitPlan, type PlanSplit } from '../split-plan.js'
import { tooLarge, tooLargeTogether } from './cost-lines.js'
import { issue, type PlanRule } from './issue.js'

/** No fund and no account of a fund is planned beyond its ceiling. */
export const ceilingsHeld: PlanRule = (plan) =>
  split(plan).funds.flatMap(({ id, planned, ceiling, accounts }, at) => [
    ...(planned > ceiling
      ? [
          issue('fund-over-ceiling', ['funds', at, 'ceiling'], {
            fundId: id,
            planned,
            ceiling,
            over: planned - ceiling,
          }),
        ]
      : []),
    ...accounts
      .filter((account) => account.planned > account.ceiling)
      .map(({ prefix, planned: used, ceiling: limit }) =>
        issue('account-over-ceiling', ['funds', at, 'accountCeilings', prefix], {
          fundId: id,
          prefix,
          planned: used,
          ceiling: limit,
          over: used - limit,
        }),
      ),
  ])

/** What each party carries meets the agreement's target within its tolerance. */
export const targetsMet: PlanRule = (plan) =>
  split(plan)
    .targets.filter(({ withinTolerance }) => !withinTolerance)
    .map(({ agreementId, partyId, target, assigned, difference }) => {
      const at = plan.agreements.findIndex(({ id }) => id === agreementId)
      return issue('target-missed', ['agreements', at, 'schemeId'], {
        agreementId,
        partyId,
        target,
        assigned,
        difference,
      })
    })

/** The split over the lines that can be computed; the others have an issue of their own (`exactTotals`). */
function split(plan: TrainingPlan): Pick<PlanSplit, 'funds' | 'targets'> {
  const costLines = plan.costLines.filter((line) => !tooLarge(line))
  return tooLargeTogether(costLines) ? { funds: [], targets: [] } : splitPlan({ ...plan, costLines })
}
