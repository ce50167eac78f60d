import type { CellValue } from '../definition/index.js'
import type { CellStyle } from './styles.js'

export interface LayoutCell {
  readonly row: number
  readonly column: number
  /** Constant, or the stored result where there is a formula; absent for an empty input cell. */
  readonly value?: CellValue
  readonly formula?: string
  readonly style: CellStyle
}

export interface LayoutValidation {
  readonly range: string
  readonly rule:
    | { readonly type: 'list'; readonly source: string; readonly strict: boolean }
    | { readonly type: 'number'; readonly whole: boolean; readonly min?: number; readonly max?: number }
    | { readonly type: 'date' }
    | { readonly type: 'any' }
  readonly prompt?: { readonly title: string; readonly text: string }
  readonly error?: string
}

/** A look that a range takes on while a formula, written for its first cell, holds. */
export interface LayoutCondition {
  readonly range: string
  readonly formula: string
  /** `filled`: the row has something to show. */
  readonly look: 'good' | 'bad' | 'filled'
}

export interface LayoutColumn {
  readonly width: number
  readonly folded?: boolean
}

export interface LayoutRow {
  readonly height?: number
  readonly folded?: boolean
}

export interface LayoutSheet {
  readonly name: string
  readonly tabColor: string
  readonly hidden: boolean
  readonly orientation: 'portrait' | 'landscape'
  readonly columns: readonly LayoutColumn[]
  readonly rows: ReadonlyMap<number, LayoutRow>
  readonly cells: readonly LayoutCell[]
  readonly merges: readonly string[]
  readonly validations: readonly LayoutValidation[]
  readonly conditions: readonly LayoutCondition[]
  /** Rows that stay in view. */
  readonly frozenRows: number
  readonly filter?: string
  readonly print: {
    readonly lastRow: number
    readonly lastColumn: number
    readonly titleRow?: number
    readonly footer: string
  }
}

/** A whole workbook as plain data: every decision is taken, only the file format is missing. */
export interface WorkbookLayout {
  readonly title: string
  readonly language: 'id' | 'en'
  /** Written into the file instead of the clock, so that the same plan gives the same bytes. */
  readonly dated: string
  readonly sheets: readonly LayoutSheet[]
}
