import type { CellValue, Chart } from '../definition/index.js'
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
  readonly look: 'good' | 'warned' | 'noted' | 'bad' | 'filled'
}

/** What a heading says when the pointer rests on it. */
export interface LayoutNote {
  readonly row: number
  readonly column: number
  readonly title: string
  readonly text: string
}

export interface LayoutColumn {
  readonly width: number
  readonly folded?: boolean
}

export interface LayoutRow {
  readonly height?: number
  readonly folded?: boolean
}

/** Cells that a chart shows, and what stands in them. */
export interface ChartCells {
  /** With the sheet's name, absolute. */
  readonly ref: string
  readonly values: readonly (CellValue | undefined)[]
}

export interface LayoutChart {
  readonly key: string
  readonly title: string
  /** What it shows, for people who cannot see it. */
  readonly reads: string
  readonly kind: Chart['kind']
  readonly categories: ChartCells
  /** Every how many categories are named, where not all are. */
  readonly along: { readonly format: string; readonly title?: string; readonly every?: number }
  /** A series without a colour takes its room unseen. */
  readonly series: readonly {
    readonly name: ChartCells
    readonly values: ChartCells
    readonly colour: string | undefined
  }[]
  readonly axis: {
    readonly format: string
    readonly title?: string
    readonly from?: number
    readonly to?: number
    /** Distance of its marks, where that is not left to the program that draws it. */
    readonly step?: number
  }
  /** Rows from 1; `left` and `right` in columns from 0: 2.5 is the middle of the third. */
  readonly area: {
    readonly firstRow: number
    readonly lastRow: number
    readonly left: number
    readonly right: number
  }
}

/** Whole rows of a sheet, from top to bottom. */
export interface LayoutPiece {
  readonly cells: readonly LayoutCell[]
  /** What is said of rows themselves; rows that nothing is said of are missing. */
  readonly rows: ReadonlyMap<number, LayoutRow>
}

/** A sheet without its rows. */
export interface SheetFrame {
  readonly name: string
  readonly tabColor: string
  readonly hidden: boolean
  readonly orientation: 'portrait' | 'landscape'
  readonly columns: readonly LayoutColumn[]
  readonly merges: readonly string[]
  readonly validations: readonly LayoutValidation[]
  readonly conditions: readonly LayoutCondition[]
  readonly notes: readonly LayoutNote[]
  readonly charts: readonly LayoutChart[]
  /** Rows that stay in view. */
  readonly frozenRows: number
  readonly filter?: string
  readonly print: {
    readonly lastRow: number
    readonly lastColumn: number
    readonly onePage?: true
    readonly titleRow?: number
    /** Rows before which a new page begins. */
    readonly breaks: readonly number[]
    readonly footer: string
  }
}

export interface LayoutSheet extends SheetFrame, LayoutPiece {}

/** A sheet whose rows are made while they are asked for, so that a large one is never held whole. */
export interface SheetDraft extends SheetFrame {
  readonly pieces: () => Iterable<LayoutPiece>
}

/** A name for cells that every sheet and formula can use. */
export interface LayoutName {
  readonly name: string
  /** With the sheet's name, absolute. */
  readonly ref: string
}

interface WorkbookFrame {
  readonly title: string
  readonly language: 'id' | 'en'
  /** Written into the file instead of the clock, so that the same plan gives the same bytes. */
  readonly dated: string
  readonly names: readonly LayoutName[]
}

/** A whole workbook as plain data: every decision is taken, only the file format is missing. */
export interface WorkbookLayout extends WorkbookFrame {
  readonly sheets: readonly LayoutSheet[]
}

/** A workbook of which only the rows are not made yet. */
export interface WorkbookDraft extends WorkbookFrame {
  readonly sheets: readonly SheetDraft[]
}
