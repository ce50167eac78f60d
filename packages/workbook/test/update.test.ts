import { diffPlans, splitPlan, type Language, type TrainingPlan } from '@bekal/core'
import { arbitraryPlan } from '@bekal/core/testing'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { annotateWorkbook, buildWorkbook, editCells, readWorkbook, updateWorkbook } from '../src/index.js'
import { address } from '../src/definition/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { cellsOf, examplePlan, findCell, formulaCells } from './cells.js'
import { chartsIn } from './charts-in.js'
import { plannerFile, plannersParts } from './planner-file.js'
import { schemaFaults } from './schema-faults.js'
import { ooxmlSchemas } from './tools.js'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const costSheet = 'xl/worksheets/sheet14.xml'
const instructorSheet = 'xl/worksheets/sheet9.xml'
const plan = examplePlan('lapas-selong')
let layout: WorkbookLayout
let plain: Uint8Array
let planners: Uint8Array

const rowOf = (id: string) => findCell(layout, 'RAB', id).row
const at = (id: string, heading: string) => address(findCell(layout, 'RAB', heading).column, rowOf(id))

/** The plan with something done to it. */
function changed(change: (plan: TrainingPlan) => void): TrainingPlan {
  const copy = structuredClone(plan)
  change(copy)
  return copy
}

beforeAll(async () => {
  layout = layoutWorkbook(plan, { locale: 'id' })
  plain = await buildWorkbook(plan, { locale: 'id' })
  planners = plannerFile(plain, costSheet, at('mj-benang', 'Harga satuan'))
})

test('the plan that is in the file already changes nothing', async () => {
  expect((await updateWorkbook(planners, plan)).bytes).toBe(planners)
  const { changes } = await updateWorkbook(plain, plan)
  expect(Object.values(changes)).toEqual(Object.values(changes).map(() => 0))
})

describe('a new price and a lower ceiling', () => {
  const wanted = changed((copy) => {
    Object.assign(copy.costLines.find(({ id }) => id === 'mj-benang') as object, { unitCost: 301_000 })
    Object.assign(copy.funds[0] as object, { ceiling: 41_000_000 })
  })
  let updated: Uint8Array

  beforeAll(async () => {
    const { bytes, issues, changes } = await updateWorkbook(planners, wanted)
    expect(issues).toEqual([])
    expect(changes).toMatchObject({ inputs: 2, rowsAdded: 0, rowsCleared: 0, rowsMoved: 0, rowsInserted: 0 })
    updated = bytes as Uint8Array
  })

  test('are read back with every figure as the library has it', async () => {
    const reading = await readWorkbook(updated)
    expect(reading.plan).toEqual(wanted)
    expect(reading.issues.filter(({ code }) => code === 'values-outdated' || code === 'formula-overwritten')).toEqual(
      [],
    )
    const cell = await cellsOf(updated)
    const expected = formulaCells(layoutWorkbook(wanted, { locale: 'id' }))
    expect(expected.filter(({ sheet, at: place, value }) => cell(sheet, place) !== value)).toEqual([])
  })

  test('stand in what our charts remember', () => {
    const [before, after] = [chartsIn(planners), chartsIn(updated)].map((charts) => charts.get('Dana terhadap pagu'))
    expect(after?.get('Pagu')).toEqual(wanted.funds.map(({ ceiling }) => ceiling))
    expect(after?.get('Rencana')).toEqual(splitPlan(wanted).funds.map(({ planned }) => planned))
    expect(after?.get('Rencana')).not.toEqual(before?.get('Rencana'))
  })

  test('leave the parts of the planner as they were, and every formula', () => {
    const [before, after] = [unzipSync(planners), unzipSync(updated)]
    const same = [...plannersParts, 'xl/styles.xml', 'xl/comments1.xml', 'xl/sharedStrings.xml', instructorSheet]
    for (const name of same) expect(Buffer.compare(after[name]!, before[name]!), name).toBe(0)
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const formulas = (parts: Record<string, Uint8Array>, name: string) =>
      strFromU8(parts[name]!).match(/<f(?: [^>]*)?(?:\/>|>[^<]*<\/f>)/gu)
    for (const name of Object.keys(before).filter((one) => one.startsWith('xl/worksheets/sheet')))
      expect(formulas(after, name), name).toEqual(formulas(before, name))
    if (!ooxmlSchemas.missing) expect(schemaFaults(after).faults).toEqual([])
  })

  test('once more change nothing, and the old plan gives the old figures back', async () => {
    expect((await updateWorkbook(updated, wanted)).bytes).toBe(updated)
    const back = await cellsOf((await updateWorkbook(updated, plan)).bytes as Uint8Array)
    expect(formulaCells(layout).filter(({ sheet, at: place, value }) => back(sheet, place) !== value)).toEqual([])
  })
})

