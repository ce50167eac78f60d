import type { Issue } from '@bekal/core'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  annotateWorkbook,
  BrokenXmlError,
  buildWorkbook,
  clearAnnotations,
  MissingPartError,
  readWorkbook,
} from '../src/index.js'
import { address } from '../src/definition/index.js'
import { findingsSheetName } from '../src/findings-texts.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { sheets } from '../src/sheets/index.js'
import { cellsOf, examplePlan, findCell } from './cells.js'
import { editCells } from './edit-cells.js'
import { plannerFile, plannersParts } from './planner-file.js'
import { recalculate } from './recalculate.js'
import { schemaFaults } from './schema-faults.js'
import { libreOffice, ooxmlSchemas } from './tools.js'

const costSheet = 'xl/worksheets/sheet14.xml'
/** Notes on cohorts: who is not chosen yet, an instructor who is away. */
const cohortSheet = 'xl/worksheets/sheet11.xml'
let layout: WorkbookLayout
let plain: Uint8Array
let planners: Uint8Array
let price: string
let issues: readonly Issue[]

const at = (sheet: string, id: string, heading: string) =>
  address(findCell(layout, sheet, heading).column, findCell(layout, sheet, id).row)

/** Issues at cells and rows that a file does not hold, inside merged cells, and without a place. */
const elsewhere: readonly Issue[] = [
  ...['BB9', 'BA9', 'A400', 'C401', 'A401', 'A1', 'B1'].map((cell) => aFinding({ sheet: 'RAB', cell })),
  aFinding({ sheet: 'Dana', cell: 'A1', severity: 'info' }),
  aFinding({ sheet: 'RAB' }),
  aFinding({ sheet: 'Tidak ada', cell: 'A1' }),
  aFinding({ path: ['costLines', 3], severity: 'warning' }),
  aFinding({}),
]

function aFinding(more: Partial<Issue>): Issue {
  return { code: 'cell-error', severity: 'error', path: [], params: { found: '#REF!' }, ...more }
}

beforeAll(async () => {
  const plan = examplePlan('lapas-selong')
  layout = layoutWorkbook(plan, { locale: 'id' })
  price = at('RAB', 'mj-benang', 'Harga satuan')
  plain = editCells(await buildWorkbook(plan, { locale: 'id' }), {
    RAB: { [price]: 'Rp 275.000', [at('RAB', 'mj-benang', 'Bentuk')]: 'Kredit' },
    Dana: { [at('Dana', 'dipa-lapas', 'Rezim')]: 'APBX' },
  })
  planners = plannerFile(plain, costSheet, price)
  issues = (await readWorkbook(plain)).issues
})

const files = [
  { file: 'a file of our writer', bytes: () => plain },
  { file: 'a file with a chart and notes of the planner', bytes: () => planners },
]

