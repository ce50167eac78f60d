import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TrainingPlan } from '@bekal/core'
import { arbitraryPlan } from '@bekal/core/testing'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorkbook, readWorkbook, updateWorkbook } from '../src/index.js'
import { address, type RawWorkbook } from '../src/definition/index.js'
import { readPackage } from '../src/package-read/index.js'
import { examplePlan } from './cells.js'
import { plannerFile } from './planner-file.js'
import { recalculate } from './recalculate.js'
import { libreOffice, openpyxl } from './tools.js'

const selong = examplePlan('lapas-selong')

/** A planner's afternoon: a price, a line gone, a line more, a ceiling, another day to begin. */
function afterAnAfternoon(plan: TrainingPlan): TrainingPlan {
  const copy = structuredClone(plan)
  const [first, second] = copy.costLines
  Object.assign(first as object, { unitCost: 33_333 })
  copy.costLines.splice(2, 1)
  copy.costLines.push({ ...structuredClone(second!), id: 'baru-1', description: 'Cetak buku saku' })
  Object.assign(copy.funds[0] as object, { ceiling: 30_000_000 })
  Object.assign(copy.cohorts[0] as object, { startsOn: '2027-03-08' })
  return copy
}

async function opened(bytes: Uint8Array): Promise<RawWorkbook> {
  const reading = await readPackage(bytes)
  if ('unreadable' in reading) throw new Error(`The file is ${reading.unreadable}.`)
  return reading.workbook
}

/** Formula cells whose stored result is not what the spreadsheet program computes. */
async function disagreements(stored: Uint8Array, recalculated: Uint8Array) {
  const [was, is] = [await opened(stored), await opened(recalculated)]
  let formulas = 0
  const wrong = was.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { formula, value }]) => {
        if (formula === undefined) return []
        formulas += 1
        const now = is.sheets
          .find((sheet) => sheet.name === name)
          ?.rows.get(row)
          ?.get(column)
        const [a, b] = [value ?? '', now?.error ?? now?.value ?? '']
        const close =
          typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
        return a === b || close ? [] : [`${name}!${address(column, row)}: ${b} instead of ${a} by ${formula}`]
      }),
    ),
  )
  return { formulas, wrong }
}

describe.skipIf(libreOffice.missing)(`LibreOffice [skipped when: ${libreOffice.reason}]`, () => {
  let saved: Uint8Array

  beforeAll(async () => {
    const bytes = await buildWorkbook(selong, { locale: 'id' })
    saved = recalculate([plannerFile(bytes, 'xl/worksheets/sheet14.xml', 'N9')])[0] as Uint8Array
  }, 600_000)

  test('every formula of an updated file gives the figure that is stored in it', { timeout: 900_000 }, async () => {
    const generated = fc.sample(arbitraryPlan, { numRuns: 4, seed: 20261129 }).map((plan) => {
      const rest = { ...plan, currency: 'IDR' }
      delete rest.currencyMinorUnit
      return rest
    })
    const pairs = [[selong, afterAnAfternoon(selong)], ...generated.slice(1).map((plan, at) => [generated[at]!, plan])]
    const updated: Uint8Array[] = []
    for (const [at, [before, after]] of pairs.entries()) {
      const bytes = await buildWorkbook(before as TrainingPlan, { locale: at % 2 === 0 ? 'id' : 'en' })
      const result = await updateWorkbook(bytes, after as TrainingPlan)
      if (result.bytes !== undefined) updated.push(result.bytes)
      else expect(result.issues.every(({ code }) => code === 'no-room')).toBe(true)
    }
    expect(updated.length).toBeGreaterThan(2)
    const recalculated = recalculate(updated)
    for (const [at, bytes] of updated.entries()) {
      const { formulas, wrong } = await disagreements(bytes, recalculated[at] as Uint8Array)
      expect(formulas).toBeGreaterThan(4_000)
      expect(wrong).toEqual([])
    }
  })

  test('a file that it saved takes a plan; the planner’s own sheet and chart keep their bytes', async () => {
    const wanted = afterAnAfternoon(selong)
    expect((await updateWorkbook(saved, selong)).bytes).toBe(saved)
    const { bytes, issues } = await updateWorkbook(saved, wanted)
    expect(issues).toEqual([])
    expect((await readWorkbook(bytes as Uint8Array)).plan).toEqual(wanted)
    const [before, after] = [unzipSync(saved), unzipSync(bytes as Uint8Array)]
    const own = Object.keys(before).filter((name) =>
      strFromU8(before[name]!).includes('<v>5</v></c></row></sheetData>'),
    )
    expect(own).toHaveLength(1)
    // Charts of ours are drawn anew; of the charts only the planner's shows the planner's sheet.
    const isOurChart = (name: string) =>
      name.startsWith('xl/charts/chart') && !strFromU8(before[name]!).includes('TEMUAN')
    const drawn = Object.keys(before).filter((name) => /charts|drawings|theme/u.test(name) && !isOurChart(name))
    expect(drawn.filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(1)
    const kept = [...own, 'xl/styles.xml', ...drawn]
    const changed = kept.filter((name) => Buffer.compare(after[name]!, before[name]!) !== 0)
    // The note beside a line moves up with it.
    expect(changed.filter((name) => !name.includes('vmlDrawing'))).toEqual([])
  }, 120_000)
})

describe.skipIf(openpyxl.missing)(`openpyxl [skipped when: ${openpyxl.reason}]`, () => {
  test('a file that it styled and saved takes a plan, looks and own sheet included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bekal-openpyxl-'))
    try {
      const [from, to] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')]
      writeFileSync(from, await buildWorkbook(selong, { locale: 'en' }))
      const script = [
        'import sys, openpyxl',
        'from openpyxl.styles import PatternFill',
        'book = openpyxl.load_workbook(sys.argv[1])',
        'costs = book["Costs"]',
        'for cell in costs[9]: cell.fill = PatternFill("solid", fgColor="FFFF00")',
        'costs["BC9"] = "ask again"',
        'own = book.create_sheet("Budget office", 0)',
        'own["A1"] = "=Costs!N9*2"',
        'own["A2"] = "kept"',
        'book.save(sys.argv[2])',
      ].join('\n')
      const run = spawnSync(openpyxl.program, ['-c', script, from, to], { encoding: 'utf8' })
      expect(run.stderr).toBe('')
      const saved = new Uint8Array(readFileSync(to))
      const wanted = afterAnAfternoon(selong)
      // openpyxl keeps no results of formulas: all of them are filled in, also where the plan is the same.
      const { bytes } = await updateWorkbook(saved, wanted)
      expect((await readWorkbook(bytes as Uint8Array)).plan).toEqual(wanted)
      const [before, after] = [unzipSync(saved), unzipSync(bytes as Uint8Array)]
      const own = Object.keys(before).filter((name) => strFromU8(before[name]!).includes('Costs!N9*2'))
      expect(own).toHaveLength(1)
      for (const name of [...own, 'xl/styles.xml', 'xl/theme/theme1.xml'])
        expect(Buffer.compare(after[name]!, before[name]!), name).toBe(0)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)
})
