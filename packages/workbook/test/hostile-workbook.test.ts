import { type Issue } from '@bekal/core'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { annotateWorkbook, buildWorkbook, readWorkbook } from '../src/index.js'
import { examplePlan } from './cells.js'

const plan = examplePlan('lapas-selong')
let bytes: Uint8Array
beforeAll(async () => {
  bytes = await buildWorkbook(plan, { locale: 'id' })
})

/** The workbook with one part written differently, by hand: no program of ours takes part. */
function withPart(name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[name] as Uint8Array)
  const after = change(before)
  expect(after).not.toBe(before)
  return zipSync({ ...parts, [name]: strToU8(after) })
}

function withParts(added: Unzipped): Uint8Array {
  return zipSync({ ...unzipSync(bytes), ...added })
}

async function reasonFor(file: Uint8Array): Promise<unknown> {
  const { plan: read, issues } = await readWorkbook(file)
  expect(read).toBeUndefined()
  expect(issues).toHaveLength(1)
  const [{ code, params }] = issues as [Issue]
  expect(code).toBe('not-a-workbook')
  return params.reason
}

describe('a file that could do harm is refused in one sentence', () => {
  test('macros', async () => {
    expect(await reasonFor(withParts({ 'xl/vbaProject.bin': new Uint8Array(8) }))).toBe('macros')
    const types = withPart('[Content_Types].xml', (text) =>
      text.replace('spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml'),
    )
    expect(await reasonFor(types)).toBe('macros')
  })

  test('entities that unfold, and entities that name other files', async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    const outside = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    for (const type of [laughs, outside]) {
      const file = withPart('xl/worksheets/sheet1.xml', (text) => text.replace('?>', `?>${type}`))
      expect(await reasonFor(file)).toBe('unusual-xml')
    }
  })

  test('a small file that unpacks to many times its size', async () => {
    const file = withParts({ 'xl/worksheets/sheet99.xml': new Uint8Array(60 << 20) })
    expect(file.length).toBeLessThan(2 << 20)
    expect(await reasonFor(file)).toBe('too-large')
  })

  test('an archive that lies about the size of a part', async () => {
    const file = zipSync({ ...unzipSync(bytes), 'xl/worksheets/sheet99.xml': new Uint8Array(8 << 20) })
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    const size = 8 << 20
    let forged = 0
    for (let at = 0; at + 4 <= file.length; at += 1) {
      if (view.getUint32(at, true) !== size) continue
      view.setUint32(at, 1000, true)
      forged += 1
    }
    expect(forged).toBeGreaterThan(0)
    const { issues } = await readWorkbook(file)
    expect(issues.length).toBeGreaterThan(0)
  })

  test('millions of cells', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`
    const file = withPart(sheetOf('Petunjuk'), (text) =>
      text.replace(/<sheetData>[\s\S]*<\/sheetData>/u, `<sheetData>${row.repeat(1500)}</sheetData>`),
    )
    expect(await reasonFor(file)).toBe('too-many-cells')
  })

  test('a small text that hundreds of thousands of cells show, each of them long', async () => {
    const parts = unzipSync(bytes)
    const strings = strFromU8(parts['xl/sharedStrings.xml'] as Uint8Array)
    parts['xl/sharedStrings.xml'] = strToU8(strings.replace('</sst>', `<si><t>${'x'.repeat(32_000)}</t></si></sst>`))
    const row = `<row>${`<c t="s"><v>${strings.split('<si>').length - 1}</v></c>`.repeat(1000)}</row>`
    parts[sheetOf('RAB')] = strToU8(`<worksheet><sheetData>${row.repeat(300)}</sheetData></worksheet>`)
    expect(await reasonFor(zipSync(parts))).toBe('too-many-cells')
  })

  test('a row far below the last row of a worksheet', async () => {
    const file = withPart('xl/worksheets/sheet2.xml', (text) => text.replace(/<row r="1"/u, '<row r="2000000000"'))
    expect(await reasonFor(file)).toBe('damaged')
  })

  test('a part whose bytes are not those that were packed', async () => {
    const file = zipSync({ ...unzipSync(bytes) }, { level: 0 })
    const amount = strToU8('<v>275000</v>')
    const at = file.findIndex((_, place) => amount.every((byte, n) => file[place + n] === byte))
    expect(at).toBeGreaterThan(0)
    file[at + 3] = '9'.charCodeAt(0)
    expect(await reasonFor(file)).toBe('damaged')
  })
})

describe('what is odd but harmless is read', () => {
  test('elements under a prefix', async () => {
    const parts = unzipSync(bytes)
    for (const [name, part] of Object.entries(parts)) {
      if (!/^xl\/(?:workbook|sharedStrings|styles|worksheets\/sheet\d+)\.xml$/u.test(name)) continue
      const text = strFromU8(part).replace(/<(\/?)(?=[A-Za-z])(?![A-Za-z0-9]+:)/gu, '<$1x:')
      parts[name] = strToU8(text.replaceAll('xmlns=', 'xmlns:x='))
    }
    expect((await readWorkbook(zipSync(parts))).plan).toEqual(plan)
  })

  test('the strict form of the format, which names everything elsewhere', async () => {
    const parts = unzipSync(bytes)
    for (const [name, part] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/u.test(name)) continue
      parts[name] = strToU8(
        strFromU8(part)
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      )
    }
    expect((await readWorkbook(zipSync(parts))).plan).toEqual(plan)
  })

  test('names of other people that span whole sheets', async () => {
    const file = withPart('xl/workbook.xml', (text) =>
      text.replace('<definedNames>', '<definedNames><definedName name="semua">\'RAB\'!$A$1:$XFD$1048576</definedName>'),
    )
    expect((await readWorkbook(file)).plan).toEqual(plan)
  })

  test('merges, drop-downs and rules over whole sheets', async () => {
    const everything = 'A1:XFD1048576'
    const file = withPart('xl/worksheets/sheet3.xml', (text) =>
      text.replace(
        '</sheetData>',
        `</sheetData><mergeCells count="1"><mergeCell ref="${everything}"/></mergeCells><dataValidations count="1">` +
          `<dataValidation type="list" sqref="${everything}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
      ),
    )
    expect((await readWorkbook(file)).plan).toEqual(plan)
  })

  test('links to other workbooks, which are not followed', async () => {
    const file = withParts({ 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink>&broken') })
    expect((await readWorkbook(file)).plan).toEqual(plan)
  })

  test('a formula that calls out of the workbook counts by its last result, and is told', async () => {
    const calls = (formula: string) =>
      withPart(sheetOf('RAB'), (text) =>
        text.replace(/(<c r="[A-Z]+\d+"[^>]*?)><v>275000<\/v>/u, `$1><f>${formula}</f><v>275000</v>`),
      )
    for (const formula of ['WEBSERVICE("https://contoh.invalid/")', "cmd|'/c calc'!A0", "'[1]Lain'!A1"]) {
      const { plan: read, issues } = await readWorkbook(calls(formula))
      expect(read).toEqual(plan)
      expect(issues.filter(({ code }) => code === 'formula-in-input')).toHaveLength(1)
    }
  })

  test('a calendar that begins in 1904 keeps every date', async () => {
    const shifted = unzipSync(bytes)
    const book = strFromU8(shifted['xl/workbook.xml'] as Uint8Array)
    shifted['xl/workbook.xml'] = strToU8(
      /<workbookPr[^>]*>/u.test(book)
        ? book.replace(/<workbookPr/u, '<workbookPr date1904="true"')
        : book.replace(/<sheets>/u, '<workbookPr date1904="true"/><sheets>'),
    )
    const name = sheetOf('Angkatan')
    const start = serialOf(plan.cohorts[0]?.startsOn as string)
    const sheet = strFromU8(shifted[name] as Uint8Array)
    // 1,462 days lie between the two calendars.
    const moved = sheet.replaceAll(`<v>${start}</v>`, `<v>${start - 1462}</v>`)
    expect(moved).not.toBe(sheet)
    shifted[name] = strToU8(moved)
    const { plan: read } = await readWorkbook(zipSync(shifted))
    expect(read?.cohorts[0]?.startsOn).toBe(plan.cohorts[0]?.startsOn)
  })

  test('a date that is written out in the file', async () => {
    const start = plan.cohorts[0]?.startsOn as string
    const file = withPart(sheetOf('Angkatan'), (text) =>
      text.replace(
        new RegExp(`(<c r="[A-Z]+\\d+"[^>]*?)><v>${serialOf(start)}</v>`, 'u'),
        `$1 t="d"><v>${start}T00:00:00</v>`,
      ),
    )
    expect((await readWorkbook(file)).plan?.cohorts[0]?.startsOn).toBe(start)
  })
})

