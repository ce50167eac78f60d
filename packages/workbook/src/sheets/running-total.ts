import { cleanSum, computed, money, type ComputedColumn } from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/**
 * The total up to and including each row, in print the amount that a page carries over to the next (*pindahan*): a
 * worksheet cannot add up by page. On the last filled row it is the total of the table. `totals` are the library's
 * figures of the column that is added up, in minor units.
 */
export function runningTotal(column: string, totals: (figures: Figures) => readonly number[]): ComputedColumn {
  // Every row asks for its sum; they are made once.
  const known = new WeakMap<Figures, readonly number[]>()
  const sumsOf = (figures: Figures) => {
    const made = known.get(figures) ?? addedUp(totals(figures))
    known.set(figures, made)
    return made
  }
  return computed('running', 'Jumlah s.d. baris ini', 'Running total', money(16), {
    formula: (at) => `IF(${at.cell('id')}="","",${cleanSum(`SUM(${at.rows(column, 0, at.row)})`, at)})`,
    result: (figures, row) => {
      const sum = sumsOf(figures)[row]
      return sum === undefined ? '' : sum / figures.scale
    },
  })
}

function addedUp(totals: readonly number[]): number[] {
  let sum = 0
  return totals.map((total) => (sum += total))
}
