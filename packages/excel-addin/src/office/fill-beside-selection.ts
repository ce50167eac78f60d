/// <reference types="office-js" />
import { guarded } from './refusal.js'

/** Where amounts went, or why none were written. */
export type Fill =
  | { readonly kind: 'filled' | 'occupied'; readonly address: string }
  | { readonly kind: 'wrong-shape' }
  | { readonly kind: 'refused'; readonly code: string }

/**
 * Writes amounts to the right of a selection that has as many rows as there are amounts, or below one that has as
 * many columns. Writes to empty cells only.
 */
export function fillBesideSelection(amounts: readonly number[]): Promise<Fill> {
  return guarded(() =>
    Excel.run(async (context): Promise<Fill> => {
      const range = context.workbook.getSelectedRange()
      range.load('rowCount, columnCount')
      await context.sync()
      const side = sideFor(range, amounts.length)
      if (side === undefined) return { kind: 'wrong-shape' }
      const target = side === 'right' ? range.getColumnsAfter(1) : range.getRowsBelow(1)
      target.load('address, formulas')
      await context.sync()
      const { address } = target
      if (target.formulas.flat().some((cell) => cell !== '')) return { kind: 'occupied', address }
      target.values = side === 'right' ? amounts.map((amount) => [amount]) : [[...amounts]]
      await context.sync()
      return { kind: 'filled', address }
    }),
  )
}

/** Names may stand beside the weights, so a selection may be two cells wide (or high), not more. */
export function sideFor(
  { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number },
  amounts: number,
): 'right' | 'below' | undefined {
  if (rowCount === amounts && columnCount <= 2) return 'right'
  if (columnCount === amounts && rowCount <= 2) return 'below'
  return undefined
}
