import { defaultParameters, type ParameterId } from '@bekal/core'
import type { FormulaContext } from '../definition/index.js'

/** Entries beyond this would count in the order of their dates alone. */
const mostEntries = 1000

/**
 * Where in the table of parameters the value in force on a date stands: its start and its place in one number, zero where
 * the plan has none. The last to begin counts; of those that begin together the last written.
 */
export function parameterPlace(at: FormulaContext, id: ParameterId, date: string): string {
  const [ids, from, to] = ['id', 'validFrom', 'validTo'].map((column) => at.range('parameters', column))
  const place = `ROW(${ids})-ROW(${at.cellAt('parameters', 'id', 0)})+1`
  const inForce = `(${ids}=${at.label('parameter', id)})*(${from}<=${date})*((${to}="")+(${to}>=${date})>0)`
  return `SUMPRODUCT(MAX(${inForce}*(${from}*${mostEntries}+${place})))`
}

/** A column of the table of parameters, at the place that `parameterPlace` gave. */
export function parameterAt(at: FormulaContext, column: string, place: string): string {
  return `INDEX(${at.range('parameters', column)},MOD(${place},${mostEntries}))`
}

/** The value of a parameter on a date: the plan's, else the default. */
export function parameterFormula(at: FormulaContext, id: ParameterId, date: string): string {
  const place = parameterPlace(at, id, date)
  return `IF(${place}>0,${parameterAt(at, 'value', place)},${defaultParameters[id].value})`
}
