import type { RawWorkbook } from '@bekal/workbook/parsing'
import type { WorkbookLayout } from '@bekal/workbook/layout'
import type { Labels, Language, TrainingPlan } from '@bekal/core'

/** A cell, as issues name it. */
export interface CellAddress {
  readonly sheet: string
  readonly cell: string
}

/** A value to put into a cell: what a certain fix, or a decision on a conflict, comes to. `null` clears it. */
export interface CellEdit extends CellAddress {
  readonly value: string | number | boolean | null
  /** The value is a day (a serial number): the cell is to look like one. */
  readonly isDate?: true
}

/** How far long work has come, from 0 to 1, and which sheet it is at. */
export type Progress = (done: number, sheet?: string) => void

/** What a host may lack; the pane says so kindly instead of failing. */
export type HostFeature = 'charts' | 'notes' | 'go-to-cell' | 'live-changes' | 'one-undo-step' | 'functions'

/** Why the host did nothing; its code is the host's own (`AccessDenied`, `sheet-protected`, …). */
export interface HostRefusal {
  readonly refused: string
  /** The reason in words, where what refused has them: the code of files knows more reasons than the pane. */
  readonly words?: Labels
}

/** Figures for a table of the program's own kind, which people sort, filter and sum up as they like. */
export interface TableContent {
  /** The sheet to be made for it; a number is added where there is one of that name. */
  readonly sheet: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** Number format of the last column, whose sum stands below it. */
  readonly format: string
}

/**
 * The open workbook, wherever it is open: in Excel, through Office.js, or in the browser, as the bytes of a file. Decides
 * nothing; the pane works on plans and issues and knows no other way to a workbook.
 */
export interface WorkbookHost {
  readonly kind: 'excel' | 'browser'
  readonly features: ReadonlySet<HostFeature>
  /** Language that the host shows its own menus in, where it tells. */
  readonly language: Language | undefined
  /** A name to call the open workbook by; undefined where none is open yet. */
  readonly name: string | undefined
  /** Cells of all sheets as they are, nothing interpreted; undefined where no workbook is open. */
  read(progress?: Progress): Promise<RawWorkbook | HostRefusal | undefined>
  /**
   * Writes the sheets of a layout into the open workbook, in few calls: new ones are added, those of the same name are
   * rewritten, all others stay. In the browser it makes a new file, or renews the one that is open.
   * @param plan what the layout shows: with it the browser fills in a file that has sheets of somebody's own, too.
   */
  apply(layout: WorkbookLayout, progress?: Progress, plan?: TrainingPlan): Promise<HostRefusal | undefined>
  /** Puts values into input cells, all of them in one step. */
  put(edits: readonly CellEdit[]): Promise<HostRefusal | undefined>
  /**
   * Makes a sheet with a table and shows it; absent where there are no such tables.
   * @returns the name of the sheet.
   */
  addTable?(table: TableContent): Promise<HostRefusal | string>
  /** Shows a cell to the user. */
  goTo(place: CellAddress): Promise<HostRefusal | undefined>
  /** Calls back after cells have changed, not for every key; returns how to stop. */
  onChange(changed: () => void): () => void
}

export function isRefusal(value: unknown): value is HostRefusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
