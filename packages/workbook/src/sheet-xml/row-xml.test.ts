import { describe, expect, test } from 'vitest'
import type { CellStyle, LayoutCell, LayoutRow } from '../layout/index.js'
import { rowXml } from './row-xml.js'
import { sharedStrings } from './shared-strings.js'

const plain: CellStyle = { font: { size: 10, color: 'FF000000' }, vertical: 'middle', locked: true }
const edged: CellStyle = { ...plain, border: 'FF000000' }

/** The rows of one piece, from which the number of the look is left out where it is the plain one. */
function written(cells: readonly Partial<LayoutCell>[], rows: [number, LayoutRow][] = [], merges: string[] = []) {
  const strings = sharedStrings()
  const write = rowXml(merges, { styleNumber: (style) => (style === plain ? 1 : 2), strings })
  const whole = cells.map((cell) => ({ row: 1, column: 1, style: plain, ...cell }))
  return {
    xml: write({ cells: whole, rows: new Map(rows) }).replaceAll(' s="1"', ''),
    strings: [...strings.xml()].join(''),
  }
}

describe('a cell', () => {
  test.each<[string, Partial<LayoutCell>, string]>([
    ['with a number', { value: -1.5 }, '<c r="A1"><v>-1.5</v></c>'],
    ['with a truth value', { value: true }, '<c r="A1" t="b"><v>1</v></c>'],
    ['with a text', { value: 'Kain' }, '<c r="A1" t="s"><v>0</v></c>'],
    ['to fill in', {}, '<c r="A1"/>'],
    ['with a formula that gives a number', { formula: '1<2', value: 0 }, '<c r="A1"><f>1&lt;2</f><v>0</v></c>'],
    ['that gives a text', { formula: 'B1', value: 'a<b' }, '<c r="A1" t="str"><f>B1</f><v>a&lt;b</v></c>'],
    ['that gives a truth value', { formula: 'B1', value: false }, '<c r="A1" t="b"><f>B1</f><v>0</v></c>'],
    ['that gives nothing', { formula: 'B1', value: '' }, '<c r="A1" t="str"><f>B1</f><v></v></c>'],
    ['far to the right', { column: 703, value: 1 }, '<c r="AAA1"><v>1</v></c>'],
  ])('%s', (_, cell, xml) => {
    expect(written([cell]).xml).toBe(`<row r="1">${xml}</row>`)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('with %d is refused, as a constant and as a result', (value) => {
    expect(() => written([{ value }])).toThrow(/worksheet has no such number/u)
    expect(() => written([{ formula: 'A2', value }])).toThrow(/worksheet has no such number/u)
  })
})

test('rows go down, cells to the right, whatever the order in which they came', () => {
  const { xml } = written([
    { row: 10, column: 2, value: 4 },
    { row: 9, value: 1 },
    { row: 10, value: 3 },
  ])
  expect(xml.match(/r="\w+"/gu)).toEqual(['r="9"', 'r="A9"', 'r="10"', 'r="A10"', 'r="B10"'])
})

test('a row keeps its height and stays folded, with cells or without', () => {
  const { xml } = written(
    [{ row: 2, value: 1 }],
    [
      [2, { folded: true }],
      [3, { height: 30.5 }],
    ],
  )
  expect(xml).toBe(
    '<row r="2" hidden="1" outlineLevel="1" collapsed="1"><c r="A2"><v>1</v></c></row><row r="3" ht="30.5" customHeight="1"></row>',
  )
})

test('a text that stands in several cells is held once; blanks at its ends are kept', () => {
  const { xml, strings } = written([{ value: ' a&b' }, { column: 2, value: 'c' }, { column: 3, value: ' a&b' }])
  expect(xml.match(/<v>\d<\/v>/gu)).toEqual(['<v>0</v>', '<v>1</v>', '<v>0</v>'])
  expect(strings).toContain('count="3" uniqueCount="2"')
  expect(strings).toContain('<si><t xml:space="preserve"> a&amp;b</t></si><si><t>c</t></si>')
})

test('merged cells take the look of the first, lose what they held, and come with their borders', () => {
  const { xml } = written(
    [
      { column: 2, value: 1, style: edged },
      { column: 3, value: 2 },
      { column: 5, value: 5 },
    ],
    [],
    ['B1:D1'],
  )
  expect(xml).toBe(
    '<row r="1"><c r="B1" s="2"><v>1</v></c><c r="C1" s="2"/><c r="D1" s="2"/><c r="E1"><v>5</v></c></row>',
  )
})

describe('formulas that were filled down', () => {
  const column = (...formulas: (string | undefined)[]) =>
    written(formulas.map((formula, at) => ({ row: 5 + at, value: 0, ...(formula !== undefined && { formula }) }))).xml

  test('are held by the first, and its range reaches to the last', () => {
    const xml = column('$B5*2', '$B6*2', '$B7*2')
    expect(xml.match(/<f.*?(?:\/>|<\/f>)/gu)).toEqual([
      '<f t="shared" ref="A5:A7" si="0">$B5*2</f>',
      '<f t="shared" si="0"/>',
      '<f t="shared" si="0"/>',
    ])
  })

  test('begin anew where one differs; a single one is not shared; a constant between does not part them', () => {
    const xml = column('$B5*2', '$B6*3', '$B7*3', undefined, '$B9*3')
    expect(xml.match(/<f.*?(?:\/>|<\/f>)/gu)).toEqual([
      '<f>$B5*2</f>',
      '<f t="shared" ref="A6:A9" si="0">$B6*3</f>',
      '<f t="shared" si="0"/>',
      '<f t="shared" si="0"/>',
    ])
  })

  test('are each written out where they lead to another sheet', () => {
    expect(column("'RAB'!$B5", "'RAB'!$B6")).not.toContain('shared')
  })
})
