import { expect, test } from 'vitest'
import { formatCellPlace, parsePlace, type CellPlace } from './cell-place.js'
import { splice } from './edits.js'
import { locateXml } from './located-xml.js'
import { findMarks, markCells } from './mark-cells.js'
import { unmarkCells } from './unmark-cells.js'

const sheet = (rows: string) => `<worksheet><cols><col min="2" max="3" style="4"/></cols>${rows}</worksheet>`
const place = (cell: string) => parsePlace(cell) as CellPlace

/** Marks cells with look 90 + their former one. */
function mark(text: string, cells: readonly string[]) {
  const xml = locateXml(text, 'sheet')
  const marks = findMarks(
    xml,
    cells.map((cell) => ({ place: place(cell), severity: 'error' as const })),
  )
  const marked = splice(
    text,
    markCells(xml, marks, ({ original }) => 90 + original),
  )
  const records = marks.map((one) => ({ ...one, cell: formatCellPlace(one.place), marked: 90 + one.original }))
  const clear = (later = marked) => {
    const copies = new Map(records.map((record) => [record.marked, record.original]))
    return splice(later, unmarkCells(locateXml(later, 'sheet'), records, copies))
  }
  return { marked, clear }
}

test.each([
  [
    'a cell keeps what it holds',
    '<row r="2"><c r="B2" s="7" t="s"><v>1</v></c></row>',
    ['B2'],
    '<c r="B2" s="97" t="s"><v>1</v></c>',
  ],
  ['a cell without a look', '<row r="2"><c r="A2"><v>1</v></c></row>', ['A2'], '<c s="90" r="A2"><v>1</v></c>'],
  [
    'new cells between others, in order',
    '<row r="2"><c r="A2"/><c r="D2"/></row>',
    ['E2', 'C2', 'B2'],
    '<c r="A2"/><c r="B2" s="94"/><c r="C2" s="94"/><c r="D2"/><c r="E2" s="90"/>',
  ],
  [
    'a new cell has the look of its row',
    '<row r="2" s="8" customFormat="1"/>',
    ['B2'],
    '<row r="2" s="8" customFormat="1"><c r="B2" s="98"/></row>',
  ],
  [
    'new rows between others, in order',
    '<row r="2"/>\n<row r="5"/>',
    ['A9', 'A3', 'B3', 'A1'],
    '<row r="1"><c r="A1" s="90"/></row><row r="2"/>\n<row r="3"><c r="A3" s="90"/><c r="B3" s="94"/></row><row r="5"/><row r="9"><c r="A9" s="90"/></row>',
  ],
  [
    'rows and cells that leave out their numbers',
    '<row><c/></row><row><c/><c/></row>',
    ['B2'],
    '<row><c/></row><row><c/><c s="90"/></row>',
  ],
])('%s; clearing gives the same text back', (_, rows, cells, expected) => {
  const text = sheet(`<sheetData>${rows}</sheetData>`)
  const { marked, clear } = mark(text, cells)
  expect(marked).toContain(expected)
  expect(clear()).toBe(text)
})

test('a sheet without any row', () => {
  for (const text of [sheet('<sheetData/>'), sheet('<sheetData></sheetData>')]) {
    const { marked, clear } = mark(text, ['B2', 'C9'])
    expect(marked).toContain(
      '<sheetData><row r="2"><c r="B2" s="94"/></row><row r="9"><c r="C9" s="94"/></row></sheetData>',
    )
    expect(clear()).toBe(text)
  }
})

test('what a planner did to marked cells since is kept', () => {
  const { marked, clear } = mark(sheet('<sheetData><row r="2"><c r="A2" s="7"/><c r="B2" s="3"/></row></sheetData>'), [
    'A2',
    'B2',
    'C2',
  ])
  const later = marked
    .replace('<c r="A2" s="97"/>', '<c r="A2" s="5"/>')
    .replace('<c r="C2" s="94"/>', '<c r="C2" s="94"><v>1</v></c><c r="D2" s="93"/>')
  expect(clear(later)).toContain('<c r="A2" s="5"/><c r="B2" s="3"/><c r="C2" s="4"><v>1</v></c><c r="D2" s="3"/>')
})
