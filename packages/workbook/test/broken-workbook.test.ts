import { formatIssue, type Issue, type Language } from '@bekal/core'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorkbook, isUnreadable, readWorkbook, workbookMessages } from '../src/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { address } from '../src/definition/index.js'
import { examplePlan, findCell } from './cells.js'
import { editCells, type Typed } from './edit-cells.js'

const plan = examplePlan('lapas-selong')
const format = { money: (n: number) => `Rp${n}` }
const say = (issue: Issue, language: Language) => formatIssue(workbookMessages, issue, language, format)
const place = ({ sheet, cell }: Issue) => `${sheet}!${cell}`

let bytes: Uint8Array
let layout: WorkbookLayout

beforeAll(async () => {
  bytes = await buildWorkbook(plan, { locale: 'id' })
  layout = layoutWorkbook(plan, { locale: 'id' })
})

/** Address of a cell in the row of an id, under a heading. */
function at(sheet: string, id: string, heading: string): string {
  const row = findCell(layout, sheet, id).row
  return address(findCell(layout, sheet, heading).column, row)
}

async function issuesAfter(sheet: string, cell: string, value: Typed): Promise<Issue[]> {
  const before = (await readWorkbook(bytes)).issues.map(place)
  const { issues } = await readWorkbook(editCells(bytes, { [sheet]: { [cell]: value } }))
  return issues.filter((issue) => !before.includes(place(issue)))
}

describe('a cell that a planner spoiled is named with sheet and cell, in both languages', () => {
  test('an amount typed as text', async () => {
    const cell = at('RAB', 'mj-benang', 'Harga satuan')
    const [issue, ...others] = await issuesAfter('RAB', cell, 'Rp 275.000')
    expect(others).toEqual([])
    expect(issue).toMatchObject({ code: 'number-as-text', severity: 'error', sheet: 'RAB', cell })
    expect(say(issue as Issue, 'id')).toContain('“Rp 275.000” adalah teks')
    expect(say(issue as Issue, 'id')).toContain('Ketik 275000')
    expect(say(issue as Issue, 'en')).toContain('“Rp 275.000” is text')
  })

  test('an amount that can be read in two ways is not guessed', async () => {
    const cell = at('RAB', 'mj-benang', 'Harga satuan')
    const [issue] = await issuesAfter('RAB', cell, '1,500')
    expect(issue).toMatchObject({ code: 'not-a-number', sheet: 'RAB', cell })
    expect((await readWorkbook(editCells(bytes, { RAB: { [cell]: '1,500' } }))).plan).toBeUndefined()
  })

  test('an unknown fund', async () => {
    const cell = at('RAB', 'mj-benang', 'Dana 1')
    const issues = await issuesAfter('RAB', cell, 'dipa-lain')
    const issue = issues.find(({ code }) => code === 'unknown-reference') as Issue
    expect(place(issue)).toBe(`RAB!${cell}`)
    expect(say(issue, 'id')).toBe('Tidak ada dana dengan kode “dipa-lain”. Perbaiki kodenya atau tambahkan dana itu.')
    expect(say(issue, 'en')).toContain('There is no fund with id “dipa-lain”')
  })

  test('an overwritten formula, with what it should give', async () => {
    const cell = at('RAB', 'mj-benang', 'Jumlah biaya')
    const [issue, ...others] = await issuesAfter('RAB', cell, 5_000_000)
    expect(others).toEqual([])
    expect(issue).toMatchObject({ code: 'formula-overwritten', sheet: 'RAB', cell })
    expect(say(issue as Issue, 'id')).toContain('“5000000”; seharusnya “4400000”')
    expect(say(issue as Issue, 'en')).toContain('“5000000”; it should give “4400000”')
  })

  test('a formula overwritten on a result sheet', async () => {
    const row = layout.sheets
      .find(({ name }) => name === 'Pembagian')
      ?.cells.find(({ value }) => value === 'mj-benang')?.row
    const cell = address(findCell(layout, 'Pembagian', 'Pihak 2').column, row as number)
    const [issue] = await issuesAfter('Pembagian', cell, 0)
    expect(issue).toMatchObject({ code: 'formula-overwritten', sheet: 'Pembagian', cell })
  })

  test('a choice that is not on the list, with the choices', async () => {
    const cell = at('RAB', 'mj-benang', 'Bentuk')
    const [issue] = await issuesAfter('RAB', cell, 'Kredit')
    expect(issue).toMatchObject({ code: 'unknown-choice', sheet: 'RAB', cell })
    expect(say(issue as Issue, 'id')).toContain('Tunai · Natura bernilai · Natura tanpa nilai')
  })

  test('a blank cell that is required', async () => {
    const cell = at('RAB', 'mj-benang', 'Uraian')
    const [issue] = await issuesAfter('RAB', cell, null)
    expect(issue).toMatchObject({ code: 'missing-key', sheet: 'RAB', cell, params: { key: 'Uraian' } })
  })

  test('a date that does not exist', async () => {
    const cell = at('Angkatan', 'cuci-1', 'Mulai')
    const [issue] = await issuesAfter('Angkatan', cell, '30/02/2027')
    expect(issue).toMatchObject({ code: 'not-a-date', sheet: 'Angkatan', cell })
  })

  test('an id used twice', async () => {
    const cell = at('RAB', 'mj-benang', 'Kode')
    const issues = await issuesAfter('RAB', cell, 'mj-kain')
    expect(issues.find(({ code }) => code === 'duplicate-id')).toMatchObject({ sheet: 'RAB', cell })
  })

  test('a row whose parent does not exist', async () => {
    const cell = address(1, findCell(layout, 'Unit', 'ck-k3').row)
    const [issue] = await issuesAfter('Unit', cell, 'las-listrik')
    expect(issue).toMatchObject({ code: 'parent-unknown', sheet: 'Unit', cell })
  })

  test('several mistakes at once are all reported', async () => {
    const edits = {
      RAB: { [at('RAB', 'mj-benang', 'Harga satuan')]: 'seratus', [at('RAB', 'mj-modul', 'Dana 1')]: 'entah' },
      Dana: { [at('Dana', 'dipa-lapas', 'Rezim')]: 'APBX' },
    }
    const { plan: read, issues } = await readWorkbook(editCells(bytes, edits))
    expect(read).toBeUndefined()
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['not-a-number', 'unknown-reference', 'unknown-choice']),
    )
  })
})

