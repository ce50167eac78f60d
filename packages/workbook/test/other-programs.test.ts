import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Issue } from '@bekal/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { address } from '../src/definition/index.js'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { examplePlan, findCell } from './cells.js'
import { editCells } from './edit-cells.js'
import { recalculate, throughOpenDocument } from './recalculate.js'
import { likeGoogleSheets, likeWps } from './reshaped.js'
import { libreOffice, openpyxl, python } from './tools.js'

const plan = examplePlan('lapas-selong')
let bytes: Uint8Array
let layout: WorkbookLayout
let own: Issue[]

beforeAll(async () => {
  bytes = await buildWorkbook(plan, { locale: 'id' })
  layout = layoutWorkbook(plan, { locale: 'id' })
  own = (await readWorkbook(bytes)).issues
})

const place = (sheet: string, id: string, heading: string) =>
  address(findCell(layout, sheet, heading).column, findCell(layout, sheet, id).row)

describe.skipIf(libreOffice.missing)('saved by LibreOffice', () => {
  test('as .xlsx, and by way of its own format, the plan is the same', { timeout: 300_000 }, async () => {
    const cell = place('RAB', 'mj-benang', 'Harga satuan')
    const edited = editCells(bytes, { RAB: { [cell]: 12_345 } })
    const files = [...recalculate([bytes]), ...throughOpenDocument([bytes, edited])]
    const [saved, openDocument, withEdit] = await Promise.all(files.map(readWorkbook))
    for (const reading of [saved, openDocument]) {
      expect(reading?.plan).toEqual(plan)
      expect(reading?.issues).toEqual(own)
    }
    const line = plan.costLines.find(({ id }) => id === 'mj-benang')
    expect(withEdit?.plan?.costLines.find(({ id }) => id === 'mj-benang')).toEqual({ ...line, unitCost: 12_345 })
  })
})

describe.skipIf(openpyxl.missing)('edited by openpyxl', { timeout: 120_000 }, () => {
  test('saved as it is, the plan is the same', async () => {
    const { plan: read, issues } = await readWorkbook(edit([]))
    expect(read).toEqual(plan)
    // openpyxl drops the stored results of formulas, which is no business of the plan.
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('with cells changed, rows and columns put in: the values that were typed', async () => {
    const header = findCell(layout, 'Peserta', 'Status hukum').row
    const { plan: read } = await readWorkbook(
      edit([
        ['set', 'RAB', place('RAB', 'mj-benang', 'Harga satuan'), 12_345],
        ['set', 'Dana', place('Dana', 'dipa-lapas', 'Nama dana'), 'DIPA Lapas 🏛'],
        ['insert-rows', 'Peserta', header, 2],
        ['insert-columns', 'Peserta', 3, 1],
        ['insert-rows', 'Pihak', findCell(layout, 'Pihak', 'bpvp').row, 1],
      ]),
    )
    const costLines = plan.costLines.map((line) => (line.id === 'mj-benang' ? { ...line, unitCost: 12_345 } : line))
    const funds = plan.funds.map((fund) => (fund.id === 'dipa-lapas' ? { ...fund, name: 'DIPA Lapas 🏛' } : fund))
    expect(read).toEqual({ ...plan, costLines, funds })
  })

  test('with cells merged, a sheet renamed and one deleted: each is named', async () => {
    const first = place('RAB', 'mj-benang', 'Uraian')
    const range = `${first}:${first.replace(/\d+/u, (row) => String(Number(row) + 1))}`
    const { issues } = await readWorkbook(
      edit([
        ['merge', 'RAB', range],
        ['rename', 'Peserta', 'Daftar WBP'],
        ['delete-sheet', 'Dana'],
      ]),
    )
    expect(issues.find(({ code }) => code === 'cells-merged')).toMatchObject({ sheet: 'RAB', cell: first, params: { range } })
    expect(issues.find(({ code }) => code === 'sheet-renamed')).toMatchObject({ params: { name: 'Peserta', found: 'Daftar WBP' } })
    expect(issues.find(({ code }) => code === 'sheet-missing')).toMatchObject({ params: { name: 'Dana' } })
  }) // prettier-ignore
})

describe('shaped as other programs write', () => {
  test.each([
    ['Google Sheets', likeGoogleSheets],
    ['WPS', likeWps],
  ])('%s: the plan is the same', async (_, reshape) => {
    const { plan: read, issues } = await readWorkbook(reshape(bytes))
    expect(read).toEqual(plan)
    expect(issues).toEqual(own)
  })
})

/** The workbook after openpyxl has opened it, made these edits, and saved it. */
function edit(edits: readonly (readonly (string | number)[])[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'bekal-openpyxl-'))
  try {
    const [source, target] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')]
    writeFileSync(source, bytes)
    const script = fileURLToPath(new URL('./openpyxl-edit.py', import.meta.url))
    const run = spawnSync(python, [script, source, target], { input: JSON.stringify(edits), encoding: 'utf8' })
    expect(run.status, run.stderr).toBe(0)
    return new Uint8Array(readFileSync(target))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
