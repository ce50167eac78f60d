import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { RawCell } from '../definition/index.js'
import { readPackage } from './read-package.js'
import { checkSum } from './unpack.js'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const link = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`

interface Written {
  readonly rows?: string
  readonly behind?: string
  readonly strings?: string
  readonly styles?: string
  readonly properties?: string
  readonly more?: Readonly<Record<string, string>>
} // prettier-ignore

/** A workbook of one sheet, written by hand, its parts called as no program calls them. */
function file({ rows = '', behind = '', strings = '', styles = '', properties = '', more = {} }: Written): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${link('r1', 'officeDocument', '/book/main.xml')}</Relationships>`,
    'book/main.xml': `<workbook xmlns:r="${office}">${properties}<sheets><sheet name="A &amp; B" sheetId="7" r:id="r9"/></sheets></workbook>`,
    'book/_rels/main.xml.rels': `<Relationships>${link('r9', 'worksheet', '../pages/one.xml')}${link('r2', 'sharedStrings', 'texts.xml')}${link('r3', 'styles', 'looks.xml')}</Relationships>`,
    'book/texts.xml': `<sst>${strings}</sst>`,
    'book/looks.xml': `<styleSheet>${styles}</styleSheet>`,
    'pages/one.xml': `<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

function sheetOf(written: Written) {
  const read = readPackage(file(written))
  if ('unreadable' in read) throw new TypeError(read.unreadable)
  return read.workbook.sheets[0]
}

/** The first cell of the first row. */
const cellOf = (cell: string, more: Written = {}): RawCell | undefined =>
  sheetOf({ rows: `<row r="1">${cell}</row>`, ...more })
    ?.rows.get(1)
    ?.get(1)

describe('a cell is what the file says', () => {
  test.each<[string, string, RawCell | undefined]>([
    ['a whole number', '<c r="A1"><v>275000</v></c>', { value: 275_000 }],
    ['a decimal', '<c r="A1"><v>0.1</v></c>', { value: 0.1 }],
    ['a decimal of seventeen digits', '<c r="A1"><v>0.30000000000000004</v></c>', { value: 0.1 + 0.2 }],
    ['a number with an exponent', '<c r="A1"><v>1.5E-3</v></c>', { value: 0.0015 }],
    ['a negative number', '<c r="A1"><v>-12.5</v></c>', { value: -12.5 }],
    ['fifteen digits', '<c r="A1"><v>999999999999999</v></c>', { value: 999_999_999_999_999 }],
    ['what is no number, as the text it is', '<c r="A1"><v>NaN</v></c>', { value: 'NaN' }],
    ['a number beyond all numbers, as text', '<c r="A1"><v>1e400</v></c>', { value: '1e400' }],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', { value: true }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { value: null, error: '#REF!' }],
    ['a text in the cell', '<c r="A1" t="inlineStr"><is><t>a</t></is></c>', { value: 'a' }],
    ['a raw section', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b&amp;]]></t></is></c>', { value: 'a<b&amp;' }],
    ['references in a text', '<c r="A1" t="str"><v>&lt;&#233;&#x1F600;&gt;</v></c>', { value: '<é😀>' }],
    ['an escaped letter', '<c r="A1" t="str"><v>_x0041__x005F_x0041_</v></c>', { value: 'A_x0041_' }],
    ['a date written out', '<c r="A1" t="d"><v>2027-02-15T12:00:00</v></c>', { value: 46_433.5, isDate: true }],
    ['a formula with its result', '<c r="A1"><f>1+1</f><v>2</v></c>', { value: 2, formula: '' }],
    ['a formula that shows nothing', '<c r="A1" t="str"><f>""</f><v></v></c>', { value: '', formula: '' }],
    ['a formula without result', '<c r="A1"><f>1+1</f></c>', { value: null, formula: '' }],
    ['a formula that shares another', '<c r="A1"><f t="shared" si="0"/><v>5</v></c>', { value: 5, formula: '' }],
    ['a formula with an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { value: null, error: '#DIV/0!', formula: '' }],
    ['a formula that reaches out, in words', '<c r="A1"><f>_xlfn.WEBSERVICE("x")</f><v>5</v></c>', { value: 5, formula: '_xlfn.WEBSERVICE("x")' }],
    ['nothing but a look', '<c r="A1" s="0"/>', undefined],
    ['blanks alone', '<c r="A1" t="str"><v> </v></c>', undefined],
    ['an element of another program before the value', '<c r="A1"><x:y xmlns:x="u"><v>1</v></x:y><v>2</v></c>', { value: 2 }],
    ['a remark in the value', '<c r="A1"><v><!-- x -->7</v></c>', { value: 7 }],
  ])('%s', (_, cell, value) => {
    expect(cellOf(cell)).toEqual(value)
  }) // prettier-ignore

  test('a shared text: its runs together, its blanks kept, how it is spoken left out', () => {
    const strings =
      '<si><t>x</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">a </t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>zz</t></rPh></si>'
    expect(cellOf('<c r="A1" t="s"><v>1</v></c>', { strings })).toEqual({ value: 'a b' })
  })

  test('a number with the look of a percentage, by a number of the format or by its own', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0.0#%"/><numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    const isPercent = [0, 1, 2, 3, 4].map(
      (look) => cellOf(`<c r="A1" s="${look}"><v>0.3</v></c>`, { styles })?.isPercent,
    )
    expect(isPercent).toEqual([undefined, true, true, true, undefined])
    expect(cellOf('<c r="A1" s="1"><f>A2</f><v>0</v></c>', { styles })).toEqual({
      value: 0,
      formula: '',
      isPercent: true,
    })
    expect(cellOf('<c r="A1" t="str" s="1"><f>A2</f><v>x</v></c>', { styles })).toEqual({ value: 'x', formula: '' })
  })

  test('a number with the look of a date, by a number of the format or by its own', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;d&quot;0 [Red]"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    const isDate = [0, 1, 2, 3].map((look) => cellOf(`<c r="A1" s="${look}"><v>46000</v></c>`, { styles })?.isDate)
    expect(isDate).toEqual([undefined, true, true, undefined])
    for (const from1904 of ['1', 'true']) {
      const properties = `<workbookPr date1904="${from1904}"/>`
      expect(cellOf('<c r="A1" s="1"><v>44538</v></c>', { styles, properties })?.value).toBe(46_000)
    }
  })
})

test('rows and cells without a place follow those before them', () => {
  const rows = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>'
  const sheet = sheetOf({ rows })
  const places = [...(sheet?.rows ?? [])].flatMap(([row, cells]) => [...cells].map(([column, { value }]) => [row, column, value]))
  expect(places).toEqual([[1, 1, 1], [1, 4, 2], [1, 5, 3], [5, 1, 4], [6, 1, 5]])
}) // prettier-ignore

test('what a sheet says of its cells: merged, hidden, filtered, limited while typing', () => {
  const sheet = sheetOf({
    rows: '<row r="2" hidden="1"/><row r="3" hidden="1" outlineLevel="1"/><row r="4"><c><v>1</v></c></row>',
    behind:
      '<autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter><mergeCells><mergeCell ref="B2:C3"/></mergeCells><dataValidations><dataValidation sqref="A2:A9 C:C"/></dataValidations><extLst><ext><x14:dataValidation xmlns:x14="u"><xm:sqref xmlns:xm="v">D4</xm:sqref></x14:dataValidation></ext></extLst>',
  })
  const range = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => ({ firstRow, lastRow, firstColumn, lastColumn })
  expect(sheet).toMatchObject({
    name: 'A & B',
    merges: [range(2, 3, 2, 3)],
    filtered: range(1, 9, 1, 2),
    validations: [range(2, 9, 1, 1), range(1, 1_048_576, 3, 3), range(4, 4, 4, 4)],
  })
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([2])
}) // prettier-ignore

describe('a file that cannot be trusted is refused in a word', () => {
  const rows = (text: string) => file({ rows: text })
  test.each<[string, () => Uint8Array, string]>([
    ['tags that do not fit', () => rows('<row><c></row></c>'), 'damaged'],
    ['a part that ends within a tag', () => rows('<row><c r="A1'), 'damaged'],
    ['a reference that nothing defines', () => rows('<row><c t="str"><v>&lol;</v></c></row>'), 'damaged'],
    ['a letter that XML forbids', () => rows('<row><c t="str"><v>&#0;</v></c></row>'), 'damaged'],
    ['a text that is not there', () => rows('<row><c t="s"><v>9</v></c></row>'), 'damaged'],
    ['a row below the last', () => rows('<row r="1048577"/>'), 'damaged'],
    ['a column behind the last', () => rows('<row><c r="XFE1"><v>1</v></c></row>'), 'damaged'],
    ['entities', () => file({ more: { 'pages/one.xml': '<!DOCTYPE a><worksheet/>' } }), 'unusual-xml'],
    ['elements within elements', () => rows('<row>'.repeat(1000)), 'unusual-xml'],
    ['another zip', () => zipSync({ 'foto.jpg': strToU8('x') }), 'not-a-workbook'],
    ['macros', () => file({ more: { 'xl/vbaProject.bin': 'x' } }), 'macros'],
    ['more cells than its size allows', () => rows(`<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`.repeat(600)), 'too-many-cells'],
    ['a cut archive', () => file({}).slice(0, -30), 'damaged'],
  ])('%s', (_, make, unreadable) => {
    expect(readPackage(make())).toEqual({ unreadable })
  }) // prettier-ignore
})

test('the check sum is the published one', () => {
  // The check value of CRC-32/ISO-HDLC.
  expect(checkSum(strToU8('123456789'))).toBe(0xcbf43926)
  expect(checkSum(new Uint8Array())).toBe(0)
})
