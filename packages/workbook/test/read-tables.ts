import { columnLetter } from '../src/definition/index.js'
import { sheets } from '../src/sheets/index.js'
import type { cellsOf } from './cells.js'

/** Reads the tables of a sheet as a person does: by their headings. */
export function readTables(cell: Awaited<ReturnType<typeof cellsOf>>, sheet: string) {
  const columns = Array.from({ length: 200 }, (_, at) => columnLetter(at + 1))
  const own = sheets.find(({ name }) => name.id === sheet || name.en === sheet)
  const titles = new Set(own?.blocks.flatMap(({ title }) => [title.id, title.en]))
  let headings = new Map<string, string>()
  const useHeadings = (first: string, also: string) => {
    for (let row = 1; row < 900; row += 1) {
      const texts = columns.map((column) => [String(cell(sheet, `${column}${row}`)), column] as const)
      if (texts[0]?.[0] !== first || !texts.some(([text]) => text === also)) continue
      headings = new Map([...texts].reverse())
      return row
    }
    throw new Error(`No table with ${first} and ${also} on ${sheet}.`)
  }
  const rows = (first: string, also: string) => {
    const start = useHeadings(first, also) + 1
    const found: number[] = []
    // A table ends where the next block has its title.
    for (let row = start; row < start + 700 && !titles.has(String(cell(sheet, `A${row}`))); row += 1) {
      if (cell(sheet, `A${row}`) !== '') found.push(row)
    }
    return found
  }
  return {
    rows,
    rowOf: (first: string, id: string, also: string) => {
      const row = rows(first, also).find((one) => cell(sheet, `A${one}`) === id)
      if (row === undefined) throw new Error(`No row ${id} under ${first} on ${sheet}.`)
      return row
    },
    at: (row: number, heading: string) => cell(sheet, `${headings.get(heading)}${row}`),
  }
}
