import type { Language } from '@bekal/core'
import type { CellValue, RawWorkbook } from '@bekal/workbook/parsing'
import { sheets } from '@bekal/workbook/sheets'

/** One row of a table, by its headings. */
export type TableRow = ReadonlyMap<string, CellValue | null>

/**
 * The rows of a table as a person finds them: below its title, under its headings. Column by column, the first of a heading
 * counts: working columns stand to the right of what is read.
 */
export function tableOn(workbook: RawWorkbook, key: string, language: Language, count: number): TableRow[] {
  const own = sheets.find(({ blocks }) => blocks.some((block) => block.key === key))
  const block = own?.blocks.find((one) => one.key === key)
  const rows = workbook.sheets.find(({ name }) => name === own?.name[language])?.rows
  const first = block !== undefined && 'columns' in block ? block.columns[0]?.label[language] : undefined
  if (rows === undefined || block === undefined || first === undefined) throw new NoTableError(key)
  const textAt = (row: number) => String(rows.get(row)?.get(1)?.value ?? '')
  const numbers = [...rows.keys()].sort((a, b) => a - b)
  const title = numbers.find((row) => textAt(row) === block.title[language])
  const heading = numbers.find((row) => title !== undefined && row > title && textAt(row) === first)
  if (heading === undefined) throw new NoTableError(key)
  const headings = [...(rows.get(heading) ?? [])].sort(([a], [b]) => a - b).reverse()
  return Array.from({ length: count }, (_, at) => {
    const cells = rows.get(heading + 1 + at)
    return new Map(headings.map(([column, { value }]) => [String(value), cells?.get(column)?.value ?? null]))
  })
}

export class NoTableError extends Error {
  override readonly name = 'NoTableError'
  readonly code = 'no-table'
  constructor(key: string) {
    super(`The table ${key} is on no sheet of the workbook.`)
  }
}
