import type { Issue, IssuePath, Language } from '@bekal/core'
import { address, isComputed, type Column, type InputColumn } from '../definition/index.js'

/** A row (or form) that was read: where in the plan it went, and which cell holds which column. */
export interface ReadRow {
  readonly path: IssuePath
  readonly sheet: string
  readonly row: number
  readonly cells: readonly { readonly column: Column; readonly address: string }[]
}

/** A cell as a reader finds it. */
export interface CellPlace {
  readonly sheet: string
  readonly cell: string
}

/** Remembers where everything in the plan was read from, so that issues can point to cells. */
export class Provenance {
  private readonly rows = new Map<string, ReadRow[]>()

  /** @param language in which a missing value is called by the heading of its column. */
  constructor(private readonly language: Language = 'id') {}

  add(row: ReadRow): void {
    const key = JSON.stringify(row.path)
    this.rows.set(key, [...(this.rows.get(key) ?? []), row])
  }

  /** The issue with sheet and cell of the place its path leads to; as it is where nothing is known. */
  locate<T extends Issue>(issue: T): T {
    if (issue.sheet !== undefined) return issue
    const found = this.find(issue.path)
    if (found === undefined) return issue
    const { place, column } = found
    return { ...(column === undefined ? issue : this.inWords(issue, column)), ...place }
  }

  /** The cell that holds what stands at a path; the first cell of its row where no column holds it alone. */
  placeOf(path: IssuePath): CellPlace | undefined {
    return this.find(path)?.place
  }

  private find(path: IssuePath): { place: CellPlace; column?: Column } | undefined {
    for (let length = path.length; length >= 0; length -= 1) {
      const rows = this.rows.get(JSON.stringify(path.slice(0, length)))
      if (rows === undefined) continue
      const rest = path.slice(length).map(String)
      for (const { sheet, ...row } of rows) {
        const found = cellFor(row, rest)
        if (found !== undefined) return { place: { sheet, cell: found.address }, column: found.column }
      }
      const { sheet, row, cells } = rows[0] as ReadRow
      return { place: { sheet, cell: cells[0]?.address ?? address(1, row) } }
    }
    return undefined
  }

  /** Planners know headings, not keys: what is missing is called as the sheet calls it. */
  private inWords<T extends Issue>(issue: T, { label }: Column): T {
    return issue.code === 'missing-key' ? { ...issue, params: { key: label[this.language] } } : issue
  }
}

/** The cell whose column holds the rest of a path: the longest agreement between the two wins. */
function cellFor(
  { cells }: Pick<ReadRow, 'cells'>,
  rest: readonly string[],
): { address: string; column: Column } | undefined {
  let best: { address: string; column: Column; agreement: number } | undefined
  for (const { column, address: at } of cells) {
    if (isComputed(column)) continue
    for (const place of placesOf(column)) {
      const agreement = agree(place, rest)
      if (agreement > (best?.agreement ?? 0)) best = { address: at, column, agreement }
    }
  }
  return best
}

function placesOf({ key, path, covers = [] }: InputColumn): string[][] {
  return [(path ?? [key]).map(String), ...covers.map((place) => place.split('.'))]
}

/** How many steps of the shorter one agree; 0 unless one is the beginning of the other. */
function agree(place: readonly string[], rest: readonly string[]): number {
  const length = Math.min(place.length, rest.length)
  for (let at = 0; at < length; at += 1) if (place[at] !== rest[at]) return 0
  return length
}
