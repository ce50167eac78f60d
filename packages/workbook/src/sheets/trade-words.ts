import type { Judged, Labels } from '@bekal/core'
import type { CellValue, FormulaContext } from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/** What stands in a cell of `Usaha/Opportunity` where there is no figure. */
export const unknown: Labels = { id: 'belum diketahui', en: 'unknown' }
export const never: Labels = { id: 'tidak pernah', en: 'never' }

/** The library's answer as a cell shows it. */
export function shownAnswer<T>({ say }: Figures, judged: Judged<T>, show: (value: T) => CellValue): CellValue {
  if (judged.answer === 'known') return show(judged.value)
  return say(judged.answer === 'never' ? never : unknown)
}

/** A formula that needs all of some cells to hold numbers; what is missing is said, never guessed. */
export function whenKnown(at: FormulaContext, cells: readonly string[], formula: string): string {
  return `IF(COUNT(${cells.join(',')})<${cells.length},${at.text(unknown)},${formula})`
}
