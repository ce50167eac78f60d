import type { FormulaContext } from '../definition/index.js'

/** The cell of a column in the row of another table that has this id; `otherwise` where there is none. */
export function lookUp(at: FormulaContext, id: string, table: string, column: string, otherwise = '""'): string {
  return `IFERROR(INDEX(${at.range(table, column)},MATCH(${id},${at.range(table, 'id')},0)),${otherwise})`
}
