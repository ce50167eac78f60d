import { Element } from '@xmldom/xmldom'
import { describe, expect, test, vi } from 'vitest'
import { address } from '../definition/index.js'
import { locateXml } from './located-xml.js'
import { findMarks, markCells } from './mark-cells.js'
import { splice } from './edits.js'

/** A sheet of one wide row with every second cell. */
function wideRow(cells: number) {
  const written = Array.from({ length: cells }, (_, at) => `<c r="${address(2 * at + 1, 1)}"/>`).join('')
  return locateXml(`<worksheet><sheetData><row r="1">${written}</row></sheetData></worksheet>`, 'sheet1.xml')
}

/** How many attributes are read to mark every cell of the row, those that are missing included. */
function readsFor(cells: number): number {
  const xml = wideRow(cells)
  const wanted = Array.from({ length: 2 * cells }, (_, at) => ({
    place: { row: 1, column: at + 1 },
    severity: 'error' as const,
  }))
  const read = vi.spyOn(Element.prototype, 'getAttribute')
  markCells(xml, findMarks(xml, wanted), () => 7)
  const { length } = read.mock.calls
  read.mockRestore()
  return length
}

describe('many findings on one row', () => {
  test('are marked in proportion to their number', () => {
    expect(readsFor(800)).toBeLessThan(2.1 * readsFor(400))
  })

  test('each at its place, in order', () => {
    const xml = wideRow(2)
    const wanted = [4, 2, 3].map((column) => ({ place: { row: 1, column }, severity: 'error' as const }))
    const text = splice(
      xml.text,
      markCells(xml, findMarks(xml, wanted), () => 7),
    )
    expect(text).toContain('<c r="A1"/><c r="B1" s="7"/><c s="7" r="C1"/><c r="D1" s="7"/></row>')
  })
})