describe.each(files)('$file', ({ bytes }) => {
  const annotate = (more: readonly Issue[] = elsewhere) =>
    annotateWorkbook(bytes(), [...issues, ...more], { language: 'id' })

  test('annotating twice changes nothing more', () => {
    const once = annotate()
    const twice = annotateWorkbook(once, [...issues, ...elsewhere], { language: 'id' })
    expect(Buffer.compare(twice, once)).toBe(0)
  })

  test('what was annotated otherwise before leaves no trace', () => {
    const other = annotateWorkbook(annotate(), issues.slice(0, 1), { language: 'en' })
    expect(Buffer.compare(other, annotateWorkbook(bytes(), issues.slice(0, 1), { language: 'en' }))).toBe(0)
  })

  test('clearing gives back every part, byte by byte', () => {
    expect(differences(clearAnnotations(annotate()), bytes())).toEqual([])
    expect(differences(annotateWorkbook(annotate(), [], { language: 'id' }), bytes())).toEqual([])
    expect(differences(clearAnnotations(bytes()), bytes())).toEqual([])
  })

  test('only the parts that must change do', () => {
    const changed = differences(annotate([]), bytes()).filter((name) => Object.hasOwn(unzipSync(bytes()), name))
    // Headings of ours carry notes already, so that the parts of notes are there before.
    const notes = [5, 11, bytes() === planners ? 1 : 14].flatMap((n) => [
      `xl/comments${n}.xml`,
      `xl/drawings/vmlDrawing${n}.vml`,
    ])
    expect(changed.sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet5.xml',
        cohortSheet,
        costSheet,
        ...notes,
      ].sort(),
    )
    expect(plannersParts.filter((name) => changed.includes(name))).toEqual([])
  })

  test('the annotated file is read as the same plan with the same issues', async () => {
    expect(await readWorkbook(annotate())).toEqual(await readWorkbook(bytes()))
  })

  test('a marked cell keeps number format, borders, protection and content', async () => {
    const [before, after] = [await openCell(bytes(), 'RAB', price), await openCell(annotate(), 'RAB', price)]
    expect(after.value).toBe('Rp 275.000')
    expect({ ...after.style, fill: undefined }).toEqual({ ...before.style, fill: undefined })
    expect(after.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFF5A79D' } })
  })

  test.skipIf(ooxmlSchemas.missing)(`keeps to the published schemas [skipped when: ${ooxmlSchemas.reason}]`, () => {
    const { faults, checked } = schemaFaults(unzipSync(annotate()))
    const notes = `xl/comments${bytes() === planners ? 1 : 14}.xml`
    expect(faults).toEqual([])
    expect(checked).toEqual(expect.arrayContaining([notes, 'xl/worksheets/sheet25.xml', costSheet]))
  })
})

test('a byte order mark and Windows line ends survive', () => {
  const parts = unzipSync(plain)
  const marked = `\uFEFF${strFromU8(parts[costSheet] as Uint8Array).replaceAll('><row', '>\r\n<row')}`
  const bytes = zipSync({ ...parts, [costSheet]: strToU8(marked) })
  const annotated = annotateWorkbook(bytes, issues, { language: 'id' })
  expect(differences(annotated, bytes)).toContain(costSheet)
  expect(differences(clearAnnotations(annotated), bytes)).toEqual([])
})

describe('the findings sheet', () => {
  test('lists the worst first, in the language asked for, each with its place', async () => {
    const cells = await cellsOf(annotateWorkbook(plain, [...elsewhere, ...issues], { language: 'en' }))
    const column = (letter: string) => Array.from({ length: 20 }, (_, row) => cells('Findings', `${letter}${row + 5}`))
    expect(cells('Findings', 'A1')).toBe('Findings in this workbook')
    expect(cells('Findings', 'A2')).toMatch(/^13 errors, 2 warnings, 5 notes\. /u)
    expect(column('A')).toEqual([
      ...Array<string>(13).fill('Error'),
      'Warning',
      'Warning',
      ...Array<string>(5).fill('Note'),
    ])
    expect(column('B')).toEqual(expect.arrayContaining(['The whole file', 'RAB', 'costLines[3]', `RAB!${price}`]))
    expect(column('C')).toContain('This cell holds the error #REF!. Type its value again.')
  })

  test('links to the cell with a formula that carries its result; what has no cell has no link', () => {
    const xml = findingsXml(annotateWorkbook(plain, [...issues, ...elsewhere], { language: 'id' }))
    expect(xml).toContain(`<f>HYPERLINK(&quot;#'RAB'!${price}&quot;,&quot;RAB!${price}&quot;)</f><v>RAB!${price}</v>`)
    expect([...xml.matchAll(/HYPERLINK/gu)]).toHaveLength(issues.length + 8)
    expect(xml).not.toContain('Tidak ada&#')
  })

  test('has a name that is neither the workbook’s own nor the planner’s', () => {
    const own = sheets.flatMap(({ name }) => [name.id, name.en])
    expect(Object.values(findingsSheetName).filter((name) => own.includes(name))).toEqual([])
    const names = sheetNames(annotateWorkbook(planners, issues, { language: 'id' }))
    expect(names.slice(-2)).toEqual(['TEMUAN', 'Temuan 2'])
  })

  test.each(['=cmd|"/c calc"!A1', '<b>&amp;</b> "x"', 'emoji 😀 _x0041_', 'baris\r\nbaru\u0001\uD800', '@SUM(A1)'])(
    'a text somebody typed stays text: %j',
    async (found) => {
      const issue = aFinding({ sheet: 'RAB', cell: price, params: { found } })
      const annotated = annotateWorkbook(plain, [issue], { language: 'id' })
      const shown = `Sel ini berisi kesalahan ${found.replace('\r', '').replace(/[\u0001\uD800](?!\uDE00)/gu, '\uFFFD')}. Ketik nilainya kembali.`
      // exceljs does not undo the escape in texts that stand in the cell itself; Excel and LibreOffice do.
      const read = String((await cellsOf(annotated))('Temuan', 'C5')).replace('_x005F_', '_')
      expect(read).toBe(shown)
      const note = (await openCell(annotated, 'RAB', price)).note as ExcelJS.Comment
      expect(note.texts?.map(({ text }) => text).join('')).toContain('Kesalahan: ')
      expect(Buffer.compare(annotateWorkbook(annotated, [issue], { language: 'id' }), annotated)).toBe(0)
      expect(differences(clearAnnotations(annotated), plain)).toEqual([])
    },
  )
})

