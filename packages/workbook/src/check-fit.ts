import { checkPlan, type Issue, type TrainingPlan } from '@bekal/core'
import { payerSlots } from './figures/index.js'
import { issue } from './issue.js'
import { address } from './definition/index.js'
import type { LayoutCell } from './layout/layout.js'
import { limits } from './limits.js'

/** Whether a plan has room in a workbook: an issue for everything that does not fit, none when all does. */
export function checkFit(plan: TrainingPlan): Issue[] {
  const parties = plan.parties.length
  const lines = plan.costLines.length
  return [
    ...(lines > limits.costLines
      ? [issue('too-many-lines', ['costLines'], { found: lines, limit: limits.costLines })]
      : []),
    ...(parties > limits.parties
      ? [issue('too-many-parties', ['parties'], { found: parties, limit: limits.parties })]
      : []),
    ...plan.costLines.flatMap((line, at) => {
      const path = ['costLines', at]
      const payers = payerSlots(line, plan).length
      const factors = line.factors.length
      return [
        ...(factors > limits.factors
          ? [issue('too-many-factors', [...path, 'factors'], { found: factors, limit: limits.factors })]
          : []),
        ...(payers > limits.payers
          ? [issue('too-many-payers', [...path, 'assignment'], { found: payers, limit: limits.payers })]
          : []),
      ]
    }),
    // Totals beyond what a cell holds are a fault of the plan itself, with a message of its own.
    ...checkPlan(plan).filter(({ code }) => code === 'amount-too-large'),
  ]
}

export const longestText = 32_767

/** Cells of a sheet whose text Excel would cut. */
export function checkTexts(sheet: string, cells: readonly LayoutCell[]): Issue[] {
  return cells.flatMap(({ value, row, column }) =>
    typeof value === 'string' && value.length > longestText
      ? [
          {
            ...issue('cell-too-long', [], { found: value.length, limit: longestText }),
            sheet,
            cell: address(column, row),
          },
        ]
      : [],
  )
}
