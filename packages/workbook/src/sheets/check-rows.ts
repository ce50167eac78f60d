import { planLists, type IssueParams, type Labels, type PlanList } from '@bekal/core'
import {
  cellsOfColumn,
  isComputed,
  none,
  type CellValue,
  type InputColumn,
  type InputTable,
  type Sheet,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { flag, type CheckRule, type Flag } from './check-rule.js'

/** Tables whose entries are told apart by these columns together. */
const identities: Readonly<Record<string, readonly string[]>> = {
  parties: ['id'],
  funds: ['id'],
  accountCeilings: ['fundId', 'prefix'],
  agreements: ['id'],
  programs: ['id'],
  units: ['programId', 'id'],
  instructors: ['id'],
  venues: ['id'],
  cohorts: ['id'],
  participants: ['code'],
  eligibilityRules: ['id'],
  costLines: ['id'],
  schemes: ['id'],
  schemeShares: ['schemeId', 'partyId'],
  rubrics: ['id'],
  dimensions: ['rubricId', 'id'],
  indicators: ['rubricId', 'id'],
  levels: ['rubricId', 'indicatorId', 'code'],
  assessments: ['id'],
  observations: ['assessmentId', 'indicatorId'],
  opportunity: ['programId', 'item'],
  actuals: ['id'],
  outcomes: ['participantCode', 'cohortId'],
}

/** Days (or times) that must not run backwards: the one before, the one after. */
const periods: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  breaks: [['from', 'to']],
  closures: [['from', 'to']],
  shortDays: [['from', 'to']],
  parameters: [['validFrom', 'validTo']],
  agreements: [['validFrom', 'validTo']],
  instructorsUnavailable: [['from', 'to']],
  venuesUnavailable: [['from', 'to']],
  schemes: [['validFrom', 'validTo']],
  participants: [
    ['release.earliest', 'release.likely'],
    ['release.likely', 'release.latest'],
  ],
}

/** What can be wrong with whole rows, sheet by sheet. */
export function rowChecks(sheets: readonly Sheet[]): CheckRule[] {
  return sheets.flatMap(({ key, name, blocks }) => {
    const tables = blocks.flatMap((block) => (block.block === 'table' ? [block] : []))
    const rule = (
      suffix: string,
      code: NonNullable<CheckRule['code']>,
      says: Labels,
      flags: readonly Flag[],
      params: IssueParams = {},
    ): CheckRule[] => {
      const label = { id: `${name.id}: ${says.id}`, en: `${name.en}: ${says.en}` }
      return flags.length === 0 ? [] : [{ key: `${key}-${suffix}`, code, params, label, flags }]
    }
    return [
      ...rule('complete', 'missing-key', words.complete, tables.flatMap(incompleteRows)),
      ...tables.flatMap((table) => {
        const list = listOf(table)
        if (list === undefined) return []
        return rule(`unique-${list}`, 'duplicate-id', uniqueIn(list), repeatedRows(table), { list })
      }),
      ...rule('once', 'row-repeated', words.once, tables.filter((table) => !listOf(table)).flatMap(repeatedRows)),
      ...rule('periods', 'period-reversed', words.periods, tables.flatMap(reversedPeriods)),
    ]
  })
}

const words = {
  complete: {
    id: 'setiap baris yang mulai diisi memuat semua yang wajib',
    en: 'every row that was begun has all that is required',
  },
  once: { id: 'tidak ada baris yang mengulang baris lain', en: 'no row repeats another' },
  periods: {
    id: 'tidak ada tanggal atau jam akhir yang mendahului awalnya',
    en: 'no end, date or time, comes before its beginning',
  },
} as const satisfies Record<string, Labels>

/** The list of the plan that a table shows, where messages have a word for its entries. */
const listOf = ({ key }: InputTable): PlanList | undefined => planLists.codes.find((list) => list === key)

