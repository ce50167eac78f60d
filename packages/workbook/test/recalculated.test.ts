import { splitPlan, type Language, type TrainingPlan } from '@bekal/core'
import { arbitraryPlan } from '@bekal/core/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { columnLetter } from '../src/definition/index.js'
import { writeLayout } from '../src/exceljs/index.js'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { cellsOf, examplePlan, examples, formulaCells } from './cells.js'
import { changedPlan, editedWorkbook } from './edited-workbook.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

/** The same layout with a wrong result stored in every formula cell: a missing recalculation cannot go unnoticed. */
function withWrongResults(layout: WorkbookLayout): WorkbookLayout {
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: -1 })),
  }))
  return { ...layout, sheets }
}

const equal = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) : a === b

/** Every formula cell in which the spreadsheet program disagrees with the library. */
async function disagreements(layout: WorkbookLayout, recalculated: Uint8Array): Promise<string[]> {
  const cell = await cellsOf(recalculated)
  return formulaCells(layout)
    .filter(({ sheet, at, value }) => !equal(cell(sheet, at), value))
    .map(
      ({ sheet, at, value, formula }) =>
        `${sheet}!${at}: ${String(cell(sheet, at))} instead of ${String(value)} by ${formula}`,
    )
}

const locales: Language[] = ['id', 'en']
const known = examples.flatMap((name) => locales.map((locale) => ({ name, locale, plan: examplePlan(name) })))
const generated: TrainingPlan[] = fc.sample(arbitraryPlan, { numRuns: 24, seed: 20261124 })

describe.skipIf(libreOffice.missing)(`recalculated by LibreOffice [skipped when: ${libreOffice.reason}]`, () => {
  let knownLayouts: WorkbookLayout[]
  let generatedLayouts: WorkbookLayout[]
  let results: Uint8Array[]
  let edited: Uint8Array

  beforeAll(async () => {
    knownLayouts = known.map(({ plan, locale }) => layoutWorkbook(plan, { locale }))
    generatedLayouts = generated.map((plan, at) => layoutWorkbook(plan, { locale: locales[at % 2] as Language }))
    const files = await Promise.all(
      [...knownLayouts, ...generatedLayouts].map((layout) => writeLayout(withWrongResults(layout))),
    )
    const all = recalculate([
      ...files,
      editedWorkbook(await buildWorkbook(examplePlan('lapas-selong'), { locale: 'id' })),
    ])
    edited = all.pop() as Uint8Array
    results = all
  }, 300_000)

  test.each(known.map(({ name, locale }, at) => ({ name, locale, at })))(
    'every formula of $name in language $locale gives the library’s figure',
    async ({ at }) => {
      const layout = knownLayouts[at] as WorkbookLayout
      expect(formulaCells(layout).length).toBeGreaterThan(4_000)
      expect(await disagreements(layout, results[at] as Uint8Array)).toEqual([])
    },
  )

  test('every formula of every generated plan gives the library’s figure', async () => {
    const all = await Promise.all(
      generatedLayouts.map((layout, at) => disagreements(layout, results[known.length + at] as Uint8Array)),
    )
    expect(all.flatMap((found, plan) => found.map((one) => `plan ${plan}: ${one}`))).toEqual([])
  })

  test('a file that LibreOffice wrote is read back as the same plan', async () => {
    for (const [at, { plan }] of known.entries()) {
      expect((await readWorkbook(results[at] as Uint8Array)).plan).toEqual(plan)
    }
  })

  test('after cells are changed by another program the sheet and the library still agree to the rupiah', async () => {
    const { plan, issues } = await readWorkbook(edited)
    expect(issues.filter(({ severity, code }) => severity === 'error' && code !== 'fund-over-ceiling')).toEqual([])
    expect(plan).toEqual(changedPlan(examplePlan('lapas-selong')))
    const split = splitPlan(plan as TrainingPlan)
    const cell = await cellsOf(edited)
    const on = table(cell, 'Pembagian')

    for (const line of split.lines) {
      const row = on.rowOf('Kode', line.id, 'Uraian')
      expect(on.at(row, 'Jumlah biaya'), line.id).toBe(line.total)
      plan?.parties.forEach(({ id }, n) => {
        expect(on.at(row, `Pihak ${n + 1}`), `${line.id} for ${id}`).toBe(line.amounts[id] ?? 0)
      })
      expect(on.at(row, 'Belum dibebankan'), line.id).toBe(line.unassigned)
    }
    for (const party of split.parties) {
      const row = on.rowOf('Kode', party.id, 'Nama pihak')
      expect([on.at(row, 'Tunai'), on.at(row, 'Natura')], party.id).toEqual([party.cash, party.inKind])
    }
    for (const fund of split.funds) {
      const row = on.rowOf('Kode dana', fund.id, 'Nama dana')
      expect([on.at(row, 'Pagu'), on.at(row, 'Rencana'), on.at(row, 'Sisa')], fund.id).toEqual([
        fund.ceiling,
        fund.planned,
        fund.remaining,
      ])
    }
    const targets = on
      .rows('Perjanjian', 'Target')
      .map((row) => [
        on.at(row, 'Perjanjian'),
        on.at(row, 'Pihak target'),
        on.at(row, 'Target'),
        on.at(row, 'Dibebankan'),
        on.at(row, 'Selisih'),
      ])
    expect(targets).toEqual(
      split.targets.map(({ agreementId, partyId, target, assigned, difference }) => [
        agreementId,
        partyId,
        target,
        assigned,
        difference,
      ]),
    )
  })
})

/** Reads the tables of a sheet as a person does: by their headings. */
function table(cell: Awaited<ReturnType<typeof cellsOf>>, sheet: string) {
  const columns = Array.from({ length: 90 }, (_, at) => columnLetter(at + 1))
  let headings = new Map<string, string>()
  const useHeadings = (first: string, also: string) => {
    for (let row = 1; row < 400; row += 1) {
      const texts = columns.map((column) => [String(cell(sheet, `${column}${row}`)), column] as const)
      if (texts[0]?.[0] !== first || !texts.some(([text]) => text === also)) continue
      headings = new Map([...texts].reverse())
      return row
    }
    throw new Error(`No table with ${first} and ${also} on ${sheet}.`)
  }
  const rows = (first: string, also: string) => {
    const start = useHeadings(first, also) + 1
    const found: number[] = []
    for (let row = start; row < start + 200 && cell(sheet, `A${row}`) !== 'Pembagian tiap baris'; row += 1) {
      if (cell(sheet, `A${row}`) !== '') found.push(row)
    }
    return found
  }
  return {
    rows,
    rowOf: (first: string, id: string, also: string) => {
      const row = rows(first, also).find((one) => cell(sheet, `A${one}`) === id)
      if (row === undefined) throw new Error(`No row ${id} under ${first} on ${sheet}.`)
      return row
    },
    at: (row: number, heading: string) => cell(sheet, `${headings.get(heading)}${row}`),
  }
}
