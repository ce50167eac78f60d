import { lineTax, splitBy, splitPlan, valueOfLine, type SplitRow, type TrainingPlan } from '@bekal/core'
import { aCostLine, aPlan, aProgram } from '@bekal/core/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeLayout } from '../src/exceljs/index.js'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { cellsOf } from './cells.js'
import { disagreements, withWrongResults } from './disagreements.js'
import { addressesIn, editCells, type Typed } from './edit-cells.js'
import { readTables } from './read-tables.js'
import { recalculate } from './recalculate.js'
import { taxedPlan } from './taxed-plan.js'
import { libreOffice } from './tools.js'

describe.skipIf(libreOffice.missing)(
  `taxes and views recalculated by LibreOffice [skipped when: ${libreOffice.reason}]`,
  () => {
    const taxed = [taxedPlan('IDR'), taxedPlan('USD')]
    let layouts: WorkbookLayout[]
    let results: Uint8Array[]
    let edited: Uint8Array

    beforeAll(async () => {
      layouts = taxed.map((plan) => layoutWorkbook(plan, { locale: 'id' }))
      const files = await Promise.all(layouts.map((layout) => writeLayout(withWrongResults(layout))))
      results = recalculate([...files, await editedFile()])
      edited = results.pop() as Uint8Array
    }, 300_000)

    test('every tax, on refunds and on the largest totals, is the library’s to the last unit', async () => {
      for (const [at, plan] of taxed.entries()) {
        const scale = 10 ** (plan.currencyMinorUnit ?? 0)
        const on = readTables(await cellsOf(results[at] as Uint8Array), 'RAB')
        const rows = on.rows('Kode', 'Uraian')
        for (const [n, line] of plan.costLines.entries()) {
          const total = valueOfLine(line)
          const { net, tax, gross } = lineTax(line, total) ?? { net: total, tax: 0, gross: total }
          const row = rows[n] as number
          // LibreOffice keeps the sign of a zero.
          const found = ['Jumlah neto', 'Jumlah pajak', 'Jumlah bruto'].map((name) => Number(on.at(row, name)) + 0)
          expect(found, JSON.stringify([line.tax, total])).toEqual([net / scale, tax / scale, gross / scale])
        }
      }
    })

    test('and so is every other formula of these plans', async () => {
      for (const [at, layout] of layouts.entries()) {
        expect(await disagreements(layout, results[at] as Uint8Array)).toEqual([])
      }
    })

    test('months, programs, cohorts and accounts that are typed in find their rows, and every table adds up', async () => {
      const { plan, issues } = await readWorkbook(edited)
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
      const known = plan as TrainingPlan
      const on = readTables(await cellsOf(edited), 'Pembagian')
      const table = (heading: string, entries: number) =>
        on
          .rows(heading, 'Tunai semua pihak')
          .slice(0, 2 + entries)
          .map((row) => ({
            name: on.at(row, heading),
            lapas: on.at(row, 'Pihak 1'),
            llk: on.at(row, 'Pihak 2'),
            inKind: on.at(row, 'Natura'),
            unassigned: on.at(row, 'Belum dibebankan'),
            total: on.at(row, 'Jumlah biaya'),
          }))
      const expected = (name: string, rows: readonly SplitRow[]) => ({
        name,
        lapas: sumOf(rows.map(({ cash }) => cash.lapas ?? 0)),
        llk: sumOf(rows.map(({ cash }) => cash.llk ?? 0)),
        inKind: sumOf(rows.flatMap(({ inKind }) => Object.values(inKind))),
        unassigned: sumOf(rows.map(({ unassigned }) => unassigned)),
        total: sumOf(rows.map(({ total }) => total)),
      })
      const months = splitBy(known, 'month')
      expect(table('Bulan', 3)).toEqual([
        expected('Jumlah', months),
        expected(
          'Tanpa bulan',
          months.filter(({ key }) => key === null),
        ),
        expected(
          'Januari',
          months.filter(({ key }) => key === '1'),
        ),
        expected(
          'Februari',
          months.filter(({ key }) => key === '2'),
        ),
        expected(
          'Maret',
          months.filter(({ key }) => key === '3'),
        ),
      ])
      const programs = splitBy(known, 'program')
      expect(table('Kode program', 2)).toEqual([
        expected('Jumlah', programs),
        expected(
          'Tanpa program',
          programs.filter(({ key }) => key === null),
        ),
        expected(
          'jahit',
          programs.filter(({ key }) => key === 'jahit'),
        ),
        expected(
          'las',
          programs.filter(({ key }) => key === 'las'),
        ),
      ])
      const cohorts = splitBy(known, 'cohort')
      expect(table('Kode angkatan', 1)).toEqual([
        expected('Jumlah', cohorts),
        expected(
          'Tanpa angkatan',
          cohorts.filter(({ key }) => key === null),
        ),
        expected(
          'las-1',
          cohorts.filter(({ key }) => key === 'las-1'),
        ),
      ])
      const accounts = splitBy(known, 'account')
      const shown = [...firstAccounts, ...newAccounts.slice(0, 6)]
      expect(table('Akun', shown.length)).toEqual([
        expected('Jumlah', accounts),
        expected(
          'Akun lain',
          accounts.filter(({ key }) => newAccounts.slice(6).includes(key ?? '')),
        ),
        ...shown.map((account) =>
          expected(
            account,
            accounts.filter(({ key }) => key === account),
          ),
        ),
      ])
      for (const rows of [months, programs, cohorts, accounts]) {
        expect(sumOf(rows.map(({ total }) => total))).toBe(splitPlan(known).total)
      }
    })
  },
)

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

