import { agreementCovers, proportionsOf, type TargetComparison, type TrainingPlan } from '@bekal/core'
import { limits } from '../limits.js'
import type { LineWorking } from './line-working.js'
import { shareSteps } from './share-steps.js'

/** The steps behind one target (agreement × party) on the sheet `Pembagian/Split`, in minor units. */
export interface TargetWorking {
  readonly scopeTotal: number
  readonly weight: number
  readonly weightSum: number
  readonly floor: number
  readonly key: number
  readonly target: number
  readonly assigned: number
  readonly comparison: TargetComparison | undefined
}

/** For every agreement one row per possible party, in the order of the sheet. */
export function workTargets(
  plan: TrainingPlan,
  lines: readonly LineWorking[],
  comparisons: readonly TargetComparison[],
): TargetWorking[] {
  return plan.agreements.flatMap((agreement) => {
    const scheme = plan.schemes.find(({ id }) => id === agreement.schemeId)
    const proportions = (scheme && proportionsOf(scheme, plan.parties)) ?? []
    const covered = lines.filter((line, at) => {
      const costLine = plan.costLines[at]
      return line.isCash === 1 && costLine !== undefined && agreementCovers(plan, agreement, costLine)
    })
    const scopeTotal = covered.reduce((sum, { total }) => sum + total, 0)
    const parties = Array.from({ length: limits.parties }, (_, at) => plan.parties[at]?.id)
    const weights = parties.map((id) => proportions.find(({ partyId }) => partyId === id)?.weight ?? 0)
    const steps = shareSteps(
      scopeTotal,
      weights,
      parties.map((_, at) => at + 1),
    )
    return parties.map((partyId, at): TargetWorking => {
      const comparison = comparisons.find((one) => one.agreementId === agreement.id && one.partyId === partyId)
      return {
        scopeTotal,
        weight: weights[at] as number,
        weightSum: steps.weightSum,
        floor: steps.floors[at] as number,
        key: steps.keys[at] as number,
        target: comparison?.target ?? 0,
        assigned: covered.reduce(
          (sum, { parties, amounts }) =>
            sum +
            amounts.reduce(
              (own, amount, payer) => own + (partyId !== undefined && parties[payer] === partyId ? amount : 0),
              0,
            ),
          0,
        ),
        comparison,
      }
    })
  })
}
