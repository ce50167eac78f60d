/**
 * References and expressions for formulas, resolved once the layout knows where everything stands.
 * Tables and columns are named by key; row numbers count data rows from 0.
 */
export interface FormulaContext {
  /** Cell of a column in this row (of this table, or of another table in its row of the same number). */
  cell(column: string, table?: string): string
  /** Cell of a column in a given data row. */
  cellAt(table: string, column: string, row: number): string
  /** A whole column of data, absolute. */
  range(table: string, column: string): string
  /** From one column to another in this row. */
  across(from: string, to: string): string
  /** A block of columns over all data rows, absolute. */
  block(table: string, from: string, to: string): string
  /** A column of this table from one data row to another. */
  rows(column: string, from: number, to: number): string
  /** The value cell of a form's field. */
  field(form: string, field: string): string
  /** The labels of a vocabulary, in the order of its codes. */
  choices(vocabulary: string): string
  /** The label of a code in the workbook's language, quoted. */
  label(vocabulary: string, code: string): string
  /** A text in the workbook's language, quoted. */
  text(labels: { readonly id: string; readonly en: string }): string
  /** `'Sheet'!A1` target of a link to a sheet. */
  sheetLink(sheet: string): string
  /** Minor units in one unit of the currency. */
  readonly scale: number
  /** Number of this data row, from 0. */
  readonly row: number
}

/** A text as a formula literal. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** Units of the currency as whole minor units. */
export function toMinor(expression: string, { scale }: Pick<FormulaContext, 'scale'>): string {
  return scale === 1 ? `ROUND(${expression},0)` : `ROUND(${expression}*${scale},0)`
}

/** Whole minor units as units of the currency. */
export function toMajor(expression: string, { scale }: Pick<FormulaContext, 'scale'>): string {
  return scale === 1 ? expression : `(${expression})/${scale}`
}

/** A sum of amounts in units of the currency, freed from the noise that adding hundredths leaves. */
export function cleanSum(expression: string, { scale }: Pick<FormulaContext, 'scale'>): string {
  return scale === 1 ? expression : `ROUND(${expression},${Math.round(Math.log10(scale))})`
}
