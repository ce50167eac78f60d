import type { BlockPlace } from './block-place.js'
import type { LayoutColumn, LayoutRow, LayoutSheet } from './layout.js'

/** What A4 leaves within the margins, in points: width and height. */
const paper = { portrait: [537, 762], landscape: [784, 516] } as const
/** Programs measure rows a little differently; a page is taken for a little shorter than it is. */
const sure = 0.96
const plainRow = 15
/** Rows of a long table that stay with its heading. */
const together = 3

/** The sheet as it is printed: scaled down until its columns fit on the paper, never up. */
export interface PrintedSheet extends Pick<LayoutSheet, 'orientation' | 'columns'> {
  readonly rows: ReadonlyMap<number, LayoutRow>
  readonly lastColumn: number
  /** The row that later pages repeat. */
  readonly titleRow: number | undefined
}

/**
 * Rows before which a new page begins, so that no table, form, picture or signature block that fits on a page is cut in
 * two, and no heading stands alone at a page's foot.
 */
export function pageBreaks(places: readonly BlockPlace[], sheet: PrintedSheet): number[] {
  const page = pageHeight(sheet)
  const heightOf = (row: number) => {
    const { folded, height = plainRow } = sheet.rows.get(row) ?? {}
    return folded === true ? 0 : height
  }
  const height = (from: number, to: number) => {
    let sum = 0
    for (let row = from; row <= to; row += 1) sum += heightOf(row)
    return sum
  }
  const breaks: number[] = []
  let used = places[0] === undefined ? 0 : height(1, places[0].titleRow - 1)
  places.forEach((place, at) => {
    const { titleRow, lastRow, firstRow } = place
    const next = places[at + 1]?.titleRow ?? lastRow + 1
    const whole = height(titleRow, lastRow)
    const must = whole <= page ? whole : height(titleRow, Math.min(lastRow, firstRow + together))
    if (at > 0 && used + must > page) {
      breaks.push(titleRow)
      used = 0
    }
    for (let row = titleRow; row < next; row += 1) {
      const own = heightOf(row)
      if (used + own > page) used = sheet.titleRow !== undefined && row > sheet.titleRow ? heightOf(sheet.titleRow) : 0
      used += own
    }
  })
  return breaks
}

function pageHeight({ orientation, columns, lastColumn }: PrintedSheet): number {
  const [paperWidth, paperHeight] = paper[orientation]
  const scale = Math.min(1, paperWidth / widthOf(columns.slice(0, lastColumn)))
  return (paperHeight / scale) * sure
}

/** Points of the columns in view: seven pixels for each character and five beside them, at 96 pixels to the inch. */
function widthOf(columns: readonly LayoutColumn[]): number {
  return columns.reduce((sum, { width, folded }) => sum + (folded === true ? 0 : Math.trunc(width * 7 + 5) * 0.75), 0)
}
