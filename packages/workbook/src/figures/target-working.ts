import { agreementCovers, proportionsOf, type TargetComparison, type TrainingPlan } from '@bekal/core'
import { limits } from '../limits.js'
import type { LineWorking } from './line-working.js'

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
    const weightSum = proportions.reduce((sum, { weight }) => sum + weight, 0)
    const size = Math.abs(scopeTotal)
    const whole = weightSum === 0 ? 0 : Math.floor(size / weightSum)
    const rest = weightSum === 0 ? 0 : size - whole * weightSum
    return Array.from({ length: limits.parties }, (_, at): TargetWorking => {
      const partyId = plan.parties[at]?.id
      const weight = proportions.find((one) => one.partyId === partyId)?.weight ?? 0
      const part = weightSum === 0 ? 0 : Math.floor((rest * weight) / weightSum)
      const comparison = comparisons.find((one) => one.agreementId === agreement.id && one.partyId === partyId)
      return {
        scopeTotal,
        weight,
        weightSum,
        floor: whole * weight + part,
        key: weight === 0 ? 0 : 1000 * (rest * weight - weightSum * part) + 1000 - (at + 1),
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
