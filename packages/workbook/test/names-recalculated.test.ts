import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { splitPlan } from '@bekal/core'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { columnLetter } from '../src/definition/index.js'
import { writeLayout } from '../src/exceljs/index.js'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { layoutWorkbook, type LayoutCell } from '../src/layout/index.js'
import { cellsOf, examplePlan, findCell } from './cells.js'
import { addressesIn, editCells } from './edit-cells.js'
import { recalculate } from './recalculate.js'
import { schemaFaults } from './schema-faults.js'
import { libreOffice, ooxmlSchemas, openpyxl, python } from './tools.js'

const plan = examplePlan('lapas-selong')

describe.skipIf(libreOffice.missing)(`names in LibreOffice [skipped when: ${libreOffice.reason}]`, () => {
  test('stand for their cells in a planner’s own formula', { timeout: 300_000 }, async () => {
    const layout = layoutWorkbook(plan, { locale: 'id' })
    const formulas = [
      'SUMIF(RAB_Bentuk,INDEX(Daftar_Bentuk,1),RAB_Jumlah_biaya)',
      'SUM(Dana_Pagu)',
      'COUNTIF(Angkatan_Kode_program,INDEX(Program_Kode,1))',
    ]
    const style = layout.sheets[0]?.cells[0]?.style as LayoutCell['style']
    const own = formulas.map((formula, at): LayoutCell => ({ row: 500 + at, column: 2, formula, value: -1, style }))
    const sheets = layout.sheets.map((sheet, at) => (at === 0 ? { ...sheet, cells: [...sheet.cells, ...own] } : sheet))
    const [result] = recalculate([await writeLayout({ ...layout, sheets })])
    const cell = await cellsOf(result as Uint8Array)
    const { cash } = splitPlan(plan)
    const ceilings = plan.funds.reduce((sum, { ceiling }) => sum + ceiling, 0)
    const ofFirst = plan.cohorts.filter(({ programId }) => programId === plan.programs[0]?.id).length
    expect([500, 501, 502].map((row) => cell('Petunjuk', `B${row}`))).toEqual([cash.total, ceilings, ofFirst])
  })
})

describe.skipIf(libreOffice.missing)(`drop-downs in LibreOffice [skipped when: ${libreOffice.reason}]`, () => {
  test('offer what belongs to the row: units of its program, wherever these stand', { timeout: 300_000 }, async () => {
    const layout = layoutWorkbook(plan, { locale: 'id' })
    const units = layout.sheets.find(({ name }) => name === 'Unit') as (typeof layout.sheets)[number]
    const rule = units.validations.find(({ rule: one }) => one.type === 'list' && one.source.includes('INDEX('))?.rule
    const source = rule?.type === 'list' ? rule.source : ''
    const style = units.cells[0]?.style as LayoutCell['style']
    const shown = [`ROWS(${source})`, `INDEX(${source},1)`, `INDEX(${source},ROWS(${source}))`]
    const own = shown.map((formula, at): LayoutCell => ({ row: 500 + at, column: 3, formula, value: -1, style }))
    const sheets = layout.sheets.map((sheet) =>
      sheet === units ? { ...sheet, cells: [...sheet.cells, ...own] } : sheet,
    )
    const [first] = plan.programs as [(typeof plan.programs)[number]]
    const late = addressesIn(
      layout,
      'Unit',
      'Nama unit',
      { spare: 0 },
      { 'Kode program': first.id, Kode: 'paling-akhir', 'Nama unit': 'Akhir', JP: 2 },
    )
    const [result] = recalculate([editCells(await writeLayout({ ...layout, sheets }), { Unit: late })])
    const cell = await cellsOf(result as Uint8Array)
    expect([500, 501, 502].map((row) => cell('Unit', `C${row}`))).toEqual([
      first.units.length + 1,
      first.units[0]?.id,
      'paling-akhir',
    ])
  })
})

