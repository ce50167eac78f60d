import type { Labels, TrainingPlan, Vocabulary } from '@bekal/core'
import type { Figures } from '../figures/index.js'
import type { ChartShelf } from './chart.js'
import type { Column, ComputedColumn, InputColumn, Row } from './column.js'
import type { FormulaContext } from './formula.js'
import type { CellValue } from './cell.js'
import type { Source } from './source.js'

/** Rows of the plan, one entity each, with room for more below. */
export interface InputTable {
  readonly block: 'table'
  readonly key: string
  readonly title: Labels
  readonly note?: Labels
  readonly source: Source
  /** The version of the workbook that has it first; 1 where not stated. */
  readonly since?: number
  readonly columns: readonly Column[]
  /** Columns that only workbooks of former versions have: read from these, never written. */
  readonly former?: readonly InputColumn[]
  /** Key columns (parent ids, record keys) that are not part of the entity itself. */
  readonly keys?: readonly string[]
  /** Columns that every entry fills in, beside its keys: keys that the plan's schema requires. */
  readonly required?: readonly string[]
  /** Empty rows to add entries in, `spareRows` where not stated; `upTo` where the table has a fixed number of rows. */
  readonly spare?: number | { readonly upTo: number }
  /** What an entity holds before its columns and the tables below it are read: for a program `{ units: [] }`. */
  readonly defaults?: () => Row
  readonly toRow?: (entity: never, plan: TrainingPlan) => Row
  /** `draft` is the plan as read so far: the sheets before this one. */
  readonly fromRow?: (row: Row, draft: Row) => Row
}

/** Rows that the sheet computes, one for each row of an input table, or a number of its own. */
export interface ResultTable {
  readonly block: 'result'
  readonly key: string
  readonly title: Labels
  readonly note?: Labels
  readonly columns: readonly ComputedColumn[]
  readonly rows: { readonly of: string } | { readonly count: (figures: Figures) => number }
  /** A table above, on the same sheet: columns stand where those of the same key stand in it. */
  readonly inColumnsOf?: string
  /** Stands below what is printed: steps that other blocks show the outcome of. */
  readonly unprinted?: true
  /** Rows that stay folded while they have nothing to say. */
  readonly foldRow?: (figures: Figures, row: number) => boolean
}

/** Named values below each other: label left, value right. */
export interface Form {
  readonly block: 'form'
  readonly key: string
  readonly title: Labels
  readonly note?: Labels
  /** Absent on a form that holds nothing of the plan: only results, or what to show. */
  readonly source?: Source
  readonly fields: readonly Column[]
  /** Fields that must be filled in. */
  readonly required?: readonly string[]
  /** Columns the label runs over; the value stands right of it. */
  readonly labelSpan?: number
}

/** Text, links and signatures: nothing to read back. */
export interface Prose {
  readonly block: 'prose'
  readonly key: string
  readonly title: Labels
  readonly lines: (figures: Figures) => readonly ProseLine[]
}

export interface ProseLine {
  /** Texts from the first column on. */
  readonly texts: readonly (
    | Labels
    | {
        readonly formula: (at: FormulaContext) => string
        readonly result: CellValue | ((figures: Figures) => CellValue)
      }
  )[]
  readonly look?:
    | 'plain'
    | 'heading'
    | 'legend-input'
    | 'legend-result'
    | 'legend-bad'
    | 'legend-warned'
    | 'legend-ok'
    | 'signature'
    | 'fine'
  /** Columns the text runs over (merged); stated per text. */
  readonly spans?: readonly number[]
  /** Text starts in these columns; 1, 2, 3 … where not stated. */
  readonly columns?: readonly number[]
  /** Height in points of an empty line: room for a signature. */
  readonly space?: number
  /** Folded away while it has nothing to say. */
  readonly folded?: true
}

/** The lists that drop-downs offer, one vocabulary per column. */
export interface ChoiceLists {
  readonly block: 'choices'
  readonly key: string
  readonly title: Labels
  readonly lists: readonly { readonly vocabulary: Vocabulary; readonly title: Labels }[]
}

export type Block = InputTable | ResultTable | Form | Prose | ChoiceLists | ChartShelf

/** What a sheet is for; decides its tab colour and whether its cells may be typed in. */
export type SheetRole = 'guide' | 'input' | 'result' | 'control'

export interface Sheet {
  readonly key: string
  readonly name: Labels
  /** The version of the workbook that has it first; 1 where not stated. */
  readonly since?: number
  /** Names that the sheet has in workbooks of former versions. */
  readonly formerly?: readonly Labels[]
  readonly role: SheetRole
  /** One sentence under the sheet's title: what it is for. */
  readonly purpose: Labels
  readonly blocks: readonly Block[]
  readonly orientation: 'portrait' | 'landscape'
  /** Printed on a single page: a picture of the whole, which no page may cut. */
  readonly onePage?: true
  /** The table whose header is kept in view and filtered, where that is not the longest. */
  readonly main?: string
  /** Last printed column where the sheet is wider than a page should be: a column of its main table. */
  readonly printTo?: { readonly table: string; readonly column: string }
  /** Widths of the sheet's columns where those of its tables would not do. */
  readonly widths?: readonly number[]
  /** Hidden while this holds: nothing in the plan uses it yet. */
  readonly hiddenWhen?: (plan: TrainingPlan) => boolean
}

/** Whether a column of a form or table must be filled in. */
export function isRequired(block: InputTable | Form, { key }: Column): boolean {
  const keys = block.block === 'table' ? (block.keys ?? []) : []
  return [...keys, ...(block.required ?? [])].includes(key)
}

export function table(definition: Omit<InputTable, 'block'>): InputTable {
  return { block: 'table', ...definition }
}

export function resultTable(definition: Omit<ResultTable, 'block'>): ResultTable {
  return { block: 'result', ...definition }
}

export function form(definition: Omit<Form, 'block'>): Form {
  return { block: 'form', ...definition }
}

export function prose(definition: Omit<Prose, 'block'>): Prose {
  return { block: 'prose', ...definition }
}

export function defineSheet(definition: Sheet): Sheet {
  return definition
}
