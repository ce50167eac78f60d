import { readFileSync } from 'node:fs'
import type { Issue } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { address, columnLetter } from '../src/definition/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { examplePlan, findCell } from './cells.js'
import { editCells, type Typed } from './edit-cells.js'

const plan = examplePlan('lapas-selong')
let bytes: Uint8Array
let layout: WorkbookLayout
let before: Set<string>

beforeAll(async () => {
  bytes = await buildWorkbook(plan, { locale: 'id' })
  layout = layoutWorkbook(plan, { locale: 'id' })
  before = new Set((await readWorkbook(bytes)).issues.map(key))
})

const key = ({ code, sheet, cell }: Issue) => `${code} ${sheet}!${cell}`
const place = (sheet: string, id: string, heading: string) =>
  address(findCell(layout, sheet, heading).column, findCell(layout, sheet, id).row)

/** What reading finds that it does not find in the file as it was built. */
async function reading(file: Uint8Array) {
  const { plan: read, issues } = await readWorkbook(file)
  return { read, issues: issues.filter((one) => !before.has(key(one))) }
}
const typed = (sheet: string, cells: Record<string, Typed>) => reading(editCells(bytes, { [sheet]: cells }))

/** The file with the part of a sheet, or the workbook part, written differently. */
function changed(sheet: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const at = layout.sheets.findIndex(({ name }) => name === sheet) + 1
  const name = at === 0 ? 'xl/workbook.xml' : `xl/worksheets/sheet${at}.xml`
  const old = strFromU8(parts[name] as Uint8Array)
  const xml = change(old)
  expect(xml).not.toBe(old)
  return zipSync({ ...parts, [name]: strToU8(xml) }, { level: 1 })
}