describe('a workbook that was rearranged is still read', () => {
  test('a missing sheet is named in the language of the others', async () => {
    const { issues } = await readWorkbook(await changed((book) => book.removeWorksheet('Dana')))
    const issue = issues.find(({ code }) => code === 'sheet-missing') as Issue
    expect(issue).toMatchObject({ sheet: 'Dana', params: { name: 'Dana' } })
    expect(say(issue, 'id')).toContain('Lembar “Dana” tidak ada')
    expect(say(issue, 'en')).toContain('The sheet “Dana” is missing')
  })

  test('headings in the other language, on sheets named in the other language, mean the same', async () => {
    const english = layoutWorkbook(plan, { locale: 'en' })
    const renamed = await changed((book) => {
      const sheet = book.getWorksheet('RAB') as ExcelJS.Worksheet
      const own = layout.sheets.find(({ name }) => name === 'RAB')
      const other = english.sheets.find(({ name }) => name === 'Costs')
      const header = findCell(layout, 'RAB', 'Uraian').row
      own?.cells.forEach((cell, n) => {
        if (cell.row === header) sheet.getCell(cell.row, cell.column).value = other?.cells[n]?.value as string
      })
      sheet.name = 'Costs'
    })
    expect((await readWorkbook(renamed)).plan).toEqual(plan)
  })

  test('columns that changed places, and inserted columns and rows, lose nothing', async () => {
    const moved = await changed((book) => {
      const sheet = book.getWorksheet('Peserta') as ExcelJS.Worksheet
      const header = findCell(layout, 'Peserta', 'Status hukum').row
      withoutSharing(sheet)
      for (let row = header; row < header + 30; row += 1) {
        const [a, b] = [sheet.getCell(row, 2), sheet.getCell(row, 10)]
        ;[a.value, b.value] = [b.value, a.value]
      }
      sheet.spliceColumns(3, 0, [])
      sheet.getCell(header, 3).value = 'Catatan kami'
      sheet.getCell(header + 1, 3).value = 'kolom tambahan'
      sheet.spliceRows(header, 0, [], ['Catatan'])
    })
    expect((await readWorkbook(moved)).plan).toEqual(plan)
  })

  test('a column whose heading is gone is named', async () => {
    const heading = findCell(layout, 'RAB', 'Harga satuan')
    const cell = address(heading.column, heading.row)
    const { issues } = await readWorkbook(editCells(bytes, { RAB: { [cell]: 'Harga' } }))
    expect(issues[0]).toMatchObject({ code: 'column-missing', sheet: 'RAB', params: { column: 'Harga satuan' } })
  })

  /** exceljs does not write formulas that others share once rows above them came in. */
  function withoutSharing(sheet: ExcelJS.Worksheet): void {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula !== undefined) cell.value = { formula: cell.formula, result: cell.result } as ExcelJS.CellValue
      }),
    )
  }

  async function changed(change: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    change(book)
    return new Uint8Array(await book.xlsx.writeBuffer())
  }
})

