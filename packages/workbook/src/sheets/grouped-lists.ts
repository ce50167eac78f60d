import type { Labels } from '@bekal/core'
import {
  cellsOfColumn,
  code,
  computed,
  isComputed,
  plainInteger,
  resultTable,
  type CellValue,
  type FormulaContext,
  type InputTable,
  type ResultTable,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/** More rows than a table has. */
const mostRows = 100_000

/** The ids of a table, sorted by what they belong to. */
interface Grouping {
  readonly key: string
  readonly title: Labels
  readonly table: InputTable
  /** The column that says what an entry belongs to. */
  readonly by: string
  readonly byLabel: Labels
  readonly idLabel: Labels
}

/**
 * The ids of a table in the order of what they belong to, so that those of one parent stand together: a drop-down then
 * offers just these, wherever their rows stand. Plain formulas, nothing volatile.
 */
export function groupedList({ key, title, table, by, byLabel, idLabel }: Grouping): ResultTable {
  const sorted = sorter(table, by)
  const nth = (column: string, at: FormulaContext) => {
    const places = at.range(key, 'order')
    const row = `MOD(SMALL(${places},${at.row + 1}),${mostRows})`
    return `IF(COUNT(${places})<=${at.row},"",INDEX(${at.range(table.key, column)},${row})&"")`
  }
  return resultTable({
    key,
    title,
    rows: { of: table.key },
    foldRow: (figures, row) => row >= sorted(figures).rows.length,
    columns: [
      computed('group', byLabel.id, byLabel.en, code(26), {
        formula: (at) => nth(by, at),
        result: (figures, row) => sorted(figures).rows[row]?.group ?? '',
      }),
      computed('value', idLabel.id, idLabel.en, code(26), {
        formula: (at) => nth('id', at),
        result: (figures, row) => sorted(figures).rows[row]?.value ?? '',
      }),
      computed('order', 'Urutan', 'Order', plainInteger({}, 12), {
        working: true,
        formula: (at) => {
          const [own, id] = [at.cell(by, table.key), at.cell('id', table.key)]
          const place = `MATCH(${own},${at.range(table.key, by)},0)*${mostRows}+${at.row + 1}`
          return `IF(OR(${own}="",${id}=""),"",${place})`
        },
        result: (figures, row) => sorted(figures).order[row] ?? '',
      }),
    ],
  })
}

interface Sorted {
  readonly rows: readonly { readonly group: string; readonly value: string }[]
  /** By row of the table: the first row of its group, then its own; nothing for a row without either. */
  readonly order: readonly (number | '')[]
}

/** Sorts once for all cells of a workbook. */
function sorter(table: InputTable, by: string): (figures: Figures) => Sorted {
  const known = new WeakMap<Figures, Sorted>()
  return (figures) => {
    const before = known.get(figures)
    if (before !== undefined) return before
    const [groups, values] = [textsOf(table, by, figures), textsOf(table, 'id', figures)]
    const first = new Map<string, number>()
    groups.forEach((group, at) => {
      if (!first.has(group.toLowerCase())) first.set(group.toLowerCase(), at)
    })
    const order = groups.map((group, at) =>
      group === '' || values[at] === '' ? '' : ((first.get(group.toLowerCase()) ?? 0) + 1) * mostRows + at + 1,
    )
    const rows = order
      .filter((place) => place !== '')
      .sort((a, b) => a - b)
      .map((place) => (place % mostRows) - 1)
      .map((at) => ({ group: groups[at] ?? '', value: values[at] ?? '' }))
    const sorted = { rows, order }
    known.set(figures, sorted)
    return sorted
  }
}

function textsOf(table: InputTable, key: string, { plan, language, scale }: Figures): string[] {
  const column = table.columns.find((one) => one.key === key)
  if (column === undefined || isComputed(column)) return []
  return cellsOfColumn(table, column, plan, { language, scale }).map((value: CellValue) => String(value))
}
