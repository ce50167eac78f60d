import type { ActualsBalance, CostLine, LineAmounts, LineSettlement, TrainingPlan } from '@bekal/core'
import { limits } from '../limits.js'
import { each, ruleOf, schemeOf, type LineDesk, type LineWorking } from './line-working.js'
import { wideShareSteps, type WideShareSteps } from './share-steps.js'
import { workSliceBy, type SliceWorking } from './slice-working.js'

/**
 * How the sheet `Realisasi/Actuals` divides what was spent on one line, in minor units. Lists by party have one entry for
 * each party the sheet has room for, and hold the library's figures.
 */
export interface SpendingWorking extends SliceWorking, WideShareSteps {
  readonly settled: LineSettlement
  /** Whether the line keeps the proportions in which it was planned: its scheme shares a total of several lines. */
  readonly isKept: 0 | 1
  /** Place of the scheme that divides the spending itself, from 1; 0 where none does. */
  readonly schemeRow: number
  readonly prefix: string
  /** Whether the parts are the library's: by Huntington-Hill. */
  readonly byLibrary: 0 | 1
  /** Those parts, by place. */
  readonly given: readonly number[]
  /** What the parts were worked out from. */
  readonly basis: string
  readonly paid: readonly number[]
  readonly due: readonly number[]
  readonly differences: readonly number[]
  /** 1 for every party with a part of the line, as planned or as spent. */
  readonly hasPart: readonly (0 | 1)[]
  /** What each party has paid of what nobody is assigned, and the steps to it. */
  readonly unassigned: readonly number[]
  /** By how much each party has paid more than its part, where something is nobody's. */
  readonly claims: readonly number[]
  readonly claimSteps: WideShareSteps
}

/** The working of every line, given the library's split and balance of each. */
export function workSpending(
  desk: LineDesk,
  lines: readonly LineWorking[],
  planned: readonly LineAmounts[],
  balance: ActualsBalance,
): SpendingWorking[] {
  return desk.plan.costLines.map((line, at) =>
    workLine(line, lines[at] as LineWorking, planned[at] as LineAmounts, balance.lines[at] as LineSettlement, desk),
  )
}

function workLine(
  line: CostLine,
  { shareKey }: LineWorking,
  planned: LineAmounts,
  settled: LineSettlement,
  desk: LineDesk,
): SpendingWorking {
  const { plan, schemes } = desk
  const kept = each((at) => Math.abs(at === limits.parties ? planned.unassigned : amountOf(planned, plan, at)))
  const isKept = shareKey !== '' && kept.some((weight) => weight > 0) ? 1 : 0
  const schemeAt = isKept === 1 ? -1 : schemeOf(line, plan)
  const byLibrary = schemes[schemeAt]?.byLibrary === true ? 1 : 0
  const { spent } = settled
  const rule = ruleOf(line, desk, isKept === 1 || byLibrary === 1)
  const working = workSliceBy(spent, isKept === 1 ? { ...rule, weights: kept } : rule, wideShareSteps)
  const byParty = (of: (party: LineSettlement['parties'][number]) => number) =>
    Array.from({ length: limits.parties }, (_, at) => {
      const party = settled.parties.find(({ partyId }) => partyId === plan.parties[at]?.id)
      return party === undefined ? 0 : of(party)
    })
  const [paid, due, part] = [byParty((one) => one.paid), byParty((one) => one.due), byParty((one) => one.planned)]
  const open = settled.unassigned
  const claims = paid.map((amount, at) => Math.max(0, Math.sign(open) * (amount - (due[at] as number))))
  const given = each((at) => (byLibrary === 1 ? (due[at] ?? 0) : 0))
  return {
    ...working,
    amounts: byLibrary === 1 ? given : working.amounts,
    settled,
    isKept,
    schemeRow: schemeAt + 1,
    prefix: rule.prefix,
    byLibrary,
    given,
    basis: byLibrary === 1 ? [line.id, spent, line.account, plan.schemes[schemeAt]?.id].join('|') : '',
    paid,
    due,
    differences: byParty((one) => one.difference),
    hasPart: due.map((amount, at) => (amount !== 0 || part[at] !== 0 ? 1 : 0)),
    unassigned: byParty((one) => one.unassigned),
    claims,
    claimSteps: wideShareSteps(Math.abs(open), claims, claims.map((_, at) => at + 1)), // prettier-ignore
  }
}

function amountOf({ amounts }: LineAmounts, { parties }: TrainingPlan, at: number): number {
  const id = parties[at]?.id
  return id !== undefined && Object.hasOwn(amounts, id) ? (amounts[id] as number) : 0
}
