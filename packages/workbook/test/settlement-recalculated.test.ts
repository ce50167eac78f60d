import { settle, type Actual, type Settlement, type TrainingPlan } from '@bekal/core'
import { aCostLine, aFund, aPlan, arbitraryPaidPlan, aScheme } from '@bekal/core/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { computeFigures } from '../src/figures/index.js'
import { writeLayout } from '../src/exceljs/index.js'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { limits } from '../src/limits.js'
import { cellsOf } from './cells.js'
import { disagreements, withWrongResults } from './disagreements.js'
import { addressesIn, editCells } from './edit-cells.js'
import { readTables } from './read-tables.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

const plans: TrainingPlan[] = fc
  .sample(arbitraryPaidPlan(110, 24, limits.exactWeights), { numRuns: 3, seed: 20261124 })
  .map((plan, at) => (at === 1 ? { ...plan, currency: 'USD', currencyMinorUnit: 2 } : plan))

type Tables = ReturnType<typeof readTables>

/** What the sheet says, party by party, fund by fund, line by line, in minor units. */
function onSheet(on: Tables, plan: TrainingPlan) {
  const scale = plan.currency === 'USD' ? 100 : 1
  // Adding zero takes the sign off a zero, which some programs store with one.
  const step = (row: number, heading: string) => Number(on.at(row, heading)) + 0
  const minor = (row: number, heading: string) => Math.round(step(row, heading) * scale) + 0
  const partyRow = (id: string) => on.rowOf('Kode', id, 'Nama pihak')
  const ofParty = (row: number) => ({
    planned: minor(row, 'Rencana'),
    paid: minor(row, 'Dibayar'),
    due: minor(row, 'Bagian yang seharusnya'),
    unassigned: minor(row, 'Tanpa penanggung'),
    difference: minor(row, 'Selisih'),
  })
  const total = ofParty(partyRow('Jumlah'))
  const proof = partyRow('Bukti')
  const parties = plan.parties.map(({ id }) => ({ id, ...ofParty(partyRow(id)) }))
  const proven = { ...ofParty(proof), state: on.at(proof, 'Keadaan') }
  const funds = plan.funds.map(({ id }) => {
    const row = on.rowOf('Kode dana', id, 'Nama dana')
    return {
      id,
      planned: minor(row, 'Rencana'),
      paid: minor(row, 'Dibayar'),
      ceiling: minor(row, 'Pagu'),
      remainingOfPlan: minor(row, 'Sisa rencana'),
      remainingOfCeiling: minor(row, 'Sisa pagu'),
    }
  })
  const rows = on.rows('Kode', 'Pembayar tanpa bagian')
  const lines = plan.costLines.map((_, at) => {
    const row = rows[at] as number
    return {
      id: on.at(row, 'Kode'),
      planned: minor(row, 'Rencana'),
      spent: minor(row, 'Dibayar'),
      left: minor(row, 'Sisa'),
      unassigned: minor(row, 'Tanpa penanggung'),
      without: on.at(row, 'Pembayar tanpa bagian'),
      parties: plan.parties.map((__, n) => ({
        paid: step(row, `Dibayar pihak ${n + 1}`),
        due: step(row, `Bagian pihak ${n + 1}`),
        unassigned: step(row, `Dibayar tanpa penanggung ${n + 1}`),
        difference: minor(row, `Selisih pihak ${n + 1}`),
      })),
    }
  })
  return { total, proven, parties, funds, lines }
}

/** The same by the library. */
function bySettle(plan: TrainingPlan, settlement: Settlement) {
  const sum = (of: (party: Settlement['parties'][number]) => number) =>
    settlement.parties.reduce((all, party) => all + of(party), 0)
  const total = {
    planned: sum(({ planned }) => planned),
    paid: settlement.spent,
    due: sum(({ due }) => due),
    unassigned: settlement.unassigned,
    difference: 0,
  }
  return {
    total,
    proven: { ...total, state: 'Cocok' },
    parties: settlement.parties.map(({ id, planned, paid, due, unassigned, difference }) => {
      return { id, planned, paid, due, unassigned, difference }
    }),
    funds: settlement.funds.map(({ id, planned, paid, ceiling, remainingOfPlan, remainingOfCeiling }) => {
      return { id, planned, paid, ceiling, remainingOfPlan, remainingOfCeiling }
    }),
    lines: settlement.lines.map((line) => {
      const { id, planned, spent, unassigned } = line
      const has = ({ planned: share, due }: (typeof line.parties)[number]) => share !== 0 || due !== 0
      const without = line.parties.filter((party) => line.parties.some(has) && !has(party) && party.paid !== 0)
      const parties = plan.parties.map((party) => {
        const stand = line.parties.find(({ partyId }) => partyId === party.id)
        return {
          paid: stand?.paid ?? 0,
          due: stand?.due ?? 0,
          unassigned: stand?.unassigned ?? 0,
          difference: stand?.difference ?? 0,
        }
      })
      const names = without.map(({ partyId }) => partyId).join('; ')
      return { id, planned, spent, left: planned - spent, unassigned, without: names, parties }
    }),
  }
}