describe('what a planner typed never becomes a formula', () => {
  const typed = ['=1+1', '+62 812', '-5', '@SUM(A1)', '=HYPERLINK("https://contoh.invalid/","klik")', '\t=1+1']

  test('in the workbook of a plan', async () => {
    const costLines = plan.costLines.map((line, at) => ({ ...line, description: typed[at % typed.length] as string }))
    const book = new ExcelJS.Workbook()
    const built = await buildWorkbook({ ...plan, costLines }, { locale: 'id' })
    await book.xlsx.load(built as unknown as ExcelJS.Buffer, { ignoreNodes: ['dataValidations'] })
    const found = new Set<string>()
    book.getWorksheet('RAB')?.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === 'string' && typed.includes(cell.value)) found.add(cell.value)
        expect(typed).not.toContain(cell.formula === undefined ? '' : `=${cell.formula}`)
      }),
    )
    expect([...found].sort()).toEqual([...typed].sort())
  })

  test('in notes and findings of an annotated file', () => {
    const issue: Issue = {
      code: 'unknown-choice',
      severity: 'error',
      path: [],
      params: { found: '=1+1', allowed: '=2+2' },
      sheet: 'RAB',
      cell: 'A8',
    }
    const parts = unzipSync(annotateWorkbook(bytes, [issue], { language: 'id' }))
    for (const [name, part] of Object.entries(parts)) {
      if (name.startsWith('xl/worksheets/sheet')) expect(strFromU8(part)).not.toMatch(/<f>=?[12]\+[12]<\/f>/u)
    }
  })
})

/** The part of a sheet by its name. */
function sheetOf(name: string): string {
  const text = strFromU8(unzipSync(bytes)['xl/workbook.xml'] as Uint8Array)
  const names = [...text.matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, one]) => one)
  return `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`
}

/** Days since 1899-12-30. */
function serialOf(isoDate: string): number {
  return (Date.parse(`${isoDate}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
}
