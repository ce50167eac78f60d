import type { CellRange } from '../definition/index.js'

/** Rows and columns of a worksheet. */
export const [lastRow, lastColumn] = [1_048_576, 16_384]

/** A cell by numbers, both from 1; 0 for one that is not stated (a whole column, a whole row). */
export interface Place {
  row: number
  column: number
}

/** Reads `$AB$12` from the bytes of a part. @returns false for anything that is no cell, whole row or whole column. */
export function readPlace(bytes: Uint8Array, from: number, until: number, place: Place): boolean {
  let [at, column, row] = [from, 0, 0]
  for (; at < until; at += 1) {
    const byte = bytes[at] as number
    if (byte === 36) continue
    const letter = (byte & 0xdf) - 64
    if (byte < 65 || letter < 1 || letter > 26) break
    if ((column = column * 26 + letter) > lastColumn) return false
  }
  for (; at < until; at += 1) {
    const byte = bytes[at] as number
    if (byte === 36) continue
    if (byte < 48 || byte > 57) return false
    if ((row = row * 10 + byte - 48) > lastRow) return false
  }
  place.row = row
  place.column = column
  return row + column > 0
}

const encoder = new TextEncoder()

/** The ranges of `A1:B2 D4 C:C`; what is no range is left out. */
export function readRanges(text: string | undefined): CellRange[] {
  return (text ?? '').split(/\s+/u).flatMap((one) => {
    const [first = '', last = first] = one.split(':')
    const [from, to] = [
      { row: 0, column: 0 },
      { row: 0, column: 0 },
    ]
    for (const [corner, place] of [[first, from], [last, to]] as const) {
      const bytes = encoder.encode(corner)
      if (!readPlace(bytes, 0, bytes.length, place)) return []
    } // prettier-ignore
    return [
      {
        firstRow: from.row || 1,
        lastRow: to.row || lastRow,
        firstColumn: from.column || 1,
        lastColumn: to.column || lastColumn,
      },
    ]
  })
}
