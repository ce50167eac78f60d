import type { FormulaContext } from '../definition/index.js'

/** Rows of a table that places are counted in; more than a workbook has. */
const mostRows = 100_000

/** The place of every row of a table, from 1. */
export function placesIn(at: FormulaContext, table: string, column: string): string {
  return `(ROW(${at.range(table, column)})-ROW(${at.cellAt(table, column, 0)})+1)`
}

/** The place of this row in its own table, from 1; rows may be inserted above. */
export function ownPlace(at: FormulaContext, table: string, column: string): string {
  return `(ROW(${at.cell(column)})-ROW(${at.cellAt(table, column, 0)})+1)`
}

/** The first row of a table in which a condition (1 or 0 for each row) holds, from 1; 0: none. */
export function firstPlace(at: FormulaContext, table: string, column: string, condition: string): string {
  const nearness = `${mostRows}-${placesIn(at, table, column)}`
  return `MOD(${mostRows}-SUMPRODUCT(MAX((${condition})*(${nearness}))),${mostRows})`
}

/** The name in the workbook’s language: the translation where there is one, else the text, else the id. */
export function nameIn(at: FormulaContext, id: string, label: string, translated: string): string {
  const plain = `IF(${label}="",${id}&"",${label})`
  // Which cell comes first is another in each language.
  return at.text({ id: 'id', en: 'en' }) === '"en"' ? `IF(${translated}="",${plain},${translated})` : plain
}

/** A column of another table in the row whose place (from 1) this row names in its column `by`. */
export function atPlace(at: FormulaContext, table: string, column: string, by: string): string {
  return `INDEX(${at.range(table, column)},${at.cell(by)})`
}
