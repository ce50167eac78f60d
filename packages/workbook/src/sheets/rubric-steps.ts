import {
  computed,
  plainInteger,
  stored,
  text,
  type CellValue,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { hasExcludedTopic, type Figures, type RubricRow, type RubricTables } from '../figures/index.js'
import { basisColumns } from './kept-basis.js'
import { firstPlace } from './places.js'

type ListKey = Exclude<keyof RubricTables, 'rubrics'>
type Entry<K extends ListKey> = NonNullable<RubricTables[K][number]>

/** A step of a table of a rubric's entries; its figure is `blank` in rows without one. */
export function entryStep<K extends ListKey>(
  list: K,
  key: string,
  id: string,
  en: string,
  formula: (at: FormulaContext) => string,
  result: (row: Entry<K>, figures: Figures) => CellValue,
  blank: CellValue = 0,
): ComputedColumn {
  return computed(key, id, en, typeof blank === 'string' ? text(16) : plainInteger({}, 9), {
    working: true,
    formula,
    result: (figures, row) => {
      const own = figures.readiness[list][row] as Entry<K> | undefined
      return own === undefined ? blank : result(own, figures)
    },
  })
}

/** Whose an entry is, and which it is among the rubric's; both in one number to find it by. */
export function rubricSteps<K extends ListKey>(list: K, id: string): ComputedColumn[] {
  return [
    entryStep(
      list,
      'rubric',
      'Rubrik ke-',
      'Rubric number',
      (at) =>
        `IF(${at.cell(id)}="",0,${firstPlace(at, 'rubrics', 'id', `${at.range('rubrics', 'id')}=${at.cell('rubricId')}`)})`,
      ({ rubric }) => rubric.number,
    ),
    entryStep(
      list,
      'nth',
      'Urutan dalam rubrik',
      'Place in the rubric',
      (at) =>
        `IF(${at.cell('rubric')}=0,0,SUMPRODUCT((${at.rows('rubricId', 0, at.row)}=${at.cell('rubricId')})*(${at.rows(id, 0, at.row)}<>"")))`,
      ({ at }) => at + 1,
    ),
    entryStep(
      list,
      'key',
      'Kunci',
      'Key',
      (at) => `${at.cell('rubric')}*1000+${at.cell('nth')}`,
      ({ rubric, at }) => rubric.number * 1000 + at + 1,
    ),
  ]
}

/** What a worksheet cannot tell by itself: whether an entry is about something that nobody is judged by. */
export function topicColumns(list: 'dimensions' | 'indicators'): ComputedColumn[] {
  const rowAt = ({ readiness }: Figures, row: number): RubricRow<{ id: string; label?: unknown }> | undefined =>
    readiness[list][row]
  const basis = (figures: Figures, row: number) => {
    const own = rowAt(figures, row)?.entity
    if (own === undefined) return ''
    const { id, label = '' } = own as { id: string; label?: string | { id: string; en: string } }
    return typeof label === 'string' ? `${id} | ${label} | ` : `${id} | ${label.id} | ${label.en}`
  }
  return [
    stored(
      'topic',
      'Hal yang tidak boleh dinilai',
      'Topic that must not count',
      plainInteger({}, 9),
      (figures, row) => {
        const own = rowAt(figures, row)
        return own === undefined ? '' : Number(hasExcludedTopic(own.rubric, list, own.at))
      },
      { working: true },
    ),
    ...basisColumns({
      now: ['named', 'Nama sekarang', 'Name now'],
      kept: ['namedKept', 'Nama saat diperiksa', 'Name when looked at'],
      fresh: ['fresh', 'Nama masih sama', 'Name still the same'],
      formula: (at) =>
        `IF(${at.cell('id')}="","",${['id', 'label', 'labelEn'].map((key) => at.cell(key)).join('&" | "&')})`,
      result: basis,
    }),
  ]
}

/** Whether an id stands above already in the same rubric. */
export const twice = (at: FormulaContext) =>
  `SUMPRODUCT((${at.rows('rubricId', 0, at.row)}=${at.cell('rubricId')})*(${at.rows('id', 0, at.row)}=${at.cell('id')}))>1`
/** A weight that is no number from zero up. */
export const badWeight = (at: FormulaContext) => `NOT(AND(ISNUMBER(${at.cell('weight')}),N(${at.cell('weight')})>=0))`

export const faultStep = <K extends ListKey>(
  list: K,
  bad: (at: FormulaContext) => string,
  result: (row: Entry<K>, figures: Figures) => boolean,
) =>
  entryStep(
    list,
    'fault',
    'Salah',
    'Faulty',
    (at) => `IF(${at.cell('rubric')}=0,0,IF(${bad(at)},1,0))`,
    (row, figures) => Number(result(row, figures)),
  )

/** The band of a rubric that a cell names: its place in the rubric, from 1; 0: none. */
export function bandPlace(at: FormulaContext, cell: string): string {
  const own = `(${at.range('bands', 'rubric')}=${at.cell('rubric')})*EXACT(${at.range('bands', 'id')},${cell})`
  return `SUMPRODUCT(MAX(${own}*${at.range('bands', 'nth')}))`
}