describe.skipIf(libreOffice.missing)(`drop-downs that follow their row [skipped when: ${libreOffice.reason}]`, () => {
  const layout = layoutWorkbook(plan, { locale: 'id' })
  const sheetOf = (name: string) => layout.sheets.find((one) => one.name === name) as (typeof layout.sheets)[number]

  /** What the drop-down of a cell offers, worked out in the file: its entries, up to the most of them. */
  function offered(name: string, heading: string, row: number, most: number): LayoutCell[] {
    const { validations, cells } = sheetOf(name)
    const { column, row: header } = findCell(layout, name, heading)
    const first = header + 1
    const found = validations.find(({ range }) => range.startsWith(`${columnLetter(column)}${first}:`))
    const source = found?.rule.type === 'list' ? found.rule.source : ''
    // A rule is written for the first row; elsewhere it looks at the cells of its own row.
    const own = source.replace(/\$([A-Z]+)(\d+)(?!\d|:)/gu, (ref, to: string, at: string) =>
      Number(at) === first ? `$${to}${row}` : ref,
    )
    const style = cells[0]?.style as LayoutCell['style']
    return ['ROWS', ...Array.from({ length: most }, (_, at) => at + 1)].map((what, at): LayoutCell => {
      const formula = what === 'ROWS' ? `ROWS(${own})` : `IFERROR(INDEX(${own},${what})&"","")`
      return { row: 600 + at, column: column + 100, formula, value: -1, style }
    })
  }

  async function recalculatedOffers(
    asked: readonly { sheet: string; heading: string; id: string }[],
    edits: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  ) {
    const most = 30
    const byCase = asked.map(({ sheet, heading, id }) => ({
      sheet,
      cells: offered(sheet, heading, findCell(layout, sheet, id).row, most),
    }))
    // Cases on one sheet stand below each other.
    const placed = byCase.map(({ sheet, cells }, at) => ({
      sheet,
      cells: cells.map((cell) => ({ ...cell, row: cell.row + at * (most + 2) })),
    }))
    const sheets = layout.sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells, ...placed.flatMap((one) => (one.sheet === sheet.name ? one.cells : []))],
    }))
    const [result] = recalculate([editCells(await writeLayout({ ...layout, sheets }), edits)])
    const cell = await cellsOf(result as Uint8Array)
    return placed.map(({ sheet, cells }) => {
      const [rows, ...entries] = cells.map(({ row, column }) => cell(sheet, `${columnLetter(column)}${row}`))
      return entries.slice(0, Number(rows))
    })
  }

  test('an observation: the indicators of the rubric of its assessment', { timeout: 300_000 }, async () => {
    const [first] = plan.assessments as [(typeof plan.assessments)[number]]
    const rubric = plan.rubrics.find(({ id }) => id === first.rubricId)
    const heading = findCell(layout, 'Kesiapan', 'Indikator')
    const sheet = 'Kesiapan'
    const own = sheetOf(sheet).cells.find(({ row, column, value }) => row > heading.row && column === 1 && value === first.id)
    const id = String(sheetOf(sheet).cells.find(({ row, column }) => row === own?.row && column === heading.column)?.value)
    const [offers] = await recalculatedOffers([{ sheet, heading: 'Indikator', id }])
    expect(offers).toEqual(rubric?.indicators.map((one) => one.id))
  }) // prettier-ignore

  test('a cost line: funds, schemes and givers only where its assignment asks for them', { timeout: 300_000 }, async () => {
    const lineOf = (kind: string) => plan.costLines.find(({ assignment }) => assignment.kind === kind)?.id as string
    const kinds = ['whole-line', 'scheme', 'provided', 'unassigned']
    const headings = ['Dana 1', 'Dana 2', 'Kode skema', 'Disediakan oleh']
    const asked = kinds.flatMap((kind) => headings.map((heading) => ({ sheet: 'RAB', heading, id: lineOf(kind) })))
    const offers = await recalculatedOffers(asked)
    const said = offers.map((entries) => entries.filter((entry) => entry !== ''))
    const [funds, schemes, parties] = [plan.funds, plan.schemes, plan.parties].map((all) => all.map(({ id }) => id))
    expect(said.slice(0, 4)).toEqual([funds, [], [], []])
    expect(said.slice(4, 8)).toEqual([funds, funds, schemes, []])
    expect(said.slice(8, 12)).toEqual([[], [], [], parties])
    expect(said.slice(12)).toEqual([[], [], [], []])
  }) // prettier-ignore
})

describe.skipIf(openpyxl.missing)(`names and notes in openpyxl [skipped when: ${openpyxl.reason}]`, () => {
  test('are seen, each note on the heading of its column', async () => {
    const seen = seenByOpenpyxl(await buildWorkbook(plan, { locale: 'id' }))
    expect(seen.names).toContain('RAB_Harga_satuan')
    expect(seen.names.length).toBe(layoutWorkbook(plan, { locale: 'id' }).names.length)
    const price = seen.notes.find(([sheet, heading]) => sheet === 'RAB' && heading === 'Harga satuan')
    expect(price?.[2]).toBe(
      'Harga satuan\nWajib diisi. Jumlah uang. Ketik angka saja, misalnya 1500000. Harus bulat dalam satuan terkecil kolom ini, misalnya rupiah penuh.',
    )
    for (const [sheet, heading, text] of seen.notes) expect(text.split('\n')[0], sheet).toBe(heading)
  })
})

test('notes and names change nothing that is read back', async () => {
  expect((await readWorkbook(await buildWorkbook(plan, { locale: 'en' }))).plan).toEqual(plan)
})

test.skipIf(ooxmlSchemas.missing)(
  `notes keep to the published schemas [skipped when: ${ooxmlSchemas.reason}]`,
  async () => {
    const { faults, checked } = schemaFaults(unzipSync(await buildWorkbook(plan, { locale: 'id' })))
    expect(faults).toEqual([])
    expect(checked.filter((part) => part.startsWith('xl/comments')).length).toBeGreaterThan(15)
  },
)

interface Seen {
  readonly names: readonly string[]
  readonly notes: readonly (readonly [sheet: string, heading: string, text: string])[]
}

function seenByOpenpyxl(bytes: Uint8Array): Seen {
  const folder = mkdtempSync(join(tmpdir(), 'bekal-names-'))
  try {
    const file = join(folder, 'plan.xlsx')
    writeFileSync(file, bytes)
    const script = [
      'import json, sys, openpyxl',
      'book = openpyxl.load_workbook(sys.argv[1])',
      'names = book.defined_names',
      'names = list(names) if hasattr(names, "keys") else [one.name for one in names.definedName if one.localSheetId is None]',
      'notes = [(s.title, c.value, c.comment.text) for s in book for row in s.iter_rows() for c in row if c.comment]',
      'print(json.dumps({"names": [n for n in names if not n.startswith("_xlnm")], "notes": notes}))',
    ].join('\n')
    const { stdout } = spawnSync(python, ['-c', script, file], { encoding: 'utf8', maxBuffer: 2 ** 26 })
    return JSON.parse(stdout) as Seen
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
