import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorkbook, editCells, readWorkbook } from '../src/index.js'
import { address } from '../src/definition/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { cellsOf, examplePlan, findCell } from './cells.js'
import { plannerFile, plannersParts } from './planner-file.js'
import { schemaFaults } from './schema-faults.js'
import { ooxmlSchemas } from './tools.js'

const costSheet = 'xl/worksheets/sheet14.xml'
let layout: WorkbookLayout
let plain: Uint8Array
let price: string

const at = (sheet: string, id: string, heading: string) =>
  address(findCell(layout, sheet, heading).column, findCell(layout, sheet, id).row)

beforeAll(async () => {
  const plan = examplePlan('lapas-selong')
  layout = layoutWorkbook(plan, { locale: 'id' })
  plain = await buildWorkbook(plan, { locale: 'id' })
  price = at('RAB', 'mj-benang', 'Harga satuan')
})

test('a new price is read back, and nothing but its cell and the order to calculate is changed', async () => {
  const edited = editCells(plannerFile(plain, costSheet, price), [{ sheet: 'RAB', cell: price, value: 123_457 }])
  const plan = structuredClone(examplePlan('lapas-selong'))
  Object.assign(plan.costLines.find(({ id }) => id === 'mj-benang') as object, { unitCost: 123_457 })
  expect((await readWorkbook(edited)).plan).toEqual(plan)
  const [before, after] = [unzipSync(plannerFile(plain, costSheet, price)), unzipSync(edited)]
  const changed = Object.keys(before).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0)
  expect(changed).toEqual([costSheet])
  expect(plannersParts.every((name) => after[name] !== undefined)).toBe(true)
  const cell = new RegExp(`<c r="${price}"[^>]*>.*?</c>`, 'u')
  const [was, is] = [strFromU8(before[costSheet]!), strFromU8(after[costSheet]!)]
  expect(is.replace(cell, '')).toBe(was.replace(cell, ''))
  expect(strFromU8(after['xl/workbook.xml']!)).toContain('fullCalcOnLoad="1"')
})

test('a text stays the text it is, whatever it begins with', async () => {
  const texts = ['=1+1', '@SUM(A1)', '<b>&amp;</b> "x"', '_x0041_ 😀', ' blank around ', '-1']
  const edited = editCells(
    plain,
    texts.map((value, row) => ({ sheet: 'RAB', cell: `BB${row + 7}`, value })),
  )
  const read = await cellsOf(edited)
  expect(texts.map((_, row) => read('RAB', `BB${row + 7}`))).toEqual(texts)
  const written = [...partOf(edited, costSheet).matchAll(/<c r="BB\d+"[^>]*>(.*?)<\/c>/gu)]
  expect(written.filter(([cell]) => cell.includes('<f'))).toEqual([])
})

test('dates, truth values, nothing; cells and rows that do not exist yet; the same once more', async () => {
  const edits = [
    { sheet: 'Angkatan', cell: at('Angkatan', 'menjahit-1', 'Mulai'), value: '2027-08-17', isDate: true },
    { sheet: 'RAB', cell: 'BB3', value: true },
    { sheet: 'RAB', cell: 'BA900', value: 2.5 },
    { sheet: 'RAB', cell: 'A901', value: '2027-08-17', isDate: true },
    { sheet: 'RAB', cell: price, value: null },
  ]
  const edited = editCells(plain, edits)
  const read = await cellsOf(edited)
  expect([read('RAB', 'BB3'), read('RAB', 'BA900'), read('RAB', price)]).toEqual([true, 2.5, ''])
  const dates = await openCells(edited)
  expect(dates('Angkatan', edits[0]!.cell)).toEqual(new Date('2027-08-17T00:00:00Z'))
  expect(dates('RAB', 'A901')).toEqual(new Date('2027-08-17T00:00:00Z'))
  expect(Buffer.compare(editCells(edited, edits), edited)).toBe(0)
  expect(editCells(plain, [])).toBe(plain)
  if (!ooxmlSchemas.missing) expect(schemaFaults(unzipSync(edited)).faults).toEqual([])
})

test('a calendar that begins in 1904 keeps its dates', async () => {
  const parts = unzipSync(plain)
  const book = strFromU8(parts['xl/workbook.xml']!).replace('<workbookPr ', '<workbookPr date1904="1" ')
  const edited = editCells(zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) }), [
    { sheet: 'RAB', cell: 'A901', value: '2027-08-17', isDate: true },
  ])
  expect((await openCells(edited))('RAB', 'A901')).toEqual(new Date('2027-08-17T00:00:00Z'))
})

describe('formulas', () => {
  const sheet = (rows: string) => {
    const parts = unzipSync(plain)
    const xml = partOf(plain, costSheet).replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${rows}</sheetData>`)
    return zipSync({ ...parts, [costSheet]: strToU8(xml) })
  }
  test('what shared a formula that is written over keeps its meaning', () => {
    const bytes = sheet(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="4">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="4"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="4"/><v>3</v></c></row>',
    )
    const xml = partOf(editCells(bytes, [{ sheet: 'RAB', cell: 'A1', value: 7 }]), costSheet)
    expect(xml).toContain('<c r="A1"><v>7</v></c>')
    expect(xml).toContain('<c r="A2"><f>B2*$C$1</f><v>2</v></c>')
    expect(xml).toContain('<c r="A3"><f>B3*$C$1</f><v>3</v></c>')
  })

  test('a cell inside a formula for several cells is refused by name', () => {
    const bytes = sheet('<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row>')
    expect(() => editCells(bytes, [{ sheet: 'RAB', cell: 'A1', value: 7 }])).toThrow('several cells')
  })

  test('a cell that held a formula is no longer listed in the order of calculation', () => {
    const parts = unzipSync(sheet('<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="C1"><f>B1</f><v>1</v></c></row>'))
    const head = '<?xml version="1.0"?>'
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const bytes = zipSync({
      ...parts,
      'xl/calcChain.xml': strToU8(`${head}<calcChain xmlns="${main}"><c r="A1" i="14"/><c r="C1"/></calcChain>`),
      'xl/_rels/workbook.xml.rels': strToU8(
        strFromU8(parts['xl/_rels/workbook.xml.rels']!).replace(
          '</Relationships>',
          '<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      ),
    })
    const once = editCells(bytes, [{ sheet: 'RAB', cell: 'A1', value: 7 }])
    expect(partOf(once, 'xl/calcChain.xml')).toContain(`<calcChain xmlns="${main}"><c i="14" r="C1"/></calcChain>`)
    const both = unzipSync(editCells(once, [{ sheet: 'RAB', cell: 'C1', value: 8 }]))
    expect(both['xl/calcChain.xml']).toBeUndefined()
    expect(strFromU8(both['xl/_rels/workbook.xml.rels']!)).not.toContain('calcChain')
  })
})

test.each([
  ['a sheet that is not there', { sheet: 'Lain', cell: 'A1', value: 1 }, 'Lain'],
  ['a range', { sheet: 'RAB', cell: 'A1:A2', value: 1 }, 'A1:A2'],
  ['no number', { sheet: 'RAB', cell: 'A1', value: Number.NaN }, 'NaN'],
  ['a text too long', { sheet: 'RAB', cell: 'A1', value: 'x'.repeat(32_768) }, '32768'],
])('%s is refused by name', (_, edit, words) => {
  expect(() => editCells(plain, [edit])).toThrow(words)
})

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] as Uint8Array)
}

async function openCells(bytes: Uint8Array): Promise<(sheet: string, cell: string) => unknown> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return (sheet, cell) => book.getWorksheet(sheet)?.getCell(cell).value
}
