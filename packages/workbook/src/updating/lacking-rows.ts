import type { Labels } from '@bekal/core'
import type { InputTable, ResultTable } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { isContiguous, type FilePlace } from './find-places.js'

/** Rows that a table of the file is short of, and where they would come. */
export interface LackingRows {
  readonly key: string
  readonly title: Labels
  readonly sheet: string
  readonly after: number
  readonly count: number
  /** Whether the table is whole enough to be made longer. */
  readonly possible: boolean
}

/** What every table of a file is short of for a plan. */
export function lackingRows(places: ReadonlyMap<string, FilePlace>, figures: Figures): LackingRows[] {
  const lacking = new Map<string, number>()
  for (const [key, { block, slots }] of places) {
    if (block.block === 'table') lacking.set(key, block.source.rows(figures.plan).length - slots.length)
  }
  for (const [key, place] of places) {
    if (place.block.block === 'result') lacking.set(key, ofResult(place.block, place, places, lacking, figures))
  }
  return [...places].flatMap(([key, place]) => {
    const count = lacking.get(key) ?? 0
    if (count <= 0) return []
    const after = place.slots.at(-1) ?? place.headerRow
    const possible = isContiguous(place) && place.slots.length > 0 && !isFixed(place.block)
    return [{ key, title: place.block.title, sheet: place.sheet, after, count, possible }]
  })
}

/** A table that has a number of rows once and for all: parties are columns elsewhere. */
function isFixed(block: InputTable | ResultTable): boolean {
  return block.block === 'table' && typeof block.spare === 'object'
}

function ofResult(
  block: ResultTable,
  { slots }: FilePlace,
  places: ReadonlyMap<string, FilePlace>,
  lacking: ReadonlyMap<string, number>,
  figures: Figures,
): number {
  if ('count' in block.rows)
    return rowsWithContent(block, block.rows.count(figures), slots.length, figures) - slots.length
  const mirrored = places.get(block.rows.of)
  if (mirrored?.block.block !== 'table') return 0
  const filled = mirrored.block.source.rows(figures.plan).length
  // A table that follows another grows with it, so that both keep their free rows beside each other.
  const grown = mirrored.slots.length + Math.max(0, lacking.get(block.rows.of) ?? 0)
  return slots.length === mirrored.slots.length ? grown - slots.length : filled - slots.length
}

/** Rows up to the last that says something; those behind it would only be free ones. */
function rowsWithContent(block: ResultTable, count: number, enough: number, figures: Figures): number {
  const [first] = block.columns
  for (let row = count - 1; row >= enough; row -= 1) if (first?.result(figures, row) !== '') return row + 1
  return Math.min(count, enough)
}

/** The places of tables after rows came in. */
export function afterInsertions(
  places: ReadonlyMap<string, FilePlace>,
  inserted: readonly LackingRows[],
): Map<string, FilePlace> {
  return new Map(
    [...places].map(([key, place]) => {
      const above = inserted.filter(({ sheet }) => sheet === place.sheet)
      const move = (row: number) => above.reduce((sum, { after, count }) => sum + (after < row ? count : 0), row)
      const slots = place.slots.map(move)
      const last = slots.at(-1) as number
      const own = above.find((one) => one.key === key)?.count ?? 0
      const added = Array.from({ length: own }, (_, at) => last + 1 + at)
      return [key, { ...place, headerRow: move(place.headerRow), slots: [...slots, ...added] }]
    }),
  )
}
