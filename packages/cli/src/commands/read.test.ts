import { expect, test, vi } from 'vitest'
import type { Issue } from '@bekal/core'
import { aPlan } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const plan = aPlan()
const text = `${JSON.stringify(plan, undefined, 2)}\n`
const unclear: Issue = {
  code: 'not-allowed',
  severity: 'error',
  path: [],
  sheet: 'Dana',
  cell: 'E7',
  params: { found: 'x', allowed: 'y' },
}

test('writes the plan to the file named', async () => {
  const { exitCode, stdout, stderr, written } = await call(['read', 'b.xlsx', '-o', 'p.json'], {
    'b.xlsx': aWorkbook({ plan }),
  })
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: 'Menulis /desk/p.json …\nSelesai: /desk/p.json\n',
  })
  expect(written).toEqual(new Map([['p.json', text]]))
})

test('without a file the plan goes to stdout, alone', async () => {
  expect(await call(['read', 'b.xlsx'], { 'b.xlsx': aWorkbook({ plan }) })).toMatchObject({
    exitCode: 0,
    stdout: text,
    stderr: '',
  })
})

test('the stable form', async () => {
  const files = { 'b.xlsx': aWorkbook({ plan, issues: [unclear] }) }
  const inFile = await call(['read', 'b.xlsx', '-o', 'p.json', '--json'], files)
  expect(inFile.exitCode).toBe(1)
  expect(JSON.parse(inFile.stdout)).toEqual({
    file: 'p.json',
    counts: { error: 1, warning: 0, info: 0 },
    issues: [expect.objectContaining(unclear)],
  })
  const inline = await call(['read', 'b.xlsx', '--json'], files)
  expect(JSON.parse(inline.stdout)).toMatchObject({ file: null, plan: { id: 'rencana' }, issues: [{ cell: 'E7' }] })
})

test('errors go to stderr with sheet and cell; the plan that could be read is still written', async () => {
  const { exitCode, stderr, written } = await call(['read', 'b.xlsx', '-o', 'p.json'], {
    'b.xlsx': aWorkbook({ plan, issues: [unclear] }),
  })
  expect(exitCode).toBe(1)
  expect(stderr).toContain('Dana!E7: x tidak termasuk pilihan.')
  expect(written.size).toBe(1)
})

test('no plan: exit 1, no file', async () => {
  const { exitCode, stdout, stderr, written } = await call(['read', 'b.xlsx', '-o', 'p.json'], {
    'b.xlsx': aWorkbook({ issues: [unclear] }),
  })
  expect({ exitCode, stdout, written: written.size }).toEqual({ exitCode: 1, stdout: '', written: 0 })
  expect(stderr).toContain('Tidak ada berkas yang ditulis.')
})

test.each([
  [['read', 'p.json'], '“p.json” adalah rencana (JSON), bukan buku kerja'],
  [['read', 'b.xlsx', '-o', 'b.xlsx'], 'Hasilnya akan menimpa “b.xlsx” sendiri.'],
  [['read', 'rusak.xlsx'], 'Ini bukan buku kerja Excel.'],
])('%j: exit 2', async (argv, sentence) => {
  const files = { 'p.json': plan, 'b.xlsx': aWorkbook({ plan }), 'rusak.xlsx': 'PKrusak' }
  const { exitCode, stdout, stderr } = await call(argv, files)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain(sentence)
})
