import { describe, expect, test } from 'vitest'
import { table, list, prose, type Block, type Sheet } from '../definition/index.js'
import type { BlockPlace } from './block-place.js'
import { nearlyOnePage, pageBreaks, type PrintedSheet } from './page-breaks.js'

const title = { id: 'Tabel', en: 'Table' }
const aTable = table({ key: 't', title, source: list('parties'), spare: 0, columns: [] })
const text = prose({ key: 'p', title, lines: () => [] })
const place = (block: Block, titleRow: number, rows: number): BlockPlace => ({
  sheet: {} as Sheet,
  block,
  titleRow,
  headerRow: titleRow + 1,
  firstRow: titleRow + 2,
  lastRow: titleRow + 1 + rows,
  columns: new Map(),
})
// Narrow enough not to be scaled: a page of 516 points has room for 33 rows of 15 with what is kept in reserve.
const sheet: PrintedSheet = {
  orientation: 'landscape',
  columns: [{ width: 40 }],
  rows: new Map(),
  lastColumn: 1,
  titleRow: undefined,
}

describe('a new page', () => {
  test('is not begun while everything fits', () => {
    expect(pageBreaks([place(aTable, 5, 8), place(aTable, 17, 8)], sheet)).toEqual([])
  })

  test('begins before a table that would be cut', () => {
    expect(pageBreaks([place(aTable, 5, 18), place(aTable, 26, 10)], sheet)).toEqual([26])
  })

  test('begins before signatures that would be cut, however much stays empty', () => {
    expect(pageBreaks([place(aTable, 5, 4), place(text, 12, 25)], sheet)).toEqual([12])
  })

  test('is not begun for a table where more than a good third of the page would stay empty', () => {
    expect(pageBreaks([place(aTable, 5, 4), place(aTable, 12, 25)], sheet)).toEqual([])
  })

  test('begins before a table longer than a page only where its heading would stand alone', () => {
    expect(pageBreaks([place(aTable, 5, 10), place(aTable, 18, 100)], sheet)).toEqual([])
    expect(pageBreaks([place(aTable, 5, 22), place(aTable, 30, 100)], sheet)).toEqual([30])
  })

  test('does not begin before a table that could go on a page of nothing but empty rows', () => {
    // The first table goes on on a second page, where the second one would be cut at the foot.
    const blank = new Set(Array.from({ length: 45 }, (_, at) => at + 9))
    const places = [place(aTable, 5, 46), place(aTable, 54, 13)]
    expect(pageBreaks(places, sheet)).toEqual([54])
    expect(pageBreaks(places, { ...sheet, blank })).toEqual([])
  })

  test('reckons with rows that are folded away and with columns that scale the sheet down', () => {
    const folded = new Map(Array.from({ length: 14 }, (_, at) => [at + 8, { folded: true }]))
    expect(pageBreaks([place(aTable, 5, 18), place(aTable, 26, 10)], { ...sheet, rows: folded })).toEqual([])
    const wide = { ...sheet, columns: [{ width: 300 }] }
    expect(pageBreaks([place(aTable, 5, 18), place(aTable, 26, 10)], wide)).toEqual([])
  })
})

test('a sheet a few rows longer than a page is scaled down to one, a longer one is not', () => {
  expect(nearlyOnePage(36, sheet)).toBe(true)
  expect(nearlyOnePage(50, sheet)).toBe(false)
})

test('a sheet of which only empty rows would go on a second page is scaled down to one', () => {
  const emptyFrom = (row: number) => new Set(Array.from({ length: 60 }, (_, at) => at + row))
  expect(nearlyOnePage(50, { ...sheet, blank: emptyFrom(30) })).toBe(true)
  expect(nearlyOnePage(50, { ...sheet, blank: emptyFrom(40) })).toBe(false)
  expect(nearlyOnePage(60, { ...sheet, blank: emptyFrom(30) })).toBe(false)
})
