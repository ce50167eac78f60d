import { explainScheme, unassigned, type PreparedScheme, type SchemeExplanation } from '../../budget/index.js'
import type { Labels } from '../../vocabulary/index.js'
import type { ShareClash } from '../break-down.js'
import type { SharedTotal } from '../divide-lines.js'
import type { TrainingPlan } from '../schema.js'
import type { PlanSplit } from '../split-plan.js'
import { whoseTotal } from './whose-total.js'
import { wordingOf } from './wording.js'

/** A total that several lines make up and a scheme shares, and one line's part of it. */
export interface ExplainedSharedTotal {
  readonly schemeId: string
  readonly over: SharedTotal['over']
  /** Whose total it is, in words. */
  readonly whose: Labels
  readonly total: number
  readonly lineIds: readonly string[]
  /** By party, in plan order; last, under `(unassigned)`, what nobody pays. */
  readonly parts: readonly PartOfTotal[]
  /** Why the total cannot be broken down to its lines, which then stay unassigned; null where it can. */
  readonly clash: ShareClash | null
  /** The working of the total. */
  readonly byScheme: SchemeExplanation
}

/** A party's part of the total, of this line and of the other lines. */
export interface PartOfTotal {
  readonly partyId: string
  readonly total: number
  readonly thisLine: number
  readonly otherLines: number
}

/** Null where the line's scheme shares the line's own total. */
export function explainSharedTotal(
  plan: TrainingPlan,
  split: PlanSplit,
  at: number,
  scheme: PreparedScheme,
): ExplainedSharedTotal | null {
  const shared = split.sharedTotals.find(({ lines }) => lines.includes(at))
  const first = plan.costLines[shared?.lines[0] ?? -1]
  if (shared === undefined || first === undefined) return null
  const { schemeId, over, lines, total, clash = null } = shared
  const byScheme = explainScheme(total, scheme, { account: first.account, ...wordingOf(plan) })
  const others = lines.filter((place) => place !== at)
  const parts = byScheme.shares.map(({ partyId, amount }) => ({
    partyId,
    total: amount,
    thisLine: partOf(split, at, partyId),
    otherLines: others.reduce((sum, place) => sum + partOf(split, place, partyId), 0),
  }))
  const lineIds = lines.map((place) => plan.costLines[place]?.id ?? '')
  return { schemeId, over, whose: whoseTotal(plan, shared), total, lineIds, parts, clash, byScheme }
}

function partOf(split: PlanSplit, at: number, partyId: string): number {
  const line = split.lines[at]
  if (partyId === unassigned) return line?.unassigned ?? 0
  return line !== undefined && Object.hasOwn(line.amounts, partyId) ? (line.amounts[partyId] as number) : 0
}