const uniqueIn = (list: PlanList): Labels => ({
  id: `tidak ada kode ${planLists.label(list, 'id')} yang dipakai dua kali`,
  en: `no ${planLists.label(list, 'en')} id is used twice`,
})

/** A row is begun by any required cell of its own; naming a parent alone says that it has a list, and that it is empty. */
function incompleteRows(table: InputTable): Flag[] {
  const { keys = [], required = [] } = table
  const [first] = table.columns
  if (first === undefined || required.length === 0) return []
  const filled = (cell: string) => `(${cell}<>"")`
  return [
    flag(
      table.key,
      keys[0] ?? required[0] ?? first.key,
      (range) => {
        const own = required.map((key) => filled(range(key))).join('+')
        const parents = keys.map((key) => filled(range(key))).join('*')
        const lacking = `(((${own})<${required.length})${parents === '' ? '' : `+(1-${parents})`})>0`
        return `(${range(first.key)}<>"${none}")*((${own})>0)*(${lacking})`
      },
      (figures) => {
        const owned = required.map((key) => cellsAt(table, key, figures))
        const parents = keys.map((key) => cellsAt(table, key, figures))
        const marks = cellsAt(table, first.key, figures)
        return marks.map((mark, row) => {
          const has = (cells: readonly CellValue[]) => cells[row] !== ''
          return mark !== none && owned.some(has) && !(owned.every(has) && parents.every(has))
        })
      },
    ),
  ]
}

function repeatedRows(table: InputTable): Flag[] {
  const columns = identities[table.key]
  const last = columns?.at(-1)
  if (columns === undefined || last === undefined) return []
  return [
    flag(
      table.key,
      last,
      (range) => {
        const same = columns.map((key) => `${range(key)},${range(key)}&""`).join(',')
        return `(${range(last)}<>"")*(${range(last)}<>"${none}")*(COUNTIFS(${same})>1)`
      },
      (figures) => {
        const cells = columns.map((key) => cellsAt(table, key, figures))
        const own = (cells.at(-1) ?? []).map((_, row) =>
          cells.map((column) => String(column[row]).toLowerCase()).join('\n'),
        )
        return own.map((id, row) => {
          const value = cells.at(-1)?.[row]
          return value !== '' && value !== none && own.filter((one) => one === id).length > 1
        })
      },
    ),
  ]
}

function reversedPeriods(table: InputTable): Flag[] {
  return (periods[table.key] ?? []).map(([from, to]) => {
    // Times of day are texts of equal length, which compare as they follow each other.
    const isTime = columnOf(table, from).kind.name === 'time'
    const known = (cell: string) => (isTime ? `(${cell}<>"")*(${cell}<>"${none}")` : `ISNUMBER(${cell})`)
    return flag(
      table.key,
      to,
      (range) => `${known(range(from))}*${known(range(to))}*(${range(to)}<${range(from)})`,
      (figures) => {
        const ends = cellsAt(table, to, figures)
        return cellsAt(table, from, figures).map((start, row) => {
          const end = ends[row]
          if (typeof start === 'number' && typeof end === 'number') return end < start
          return isTime && start !== '' && start !== none && end !== '' && String(end) < String(start)
        })
      },
    )
  })
}

function columnOf(table: InputTable, key: string): InputColumn {
  const column = table.columns.find((one) => one.key === key)
  if (column === undefined || isComputed(column)) throw new UncheckedColumnError(`${table.key}.${key}`)
  return column
}

function cellsAt(table: InputTable, key: string, { plan, language, scale }: Figures): CellValue[] {
  return cellsOfColumn(table, columnOf(table, key), plan, { language, scale })
}

export class UncheckedColumnError extends Error {
  override readonly name = 'UncheckedColumnError'
  readonly code = 'unchecked-column'
  constructor(column: string) {
    super(`The checks name the column ${column}, which is not filled in by hand; correct the lists in check-rows.ts.`)
  }
}
