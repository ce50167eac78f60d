import type { TrainingPlan } from '@bekal/core'
import { layoutWorkbook, type LayoutSheet } from '../src/layout/index.js'
import { examplePlan } from './cells.js'
import { addressesOn, editCells, type Typed } from './edit-cells.js'

/**
 * The founding example's workbook (Indonesian) after a planner's afternoon: prices and quantities changed, a line moved
 * to a scheme, a fourth party with a fund and a scheme of its own, a new cost line, a lower ceiling, another target.
 */
export function editedWorkbook(bytes: Uint8Array): Uint8Array {
  const layout = layoutWorkbook(examplePlan('lapas-selong'), { locale: 'id' })
  const edits: Record<string, Record<string, Typed>> = {}
  const on = (sheet: string, heading: string) => {
    const found = layout.sheets.find(({ name }) => name === sheet) as LayoutSheet
    return {
      row: (id: string, changes: Record<string, Typed>, second?: readonly [string, string]) =>
        Object.assign((edits[sheet] ??= {}), addressesOn(found, heading, { id, ...(second && { second }) }, changes)),
      newRow: (changes: Record<string, Typed>, spare = 0) =>
        Object.assign((edits[sheet] ??= {}), addressesOn(found, heading, { spare }, changes)),
    }
  }
  const costs = on('RAB', 'Uraian')
  costs.row('mj-kain', { 'Harga satuan': 41_237, 'Volume 1': 7, 'Volume 2': 9 })
  costs.row('mj-kudapan', { 'Faktor 2': 49, 'Kode skema': 'bersama-65-35' })
  costs.row('mj-jaminan', { Pembebanan: 'Menurut skema', 'Kode skema': 'tiga', 'Dana 1': 'dipa-bpvp' })
  costs.newRow({
    Kode: 'um-baru',
    Akun: 521_211, // typed as a number, as Excel would store it
    Uraian: 'Cetak buku saku',
    'Faktor 1': 7,
    'Satuan 1': 'buku',
    'Harga satuan': 33_333,
    Bentuk: 'Tunai',
    Pembebanan: 'Menurut skema',
    'Kode skema': 'tiga',
    'Dana 1': 'dipa-bpvp',
  })
  on('Pihak', 'Nama pihak').newRow({
    Kode: 'baznas',
    'Nama pihak': 'Baznas Kabupaten',
    'Jenis pihak': 'Lembaga swadaya masyarakat',
  })
  const funds = on('Dana', 'Nama dana')
  funds.newRow({
    Kode: 'zakat',
    'Kode pihak': 'baznas',
    'Nama dana': 'Dana zakat',
    'Sumber dana': 'Zakat',
    Rezim: 'Swasta/hibah',
    Pagu: 3_000_000,
  })
  funds.row('dipa-lapas', { Pagu: 20_000_000 })
  on('Skema', 'Nama skema').newRow({ Kode: 'tiga', 'Nama skema': 'Tiga pihak 3:3:1', Aturan: 'Bobot' })
  const shares = on('Skema', 'Persen')
  for (const [at, [party, weight]] of Object.entries(sharesOfThree).entries()) {
    shares.newRow({ 'Kode skema': 'tiga', 'Kode pihak': party, Bobot: weight }, at)
  }
  shares.row('target-60-30-10', { Persen: 0.5555 }, ['Kode pihak', 'bpvp'])
  shares.row('target-60-30-10', { Persen: 0.3445 }, ['Kode pihak', 'lapas'])
  return editCells(bytes, edits)
}

const sharesOfThree = { lapas: 3, bpvp: 3, baznas: 1 }

/** What those changes mean for the plan. */
export function changedPlan(plan: TrainingPlan): TrainingPlan {
  const changed = structuredClone(plan)
  const line = (id: string) => changed.costLines.find((one) => one.id === id) as TrainingPlan['costLines'][number]
  line('mj-kain').unitCost = 41_237
  line('mj-kain').assignment = { kind: 'by-quantity', quantities: { 'dipa-lapas': 7, 'dipa-bpvp': 9 } }
  Object.assign(line('mj-kudapan').factors[1] as object, { value: 49 })
  line('mj-kudapan').assignment = { kind: 'scheme', schemeId: 'bersama-65-35', funds: { bpvp: 'dipa-bpvp' } }
  line('mj-jaminan').assignment = { kind: 'scheme', schemeId: 'tiga', funds: { bpvp: 'dipa-bpvp' } }
  changed.costLines.push({
    id: 'um-baru',
    scope: {},
    account: '521211',
    description: 'Cetak buku saku',
    factors: [{ value: 7, unit: 'buku' }],
    unitCost: 33_333,
    contribution: 'cash',
    assignment: { kind: 'scheme', schemeId: 'tiga', funds: { bpvp: 'dipa-bpvp' } },
  })
  changed.parties.push({ id: 'baznas', name: 'Baznas Kabupaten', kind: 'ngo' })
  changed.funds.push({
    id: 'zakat',
    partyId: 'baznas',
    name: 'Dana zakat',
    source: 'Zakat',
    regime: 'private',
    ceiling: 3_000_000,
  })
  Object.assign(changed.funds.find(({ id }) => id === 'dipa-lapas') as object, { ceiling: 20_000_000 })
  changed.schemes.push({ id: 'tiga', label: 'Tiga pihak 3:3:1', rule: { kind: 'weights', weights: sharesOfThree } })
  Object.assign(changed.schemes.find(({ id }) => id === 'target-60-30-10') as object, {
    rule: { kind: 'percent', shares: { bpvp: 5555, lapas: 3445, llk: 1000 } },
  })
  return changed
}
