import type { BlockPlace } from './block-place.js'
import type { LayoutColumn, LayoutRow, LayoutSheet } from './layout.js'

/** What A4 leaves within the margins, in points: width and height. */
const paper = { portrait: [537, 762], landscape: [784, 516] } as const
/** Programs measure pages a little differently; one may be a little shorter than it should. */
const sure = 0.96
/** What a row of one line takes: as written into the file, and as programs have it that fit such rows to their text. */
const oneLine = { stated: 15, fitted: 12.75 } as const
type Measure = keyof typeof oneLine
/**
 * Parts of a page as reckoned here that programs may make of it: one that takes columns for wider, as happens where the
 * font is missing, scales the sheet down further, so that more rows go on a page.
 */
const parts = [sure, 1, 1.05, 1.1]
/** Rows up to this height hold one line of text. */
const highestLine = 16.5
/** Rows of a long table that stay with its heading. */
const together = 3
/** Part of a page that may be left empty to keep a table whole; where more would be, the table is cut after all. */
const mostLeft = 0.45
/** A sheet that is this much longer than a page is made to fit on one. */
const nearly = 1.12
/** The same where only empty rows would be on the next page. */
const nearlyWithRoom = 1.5

/** The sheet as it is printed: scaled down until its columns fit on the paper, never up. */
export interface PrintedSheet extends Pick<LayoutSheet, 'orientation' | 'columns'> {
  readonly rows: ReadonlyMap<number, LayoutRow>
  readonly lastColumn: number
  /** The row that later pages repeat. */
  readonly titleRow: number | undefined
  /** Rows in which nothing stands yet; none where that is not known. */
  readonly blank?: ReadonlySet<number>
}

/**
 * Rows before which a new page begins, so that no table, form, picture or signature block that fits on a page is cut in
 * two, and no heading stands alone at a page's foot. A page of nothing but empty rows does not end before its foot: what
 * comes next stands on it.
 */
export function pageBreaks(places: readonly BlockPlace[], sheet: PrintedSheet): number[] {
  const breaks: number[] = []
  // Where a page ends depends on the program: a new one begins where any of them would cut.
  const firstRows = (places[0]?.titleRow ?? 1) - 1
  const walks = (['stated', 'fitted'] as const).flatMap((how) =>
    parts.map((part) => walkDown({ ...sheet, how, part, firstRows })),
  )
  places.forEach((place, at) => {
    const onBlank = walks.some((walk) => walk.isBlank())
    if (at > 0 && walks.some((walk) => walk.cuts(place, onBlank))) {
      breaks.push(place.titleRow)
      for (const walk of walks) walk.turn()
    }
    for (const walk of walks) walk.over(place.titleRow, places[at + 1]?.titleRow ?? place.lastRow + 1)
  })
  return breaks
}

/** How a program lays out rows, and those above the first block. */
interface Program {
  readonly how: Measure
  readonly part: number
  readonly firstRows: number
}

/** How much of its page is used as one goes down a sheet, past its first rows. */
function walkDown({ how, part, firstRows, ...sheet }: PrintedSheet & Program) {
  const page = part * pageHeight(sheet)
  const heightOf = (row: number) => rowHeight(sheet, row, how)
  const height = (from: number, to: number) => {
    let sum = 0
    for (let row = from; row <= to; row += 1) sum += heightOf(row)
    return sum
  }
  let used = height(1, firstRows)
  let isBlank = false
  return {
    /** Whether nothing stands on the page yet. */
    isBlank: () => isBlank,
    /** Whether the block would be cut here, and should not be; `onBlank` where a program may have but empty rows above it. */
    cuts(place: BlockPlace, onBlank: boolean): boolean {
      const { titleRow, firstRow, lastRow } = place
      const whole = height(titleRow, lastRow)
      const isKept =
        !(onBlank && isTable(place)) && whole <= page && (!isTable(place) || page - used <= mostLeft * page)
      return used + (isKept ? whole : height(titleRow, Math.min(lastRow, firstRow + together))) > page
    },
    turn() {
      used = 0
      isBlank = true
    },
    over(from: number, next: number) {
      for (let row = from; row < next; row += 1) {
        const own = heightOf(row)
        if (used + own > page) {
          used = sheet.titleRow !== undefined && row > sheet.titleRow ? heightOf(sheet.titleRow) : 0
          isBlank = true
        }
        used += own
        isBlank &&= sheet.blank?.has(row) === true
      }
    },
  }
}

/** Whether the sheet is so little longer than a page, or than a page with its empty rows, that it should be scaled down to one. */
export function nearlyOnePage(lastRow: number, sheet: PrintedSheet): boolean {
  const page = pageHeight(sheet)
  let [used, said] = [0, 0]
  for (let row = 1; row <= lastRow; row += 1) {
    used += rowHeight(sheet, row, 'stated')
    if (sheet.blank?.has(row) !== true) said = used
  }
  return used <= nearly * page || (said <= nearly * page && used <= nearlyWithRoom * page)
}

function rowHeight({ rows }: PrintedSheet, row: number, how: Measure): number {
  const { folded, height = oneLine.stated } = rows.get(row) ?? {}
  if (folded === true) return 0
  return how === 'fitted' && height <= highestLine ? Math.min(height, oneLine.fitted) : height
}

const isTable = ({ block }: BlockPlace) => block.block === 'table' || block.block === 'result'

function pageHeight({ orientation, columns, lastColumn }: PrintedSheet): number {
  const [paperWidth, paperHeight] = paper[orientation]
  const scale = Math.min(1, paperWidth / widthOf(columns.slice(0, lastColumn)))
  return paperHeight / scale
}

/** Points of the columns in view: seven pixels for each character and five beside them, at 96 pixels to the inch. */
function widthOf(columns: readonly LayoutColumn[]): number {
  return columns.reduce((sum, { width, folded }) => sum + (folded === true ? 0 : Math.trunc(width * 7 + 5) * 0.75), 0)
}