describe('notes', () => {
  test('carry all messages of their cell; the planner’s own stay as they are', async () => {
    const twoOnOne = [...issues, aFinding({ sheet: 'RAB', cell: price, severity: 'warning' })]
    const [own, theirs] = [plain, planners].map((bytes) => annotateWorkbook(bytes, twoOnOne, { language: 'id' }))
    const note = (await openCell(own as Uint8Array, 'RAB', price)).note as ExcelJS.Comment
    const text = note.texts?.map((run) => run.text).join('') ?? ''
    expect(text).toMatch(/^Bekal · temuan\nKesalahan: “Rp 275\.000” adalah teks.*\n\nPeringatan: Sel ini/u)
    const parts = unzipSync(theirs as Uint8Array)
    const comments = strFromU8(parts['xl/comments1.xml'] as Uint8Array)
    expect([...comments.matchAll(new RegExp(`ref="${price}"`, 'gu'))]).toHaveLength(1)
    expect(comments).toContain(`<comment ref="${price}" authorId="0"><text><t>Sri:\nhubungi toko</t></text></comment>`)
  })
})

describe('a file that cannot be annotated is refused by name', () => {
  const without = (name: string) => {
    const parts = unzipSync(plain)
    return zipSync(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)))
  }
  const changed = (name: string, edit: (text: string) => string) => {
    const parts = unzipSync(plain)
    return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(parts[name] as Uint8Array))) })
  }
  test.each([
    ['no zip archive', () => strToU8('nama;jumlah'), MissingPartError],
    ['no workbook in it', () => without('xl/workbook.xml'), MissingPartError],
    ['no styles in it', () => without('xl/styles.xml'), MissingPartError],
    [
      'notes without a list of authors',
      () => changed('xl/comments14.xml', (text) => text.replace(/<authors>.*<\/authors>/u, '')),
      BrokenXmlError,
    ],
    [
      'notes without their list',
      () => changed('xl/comments14.xml', (text) => text.replace(/<commentList>.*<\/commentList>/su, '')),
      BrokenXmlError,
    ],
    [
      'no looks of cells',
      () =>
        changed('xl/styles.xml', (text) => text.replace(/<cellXfs.*<\/cellXfs>/su, '<cellXfs count="0"></cellXfs>')),
      BrokenXmlError,
    ],
    ['half a sheet', () => changed(costSheet, (text) => text.slice(0, -9)), BrokenXmlError],
    [
      'a document type',
      () => changed(costSheet, (text) => text.replace('<worksheet', '<!DOCTYPE x><worksheet')),
      BrokenXmlError,
    ],
    [
      'prefixed elements',
      () => changed(costSheet, (text) => text.replace(/<(\/?)(?=\w)/gu, '<$1x:').replace('xmlns=', 'xmlns:x=')),
      BrokenXmlError,
    ],
  ])('%s', (_, bytes, error) => {
    expect(() => annotateWorkbook(bytes(), issues, { language: 'id' })).toThrow(error)
  })
})