describe('numbers that are text', () => {
  test.each([
    ['1.500.000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['Rp 1.500.000,-', 1_500_000],
    ['1.500.000,00', 1_500_000],
    ['Rp\u00A01.500.000', 1_500_000],
  ])('%s is read as %d, and told', async (text, unitCost) => {
    const cell = place('RAB', 'mj-benang', 'Harga satuan')
    const { read, issues } = await typed('RAB', { [cell]: text })
    expect(read?.costLines.find(({ id }) => id === 'mj-benang')?.unitCost).toBe(unitCost)
    expect(issues.find(({ code }) => code === 'number-as-text')).toMatchObject({ sheet: 'RAB', cell, params: { read: String(unitCost) } })
  }) // prettier-ignore

  test.each(['1.500', '(1.500)', '1,500', 'dua juta'])('%s is refused, never guessed', async (text) => {
    const cell = place('RAB', 'mj-benang', 'Harga satuan')
    const { read, issues } = await typed('RAB', { [cell]: text })
    expect(read).toBeUndefined()
    expect(issues.map(key)).toEqual([`not-a-number RAB!${cell}`])
  })

  test('a percentage', async () => {
    const header = findCell(layout, 'Skema', 'Persen')
    const row = layout.sheets
      .find(({ name }) => name === 'Skema')
      ?.cells.find((cell) => cell.column === header.column && cell.row > header.row && cell.value !== undefined)
    const cell = address(header.column, row?.row as number)
    const { read, issues } = await typed('Skema', { [cell]: `${String(Number(row?.value) * 100).replace('.', ',')} %` })
    expect(issues.map(key)).toEqual([`number-as-text Skema!${cell}`])
    expect(read).toEqual(plan)
  })

  test('a number that Excel has turned into a date', async () => {
    const cell = place('RAB', 'mj-benang', 'Harga satuan')
    const dated = place('Angkatan', 'cuci-1', 'Mulai')
    const looks = /<c r="([A-Z]+\d+)" s="(\d+)"/gu
    const cohorts = strFromU8(unzipSync(bytes)['xl/worksheets/sheet11.xml'] as Uint8Array)
    const look = [...cohorts.matchAll(looks)].find(([, at]) => at === dated)?.[2]
    const file = changed('RAB', (xml) =>
      xml.replace(new RegExp(`<c r="${cell}" s="\\d+"[^>]*><v>[^<]*</v></c>`, 'u'), `<c r="${cell}" s="${look}"><v>46508</v></c>`),
    )
    expect((await reading(file)).issues).toMatchObject([
      { code: 'date-for-number', sheet: 'RAB', cell, params: { found: '2027-05-01' } },
    ])
  }) // prettier-ignore
})

test('dates that are text, in the styles of both languages', async () => {
  const cell = place('Angkatan', 'cuci-1', 'Mulai')
  const [year, month, day] = (plan.cohorts.find(({ id }) => id === 'cuci-1')?.startsOn as string).split('-')
  const names = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober']
  for (const text of [`${day}-${month}-${year}`, `${Number(day)} ${names[Number(month) - 1]} ${year}`]) {
    const { read, issues } = await typed('Angkatan', { [cell]: text })
    expect(read).toEqual(plan)
    expect(issues.map(key)).toEqual([`date-as-text Angkatan!${cell}`])
  }
})

describe('blanks that nobody sees', () => {
  test.each([
    ['an id', 'Dana', 'dipa-lapas', 'Kode', ' dipa-lapas\u00A0'],
    ['a reference', 'RAB', 'mj-benang', 'Dana 1', 'dipa-bpvp '],
    ['a choice', 'RAB', 'mj-benang', 'Bentuk', '\u00A0Tunai'],
  ])('around %s are taken off, and told', async (_, sheet, id, heading, text) => {
    const cell = place(sheet, id, heading)
    const { read, issues } = await typed(sheet, { [cell]: text })
    expect(issues.filter(({ code }) => code === 'text-trimmed')).toMatchObject([{ sheet, cell, params: { read: text.trim() } }])
    expect(read?.funds).toEqual(plan.funds)
    expect(read?.costLines.length).toBe(plan.costLines.length)
  }) // prettier-ignore

  test('in headings and names of sheets do no harm', async () => {
    const heading = findCell(layout, 'Dana', 'Nama dana')
    const spaced = editCells(bytes, { Dana: { [address(heading.column, heading.row)]: ' Nama\u00A0dana ' } })
    expect((await reading(spaced)).read).toEqual(plan)
    const file = changed('', (xml) => xml.replace('name="Dana"', 'name="Dana\u00A0"'))
    expect(await reading(file)).toEqual({ read: plan, issues: [] })
  })
})

describe('a slip is met with what was probably meant', () => {
  test('of a choice', async () => {
    const { issues } = await typed('RAB', { [place('RAB', 'mj-benang', 'Bentuk')]: 'Tunia' })
    expect(issues.find(({ code }) => code === 'unknown-choice')?.params.nearest).toBe('Tunai')
  })

  test('of a reference', async () => {
    const { issues } = await typed('RAB', { [place('RAB', 'mj-benang', 'Dana 1')]: 'dipa-lapsa' })
    expect(issues.find(({ code }) => code === 'unknown-reference')?.params.nearest).toBe('dipa-lapas')
  })

  test('of the id of a parent', async () => {
    const cell = address(1, findCell(layout, 'Unit', 'ck-k3').row)
    const { issues } = await typed('Unit', { [cell]: 'cuci-kendaran' })
    expect(issues.find(({ code }) => code === 'parent-unknown')?.params.nearest).toBe('cuci-kendaraan')
  })
})

describe('sheets', () => {
  test('renamed are known by their tables', async () => {
    const file = changed('', (xml) => xml.replace('name="RAB"', 'name="Anggaran rev 3"'))
    const { read, issues } = await reading(file)
    expect(read).toEqual(plan)
    expect(issues.find(({ code }) => code === 'sheet-renamed')).toMatchObject({
      sheet: 'Anggaran rev 3',
      params: { name: 'RAB', found: 'Anggaran rev 3' },
    })
  })

  test('duplicated are told apart: the one of the right name is read', async () => {
    const parts = unzipSync(bytes)
    const at = layout.sheets.findIndex(({ name }) => name === 'RAB') + 1
    const put = (name: string, before: string, text: string) => {
      parts[name] = strToU8(strFromU8(parts[name] as Uint8Array).replace(before, text + before))
    }
    put('xl/workbook.xml', '</sheets>', '<sheet name="RAB (2)" sheetId="90" r:id="rId900"/>')
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
    put('xl/_rels/workbook.xml.rels', '</Relationships>', `<Relationship Id="rId900" Type="${type}" Target="worksheets/sheet90.xml"/>`)
    parts['xl/worksheets/sheet90.xml'] = (parts[`xl/worksheets/sheet${at}.xml`] as Uint8Array).slice()
    const { read, issues } = await reading(zipSync(parts, { level: 1 }))
    expect(read).toEqual(plan)
    expect(issues).toMatchObject([{ code: 'sheet-copied', sheet: 'RAB (2)', params: { name: 'RAB', found: 'RAB (2)' } }])
  }) // prettier-ignore
})

describe('columns', () => {
  test('renamed are asked for, with the heading that stands there now', async () => {
    const heading = findCell(layout, 'RAB', 'Harga satuan')
    const { issues } = await typed('RAB', { [address(heading.column, heading.row)]: 'Harga per satuan' })
    expect(issues.find(({ code }) => code === 'column-missing')?.params).toMatchObject({ column: 'Harga satuan', found: 'Harga per satuan' })
  }) // prettier-ignore

  test('removed are asked for', async () => {
    const heading = findCell(layout, 'RAB', 'Uraian')
    const { issues } = await typed('RAB', { [address(heading.column, heading.row)]: null })
    expect(issues.find(({ code }) => code === 'column-missing')?.params).toEqual({ column: 'Uraian', table: 'Rincian biaya' })
  }) // prettier-ignore

  test('duplicated are read from the first', async () => {
    const heading = findCell(layout, 'RAB', 'Satuan 2')
    const { issues } = await typed('RAB', { [address(heading.column, heading.row)]: 'Uraian' })
    expect(issues.find(({ code }) => code === 'column-twice')).toMatchObject({ sheet: 'RAB', params: { column: 'Uraian' } })
  }) // prettier-ignore

  test('whose drop-down is gone are named', async () => {
    const letter = columnLetter(findCell(layout, 'RAB', 'Bentuk').column)
    const file = changed('RAB', (xml) =>
      xml.replace(new RegExp(`<dataValidation [^>]*sqref="${letter}\\d+:${letter}\\d+"[^>]*>.*?</dataValidation>`, 'u'), ''),
    )
    const { read, issues } = await reading(file)
    expect(read).toEqual(plan)
    expect(issues).toMatchObject([{ code: 'choices-gone', severity: 'info', sheet: 'RAB', params: { columns: 'Bentuk' } }])
  }) // prettier-ignore
})

test('merged cells: the first is read, the others are blank, and the range is named', async () => {
  const first = place('RAB', 'mj-benang', 'Uraian')
  const row = Number(first.slice(1))
  const range = `${first}:${first[0]}${row + 1}`
  const emptied = editCells(bytes, { RAB: { [`${first[0]}${row + 1}`]: null } })
  const parts = unzipSync(emptied)
  const at = `xl/worksheets/sheet${layout.sheets.findIndex(({ name }) => name === 'RAB') + 1}.xml`
  const xml = strFromU8(parts[at] as Uint8Array).replace('</mergeCells>', `<mergeCell ref="${range}"/></mergeCells>`)
  expect(xml).toContain(range)
  const { issues } = await reading(zipSync({ ...parts, [at]: strToU8(xml) }, { level: 1 }))
  expect(issues.find(({ code }) => code === 'cells-merged')).toMatchObject({ sheet: 'RAB', cell: first, params: { range } })
  expect(issues.find(({ code }) => code === 'missing-key')).toMatchObject({ sheet: 'RAB', cell: `${first[0]}${row + 1}` })
}) // prettier-ignore

test('hidden and filtered rows are read, and told', async () => {
  const rows = [findCell(layout, 'RAB', 'mj-benang').row, findCell(layout, 'RAB', 'mj-kain').row].sort((a, b) => a - b)
  const hide = (xml: string) =>
    rows.reduce((text, row) => text.replace(`<row r="${row}" `, `<row r="${row}" hidden="1" `), xml)
  const hidden = await reading(changed('RAB', hide))
  expect(hidden.read).toEqual(plan)
  expect(hidden.issues).toMatchObject([{ code: 'rows-hidden', sheet: 'RAB', params: { count: 2 } }])
  const filter = '<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>'
  const filtered = await reading(
    changed('RAB', (xml) => hide(xml).replace(/<autoFilter ref="([^"]+)"\/>/u, `<autoFilter ref="$1">${filter}</autoFilter>`)),
  )
  expect(filtered.read).toEqual(plan)
  expect(filtered.issues).toMatchObject([{ code: 'rows-filtered', sheet: 'RAB', params: { count: 2 } }])
}) // prettier-ignore

test('pasted error values are named with their cell', async () => {
  const cell = place('RAB', 'mj-benang', 'Harga satuan')
  const file = changed('RAB', (xml) =>
    xml.replace(new RegExp(`<c r="${cell}"( s="\\d+")[^>]*><v>[^<]*</v></c>`, 'u'), `<c r="${cell}"$1 t="e"><v>#REF!</v></c>`),
  )
  const { issues } = await reading(file)
  expect(issues).toMatchObject([{ code: 'cell-error', sheet: 'RAB', cell, params: { found: '#REF!' } }])
}) // prettier-ignore

test('names of other people hide nothing: no formula of ours goes by a name', async () => {
  const own = ['RAB', 'SUM', 'Dana', 'rusak', 'semua'].map(
    (name) => `<definedName name="${name}">${name === 'rusak' ? '#REF!' : "'RAB'!$A$1"}</definedName>`,
  )
  const file = changed('', (xml) => xml.replace('<definedNames>', `<definedNames>${own.join('')}`))
  expect(await reading(file)).toEqual({ read: plan, issues: [] })
})

describe('formulas that reach out of the workbook', () => {
  test.each([
    ['_xlfn.WEBSERVICE("https://contoh.invalid/")', 'WEBSERVICE'],
    ['HYPERLINK("https://contoh.invalid/","klik")', 'HYPERLINK https:'],
    ["'[1]Lain'!A1", '[1]'],
    ["cmd|'/c calc'!A0", 'DDE'],
    ['IMPORTRANGE("x","A1")', 'IMPORTRANGE'],
  ])('%s is named', async (formula, found) => {
    const file = changed('Petunjuk', (xml) =>
      xml.replace('</row>', `<c r="Z1"><f>${formula.replaceAll('&', '&amp;')}</f><v>1</v></c></row>`),
    )
    const { read, issues } = await reading(file)
    expect(read).toEqual(plan)
    expect(issues).toMatchObject([{ code: 'formula-calls-out', sheet: 'Petunjuk', cell: 'Z1', params: { found } }])
  })

  test('links within the workbook are no such thing', async () => {
    expect([...before].filter((one) => one.startsWith('formula-calls-out'))).toEqual([])
  })
})

test('a column of like mistakes is told in one line behind the first twenty', async () => {
  const letter = columnLetter(findCell(layout, 'RAB', 'Harga satuan').column)
  const rows = plan.costLines.map(({ id }) => findCell(layout, 'RAB', id).row)
  const edits = Object.fromEntries(rows.map((row) => [`${letter}${row}`, 'seratus ribu']))
  const { issues } = await typed('RAB', edits)
  const own = issues.filter(({ code }) => code === 'not-a-number' || code === 'more-alike')
  expect(own).toHaveLength(21)
  expect(own[20]).toMatchObject({
    code: 'more-alike',
    severity: 'error',
    params: { count: rows.length - 20 },
  })
  expect(String(own[20]?.params.cells)).toContain(`${letter}${Math.max(...rows)}`)
})

describe('a workbook of a former version', () => {
  // Built by the program of 24 November 2026, when levels, levers and gates of indicators stood in single cells.
  const former = (file: string) => readFileSync(new URL(`./former/version-1.${file}`, import.meta.url))

  test('is read whole, and says what has changed', async () => {
    const { plan: expected } = parsePlan(JSON.parse(former('json').toString('utf8')))
    const { plan: read, issues } = await readWorkbook(new Uint8Array(former('xlsx')))
    expect(expected?.rubrics[0]?.indicators.some(({ scale }) => 'levels' in scale)).toBe(true)
    expect(read).toEqual(expected)
    const older = issues.filter(({ code }) => /template|missing/u.test(code))
    expect(older).toMatchObject([{ code: 'older-template', severity: 'info', params: { found: 1, known: 2 } }])
    for (const name of ['− “Nilai tingkat”', '− “Syarat (JSON)”', '− “Tindakan (JSON)”', '+ “Dasar pajak”'])
      expect(older[0]?.params.changed).toContain(name)
  })
})

test('rows that were sorted, with a blank one between them, are the same rows', async () => {
  const sheet = layout.sheets.find(({ name }) => name === 'Dana')
  const rows = plan.funds.map(({ id }) => findCell(layout, 'Dana', id).row)
  const header = findCell(layout, 'Dana', 'Nama dana').row
  const inputs = (sheet?.cells ?? []).filter(({ row, formula }) => row > header && rows.includes(row) && formula === undefined)
  const turned = [...rows].reverse()
  const cells = Object.fromEntries(
    inputs.map(({ row, column, value }) => [address(column, turned[rows.indexOf(row)] as number), (value ?? null) as Typed]),
  )
  const { read } = await typed('Dana', cells)
  const byId = (funds: typeof plan.funds | undefined) => Object.fromEntries((funds ?? []).map((fund) => [fund.id, fund]))
  expect(read?.funds.map(({ id }) => id)).toEqual(plan.funds.map(({ id }) => id).reverse())
  expect(byId(read?.funds)).toEqual(byId(plan.funds))
}) // prettier-ignore
