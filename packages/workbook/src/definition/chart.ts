import type { Labels } from '@bekal/core'
import type { Figures } from '../figures/index.js'

/** Where a cell of a table stands: in a data row (from 0), above its column, or as its heading. */
export type ChartRow = number | 'caption' | 'header'

/** Cells that a chart shows: a column from one data row down to the last, or one row from column to column. */
export type ChartRange =
  | { readonly table: string; readonly column: string; readonly from?: number }
  | { readonly table: string; readonly row: ChartRow; readonly columns: readonly [string, string] }

export interface ChartSeries {
  /** The cell that names the series. */
  readonly name: { readonly table: string; readonly column: string; readonly row: ChartRow }
  readonly values: ChartRange
  /** Takes its room without being drawn: what lies before a bar of a timetable. */
  readonly unseen?: true
}

/**
 * A native chart. It draws cells of other tables, so that it follows them; rows and columns that are folded away are
 * left out.
 */
export interface Chart {
  readonly key: string
  readonly title: Labels
  /** What it shows, for people who cannot see it. */
  readonly reads: Labels
  readonly kind: 'stacked-column' | 'clustered-bar' | 'stacked-area' | 'stacked-bar'
  readonly values: 'amount' | 'date' | 'score'
  readonly categories: ChartRange
  /** What the categories are, where their names do not say it, and every how many of them are named. */
  readonly along?: { readonly title: Labels; readonly values: 'amount'; readonly every: number }
  readonly series: (figures: Figures) => readonly ChartSeries[]
  /** Left out while this does not hold: nothing could be drawn. */
  readonly shownWhen?: (figures: Figures) => boolean
}

/** Charts side by side. */
export interface ChartShelf {
  readonly block: 'charts'
  readonly key: string
  readonly title: Labels
  readonly note?: Labels
  readonly charts: readonly Chart[]
  /** Height in rows of the sheet. */
  readonly height: number
}

export function charts(definition: Omit<ChartShelf, 'block'>): ChartShelf {
  return { block: 'charts', ...definition }
}
