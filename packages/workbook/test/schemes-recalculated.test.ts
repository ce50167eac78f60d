import {
  prepareBook,
  roundingMethods,
  splitPlan,
  type CostLine,
  type CostShareScheme,
  type PreparedScheme,
  type TrainingPlan,
} from '@bekal/core'
import { aCostLine, aFund, aPlan, arbitraryRule, aScheme } from '@bekal/core/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { formulaMethods } from '../src/figures/index.js'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { limits } from '../src/limits.js'
import { writeLayout } from '../src/exceljs/index.js'
import { cellsOf } from './cells.js'
import { disagreements, withWrongResults } from './disagreements.js'
import { addressesIn, editCells } from './edit-cells.js'
import { readTables } from './read-tables.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

const parties = ['a', 'b', 'c', 'd', 'e']
const empty = aPlan({
  parties: parties.map((id) => ({ id, name: id, kind: 'other' as const })),
  funds: parties.map((id) => aFund({ id: `dana-${id}`, partyId: id })),
  agreements: [],
})
const sample = <T>(values: fc.Arbitrary<T>, numRuns: number) => fc.sample(values, { numRuns, seed: 20261124 })

const caps = fc.oneof(fc.nat({ max: 1_000 }), fc.nat({ max: 100_000_000 }), fc.nat({ max: limits.exactTotal }))
const roundings = fc.option(
  fc.record(
    {
      method: fc.constantFrom(...formulaMethods),
      unit: fc.constantFrom(1, 100, 1_000, 500_000),
      residualTo: fc.constantFrom(...parties),
    },
    { requiredKeys: ['method'] },
  ),
  { nil: undefined },
)
const schemes = fc.record({
  rule: fc.oneof(arbitraryRule(parties, 1, caps), arbitraryRule(parties, 3, caps)),
  rounding: roundings,
})

/** Schemes whose every band a worksheet computes exactly, and the totals at which something could go wrong. */
function generatedSchemes(): { scheme: CostShareScheme; totals: number[]; accounts: string[] }[] {
  return sample(schemes, 400).flatMap(({ rule, rounding }, at) => {
    const scheme = aScheme({ id: `s${at}`, rule, ...(rounding && { rounding }) })
    const prepared = prepareBook({ ...empty, schemes: [scheme] }).scheme(scheme.id)
    if (prepared === undefined || rule.kind === 'whole' || !smallWeights(prepared)) return []
    const breaks = ['', ...prepared.prefixes].flatMap((prefix) => prepared.bandsFor(prefix).map(({ from }) => from))
    const near = breaks.flatMap((from) => [from - 1, from, from + 1, from + 777])
    const some = sample(fc.oneof(fc.nat({ max: 2_000 }), fc.nat({ max: limits.exactTotal })), 3).map((n) => n - at)
    const totals = [...near, ...some].filter((n) => n > 0 && n <= limits.exactTotal)
    return [{ scheme, totals: totals.slice(0, 7), accounts: ['999', ...prepared.prefixes.map((one) => `${one}77`)] }]
  })
}

function smallWeights(prepared: PreparedScheme): boolean {
  const sum = (shares: Readonly<Record<string, number>>) => Object.values(shares).reduce((all, one) => all + one, 0)
  const bands = ['', ...prepared.prefixes].flatMap((prefix) => prepared.bandsFor(prefix))
  return bands.every(({ shares }) => sum(shares) <= limits.exactWeights)
}

const lineOf = (id: string, schemeId: string, unitCost: number, more: Partial<CostLine> = {}) =>
  aCostLine({ id, factors: [{ value: 1, unit: 'paket' }], unitCost, assignment: { kind: 'scheme', schemeId }, ...more })

function planOf(chosen: ReturnType<typeof generatedSchemes>): TrainingPlan {
  return {
    ...empty,
    schemes: chosen.map(({ scheme }) => scheme),
    costLines: chosen.flatMap(({ scheme, totals, accounts }) =>
      totals.map((total, at) =>
        lineOf(`${scheme.id}-${at}`, scheme.id, at % 3 === 2 ? -total : total, {
          account: accounts[at % accounts.length] as string,
        }),
      ),
    ),
  }
}