/** Two accounts; the table by account then has room for six more. */
const firstAccounts = ['521211', '524113']
const newAccounts = ['0521211', '52', 'B-1', 'a.2', '5.1.02', '7', '1/2', 'C_3']

const small: TrainingPlan = aPlan({
  programs: [aProgram()],
  costLines: [
    aCostLine({ id: 'bahan', account: '521211', scope: { programId: 'jahit' }, month: 2 }),
    aCostLine({ id: 'jalan', account: '524113' }),
  ],
})

/** One line moves to another month; a program, a cohort and eight lines on accounts of their own come in. */
async function editedFile(): Promise<Uint8Array> {
  const layout = layoutWorkbook(small, { locale: 'id' })
  const bytes = await buildWorkbook(small, { locale: 'id' })
  const added = newAccounts.map((account, at): Record<string, Typed> => ({
    Kode: `baru-${at}`,
    Akun: account === '7' ? 7 : account,
    Uraian: 'Belanja baru',
    'Faktor 1': at + 1,
    'Satuan 1': 'paket',
    'Harga satuan': 1_001 * (at + 1),
    Bentuk: at === 3 ? 'Natura bernilai' : 'Tunai',
    ...(at === 1 && { 'Kode program': 'las' }),
    ...(at > 3 && { 'Kode angkatan': 'las-1' }),
    ...(at % 2 === 0 && { 'Bulan bayar': 'Januari' }),
    ...(at === 3 && { Pembebanan: 'Disediakan pihak', 'Disediakan oleh': 'llk' }),
    ...(at === 5 && { Pembebanan: 'Belum dibebankan' }),
    ...(at !== 3 && at !== 5 && { Pembebanan: 'Seluruh baris', 'Dana 1': at > 5 ? 'dipa-lapas' : 'dipa-llk' }),
  }))
  return editCells(bytes, {
    RAB: Object.assign(
      addressesIn(layout, 'RAB', 'Uraian', { id: 'bahan' }, { 'Bulan bayar': 'Maret' }),
      ...added.map((line, spare) => addressesIn(layout, 'RAB', 'Uraian', { spare }, line)),
    ) as Record<string, Typed>,
    Program: addressesIn(
      layout,
      'Program',
      'Nama program',
      { spare: 0 },
      {
        Kode: 'las',
        'Nama program': 'Las listrik',
        'Jenis program': 'Pelatihan reguler',
        Kejuruan: 'Las',
        'Peserta paling sedikit': 4,
        'Peserta paling banyak': 16,
        Sertifikat: 'Sertifikat pelatihan',
      },
    ),
    Angkatan: addressesIn(
      layout,
      'Angkatan',
      'Kode tempat',
      { spare: 0 },
      { Kode: 'las-1', 'Kode program': 'las', Mulai: '2026-03-02' },
    ),
  })
}
