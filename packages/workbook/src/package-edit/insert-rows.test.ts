import { describe, expect, test } from 'vitest'
import { canInsertRows, formulaFollows, insertRows } from './insert-rows.js'
import { packageOf, type Package } from './package-parts.js'

const insertion = { sheet: 'RAB', after: 20, count: 3 }

describe('formulas follow rows that come behind row 20 of RAB', () => {
  test.each([
    ['above and below', 'A20+A21+RAB!$B$30', 'A20+A24+RAB!$B$33'],
    ['a range that ends with the table grows', 'SUM($A$7:$A$20)', 'SUM($A$7:$A$23)'],
    ['one that ends above it does not', 'SUM(A7:A19)', 'SUM(A7:A19)'],
    ['one that begins below moves', 'SUM(A21:A25)', 'SUM(A24:A28)'],
    ['one that runs through grows', 'SUM(A1:A40)', 'SUM(A1:A43)'],
    ['a table of one row, named as a whole, grows', 'INDEX($A$20:$C$20,1,1)', 'INDEX($A$20:$C$23,1,1)'],
    ['cells across the last row stay in it', 'SUM($A20:$C20)', 'SUM($A20:$C20)'],
    ['other sheets stay', "Dana!A30+'RAB 2'!A30", "Dana!A30+'RAB 2'!A30"],
    ['counting by rows stays counting', 'ROW($1:$30)+SUM(22:23)', 'ROW($1:$30)+SUM(25:26)'],
    ['texts stay', '"A30"&A30', '"A30"&A33'],
  ])('%s', (_, before, after) => expect(formulaFollows(before, 'RAB', insertion)).toBe(after))

  test('from another sheet only what names this one moves', () => {
    expect(formulaFollows("A30+'rab'!A30", 'Lain', insertion)).toBe("A30+'rab'!A33")
  })
})

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const links = (entries: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`

function file(sheet: string, more: Readonly<Record<string, string>> = {}): Package {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': links(`<Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="RAB" sheetId="1" r:id="a"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">RAB!$A$1:$F$20</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      `<Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:r="${office}">${sheet}</worksheet>`,
    ...more,
  }
  const encoder = new TextEncoder()
  return packageOf(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)] as const))
}

test('rows look like the last one; cells, merges, rules, breaks, notes and pictures below come down', () => {
  const parts = file(
    '<sheetData><row r="20" ht="18"><c r="A20" s="3"><v>1</v></c><c r="C20" s="4" t="s"><v>0</v></c></row><row r="22"><c r="A22"><f t="array" ref="A22:A22">A20:A21</f><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A22:C22"/></mergeCells><conditionalFormatting sqref="A20"><cfRule type="expression" priority="1"><formula>$A20&lt;0</formula></cfRule></conditionalFormatting><dataValidations><dataValidation sqref="A7:A20 C20"/></dataValidations><rowBreaks><brk id="19"/><brk id="21"/></rowBreaks><drawing r:id="d"/><legacyDrawing r:id="v"/>',
    {
      'xl/worksheets/_rels/sheet1.xml.rels': links(
        `<Relationship Id="d" Type="${office}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="v" Type="${office}/vmlDrawing" Target="../drawings/v.vml"/><Relationship Id="c" Type="${office}/comments" Target="../comments1.xml"/>`,
      ),
      'xl/drawings/drawing1.xml': '<d><xdr:from><xdr:row>21</xdr:row></xdr:from></d>',
      'xl/drawings/v.vml':
        '<xml><x:Anchor>1, 0, 21, 0, 3, 0, 25, 0</x:Anchor><x:Row>21</x:Row><x:Column>0</x:Column></xml>',
      'xl/comments1.xml': '<comments><commentList><comment ref="A22"/><comment ref="A20"/></commentList></comments>',
    },
  )
  expect(canInsertRows(parts, 'RAB')).toBe(true)
  insertRows(parts, { sheet: 'RAB', after: 20, count: 2 })
  const sheet = parts.text('xl/worksheets/sheet1.xml')
  expect(sheet).toContain(
    '<row r="21" ht="18"><c r="A21" s="3"/><c r="C21" s="4"/></row><row r="22" ht="18"><c r="A22" s="3"/><c r="C22" s="4"/></row><row r="24"><c r="A24"><f t="array" ref="A24:A24">A20:A23</f>',
  )
  expect(sheet).toContain('<mergeCell ref="A24:C24"/>')
  expect(sheet).toContain('sqref="A20:A22"')
  expect(sheet).toContain('sqref="A7:A22 C20:C22"')
  expect(sheet).toContain('<brk id="19"/><brk id="23"/>')
  expect(parts.text('xl/workbook.xml')).toContain('RAB!$A$1:$F$22')
  expect(parts.text('xl/drawings/drawing1.xml')).toContain('<xdr:row>23<')
  expect(parts.text('xl/drawings/v.vml')).toContain('<x:Anchor>1, 0, 23, 0, 3, 0, 27, 0</x:Anchor><x:Row>23<')
  expect(parts.text('xl/comments1.xml')).toContain('<comment ref="A24"/><comment ref="A20"/>')
})

test.each(['<tableParts count="1"/>', '<controls/>', '<customSheetViews/>'])('not on a sheet with %s', (element) => {
  expect(canInsertRows(file(`<sheetData/>${element}`), 'RAB')).toBe(false)
})
