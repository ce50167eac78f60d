import type { Labels } from '@bekal/core'
import type { Figures } from '../figures/index.js'
import type { CellValue } from './cell.js'
import type { FormulaContext } from './formula.js'
import type { Kind } from './kinds/index.js'

/** Values of one table row by column key; a column without value is absent. */
export type Row = Record<string, unknown>

interface Common {
  readonly key: string
  readonly label: Labels
  /** Headings that workbooks of former versions have in its place. */
  readonly formerly?: readonly Labels[]
  // A kind's value type is contravariant in `toCell`; columns of all kinds stand in one list.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly kind: Kind<any>
  readonly width?: number
  /** Folded away (outline group) when this says so: columns that the plan does not use. */
  readonly foldedWhen?: (figures: Figures) => boolean
}

/** A column that people fill in. */
export interface InputColumn extends Common {
  /** The version of the workbook that has it first; 1 where not stated. */
  readonly since?: number
  /** Where the value stands in the entity; the column's key where not stated. */
  readonly path?: readonly (string | number)[]
  /** Other places in the entity that this column holds; issues found there point here. */
  readonly covers?: readonly string[]
  /** What to type, shown when the cell is selected. */
  readonly hint?: Labels
  /** Kept by the program, shown but not edited by hand. */
  readonly locked?: boolean
  /** Turns the cell red while this formula holds: a promise overdue. */
  readonly alert?: (at: FormulaContext) => string
  /** Its drop-down offers only what belongs to the value of another column of the row: a grouped list, and that column. */
  readonly within?: { readonly list: string; readonly by: string }
  /** Its drop-down offers something only while another column of the row, a choice, holds one of these codes or nothing yet. */
  readonly onlyFor?: { readonly by: string; readonly codes: readonly string[] }
  /** What stands in a field that is no part of the plan, such as the choice of what a chart shows. */
  readonly initial?: (figures: Figures) => unknown
  readonly get?: (entity: unknown) => unknown
  readonly set?: (entity: Record<string, unknown>, value: unknown) => void
}

/** A column that the sheet computes; the library's figure stands in it as the stored result. */
export interface ComputedColumn extends Common {
  readonly formula: (at: FormulaContext) => string
  /** The library's figure for the row, in the unit of the cell. Rows without an entity ask for theirs too. */
  readonly result: (figures: Figures, row: number) => CellValue
  /** A text above the header that a formula keeps up to date (a party's name). */
  readonly caption?: {
    readonly formula: (at: FormulaContext) => string
    readonly result: (figures: Figures) => CellValue
  }
  /** The cell holds the figure itself: no formula can work it out. A check turns red when what it came from changes. */
  readonly stored?: true
  /** A step of the calculation rather than an answer: folded away, not printed. */
  readonly working?: boolean
  /** A bar drawn with letters. */
  readonly bar?: boolean
  /** Colours the cell by its value: red for what is bad, green for the text that means all is well. */
  readonly signal?:
    | 'negative-is-bad'
    | 'nonzero-is-bad'
    | 'text-is-bad'
    /** Any other text is bad, or only those listed. */
    | { readonly good: Labels; readonly bad?: readonly Labels[] }
    /** Texts that warn, and texts that only tell something; any other that is not good is bad. */
    | { readonly good: Labels; readonly warned: readonly Labels[]; readonly noted: readonly Labels[] }
    | { readonly bad: readonly Labels[] }
}

export type Column = InputColumn | ComputedColumn

export function isComputed(column: Column): column is ComputedColumn {
  return 'formula' in column
}

/** A column of a form or table with its label. */
export function input(
  key: string,
  id: string,
  en: string,
  kind: Kind<never> | Kind,
  more: Partial<InputColumn> = {},
): InputColumn {
  return { key, label: { id, en }, kind, ...more }
}

export function computed(
  key: string,
  id: string,
  en: string,
  kind: Kind<never> | Kind,
  how: Pick<ComputedColumn, 'formula' | 'result'> & Partial<ComputedColumn>,
): ComputedColumn {
  return { key, label: { id, en }, kind, ...how }
}

/** A column whose cells hold the library's figure, for what a worksheet cannot work out by itself. */
export function stored(
  key: string,
  id: string,
  en: string,
  kind: Kind<never> | Kind,
  result: ComputedColumn['result'],
  more: Partial<ComputedColumn> = {},
): ComputedColumn {
  return { key, label: { id, en }, kind, formula: () => '', result, stored: true, ...more }
}

/** One column per number from 1 on: `fund1`, `fund2` … */
export function numbered<C>(count: number, make: (n: number) => C): C[] {
  return Array.from({ length: count }, (_, at) => make(at + 1))
}

/** A text that may stand in both languages: the second column is filled only where the plan has a translation. */
export function localized(key: string, id: string, en: string, kind: Kind<string>): InputColumn[] {
  return [
    input(key, id, en, kind, {
      get: (entity) => {
        const value = (entity as Row)[key]
        return typeof value === 'object' && value !== null ? (value as Row).id : value
      },
    }),
    input(`${key}En`, `${id} (Inggris)`, `${en} (English)`, kind, {
      covers: [key],
      get: (entity) => {
        const value = (entity as Row)[key]
        return typeof value === 'object' && value !== null ? (value as Row).en : undefined
      },
      set: (entity, value) => {
        entity[key] = { ...(entity[key] !== undefined && { id: entity[key] }), en: value }
      },
    }),
  ]
}

/** The value of an input column in an entity. */
export function getValue({ key, path, get }: InputColumn, entity: unknown): unknown {
  if (get !== undefined) return get(entity)
  return (path ?? [key]).reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, step) ? (node as Row)[step] : undefined,
    entity,
  )
}

/** Puts the value of an input column into an entity, making what is needed on the way. */
export function setValue({ key, path, set }: InputColumn, entity: Row, value: unknown): void {
  if (set !== undefined) return set(entity, value)
  const steps = path ?? [key]
  let node: Row = entity
  steps.slice(0, -1).forEach((step, at) => {
    const next = node[step]
    if (typeof next !== 'object' || next === null) node[step] = typeof steps[at + 1] === 'number' ? [] : {}
    node = node[step] as Row
  })
  node[steps.at(-1) as string] = value
}