describe('a file that is no planning workbook gives one issue and no plan', () => {
  const zipOf = (name: string) => zipSync({ [name]: strToU8('x') })
  /** A compound file whose directory names a stream, in UTF-16 as such files do. */
  const ole = (stream: string) =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...[...stream].flatMap((one) => [one.charCodeAt(0), 0]),
    ])
  test.each([
    { what: 'an empty file', file: () => new Uint8Array(), reason: 'empty' },
    { what: 'a text file', file: () => strToU8('nama;jumlah\na;1'), reason: 'not-a-workbook' },
    { what: 'an Excel file of before 2007', file: () => ole('Workbook'), reason: 'old-excel' },
    { what: 'a workbook behind a password', file: () => ole('EncryptedPackage'), reason: 'password' },
    {
      what: 'a LibreOffice workbook (.ods)',
      file: () =>
        zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('x'), 'META-INF/manifest.xml': strToU8('x') }),
      reason: 'open-document',
    },
    { what: 'a binary workbook (.xlsb)', file: () => zipOf('xl/workbook.bin'), reason: 'binary-excel' },
    { what: 'another zip', file: () => zipOf('foto.jpg'), reason: 'not-a-workbook' },
    {
      what: 'a bomb that unpacks to 30 MB',
      file: () => zipSync({ 'xl/a.xml': new Uint8Array(30 << 20) }),
      reason: 'too-large',
    },
    { what: 'half a workbook', file: () => bytes.slice(0, bytes.length / 2), reason: 'damaged' },
  ])('$what', async ({ file, reason }) => {
    const { plan: read, issues } = await readWorkbook(file())
    expect(read).toBeUndefined()
    expect(issues).toMatchObject([{ code: 'not-a-workbook', params: { reason } }])
    expect(isUnreadable(issues)).toBe(true)
    for (const language of ['id', 'en'] as const) expect(say(issues[0] as Issue, language)).toMatch(/^\p{Lu}.+\.$/u)
  })

  test('an Excel workbook with other sheets', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Sheet1').getCell('A1').value = 'halo'
    const { issues } = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()))
    expect(issues).toMatchObject([{ code: 'not-a-workbook', params: { reason: 'foreign' } }])
  })

  test('a workbook of a later version', async () => {
    const version = findCell(layout, 'Daftar', 'Versi buku kerja Bekal')
    const { issues } = await readWorkbook(editCells(bytes, { Daftar: { [address(2, version.row)]: 99 } }))
    expect(isUnreadable(issues)).toBe(true)
    expect(issues.find(({ code }) => code === 'newer-template')).toMatchObject({ params: { found: 99, known: 2 } })
  })

  test('the fixtures are what they claim: the untouched file is read', async () => {
    expect(strFromU8(unzipSync(bytes)['[Content_Types].xml'] as Uint8Array)).toContain('worksheet')
    expect((await readWorkbook(bytes)).plan).toEqual(plan)
  })
})
