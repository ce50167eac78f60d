import { nearestWord, type Issue } from '@bekal/core'
import { address, type Attached, type Column, type InputTable, type Row } from '../definition/index.js'
import { issue } from '../issue.js'
import type { ReadingState } from './reading-state.js'

/** Why a row could not be entered, at the cell that says so. */
export function unplaced(
  attached: Exclude<Attached, { path: unknown }>,
  { keys = [], title }: InputTable,
  values: Row,
  columns: readonly { column: Column; at: number }[],
  place: { sheet: string; row: number },
  { context: { language }, draft }: ReadingState,
): Issue {
  const locate = (key: string | undefined) => {
    const found = columns.find(({ column }) => column.key === key)
    const where = { sheet: place.sheet, cell: address(found?.at ?? 1, place.row) }
    return { label: found?.column.label[language] ?? '', where }
  }
  if ('repeated' in attached) {
    const { where } = locate(Object.keys(values).find((key) => values[key] === attached.repeated))
    return { ...issue('row-repeated', [], { found: attached.repeated }), ...where }
  }
  const blank = 'missingKey' in attached ? attached.missingKey : keys.find((key) => !(key in values))
  if (blank !== undefined) {
    const { label, where } = locate(blank)
    return { ...issue('row-without-id', [], { column: label, table: title[language] }), ...where }
  }
  const { label, where } = locate(keys[0])
  const found = 'missingParent' in attached ? attached.missingParent : ''
  const nearest = nearestParent(columns.find(({ column }) => column.key === keys[0])?.column, found, draft)
  const params = { column: label, found, ...(nearest !== undefined && { nearest }) }
  return { ...issue('parent-unknown', [], params), ...where }
}

/** The id that was probably meant, where the column offers those of a list of the plan. */
function nearestParent(column: Column | undefined, found: string, draft: Row): string | undefined {
  const rule = column?.kind.rule
  if (rule?.type !== 'choices' || !('table' in rule.list)) return undefined
  const { table, column: key } = rule.list
  const all = draft[table]
  return Array.isArray(all)
    ? nearestWord(
        found,
        all.map((entry: Row) => String(entry[key])),
      )
    : undefined
}