describe.skipIf(libreOffice.missing)(`LibreOffice [skipped when: ${libreOffice.reason}]`, () => {
  let saved: Uint8Array
  let savedAnnotated: Uint8Array

  beforeAll(() => {
    const annotated = annotateWorkbook(planners, [...issues, ...elsewhere], { language: 'id' })
    ;[saved, savedAnnotated] = recalculate([planners, annotated]) as [Uint8Array, Uint8Array]
  })

  test('opens the annotated file: places, messages and notes are there', async () => {
    const cells = await cellsOf(savedAnnotated)
    const places = Array.from({ length: issues.length }, (_, row) => cells('Temuan 2', `B${row + 5}`))
    expect(places).toEqual(expect.arrayContaining([`RAB!${price}`]))
    expect(cells('Temuan 2', 'C5')).toMatch(/^\S.+\.$/u)
    expect(findingsXml(savedAnnotated)).toContain('HYPERLINK(')
  })

  test('a file that it saved is annotated and cleared like any other', () => {
    const annotated = annotateWorkbook(saved, [...issues, ...elsewhere], { language: 'id' })
    expect(differences(annotateWorkbook(annotated, [...issues, ...elsewhere], { language: 'id' }), annotated)).toEqual(
      [],
    )
    expect(differences(clearAnnotations(annotated), saved)).toEqual([])
  })

  test('an annotated file that it saved can still be cleared: looks, notes and sheets are as before', async () => {
    const cleared = clearAnnotations(savedAnnotated)
    expect(sheetNames(cleared)).toEqual(sheetNames(saved))
    expect(await readWorkbook(cleared)).toEqual(await readWorkbook(saved))
    for (const cell of [price, 'BB9', 'A400']) {
      const [before, after] = [await openCell(saved, 'RAB', cell), await openCell(cleared, 'RAB', cell)]
      expect(after.style).toEqual(before.style)
    }
    const notesIn = (bytes: Uint8Array) =>
      Object.entries(unzipSync(bytes))
        .filter(([name]) => /comments\d+\.xml$/u.test(name))
        .map(([, content]) => [...strFromU8(content).matchAll(/<comment /gu)].length)
        .sort((a, b) => a - b)
    expect(notesIn(cleared)).toEqual(notesIn(saved))
    expect(notesIn(saved)).toContain(2)
  })
})

function differences(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)]
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].filter((name) => Buffer.compare(a[name] ?? strToU8('-'), b[name] ?? strToU8('-')) !== 0)
}

async function openCell(bytes: Uint8Array, sheet: string, cell: string): Promise<ExcelJS.Cell> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return (book.getWorksheet(sheet) as ExcelJS.Worksheet).getCell(cell)
}

function sheetNames(bytes: Uint8Array): string[] {
  const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] as Uint8Array)
  return [...workbook.matchAll(/<sheet [^>]*?name="([^"]+)"/gu)].map(([, name]) => name as string)
}

function findingsXml(bytes: Uint8Array): string {
  const sheetParts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/sheet'))
  return sheetParts.map(([, content]) => strFromU8(content)).find((xml) => /<f[^>]*>ROW\(/u.test(xml)) ?? ''
}