describe.skipIf(libreOffice.missing)(
  `settlements recalculated by LibreOffice [skipped when: ${libreOffice.reason}]`,
  () => {
    let layouts: WorkbookLayout[]
    let results: Uint8Array[]
    let edited: Uint8Array

    beforeAll(async () => {
      layouts = plans.map((plan) => layoutWorkbook(plan, { locale: 'id' }))
      const files = await Promise.all(layouts.map((layout) => writeLayout(withWrongResults(layout))))
      results = recalculate([...files, await editedFile()])
      edited = results.pop() as Uint8Array
    }, 900_000)

    test('hundreds of generated lines give every party and fund exactly what settle gives', async () => {
      expect(plans.reduce((sum, { costLines }) => sum + costLines.length, 0)).toBeGreaterThan(300)
      for (const [at, plan] of plans.entries()) {
        const on = readTables(await cellsOf(results[at] as Uint8Array), 'Realisasi')
        expect(onSheet(on, plan)).toEqual(bySettle(plan, settle(plan)))
      }
    })

    test('and every step on the way is the library’s', async () => {
      for (const [at, layout] of layouts.entries()) {
        expect(await disagreements(layout, results[at] as Uint8Array)).toEqual([])
      }
    })

    test('the file is read back as the same plan, with nothing outdated or overwritten', async () => {
      for (const [at, plan] of plans.entries()) {
        const { plan: read, issues } = await readWorkbook(results[at] as Uint8Array)
        expect(read).toEqual(plan)
        expect(issues.filter(({ code }) => code === 'values-outdated' || code === 'formula-overwritten')).toEqual([])
      }
    })

    test('the remarks beside the payments are those of settle, and are counted on the sheet of checks', async () => {
      const rules = {
        'yang membayar punya bagian': ['paid-by-other-party', 'paid-from-other-fund', 'paid-for-in-kind'],
        'setiap dana membayar akun': ['paid-account-not-payable'],
        'tidak ada pengembalian': ['refund-beyond-paid'],
        'yang dibayar tidak melewati pagu': ['fund-paid-over-ceiling', 'account-paid-over-ceiling'],
      }
      for (const [at, plan] of plans.entries()) {
        const on = readTables(await cellsOf(results[at] as Uint8Array), 'Cek')
        const { remarks, lines } = settle(plan)
        for (const [rule, codes] of Object.entries(rules)) {
          const found = remarks.filter(({ code }) => codes.includes(code)).length
          expect(checkState(on, `Realisasi: ${rule}`), rule).toEqual([found, found === 0 ? 'BERES' : 'PERIKSA'])
        }
        const over = lines.filter(({ planned, spent }) => spent > 0 && spent > planned).length
        expect(checkState(on, 'Realisasi: tidak ada baris yang dibayar')).toEqual([over, 'PERIKSA'])
        expect(checkState(on, 'Realisasi: jumlah menurut pihak')).toEqual([0, 'BERES'])
      }
    })

    test('actuals typed in by hand are settled by the sheet as by the library', async () => {
      const { plan } = await readWorkbook(edited)
      expect(plan?.actuals).toEqual(typed.actuals)
      const on = readTables(await cellsOf(edited), 'Realisasi')
      const [hill, ...others] = bySettle(typed, settle(typed)).lines
      const found = onSheet(on, typed).lines
      expect(found.slice(1)).toEqual(others)
      // Shared by Huntington-Hill, and more was paid since: nobody’s until the program has worked it out anew.
      expect(found[0]).toMatchObject({ spent: hill?.spent, unassigned: hill?.spent })
    })

    test('a share that only the library works out turns red when more is paid, and reading says so', async () => {
      const cell = await cellsOf(edited)
      const on = readTables(cell, 'Realisasi')
      expect(on.at(on.rowOf('Kode', 'hill', 'Pembayar tanpa bagian'), 'Keadaan')).toBe('Hitung ulang')
      expect(checkState(readTables(cell, 'Cek'), 'Skema, Pembagian, Realisasi')).toEqual([1, 'PERINGATAN'])
      const { issues } = await readWorkbook(edited)
      expect(issues.filter(({ code }) => code === 'values-outdated').map(({ sheet }) => sheet)).toEqual(['Realisasi'])
    })
  },
)

