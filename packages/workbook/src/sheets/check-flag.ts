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

/** For what the library's own plans never break: a formula typed over, a stored figure that is out of date. */
export const noFinding = () => []
