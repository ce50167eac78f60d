import type { IssueParams, Labels, Language, MessageDefinition, Severity } from '@bekal/core'
import type { FormulaContext } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { sheetMessages } from '../sheet-messages.js'

/** One place where a rule can be broken: which rows are flagged, and where a link should lead. */
export interface Flag {
  /** Of a table, or a form. */
  readonly table: string
  /** An array of 0 and 1 (or truth values as numbers) over data rows. */
  readonly where: (at: FormulaContext) => string
  /** Any range over the same rows. */
  readonly rows: (at: FormulaContext) => string
  /** `'Sheet'!C`: the column to land in. */
  readonly column: (at: FormulaContext) => string
  /** The library's own finding, row by row. */
  readonly found: (figures: Figures) => readonly boolean[]
}

/** A rule of the checks sheet: what must hold, and every place where it may not. */
export interface CheckRule {
  readonly key: string
  readonly label: Labels
  /** The issue that Bekal reports for it; its message is shown, and its severity colours the row. */
  readonly code?: keyof typeof sheetMessages
  /** What the message names, where it is the same in every row. */
  readonly params?: IssueParams
  /** How bad it is where the catalogue has no such issue; an error otherwise. */
  readonly severity?: Severity
  readonly flags: readonly Flag[]
}

/** How grave it is when a rule is broken: as grave as the issue that Bekal reports for it. */
export function severityOf({ code, severity = 'error' }: CheckRule): Severity {
  return code === undefined ? severity : sheetMessages[code].severity
}

/** What Bekal says of a broken rule, with `…` for what differs from row to row; empty where the sheet alone knows the rule. */
export function messageOf({ code, params = {} }: CheckRule, language: Language): string {
  if (code === undefined) return ''
  // Messages of many days hand these two on together, so they must be there to be copied.
  const any = new Proxy({ days: '…', date: '…', ...params } as IssueParams, {
    get: (known, key) => (Object.hasOwn(known, key) ? known[key as string] : '…'),
  })
  const sentence = (sheetMessages[code] as MessageDefinition)[language](any, { money: () => '…' })
  return sentence.replaceAll('NaN', '…')
}

export function flag(
  table: string,
  column: string,
  where: (range: (column: string) => string, at: FormulaContext) => string,
  found: Flag['found'],
): Flag {
  return {
    table,
    where: (at) => where((name) => at.range(table, name), at),
    rows: (at) => at.range(table, column),
    column: (at) => columnOnly(at.cellAt(table, column, 0)),
    found,
  }
}

/** The same for a field of a form, which is a single place. */
export function fieldFlag(
  form: string,
  field: string,
  where: (cell: string, at: FormulaContext) => string,
  found: (figures: Figures) => boolean,
): Flag {
  return {
    table: form,
    where: (at) => where(at.field(form, field), at),
    rows: (at) => at.field(form, field),
    column: (at) => columnOnly(at.field(form, field)),
    found: (figures) => [found(figures)],
  }
}

/** `'Sheet'!C` of the address of a cell; names of sheets have no digits at the end. */
const columnOnly = (cell: string) => cell.replace(/\$?([A-Z]+)\$?\d+$/u, '$1')

export const noFinding = () => []
/** A reference cell that is filled with something the other table does not have. */
export const unknown = (cells: string, ids: string) => `(${cells}<>"")*(COUNTIF(${ids},${cells}&"")=0)`
