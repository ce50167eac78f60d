import {
  computed,
  decimal,
  text,
  type CellValue,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { AssessmentWorking, Figures, PairWorking, PartWorking } from '../figures/index.js'
import { atPlace } from './places.js'

/** An assessment that can be scored. */
export type Scored = AssessmentWorking & Required<Pick<AssessmentWorking, 'scored'>>

/** The rows of a table of readiness: assessments, their dimensions (parts), their indicators (pairs). */
interface RowsOf {
  readonly readiness: Scored
  readonly readinessParts: PartWorking
  readonly readinessPairs: PairWorking
}
export type ReadinessTable = keyof RowsOf

/** The row’s working, where it has one and its assessment can be scored. */
export function workingAt<T extends ReadinessTable>(
  table: T,
  { readiness }: Figures,
  row: number,
): RowsOf[T] | undefined {
  const rows = { readiness: 'assessments', readinessParts: 'parts', readinessPairs: 'pairs' } as const
  const own = readiness[rows[table]][row]
  return table === 'readiness' && (own as AssessmentWorking | undefined)?.scored === undefined
    ? undefined
    : (own as RowsOf[T] | undefined)
}

/** A working column of one of the tables; rows that nothing is scored in show `blank`. */
export function stepsOf<T extends ReadinessTable>(table: T) {
  return (
    key: string,
    id: string,
    en: string,
    formula: (at: FormulaContext) => string,
    result: (own: RowsOf[T], figures: Figures) => CellValue,
    blank: CellValue = 0,
  ): ComputedColumn =>
    computed(key, id, en, typeof blank === 'string' ? { ...text(11), align: 'right' } : decimal({}, 9), {
      working: true,
      formula: (at) => `IF(${at.cell(scoredBy[table])}=0,${blank === '' ? '""' : blank},${formula(at)})`,
      result: (figures, row) => {
        const own = workingAt(table, figures, row)
        return own === undefined ? blank : result(own, figures)
      },
    })
}

/** A column that people read; blank in rows that nothing is scored in. */
export function shownOf<T extends ReadinessTable>(table: T) {
  return (
    key: string,
    id: string,
    en: string,
    kind: ComputedColumn['kind'],
    formula: (at: FormulaContext) => string,
    result: (own: RowsOf[T], figures: Figures) => CellValue,
    more: Partial<ComputedColumn> = {},
  ): ComputedColumn =>
    computed(key, id, en, kind, {
      formula: (at) => `IF(${at.cell(scoredBy[table])}=0,"",${formula(at)})`,
      result: (figures, row) => {
        const own = workingAt(table, figures, row)
        return own === undefined ? '' : result(own, figures)
      },
      ...more,
    })
}

/** The column that is zero in rows without anything to score. */
const scoredBy: Readonly<Record<ReadinessTable, string>> = {
  readiness: 'rubric',
  readinessParts: 'assessment',
  readinessPairs: 'assessment',
}

/** What the row of an indicator looks up elsewhere. */
export const ofPair = {
  /** What was made of its assessment, and the assessment as typed. */
  assessment: (at: FormulaContext, column: string) => atPlace(at, 'readiness', column, 'assessment'),
  assessed: (at: FormulaContext, column: string) => atPlace(at, 'assessments', column, 'assessment'),
  indicator: (at: FormulaContext, column: string) => atPlace(at, 'indicators', column, 'indicator'),
  observation: (at: FormulaContext, column: string) => atPlace(at, 'observations', column, 'observation'),
  part: (at: FormulaContext, column: string) => atPlace(at, 'readinessParts', column, 'part'),
  rubric: (at: FormulaContext, column: string) =>
    `INDEX(${at.range('rubrics', column)},${atPlace(at, 'readiness', 'rubric', 'assessment')})`,
}

/** The sum of a column over the rows of another table that belong to this row. */
export function sumOf(at: FormulaContext, table: ReadinessTable, column: string, by: string, own: string): string {
  return `SUMIFS(${at.range(table, column)},${at.range(table, by)},${own})`
}

/** The largest of a column (from zero up) over the rows of another table that belong to this row. */
export function mostOf(at: FormulaContext, table: ReadinessTable, value: string, by: string, own: string): string {
  return `SUMPRODUCT(MAX((${at.range(table, by)}=${own})*(${value})))`
}

/** A weighted part of a geometric mean that is empty: far enough below any logarithm to make the whole mean zero. */
export const emptyPart = '-1E+12'
