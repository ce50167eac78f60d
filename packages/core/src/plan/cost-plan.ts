import { valueOfLine } from '../budget/index.js'
import { assertAmount } from '../money/index.js'
import { scopesOf } from './scope.js'
import type { TrainingPlan } from './schema.js'

/** What a set of lines costs, in minor units: money to be paid, and contributions in kind that carry a value. */
export interface Cost {
  readonly cash: number
  readonly inKind: number
}

export interface PlanCost extends Cost {
  readonly total: number
  readonly lines: readonly { readonly id: string; readonly total: number }[]
  /** One entry per program, in plan order; lines of the whole plan are in `general`. */
  readonly programs: readonly (Cost & { readonly id: string })[]
  readonly general: Cost
}

/**
 * What the plan costs: by line, by program and in all; cash and in-kind apart.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; `checkPlan` reports it.
 * @throws {NotAnAmountError} when the lines together pass 15 digits; `checkPlan` reports that too.
 */
export function costPlan(plan: TrainingPlan): PlanCost {
  const lines = plan.costLines.map((line) => ({ line, id: line.id, total: valueOfLine(line) }))
  assertAmount(sizeOf(lines), 'The sum of all cost lines')
  const costOf = (chosen: typeof lines): Cost => ({
    cash: sumOf(chosen.filter(({ line }) => line.contribution === 'cash')),
    inKind: sumOf(chosen.filter(({ line }) => line.contribution !== 'cash')),
  })
  const scopeOf = scopesOf(plan)
  const byProgram = new Map<string | undefined, typeof lines>()
  for (const entry of lines) {
    const { programId } = scopeOf(entry.line)
    byProgram.set(programId, byProgram.get(programId) ?? [])
    byProgram.get(programId)?.push(entry)
  }
  const ofProgram = (id: string | undefined) => byProgram.get(id) ?? []
  const all = costOf(lines)
  return {
    total: all.cash + all.inKind,
    ...all,
    lines: lines.map(({ id, total }) => ({ id, total })),
    programs: plan.programs.map(({ id }) => ({ id, ...costOf(ofProgram(id)) })),
    general: costOf(ofProgram(undefined)),
  }
}

/** Line totals without their signs, added up: while this is an amount, every sum of some of the lines is one. */
export function sizeOf(lines: readonly { readonly total: number }[]): number {
  return lines.reduce((sum, { total }) => sum + Math.abs(total), 0)
}

function sumOf(lines: readonly { readonly total: number }[]): number {
  return lines.reduce((sum, { total }) => sum + total, 0)
}
