import { cleanSum, computed, money, type ComputedColumn } from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/**
 * The total up to and including each row, in print the amount that a page carries over to the next (*pindahan*): a
 * worksheet cannot add up by page. On the last filled row it is the total of the table.
 */
export function runningTotal(total: string): ComputedColumn {
  return computed('running', 'Jumlah s.d. baris ini', 'Running total', money(16), {
    formula: (at) => `IF(${at.cell('id')}="","",${cleanSum(`SUM(${at.rows(total, 0, at.row)})`, at)})`,
    result: (figures, row) => {
      const sum = runningOf(figures)[row]
      return sum === undefined ? '' : sum / figures.scale
    },
  })
}

/** Every row asks for its sum; they are made once. */
const known = new WeakMap<Figures, readonly number[]>()

function runningOf(figures: Figures): readonly number[] {
  const made = known.get(figures)
  if (made !== undefined) return made
  let sum = 0
  const sums = figures.lines.map(({ total }) => (sum += total))
  known.set(figures, sums)
  return sums
}