test('the generated plans have what could go wrong', () => {
  const spending = plans.flatMap((plan) => computeFigures(plan, 'id').spending)
  const many = (holds: (line: (typeof spending)[number]) => boolean) => spending.filter(holds).length
  expect(many(({ settled }) => settled.spent < 0)).toBeGreaterThan(20)
  expect(many(({ bandRow, from }) => bandRow > 0 && from > 0)).toBeGreaterThan(20)
  expect(many(({ unit, odd }) => unit > 1 && odd > 0)).toBeGreaterThan(10)
  expect(many(({ isKept, rest }) => isKept === 1 && rest > 0)).toBeGreaterThan(15)
  expect(many(({ byLibrary, settled }) => byLibrary === 1 && settled.spent !== 0)).toBeGreaterThan(10)
  // A part that is nobody’s, paid by several, while others have paid too little.
  expect(many(({ claimSteps }) => claimSteps.rest > 0 && claimSteps.missing > 0)).toBeGreaterThan(8)
  expect(spending.filter(({ settled }) => settled.parties.some(({ difference }) => difference !== 0)).length).toBeGreaterThan(150) // prettier-ignore
})

function checkState(on: Tables, rule: string): unknown[] {
  const row = on.rows('Yang diperiksa', 'Temuan').find((one) => String(on.at(one, 'Yang diperiksa')).startsWith(rule))
  return row === undefined ? [] : [on.at(row, 'Temuan'), on.at(row, 'Keadaan')]
}

const line = (id: string, assignment: TrainingPlan['costLines'][number]['assignment']) =>
  aCostLine({ id, description: id, factors: [{ value: 1, unit: 'paket' }], unitCost: 900_001, assignment })
const paid = (id: string, costLineId: string, fundId: string, amount: number): Actual => {
  return { id, costLineId, fundId, amount, paidOn: '2026-04-01' }
}

const begun: TrainingPlan = aPlan({
  parties: ['a', 'b', 'c'].map((id) => ({ id, name: `Pihak ${id}`, kind: 'other' as const })),
  funds: ['a', 'b', 'c'].map((id) => aFund({ id: `f-${id}`, partyId: id })),
  schemes: [
    aScheme({ id: 'hill', rule: { kind: 'equal', parties: ['a', 'b'] }, rounding: { method: 'huntington-hill' } }),
    aScheme({
      id: 'pita',
      rule: {
        kind: 'capped',
        caps: { a: 100_000 },
        rule: { kind: 'whole', party: 'a' },
        overflow: { kind: 'percent', shares: { b: 6_667, c: 3_333 } },
      },
    }),
    aScheme({ id: 'rata', rule: { kind: 'equal', parties: ['a', 'b', 'c'] } }),
  ],
  costLines: [
    line('hill', { kind: 'scheme', schemeId: 'hill' }),
    line('pita', { kind: 'scheme', schemeId: 'pita' }),
    line('bersama-1', { kind: 'scheme', schemeId: 'rata', over: 'plan' }),
    line('bersama-2', { kind: 'scheme', schemeId: 'rata', over: 'plan' }),
  ],
  actuals: [paid('bayar-1', 'hill', 'f-a', 50_001), paid('bayar-2', 'pita', 'f-b', 99_000)],
})

/** What was typed in makes of it. */
const typed: TrainingPlan = {
  ...begun,
  actuals: [
    paid('bayar-1', 'hill', 'f-a', 70_001),
    paid('bayar-2', 'pita', 'f-b', 345_679),
    paid('baru-1', 'bersama-1', 'f-c', 500_000),
    paid('baru-2', 'bersama-1', 'f-b', -1),
  ],
}

/** Two payments are corrected, two are added. */
async function editedFile(): Promise<Uint8Array> {
  const layout = layoutWorkbook(begun, { locale: 'id' })
  const edit = (which: { id: string } | { spare: number }, changes: Record<string, number | string>) =>
    addressesIn(layout, 'Realisasi', 'Nomor dokumen', which, changes)
  const added = (costLineId: string, fundId: string, amount: number, id: string) => ({
    Kode: id,
    'Kode baris biaya': costLineId,
    'Kode dana': fundId,
    'Jumlah dibayar': amount,
    // 1 April 2026.
    'Tanggal bayar': 46_113,
  })
  return editCells(await buildWorkbook(begun, { locale: 'id' }), {
    Realisasi: {
      ...edit({ id: 'bayar-1' }, { 'Jumlah dibayar': 70_001 }),
      ...edit({ id: 'bayar-2' }, { 'Jumlah dibayar': 345_679 }),
      ...edit({ spare: 0 }, added('bersama-1', 'f-c', 500_000, 'baru-1')),
      ...edit({ spare: 1 }, added('bersama-1', 'f-b', -1, 'baru-2')),
    },
  })
}
