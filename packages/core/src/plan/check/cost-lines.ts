import {
  decimalsOf,
  exactLineTotal,
  fundFor,
  maxFactorDecimals,
  prepareBook,
  valueOfLine,
  type CostLine,
  type LineSplit,
  type PreparedBook,
  type PreparedScheme,
} from '../../budget/index.js'
import { isAmount, maxAmount } from '../../money/index.js'
import type { Issue, IssuePath } from '../../result/index.js'
import { sizeOf } from '../cost-plan.js'
import { exactGross, lineTax } from '../line-tax.js'
import { issue, type PlanRule } from './issue.js'

/** Every line's total, and the sum of them all, can be computed and stored exactly. */
export const exactTotals: PlanRule = (plan) => [
  ...plan.costLines.flatMap((line, at) => {
    const decimals = line.factors.reduce((sum, { value }) => sum + decimalsOf(value), 0)
    return [
      ...(tooLarge(line) ? [issue('amount-too-large', placeOfExcess(line, at), { digits })] : []),
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
export const linesAssigned: PlanRule = (_, { lines }) =>
  lines.flatMap(({ at, split: { unassigned } }) =>
    unassigned === 0 ? [] : [issue('line-unassigned', ['costLines', at, 'assignment'], { amount: unassigned })],
  )

/** Every tax that is to be paid is in a line's total, and so in somebody's plan. */
export const taxesPlanned: PlanRule = (plan, { lines }) =>
  lines.flatMap(({ at, split: { total } }) => {
    const line = plan.costLines[at]
    const tax = line?.contribution === 'cash' ? lineTax(line, total) : undefined
    if (tax === undefined || tax.beyondTotal === 0) return []
    return [issue('tax-beyond-total', ['costLines', at, 'tax'], { label: tax.label, amount: tax.beyondTotal })]
  })

/** A scheme's payers each have one clear fund of their own, and every payer's fund may pay the line's account. */
export const fundsMayPay: PlanRule = (plan, { lines }) => {
  const book = prepareBook(plan)
  const payersOf = schemePayers(book)
  const splits = new Map(lines.map(({ at, split }) => [at, split]))
  return plan.costLines.flatMap((line, at) => [
    ...schemeFunds(line, at, book, payersOf),
    ...payable(line, at, splits.get(at), book),
  ])
}

type PayersOf = (schemeId: string, account: string) => readonly string[]

/** Who can have to pay by a scheme on an account, looked up once for accounts that it does not tell apart. */
function schemePayers(book: PreparedBook): PayersOf {
  const known = new Map<string, readonly string[]>()
  return (schemeId, account) => {
    const scheme = book.scheme(schemeId)
    if (scheme === undefined) return []
    const prefix = scheme.prefixOf(account)
    const key = `${schemeId} ${prefix}`
    const payers = known.get(key) ?? payersBy(scheme, prefix)
    known.set(key, payers)
    return payers
  }
}

function payersBy(scheme: PreparedScheme, prefix: string): string[] {
  const { unit = 1, residualTo } = scheme.rounding
  const bands = scheme.bandsFor(prefix)
  return scheme.partyIds.filter(
    (partyId) => bands.some(({ shares }) => Object.hasOwn(shares, partyId)) || (unit > 1 && partyId === residualTo),
  )
}

function schemeFunds(
  { contribution, assignment, account }: CostLine,
  at: number,
  book: PreparedBook,
  payersOf: PayersOf,
): Issue[] {
  if (contribution !== 'cash' || assignment.kind !== 'scheme') return []
  const { schemeId, funds = {} } = assignment
  const path = ['costLines', at, 'assignment', 'funds']
  const foreign = Object.entries(funds).filter(([partyId, fundId]) => {
    const fund = book.fund(fundId)
    return fund !== undefined && fund.partyId !== partyId
  })
  const unnamed = payersOf(schemeId, account).filter(
    (partyId) => !Object.hasOwn(funds, partyId) && fundFor(partyId, undefined, book) === undefined,
  )
  return [
    ...foreign.map(([partyId, fundId]) => issue('fund-of-other-party', [...path, partyId], { fundId, partyId })),
    ...unnamed.map((partyId) => {
      const own = book.fundsOf(partyId).length
      return issue('fund-not-named', path, { partyId, funds: own })
    }),
  ]
}

function payable(line: CostLine, at: number, split: LineSplit | undefined, book: PreparedBook): Issue[] {
  if (line.contribution !== 'cash' || split === undefined) return []
  return split.shares.flatMap(({ fundId, amount }) => {
    const fund = book.fund(fundId ?? '')
    if (fund?.accounts === undefined || amount === 0) return []
    if (fund.accounts.some((prefix) => line.account.startsWith(prefix))) return []
    const params = { fundId: fund.id, account: line.account, allowed: fund.accounts.join(', ') || '—' }
    return [issue('account-not-payable', ['costLines', at, 'account'], params)]
  })
}

/** Whether lines, each small enough, add up to more than an amount can be, with or without their taxes. */
export function tooLargeTogether(lines: readonly CostLine[]): boolean {
  const totals = lines.map(valueOfLine)
  const withTaxes = lines.map((line, at) => ({ total: Number(exactGross(line, BigInt(totals[at] as number))) }))
  return !isAmount(sizeOf(totals.map((total) => ({ total })))) || !isAmount(sizeOf(withTaxes))
}

/** Whether a line, or its price with tax, is more than an amount can be. */
export function tooLarge(line: CostLine): boolean {
  const total = exactLineTotal(line)
  return isTooLarge(total) || isTooLarge(exactGross(line, total))
}

function placeOfExcess(line: CostLine, at: number): IssuePath {
  return isTooLarge(exactLineTotal(line)) ? ['costLines', at] : ['costLines', at, 'tax']
}

function isTooLarge(amount: bigint): boolean {
  return amount > BigInt(maxAmount) || amount < BigInt(-maxAmount)
}
