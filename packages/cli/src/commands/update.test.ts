import { aPlan } from '@bekal/core/testing'
import { expect, test, vi } from 'vitest'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'
import { anOverspentPlan } from '../../test/plans.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const files = {
  'plan.json': aPlan({ id: 'baru' }),
  'buku.xlsx': aWorkbook({ plan: aPlan() }),
  'sama.xlsx': aWorkbook({ plan: aPlan({ id: 'baru' }) }),
  'rusak.xlsx': new TextEncoder().encode('PK'),
  'salah.xlsx': aWorkbook({ issues: [{ code: 'missing-key', severity: 'error', path: [], params: { key: 'Pagu' } }] }),
}

test('the planner’s file with the new plan, and what changed in it', async () => {
  const { exitCode, stdout, stderr, written } = await call(
    ['update', 'plan.json', 'buku.xlsx', '-o', 'out.xlsx'],
    files,
  )
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
  expect(stderr).toBe('Diperbarui: 1 sel isian, 25 hasil hitungan, 2 baris baru.\nSelesai: /desk/out.xlsx\n')
  expect(written).toEqual(new Map([['out.xlsx', aWorkbook({ plan: files['plan.json'] })]]))
})

test('the same in English and as JSON', async () => {
  const argv = ['update', 'plan.json', 'buku.xlsx', '-o', 'out.xlsx', '--json', '--lang', 'en']
  const { stdout, stderr } = await call(argv, files)
  expect(stderr).toBe('Updated: 1 input cell, 25 computed figures, 2 new rows.\nDone: /desk/out.xlsx\n')
  expect(JSON.parse(stdout)).toMatchObject({ file: 'out.xlsx', changes: { inputs: 1, rowsAdded: 2 }, issues: [] })
})

test('a file is replaced only where it is named as the result', async () => {
  const own = await call(['update', 'plan.json', 'buku.xlsx', '-o', './buku.xlsx'], files)
  expect([own.exitCode, [...own.written.keys()]]).toEqual([0, ['./buku.xlsx']])
  const other = await call(['update', 'sama.xlsx', 'buku.xlsx', '-o', 'sama.xlsx'], files)
  expect([other.exitCode, other.written.size]).toEqual([2, 0])
})

test('a workbook may be what the plan is taken from; one that holds the plan already is written as it is', async () => {
  const { exitCode, stderr, written } = await call(['update', 'sama.xlsx', 'sama.xlsx', '-o', 'out.xlsx'], files)
  expect(exitCode).toBe(0)
  expect(stderr).toContain('sudah memuat rencana itu')
  expect(written.get('out.xlsx')).toEqual(files['sama.xlsx'])
})

test('a plan with errors of sense is written all the same, and ends with 1', async () => {
  const argv = ['update', 'p', 'buku.xlsx', '-o', 'out.xlsx']
  const { exitCode, written } = await call(argv, { ...files, p: { ...anOverspentPlan(), id: 'lain' } })
  expect([exitCode, written.size]).toEqual([1, 1])
})

test.each([
  ['a workbook with faults', 'plan.json', 'salah.xlsx', 1, 'Tidak ada berkas yang ditulis.'],
  ['what only looks like a workbook', 'plan.json', 'rusak.xlsx', 2, 'Ini bukan buku kerja Excel.'],
  ['a plan instead of a workbook', 'plan.json', 'plan.json', 2, 'adalah rencana (JSON), bukan buku kerja'],
  ['what is not shaped like a plan', 'x', 'buku.xlsx', 1, 'Tidak ada berkas yang ditulis.'],
])('%s: nothing is written', async (_, plan, into, code, sentence) => {
  const argv = ['update', plan, into, '-o', 'out.xlsx', '--lang', 'id']
  const { exitCode, stderr, written } = await call(argv, { ...files, x: { schemaVersion: 1 } })
  expect([exitCode, written.size]).toEqual([code, 0])
  expect(stderr).toContain(sentence)
})
