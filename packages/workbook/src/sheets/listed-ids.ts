import type { TrainingPlan } from '@bekal/core'
import {
  cellsOfColumn,
  computed,
  isComputed,
  none,
  plainInteger,
  type CellValue,
  type ComputedColumn,
  type FormulaContext,
  type InputColumn,
  type InputTable,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { parted } from './packed-list.js'

/** A column whose cells list ids of another table. */
export interface ListOfIds {
  readonly column: InputColumn
  /** Where the ids stand. */
  readonly table: string
  readonly id: string
  /** The column, here and there, whose value the ids must share: units of the same program. */
  readonly by?: string
}

/** Of a column, whether it lists ids, and of what. */
export function listOfIds(column: InputColumn): ListOfIds | undefined {
  const rule = column.kind.name === 'list' ? column.kind.entry?.rule : undefined
  if (rule?.type !== 'choices' || !('table' in rule.list)) return undefined
  const by = column.within?.by
  return { column, table: rule.list.table, id: rule.list.column, ...(by !== undefined && { by }) }
}

export const unknownKey = (column: string) => `${column}.unknown`
export const twiceKey = (column: string) => `${column}.twice`

/** What the steps beside a list say of one of its cells. */
export interface ListFindings {
  /** An id that is not in its table. */
  readonly unknown: boolean
  /** An id that stands in the cell twice. */
  readonly twice: boolean
}

/**
 * The table with steps behind its columns that look into cells with several ids. A formula can hold one cell against a
 * column, not a column against a column, so each row has its own.
 */
export function withListSteps(table: InputTable): InputTable {
  const lists = table.columns.flatMap((column) => (isComputed(column) ? [] : (listOfIds(column) ?? [])))
  return { ...table, columns: [...table.columns, ...lists.flatMap((list) => stepsOf(table, list))] }
}

function stepsOf(table: InputTable, list: ListOfIds): ComputedColumn[] {
  const { key, label } = list.column
  // Every row asks; a column is looked through once.
  const known = new WeakMap<Figures, readonly ListFindings[]>()
  const findingsOf = (figures: Figures) => {
    const made = known.get(figures) ?? listFindings(table, list, figures)
    known.set(figures, made)
    return made
  }
  const step = (
    of: keyof ListFindings,
    stepKey: string,
    [id, en]: [string, string],
    found: (places: ReturnType<typeof placesOf>) => string,
  ) =>
    computed(stepKey, `${label.id}: ${id}`, `${label.en}: ${en}`, plainInteger({}, 9), {
      working: true,
      formula: (at) => {
        const cell = at.cell(key)
        return `IF(OR(${cell}="",${cell}="${none}"),0,IF(${found(placesOf(list, at))},1,0))`
      },
      result: (figures, row) => (findingsOf(figures)[row]?.[of] === true ? 1 : 0),
    })
  return [
    step('unknown', unknownKey(key), ['ada yang tidak dikenal', 'some unknown'], ({ letters, times, size, own }) => {
      return `${letters}>SUMPRODUCT(${own}*${times}*${size})`
    }),
    step('twice', twiceKey(key), ['ada yang dua kali', 'some listed twice'], ({ times, own }) => {
      return `SUMPRODUCT(${own}*(${times}>1))>0`
    }),
  ]
}

/** The same that the steps find, row by row of a workbook as it is made. */
export function listFindings(table: InputTable, list: ListOfIds, figures: Figures): ListFindings[] {
  const { plan, language, scale } = figures
  const parents = cellsOf(table, list.by, figures)
  const known = idsOf(list.table, plan)
  return cellsOfColumn(table, list.column, plan, { language, scale }).map((cell, row) => {
    const own = known.filter(({ parent }) => list.by === undefined || parent === parents[row]).map(({ id }) => id)
    const listed = entriesOf(String(cell))
    return {
      unknown: listed.some((id) => !own.includes(id)),
      twice: own.some((id) => listed.indexOf(id) !== listed.lastIndexOf(id)),
    }
  })
}

function cellsOf(table: InputTable, key: string | undefined, { plan, language, scale }: Figures): CellValue[] {
  const column = table.columns.find((one) => one.key === key)
  if (column === undefined || isComputed(column)) return []
  return cellsOfColumn(table, column, plan, { language, scale })
}

function entriesOf(cell: string): string[] {
  if (cell === none) return []
  return cell
    .replace(/ /gu, '')
    .split(/[;,\n]/u)
    .filter((entry) => entry !== '')
}

interface KnownId {
  readonly id: string
  /** What it belongs to, where ids are told apart by that. */
  readonly parent?: string
}

function idsOf(list: string, plan: TrainingPlan): KnownId[] {
  if (list === 'units') return plan.programs.flatMap(({ id: parent, units }) => units.map(({ id }) => ({ id, parent })))
  if (list === 'participants') return plan.participants.map(({ code }) => ({ id: code }))
  const entries = plan[list as 'parties' | 'programs' | 'instructors' | 'cohorts'] as readonly KnownId[]
  return entries.map(({ id }) => ({ id }))
}

/** How often each id of the other table stands in the cell: every entry is put between semicolons of its own. */
function placesOf({ column, table, id, by }: ListOfIds, at: FormulaContext) {
  const [entries, ids] = [parted(at.cell(column.key)), at.range(table, id)]
  const cell = `";"&SUBSTITUTE(${entries},";",";;")&";"`
  const without = `SUBSTITUTE(${cell},";"&${ids}&";","")`
  const filled = `(${ids}<>"")`
  return {
    /** Letters of all entries; those of known ones must come to as many. */
    letters: `LEN(SUBSTITUTE(${entries},";",""))`,
    times: `(LEN(${cell})-LEN(${without}))/(LEN(${ids})+2)`,
    size: `LEN(${ids})`,
    own: by === undefined ? filled : `${filled}*(${at.range(table, by)}=${at.cell(by)})`,
  }
}
