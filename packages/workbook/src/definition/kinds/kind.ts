import type { IssueParams, Language } from '@bekal/core'
import type { CellValue, RawCell } from '../cell.js'

/** What a kind needs to know of the workbook it is written to or read from. */
export interface CellContext {
  readonly language: Language
  /** Minor units in one unit of the currency: 1 for rupiah, 100 for cents. */
  readonly scale: number
}

/** Why a cell could not be taken as it is. */
export interface CellProblem {
  readonly code: string
  readonly params: IssueParams
}

/**
 * What came of a cell. `value` is set when the meaning is certain, also beside a problem (a number typed as text):
 * then it is used, and the problem still reported. `instead` is a stand-in that lets the other checks go on.
 */
export type CellReading =
  | { readonly value: unknown; readonly problem?: CellProblem }
  | { readonly value?: undefined; readonly problem: CellProblem; readonly instead: unknown }

/** What Excel itself refuses or offers while somebody types. Formulas are in file syntax (English, commas). */
export type InputRule =
  | {
      readonly type: 'choices'
      readonly list: { readonly vocabulary: string } | { readonly table: string; readonly column: string }
    }
  | { readonly type: 'number'; readonly whole: boolean; readonly min?: number; readonly max?: number }
  | { readonly type: 'date' }

/** How values of one sort are written to a cell, read back, shown and checked while typing. */
export interface Kind<T = unknown> {
  readonly name: string
  /** Number format; a function where it depends on the currency or language. */
  readonly format: string | ((context: CellContext) => string)
  readonly align: 'left' | 'right' | 'center'
  readonly width: number
  readonly rule?: InputRule
  /** What a list or record holds several of. */
  readonly entry?: Pick<Kind<never>, 'name' | 'rule' | 'entry'>
  toCell(value: T, context: CellContext): CellValue
  /** Never called on a blank cell. */
  fromCell(cell: RawCell, context: CellContext): CellReading
}

/** Text of a cell for messages, short. */
export function shown({ value, error }: RawCell): string {
  const text = error ?? String(value)
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`
}

export const textFormat = '@'

/** A remark where blanks, also no-break ones, stand around a text that formulas compare letter by letter. */
export function trimmedFrom({ value }: RawCell): CellProblem | undefined {
  if (typeof value !== 'string' || (value === value.trim() && !value.includes('\u00A0'))) return undefined
  return { code: 'text-trimmed', params: { read: value.replace(/\s+/gu, ' ').trim().slice(0, 60) } }
}