describe.skipIf(libreOffice.missing)(
  `schemes recalculated by LibreOffice [skipped when: ${libreOffice.reason}]`,
  () => {
    const all = generatedSchemes()
    const plans = [planOf(all.slice(0, 50)), planOf(all.slice(50, 100))]
    let layouts: WorkbookLayout[]
    let results: Uint8Array[]
    let beyond: Uint8Array
    let edited: Uint8Array

    beforeAll(async () => {
      layouts = plans.map((plan) => layoutWorkbook(plan, { locale: 'id' }))
      const files = await Promise.all(layouts.map((layout) => writeLayout(withWrongResults(layout))))
      results = recalculate([...files, await buildWorkbook(tooLarge, { locale: 'id' }), await editedFile()])
      edited = results.pop() as Uint8Array
      beyond = results.pop() as Uint8Array
    }, 600_000)

    test('hundreds of generated schemes and totals give every party the same in sheet and library', async () => {
      expect(plans.reduce((sum, { costLines }) => sum + costLines.length, 0)).toBeGreaterThan(400)
      for (const [at, plan] of plans.entries()) {
        const on = readTables(await cellsOf(results[at] as Uint8Array), 'Pembagian')
        const split = splitPlan(plan)
        const rows = on.rows('Kode', 'Uraian')
        split.lines.forEach(({ id, amounts, unassigned }, line) => {
          const row = rows[line] as number
          const paid = parties.map((_, n) => on.at(row, `Pihak ${n + 1}`))
          expect(
            [on.at(row, 'Kode'), ...paid, on.at(row, 'Belum dibebankan')],
            JSON.stringify(plan.schemes[0]),
          ).toEqual([id, ...parties.map((party) => amounts[party] ?? 0), unassigned])
        })
      }
    })

    test('and so does every step on the way', async () => {
      for (const [at, layout] of layouts.entries()) {
        expect(await disagreements(layout, results[at] as Uint8Array)).toEqual([])
      }
    })

    test('totals and weights that a worksheet cannot hold exactly turn a check red', async () => {
      const on = readTables(await cellsOf(beyond), 'Cek')
      expect(checkState(on, 'Angka cukup kecil')).toEqual([2, 'PERIKSA'])
    })

    test('when inputs of stored figures change, what they shared is unassigned, a check is red, and reading says so', async () => {
      const cell = await cellsOf(edited)
      const on = readTables(cell, 'Pembagian')
      // Below the lines stand the signatures and the amounts in words; they have nothing in this column.
      const open = Object.fromEntries(
        on
          .rows('Kode', 'Uraian')
          .map((row) => [on.at(row, 'Kode'), on.at(row, 'Belum dibebankan')] as const)
          .filter(([, unassigned]) => unassigned !== ''),
      )
      // hill: its line was made dearer; pita: the rule was changed; utuh and bersama: nothing that they depend on.
      expect(open).toEqual({ hill: 70_001, lama: 0, pita: 900, kursi: 0, 'bersama-1': 0, 'bersama-2': 0 })
      // Sainte-Laguë gives 9, 5, 2. The cell now says D'Hondt, and the sheet divides anew: 60/10 = 30/5 = 6 is the sixteenth
      // quotient from above, with 10/1 before it and 10/2 behind: ten, five and one.
      const chairs = on.rowOf('Kode', 'kursi', 'Uraian')
      expect(['Pihak 1', 'Pihak 2', 'Pihak 3'].map((one) => on.at(chairs, one))).toEqual([10, 5, 1])
      expect(checkState(readTables(cell, 'Cek'), 'Skema, Pembagian, Realisasi')).toEqual([2, 'PERINGATAN'])
      const { issues } = await readWorkbook(edited)
      expect(issues.filter(({ code }) => code === 'values-outdated').map(({ sheet }) => sheet)).toEqual([
        'Skema',
        'Skema',
        'Pembagian',
      ])
    })
  },
)

function checkState(on: ReturnType<typeof readTables>, rule: string): unknown[] {
  const row = on.rows('Yang diperiksa', 'Temuan').find((one) => String(on.at(one, 'Yang diperiksa')).startsWith(rule))
  return row === undefined ? [] : [on.at(row, 'Temuan'), on.at(row, 'Keadaan')]
}

const tooLarge: TrainingPlan = {
  ...empty,
  schemes: [
    aScheme({ id: 'besar', rule: { kind: 'equal', parties: ['a', 'b'] } }),
    aScheme({ id: 'halus', rule: { kind: 'weights', weights: { a: 9_999_999, b: 2 } } }),
  ],
  costLines: [
    lineOf('besar', 'besar', limits.exactTotal + 1),
    lineOf('halus', 'halus', 1_000),
    lineOf('cukup', 'besar', limits.exactTotal),
  ],
}

const stale: TrainingPlan = {
  ...empty,
  programs: [],
  schemes: [
    aScheme({ id: 'hill', rule: { kind: 'equal', parties: ['a', 'b'] }, rounding: { method: 'huntington-hill' } }),
    aScheme({
      id: 'pita',
      rule: {
        kind: 'capped',
        caps: { a: 100 },
        rule: { kind: 'whole', party: 'a' },
        overflow: { kind: 'whole', party: 'b' },
      },
    }),
    aScheme({ id: 'rata', rule: { kind: 'equal', parties: ['a', 'b', 'c'] } }),
    aScheme({
      id: 'kursi',
      rule: { kind: 'weights', weights: { a: 60, b: 30, c: 10 } },
      rounding: { method: 'sainte-lague' },
    }),
  ],
  costLines: [
    lineOf('hill', 'hill', 60_001),
    lineOf('lama', 'hill', 33_333),
    lineOf('pita', 'pita', 900),
    lineOf('kursi', 'kursi', 16),
    lineOf('bersama-1', 'rata', 100, { assignment: { kind: 'scheme', schemeId: 'rata', over: 'plan' } }),
    lineOf('bersama-2', 'rata', 100, { assignment: { kind: 'scheme', schemeId: 'rata', over: 'plan' } }),
  ],
}

/** The price of one line, the rule of one scheme and the rounding of another are changed in the file. */
async function editedFile(): Promise<Uint8Array> {
  const layout = layoutWorkbook(stale, { locale: 'id' })
  const bytes = await buildWorkbook(stale, { locale: 'id' })
  const json = JSON.stringify({ ...stale.schemes[1]?.rule, caps: { a: 200 } })
  return editCells(bytes, {
    RAB: addressesIn(layout, 'RAB', 'Uraian', { id: 'hill' }, { 'Harga satuan': 70_001 }),
    Skema: {
      ...addressesIn(layout, 'Skema', 'Nama skema', { id: 'pita' }, { 'Aturan lengkap (JSON)': json }),
      ...addressesIn(
        layout,
        'Skema',
        'Nama skema',
        { id: 'kursi' },
        { Pembulatan: roundingMethods.label('dhondt', 'id') },
      ),
    },
  })
}
