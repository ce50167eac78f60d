import { scopesOf, type LineScope } from './scope.js'
import type { TrainingPlan } from './schema.js'
import { splitPlan, type PlanSplit } from './split-plan.js'

/** The ways to add up a split. */
export type SplitView = 'party' | 'program' | 'cohort' | 'account' | 'month' | 'fund'

/** One row of a table party × something. Amounts in minor units; `key` null for lines that have none (no month, whole plan, in kind). */
export interface SplitRow {
  readonly key: string | null
  readonly cash: Readonly<Record<string, number>>
  readonly inKind: Readonly<Record<string, number>>
  readonly unassigned: number
  readonly total: number
}

/**
 * Adds up who pays what by party, program, cohort, account, month or fund; in every view the rows add up to the plan's total.
 * Keys come in plan order (accounts and months in ascending order), lines without a key last.
 * @param split the plan's split where it is at hand already.
 */
export function splitBy(plan: TrainingPlan, view: SplitView, split: PlanSplit = splitPlan(plan)): SplitRow[] {
  const rows = new Map<string | null, { cash: Totals; inKind: Totals; unassigned: number; total: number }>()
  const scopeOf = scopesOf(plan)
  for (const key of declaredKeys(plan, view)) rows.set(key, emptyRow())
  split.lines.forEach((line, at) => {
    const costLine = plan.costLines[at] as TrainingPlan['costLines'][number]
    const put = (key: string | null, partyId: string | undefined, amount: number) => {
      const row = rows.get(key) ?? emptyRow()
      rows.set(key, row)
      row.total += amount
      if (partyId === undefined) row.unassigned += amount
      else {
        const totals = line.contribution === 'cash' ? row.cash : row.inKind
        totals[partyId] = (Object.hasOwn(totals, partyId) ? (totals[partyId] as number) : 0) + amount
      }
    }
    for (const { partyId, fundId, amount } of line.shares)
      put(keyOf(view, costLine, scopeOf(costLine), partyId, fundId), partyId, amount)
    if (line.unassigned !== 0) put(keyOf(view, costLine, scopeOf(costLine)), undefined, line.unassigned)
  })
  const withKey = [...rows].filter(([key]) => key !== null)
  const without = [...rows].filter(([key]) => key === null)
  return [...withKey, ...without].map(([key, row]) => ({ key, ...row }))
}

type Totals = Record<string, number>

function emptyRow() {
  return { cash: {} as Totals, inKind: {} as Totals, unassigned: 0, total: 0 }
}

function declaredKeys(plan: TrainingPlan, view: SplitView): string[] {
  switch (view) {
    case 'party':
      return plan.parties.map(({ id }) => id)
    case 'program':
      return plan.programs.map(({ id }) => id)
    case 'cohort':
      return plan.cohorts.map(({ id }) => id)
    case 'fund':
      return plan.funds.map(({ id }) => id)
    case 'account':
      return [...new Set(plan.costLines.map(({ account }) => account))].sort()
    case 'month':
      return [...new Set(plan.costLines.flatMap(({ month }) => month ?? []))].sort((a, b) => a - b).map(String)
  }
}

function keyOf(
  view: SplitView,
  line: TrainingPlan['costLines'][number],
  { programId, cohortId }: LineScope,
  partyId?: string,
  fundId?: string,
): string | null {
  switch (view) {
    case 'party':
      return partyId ?? null
    case 'program':
      return programId ?? null
    case 'cohort':
      return cohortId ?? null
    case 'fund':
      return fundId ?? null
    case 'account':
      return line.account
    case 'month':
      return line.month === undefined ? null : String(line.month)
  }
}