test('what stands beside a row goes with it when rows close up; an entry that is gone leaves its remark behind', async () => {
  const [gone, follower] = ['mj-kain', 'mj-benang'].map(rowOf) as [number, number]
  expect(follower).toBeGreaterThan(gone)
  const styled = editCells(planners, [
    { sheet: 'RAB', cell: `BB${gone}`, value: 'sudah tidak perlu' },
    { sheet: 'RAB', cell: `BB${follower}`, value: 'tawar lagi di pasar' },
  ])
  const wanted = changed(
    (copy) =>
      void copy.costLines.splice(
        copy.costLines.findIndex(({ id }) => id === 'mj-kain'),
        1,
      ),
  )
  const { bytes, changes } = await updateWorkbook(styled, wanted)
  expect(changes).toMatchObject({ rowsCleared: 1, rowsAdded: 0, rowsInserted: 0 })
  const cell = await cellsOf(bytes as Uint8Array)
  expect([cell('RAB', `A${follower - 1}`), cell('RAB', `BB${follower - 1}`)]).toEqual([
    'mj-benang',
    'tawar lagi di pasar',
  ])
  const last = findCell(layout, 'RAB', plan.costLines.at(-1)?.id as string).row
  expect([cell('RAB', `A${last}`), cell('RAB', `BB${last}`)]).toEqual(['', 'sudah tidak perlu'])
  const price = at('mj-benang', 'Harga satuan').replace(/\d+/u, '')
  expect(strFromU8(unzipSync(bytes as Uint8Array)['xl/comments1.xml']!)).toContain(`ref="${price}${follower - 1}"`)
})

describe('more lines than there are free rows', () => {
  const [free, added] = [30, 35]
  const wanted = changed((copy) => {
    const [model] = copy.costLines
    for (let at = 0; at < added; at += 1) copy.costLines.push({ ...structuredClone(model!), id: `baru-${at}` })
  })
  /** A sheet of the planner's that adds up all prices, and names one cell below the table. */
  const withSum = () => {
    const parts = unzipSync(planners)
    const first = findCell(layout, 'RAB', 'Harga satuan')
    const letter = address(first.column, 1).replace(/\d+/u, '')
    const top = first.row + 1
    const end = top + plan.costLines.length + free - 1
    const sum = `<row r="3"><c r="A3"><f>SUM(RAB!$${letter}$${top}:$${letter}$${end})</f><v>1</v></c><c r="B3"><f>RAB!A${end + 5}</f><v>0</v></c></row>`
    const own = strFromU8(parts[plannersParts[0]]!).replace('</sheetData>', `${sum}</sheetData>`)
    return { bytes: zipSync({ ...parts, [plannersParts[0]]: strToU8(own) }), letter, top, end }
  }

  test('rows are inserted and everything in the file follows', async () => {
    const { bytes: before, letter, top, end } = withSum()
    const { bytes, issues, changes } = await updateWorkbook(before, wanted)
    expect(issues).toEqual([])
    expect(changes.rowsAdded).toBe(added)
    expect(changes.rowsInserted).toBeGreaterThanOrEqual(10)
    expect((await readWorkbook(bytes as Uint8Array)).plan).toEqual(wanted)
    const parts = unzipSync(bytes as Uint8Array)
    const more = wanted.costLines.length - (end - top + 1)
    const own = strFromU8(parts[plannersParts[0]]!)
    expect(own).toContain(`SUM(RAB!$${letter}$${top}:$${letter}$${end + more})`)
    expect(own).toContain(`RAB!A${end + 5 + more}`)
    expect(strFromU8(parts[costSheet]!)).toContain(`sqref="${letter}${top}:${letter}${end + more}"`)
    if (!ooxmlSchemas.missing) expect(schemaFaults(parts).faults).toEqual([])
  })

  test('on a sheet where that is not safe nothing is written, and it is said which table lacks how many rows', async () => {
    const parts = unzipSync(planners)
    const text = strFromU8(parts[costSheet]!).replace('</worksheet>', '<tableParts count="0"/></worksheet>')
    const { bytes, issues } = await updateWorkbook(zipSync({ ...parts, [costSheet]: strToU8(text) }), wanted)
    expect(bytes).toBeUndefined()
    expect(issues).toMatchObject([
      { code: 'no-room', sheet: 'RAB', params: { table: 'Rincian biaya', lacking: added - free } },
    ])
  })
})

