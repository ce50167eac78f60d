import { decimalsOf, exactLineTotal, fundFor, maxFactorDecimals, proportionsOf, splitLine } from '../../budget/index.js'
import { isAmount, maxAmount } from '../../money/index.js'
import type { Issue } from '../../result/index.js'
import { sizeOf, valueOfLine } from '../cost-plan.js'
import type { TrainingPlan } from '../schema.js'
import { issue, type PlanRule } from './issue.js'

/** Every line's total, and the sum of them all, can be computed and stored exactly. */
export const exactTotals: PlanRule = (plan) => [
  ...plan.costLines.flatMap((line, at) => {
    const decimals = line.factors.reduce((sum, { value }) => sum + decimalsOf(value), 0)
    return [
      ...(tooLarge(line) ? [issue('amount-too-large', ['costLines', at], { digits })] : []),
      ...(decimals > maxFactorDecimals
        ? [issue('factors-too-fine', ['costLines', at, 'factors'], { decimals, limit: maxFactorDecimals })]
        : []),
    ]
  }),
  ...(tooLargeTogether(plan.costLines.filter((line) => !tooLarge(line)))
    ? [issue('amount-too-large', ['costLines'], { digits })]
    : []),
]

const digits = String(maxAmount).length

/** The quantities of a line's payers add up to its first factor. */
export const quantitiesAddUp: PlanRule = (plan) =>
  plan.costLines.flatMap(({ assignment, factors }, at) => {
    const first = factors[0]
    if (assignment.kind !== 'by-quantity' || first === undefined) return []
    const tenThousandths = (value: number) => Math.round(value * 10_000)
    const assigned = Object.values(assignment.quantities).reduce((sum, n) => sum + tenThousandths(n), 0)
    if (assigned === tenThousandths(first.value)) return []
    const params = { assigned: assigned / 10_000, factor: first.value, unit: first.unit }
    return [issue('quantities-differ', ['costLines', at, 'assignment', 'quantities'], params)]
  })

/** Cash is paid from a fund; a contribution in kind is provided by a party and never touches a fund. */
export const assignmentsMatchContribution: PlanRule = (plan) =>
  plan.costLines.flatMap(({ contribution, assignment: { kind }, unitCost }, at) => [
    ...(kind === 'unassigned' || (contribution === 'cash') === (kind !== 'provided')
      ? []
      : [issue('assignment-mismatch', ['costLines', at, 'assignment', 'kind'], { contribution, assignment: kind })]),
    ...(contribution === 'in-kind-unvalued' && unitCost !== 0
      ? [issue('unvalued-has-cost', ['costLines', at, 'unitCost'], { unitCost })]
      : []),
  ])

/** No part of a line is left without somebody who carries it. */
export const linesAssigned: PlanRule = (plan) =>
  plan.costLines.flatMap((line, at) => {
    if (tooLarge(line)) return []
    const { unassigned } = splitLine(line, plan)
    return unassigned === 0 ? [] : [issue('line-unassigned', ['costLines', at, 'assignment'], { amount: unassigned })]
  })

/** A scheme's payers each have one clear fund of their own, and every payer's fund may pay the line's account. */
export const fundsMayPay: PlanRule = (plan) =>
  plan.costLines.flatMap((_, at) => [...schemeFunds(plan, at), ...payable(plan, at)])

function schemeFunds(plan: TrainingPlan, at: number): Issue[] {
  const line = plan.costLines[at]
  if (line?.contribution !== 'cash' || line.assignment.kind !== 'scheme') return []
  const { schemeId, funds = {} } = line.assignment
  const path = ['costLines', at, 'assignment', 'funds']
  const scheme = plan.schemes.find(({ id }) => id === schemeId)
  const paying = scheme === undefined ? [] : (proportionsOf(scheme, plan.parties) ?? [])
  const foreign = Object.entries(funds).filter(([partyId, fundId]) => {
    const fund = plan.funds.find(({ id }) => id === fundId)
    return fund !== undefined && fund.partyId !== partyId
  })
  const unnamed = paying.filter(
    ({ partyId, weight }) =>
      weight > 0 && !Object.hasOwn(funds, partyId) && fundFor(partyId, undefined, plan) === undefined,
  )
  return [
    ...foreign.map(([partyId, fundId]) => issue('fund-of-other-party', [...path, partyId], { fundId, partyId })),
    ...unnamed.map(({ partyId }) => {
      const own = plan.funds.filter((fund) => fund.partyId === partyId).length
      return issue('fund-not-named', path, { partyId, funds: own })
    }),
  ]
}

function payable(plan: TrainingPlan, at: number): Issue[] {
  const line = plan.costLines[at]
  if (line?.contribution !== 'cash' || tooLarge(line)) return []
  return splitLine(line, plan).shares.flatMap(({ fundId, amount }) => {
    const fund = plan.funds.find(({ id }) => id === fundId)
    if (fund?.accounts === undefined || amount === 0) return []
    if (fund.accounts.some((prefix) => line.account.startsWith(prefix))) return []
    const params = { fundId: fund.id, account: line.account, allowed: fund.accounts.join(', ') || '—' }
    return [issue('account-not-payable', ['costLines', at, 'account'], params)]
  })
}

/** Whether lines, each small enough, add up to more than an amount can be. */
export function tooLargeTogether(lines: TrainingPlan['costLines']): boolean {
  return !isAmount(sizeOf(lines.map((line) => ({ total: valueOfLine(line) }))))
}

export function tooLarge(line: TrainingPlan['costLines'][number]): boolean {
  const total = exactLineTotal(line)
  return total > BigInt(maxAmount) || total < BigInt(-maxAmount)
}
