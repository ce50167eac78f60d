import type { Labels } from '@bekal/core'
import type { FormulaContext } from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/** One place where a rule can be broken: which rows are flagged, and where a link should lead. */
export interface Flag {
  /** An array of 0 and 1 (or truth values as numbers) over data rows. */
  readonly where: (at: FormulaContext) => string
  /** Any range over the same rows. */
  readonly rows: (at: FormulaContext) => string
  /** `'Sheet'!C`: the column to land in. */
  readonly column: (at: FormulaContext) => string
  /** The library's own finding, row by row. */
  readonly found: (figures: Figures) => readonly boolean[]
}

export interface CheckRule {
  readonly key: string
  readonly label: Labels
  readonly flags: readonly Flag[]
}

export function flag(
  table: string,
  column: string,
  where: (range: (column: string) => string, at: FormulaContext) => string,
  found: Flag['found'],
): Flag {
  return {
    where: (at) => where((name) => at.range(table, name), at),
    rows: (at) => at.range(table, column),
    column: (at) => at.cellAt(table, column, 0).replaceAll('$', '').replace(/\d+$/u, ''),
    found,
  }
}

export const noFinding = () => []
/** A reference cell that is filled with something the other table does not have. */
export const unknown = (cells: string, ids: string) => `(${cells}<>"")*(COUNTIF(${ids},${cells}&"")=0)`
/** A cell that should hold a number holds text. */
export const typed = (cells: string) => `(${cells}<>"")*ISTEXT(${cells})`