test('an inserted column, another order of sheets and the file’s language stay', async () => {
  const parts = unzipSync(plain)
  const right = (letters: string) => String.fromCharCode(letters.charCodeAt(0) + 1)
  const wider = strFromU8(parts[instructorSheet]!)
    .replace(
      /(<c r=")([B-D])(\d+)/gu,
      (_, begin: string, letter: string, row: string) => `${begin}${right(letter)}${row}`,
    )
    .replace(/(<c r="A6".*?(?:\/>|<\/c>))/u, '$1<c r="B6" t="inlineStr"><is><t>Catatan</t></is></c>')
  const bytes = zipSync({ ...parts, [instructorSheet]: strToU8(wider) })
  const wanted = changed((copy) => {
    Object.assign(copy.instructors[0] as object, { name: 'Instruktur tamu' })
    copy.locale = 'en'
  })
  const { bytes: updated } = await updateWorkbook(bytes, wanted)
  const cell = await cellsOf(updated as Uint8Array)
  expect([cell('Instruktur', 'B6'), cell('Instruktur', 'C6'), cell('Instruktur', 'C7')]).toEqual([
    'Catatan',
    'Nama atau sebutan',
    'Instruktur tamu',
  ])
  expect((await readWorkbook(updated as Uint8Array)).plan).toEqual(wanted)
})

test('a formula that somebody typed over stands again, and it is said where', async () => {
  const total = at('mj-benang', 'Jumlah biaya')
  const { bytes, issues } = await updateWorkbook(editCells(plain, [{ sheet: 'RAB', cell: total, value: 7 }]), plan)
  expect(issues).toMatchObject([{ code: 'formula-restored', sheet: 'RAB', cell: total, params: { found: '“7”' } }])
  const formula = formulaCells(layout).find(({ sheet, at: place }) => sheet === 'RAB' && place === total)?.formula
  const text = strFromU8(unzipSync(bytes as Uint8Array)[costSheet]!)
  const written = new RegExp(`<c r="${total}"[^>]*><f>([^<]*)`, 'u').exec(text)?.[1]
  expect(
    written?.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  ).toBe(formula)
})

test('findings that annotating left are gone as soon as something changes', async () => {
  const { issues } = await readWorkbook(plain)
  const annotated = annotateWorkbook(plain, issues, { language: 'id' })
  expect((await updateWorkbook(annotated, plan)).bytes).toBe(annotated)
  const wanted = changed((copy) => void (copy.title = 'Judul lain'))
  const [marked, unmarked] = [await updateWorkbook(annotated, wanted), await updateWorkbook(plain, wanted)]
  expect(Buffer.compare(marked.bytes as Uint8Array, unmarked.bytes as Uint8Array)).toBe(0)
})

describe('nothing is written', () => {
  test('into what is no workbook, or one with cells that cannot be read', async () => {
    expect(await updateWorkbook(strToU8('nama;jumlah'), plan)).toMatchObject({ issues: [{ code: 'not-a-workbook' }] })
    const broken = editCells(plain, [{ sheet: 'RAB', cell: at('mj-benang', 'Bentuk'), value: 'Kredit' }])
    const { bytes, issues } = await updateWorkbook(broken, plan)
    expect([bytes, issues[0]?.code]).toEqual([undefined, 'unknown-choice'])
  })

  test('for a plan with other decimals of its currency, or one that no workbook holds', async () => {
    const cents = await updateWorkbook(plain, { ...plan, currencyMinorUnit: 2 })
    expect([cents.bytes, cents.issues]).toMatchObject([
      undefined,
      [{ code: 'update-refused', params: { reason: 'currency' } }],
    ])
    const parties = Array.from({ length: 9 }, (_, n) => ({ ...plan.parties[0]!, id: `p-${n}` }))
    expect((await updateWorkbook(plain, { ...plan, parties })).issues[0]?.code).toBe('too-many-parties')
  })
})

describe.each<Language>(['id', 'en'])('generated plans in language %s', (locale) => {
  test('one plan takes the place of another, exactly, and once is enough', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, arbitraryPlan, async (before, other) => {
        const { currency, currencyMinorUnit } = before
        const wanted: TrainingPlan = { ...other, currency }
        if (currencyMinorUnit === undefined) delete wanted.currencyMinorUnit
        else wanted.currencyMinorUnit = currencyMinorUnit
        const { bytes, issues } = await updateWorkbook(await buildWorkbook(before, { locale }), wanted)
        if (bytes === undefined) return expect(issues.every(({ code }) => code === 'no-room')).toBe(true)
        const reading = await readWorkbook(bytes)
        expect(reading.plan).toEqual(wanted)
        expect(diffPlans(wanted, reading.plan as TrainingPlan).changes).toEqual([])
        expect(
          reading.issues.filter(({ code }) => code === 'values-outdated' || code === 'formula-overwritten'),
        ).toEqual([])
        expect((await updateWorkbook(bytes, wanted)).bytes).toBe(bytes)
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })
})
