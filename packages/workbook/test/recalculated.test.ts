import { splitPlan, type Language, type TrainingPlan } from '@bekal/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeLayout } from '../src/exceljs/index.js'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { cellsOf, examplePlan, examples, formulaCells } from './cells.js'
import { disagreements, withWrongResults } from './disagreements.js'
import { readTables } from './read-tables.js'
import { changedPlan, editedWorkbook } from './edited-workbook.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

const locales: Language[] = ['id', 'en']
const known = examples.flatMap((name) => locales.map((locale) => ({ name, locale, plan: examplePlan(name) })))

describe.skipIf(libreOffice.missing)(`recalculated by LibreOffice [skipped when: ${libreOffice.reason}]`, () => {
  let knownLayouts: WorkbookLayout[]
  let results: Uint8Array[]
  let edited: Uint8Array

  beforeAll(async () => {
    knownLayouts = known.map(({ plan, locale }) => layoutWorkbook(plan, { locale }))
    const files = await Promise.all(knownLayouts.map((layout) => writeLayout(withWrongResults(layout))))
    const all = recalculate([
      ...files,
      editedWorkbook(await buildWorkbook(examplePlan('lapas-selong'), { locale: 'id' })),
    ])
    edited = all.pop() as Uint8Array
    results = all
  }, 600_000)

  test.each(known.map(({ name, locale }, at) => ({ name, locale, at })))(
    'every formula of $name in language $locale gives the library’s figure',
    async ({ at }) => {
      const layout = knownLayouts[at] as WorkbookLayout
      expect(formulaCells(layout).length).toBeGreaterThan(4_000)
      expect(await disagreements(layout, results[at] as Uint8Array)).toEqual([])
    },
  )

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
    const on = readTables(cell, 'Pembagian')

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
