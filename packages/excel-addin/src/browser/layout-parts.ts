import type { CellStyle, LayoutCell, WorkbookLayout } from '@bekal/workbook/layout'

/** Some cells of one sheet on their way to another thread. What is handed over at once holds the page up. */
export interface CellPart {
  /** Place of the sheet in the layout. */
  readonly sheet: number
  /** Looks by their number over all parts: cells that look the same share one object on the other side, too. */
  readonly cells: readonly (Omit<LayoutCell, 'style'> & { readonly look: number })[]
  /** Those that no part before had, in the order of their numbers. */
  readonly looks: readonly CellStyle[]
}

/** Cells of a part: handing them over takes some hundredths of a second. */
const cellsAtOnce = 10_000

/** The cells of all sheets in parts, each made when it is asked for. */
export function* partsOf({ sheets }: WorkbookLayout): Iterable<CellPart> {
  const known = new Map<CellStyle, number>()
  for (const [sheet, { cells }] of sheets.entries()) {
    for (let from = 0; from < cells.length; from += cellsAtOnce) {
      const before = known.size
      const part = cells.slice(from, from + cellsAtOnce).map(({ style, ...cell }) => {
        const look = known.get(style) ?? known.size
        known.set(style, look)
        return { ...cell, look }
      })
      yield { sheet, cells: part, looks: [...known.keys()].slice(before) }
    }
  }
}

/** The layout without its cells. */
export function withoutCells(layout: WorkbookLayout): WorkbookLayout {
  return { ...layout, sheets: layout.sheets.map((sheet) => ({ ...sheet, cells: [] })) }
}

/** The layout with the cells that went ahead of it. */
export function joined(layout: WorkbookLayout, parts: readonly CellPart[]): WorkbookLayout {
  const looks = parts.flatMap((part) => part.looks)
  const cellsOf = new Map<number, LayoutCell[]>()
  for (const { sheet, cells } of parts) {
    const own = cellsOf.get(sheet) ?? []
    for (const { look, ...cell } of cells) own.push({ ...cell, style: looks[look] as CellStyle })
    cellsOf.set(sheet, own)
  }
  return { ...layout, sheets: layout.sheets.map((sheet, at) => ({ ...sheet, cells: cellsOf.get(at) ?? [] })) }
}
