import { arbitraryPlan } from '@bekal/core/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { computeFigures } from '../src/figures/index.js'
import { writeLayout } from '../src/exceljs/index.js'
import { layoutWorkbook } from '../src/layout/index.js'
import { checkRules } from '../src/sheets/index.js'
import { cellsOf, examplePlan } from './cells.js'
import { checkRow, withTargets } from './check-rows.js'
import { addressesIn, editCells, type Typed } from './edit-cells.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

const plan = examplePlan('lapas-selong')
const layout = layoutWorkbook(plan, { locale: 'id' })
const holiday = plan.calendar.holidays[0] as (typeof plan.calendar.holidays)[number]
const [day = '', month = ''] = [holiday.date.slice(8), holiday.date.slice(5, 7)]
const serial =
  (Date.UTC(Number(holiday.date.slice(0, 4)), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 864e5

type Where = Parameters<typeof addressesIn>[3]
interface Break {
  /** The sheet and a heading of its table, the row, and what somebody types there. */
  readonly at: readonly [sheet: string, heading: string, which: Where, changes: Readonly<Record<string, Typed>>]
  /** The rule that turns, its state, how many more it finds, and the cell its link leads to (the first one typed in). */
  readonly rule: string
  readonly state?: string
  readonly more?: number
}

const breaks: readonly Break[] = [
  { rule: 'RAB: kolom angka berisi', at: ['RAB', 'Uraian', { id: 'mj-benang' }, { 'Harga satuan': '45.000' }] },
  { rule: 'RAB: setiap angka berada dalam batas', at: ['RAB', 'Uraian', { id: 'mj-atk' }, { 'Faktor 1': -3 }] },
  {
    rule: 'RAB: jumlah uang dan bilangan bulat',
    at: ['RAB', 'Uraian', { id: 'mj-modul' }, { 'Harga satuan': 1000.5 }],
  },
  { rule: 'RAB: isian kolom berdaftar', at: ['RAB', 'Uraian', { id: 'mj-apd' }, { 'Bulan bayar': 'Smarch' }] },
  { rule: 'RAB: setiap baris yang mulai diisi', at: ['RAB', 'Uraian', { spare: 0 }, { Kode: 'baru' }] },
  {
    rule: 'Pihak: tidak ada kode dengan spasi',
    state: 'PERINGATAN',
    at: ['Pihak', 'Nama pihak', { spare: 0 }, { Kode: 'desa ', 'Nama pihak': 'Desa', 'Jenis pihak': 'Lainnya' }],
  },
  {
    rule: 'Tempat: tidak ada kode tempat yang dipakai dua kali',
    more: 2,
    at: [
      'Tempat',
      'Nama tempat',
      { spare: 0 },
      { Kode: String(plan.venues[0]?.id).toUpperCase(), 'Nama tempat': 'Lain', 'Daya tampung': 4 },
    ],
  },
  {
    rule: 'Instruktur: setiap kode pihak',
    at: ['Instruktur', 'Nama atau sebutan', { id: String(plan.instructors[0]?.id) }, { 'Kode pihak': 'tidak-ada' }],
  },
  {
    rule: 'Program: jumlah peserta paling sedikit',
    at: ['Program', 'Nama program', { id: String(plan.programs[0]?.id) }, { 'Peserta paling sedikit': 900 }],
  },
  {
    rule: 'Kalender: tidak ada hari libur yang tercantum',
    state: 'PERINGATAN',
    more: 2,
    at: [
      'Kalender',
      'Nama hari',
      { spare: 0 },
      { Tanggal: serial, 'Nama hari': 'Lagi', 'Jenis libur': 'Libur nasional', 'Status tanggal': 'Ditetapkan' },
    ],
  },
  {
    rule: 'Angkatan: kolom tanggal berisi tanggal',
    state: 'PERINGATAN',
    at: ['Angkatan', 'Kode tempat', { id: String(plan.cohorts[0]?.id) }, { Mulai: '01/02/2027' }],
  },
  {
    rule: 'Peserta: tidak ada kode yang tampak',
    at: [
      'Peserta',
      'Status hukum',
      { spare: 0 },
      {
        Kode: '5203010101900001',
        'Status hukum': 'Narapidana',
        'Dasar bebas': 'Bebas murni',
        'Bebas diperkirakan': 47000,
      },
    ],
  },
  {
    rule: 'Peserta: tanggal 2/3 pidana tidak',
    at: [
      'Peserta',
      'Status hukum',
      { id: String(plan.participants[0]?.code) },
      { 'Tanggal 1/2 pidana': 46800, 'Tanggal 2/3 pidana': 46700 },
    ],
  },
]

describe.skipIf(libreOffice.missing)(`checks by LibreOffice [skipped when: ${libreOffice.reason}]`, () => {
  let cell: Awaited<ReturnType<typeof cellsOf>>
  let edits: Record<string, Typed>[]

  beforeAll(async () => {
    edits = breaks.map(({ at: [sheet, ...rest] }) => addressesIn(layout, sheet, ...rest))
    const bySheet: Record<string, Record<string, Typed>> = {}
    breaks.forEach(({ at: [sheet] }, n) => Object.assign((bySheet[sheet] ??= {}), edits[n]))
    const [result] = recalculate([editCells(await writeLayout(withTargets(layout)), bySheet)])
    cell = await cellsOf(result as Uint8Array)
  }, 600_000)

  test.each(breaks.map((one, n) => ({ ...one, n })))(
    '“$rule …” turns when it is broken, counts, and leads to the cell',
    ({ rule, state = 'PERIKSA', more = 1, at: [sheet], n }) => {
      const { row, count: before } = checkRow(layout, rule)
      expect(cell('Cek', `B${row}`)).toBe(before + more)
      expect(cell('Cek', `C${row}`)).toBe(state)
      const columns = Object.keys(edits[n] ?? {})
      const target = String(cell('Cek', `D${row}`))
      expect(target.startsWith(`#'${sheet}'!`)).toBe(true)
      // Where two rows are the same, the first of them may be the one that was there before.
      if (more === 1) expect(columns).toContain(target.split('!')[1])
    },
  )

  test('the whole says so, in the workbook’s first sheet as well', () => {
    expect(cell('Cek', `B${rowOf('Hasil pemeriksaan')}`)).toBe('ADA YANG PERLU DIPERIKSA')
    expect(Number(cell('Cek', `B${rowOf('Harus diperbaiki')}`))).toBeGreaterThanOrEqual(10)
  })
})

test('no plan that is valid breaks a rule about cells that only a worksheet can have', () => {
  const ofCells = /-(?:complete|numbers|limits|whole|percents|choices|blanks|once)$/u
  const rules = checkRules.filter(({ key }) => ofCells.test(key))
  expect(rules.length).toBeGreaterThan(60)
  fc.assert(
    fc.property(arbitraryPlan, (generated) => {
      const figures = computeFigures(generated, 'id')
      const broken = rules.filter(({ flags }) => flags.some(({ found }) => found(figures).some(Boolean)))
      expect(broken.map(({ key }) => key)).toEqual([])
    }),
    { numRuns: 30 },
  )
})

const rowOf = (label: string) => checkRow(layout, label).row
