import { describe, expect, test, vi } from 'vitest'
import { aPlan } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call, type Outcome } from '../../test/memory-io.js'
import { anOverspentPlan, aSharedPlan } from '../../test/plans.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

test('a plan in order', async () => {
  expect(await call(['check', 'plan.json'], { 'plan.json': aPlan() })).toMatchObject({
    exitCode: 0,
    stdout: '0 kesalahan, 0 peringatan, 0 keterangan.\n',
    stderr: '',
  })
})

test('warnings alone are no error', async () => {
  expect(await call(['check', 'plan.json', '--lang', 'en'], { 'plan.json': aSharedPlan() })).toMatchObject({
    exitCode: 0,
  })
})

test('problems are grouped by severity, each with its place', async () => {
  const plan = { ...anOverspentPlan(), agreements: [], schemes: [] }
  plan.costLines[0]!.assignment = { kind: 'whole-line', fundId: 'dipa-lain' }
  const { exitCode, stdout } = await call(['check', 'plan.json'], { 'plan.json': plan })
  expect(exitCode).toBe(1)
  expect(stdout).toMatchInlineSnapshot(`
    "Kesalahan
      costLines[0].assignment.fundId: Tidak ada dana dengan kode “dipa-lain”. Perbaiki kodenya atau tambahkan dana itu.
    Peringatan
      costLines[0].assignment: Belum ada pihak yang menanggung Rp400.000 dari baris ini.
    1 kesalahan, 1 peringatan, 0 keterangan.
    "
  `)
})

test('the stable form carries counts and each issue with its sentence, alone on stdout', async () => {
  const { exitCode, stdout, stderr } = await call(['check', 'p', '--json', '--lang', 'en'], { p: anOverspentPlan() })
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({
    counts: { error: 1, warning: 0, info: 0 },
    issues: [
      {
        code: 'fund-over-ceiling',
        severity: 'error',
        path: ['funds', 0, 'ceiling'],
        params: { fundId: 'dipa-lapas', planned: 400_000, ceiling: 399_999, over: 1 },
        message: 'Fund “dipa-lapas” passes its ceiling by Rp1: planned Rp400,000, ceiling Rp399,999.',
      },
    ],
  })
})

test('what is not shaped like a plan is told all at once, in the language it states', async () => {
  const value = { ...aPlan(), locale: 'en', fiscalYear: 'dua ribu', nama: 'x' }
  const { exitCode, stdout } = await call(['check', 'p'], { p: value })
  expect(exitCode).toBe(1)
  expect(stdout).toContain('fiscalYear: Expected')
  expect(stdout).toContain('nama: “nama” is not known here.')
  expect(stdout).toContain('2 errors, 0 warnings, 0 notes.')
})

test('nothing in a file can steer the terminal', async () => {
  const { stdout } = await call(['check', 'p'], { p: { ...aPlan(), ['\u001B[31m\u202Ex']: 1 } })
  expect(stdout).not.toMatch(/[\u001B\u202E]/u)
  expect(stdout).toContain('\uFFFD[31m\uFFFDx')
})

test('a workbook’s issues carry sheet and cell, and its plan is not checked a second time', async () => {
  const issues = [
    {
      code: 'not-allowed',
      severity: 'error' as const,
      path: ['funds', 0],
      sheet: 'Dana',
      cell: 'E7',
      params: { found: '"abc"', allowed: 'apbn' },
    },
  ]
  const files = { 'plan.json': aWorkbook({ plan: anOverspentPlan(), issues }) }
  expect(await call(['check', 'plan.json'], files)).toMatchObject({
    exitCode: 1,
    stdout:
      'Kesalahan\n  Dana!E7: "abc" tidak termasuk pilihan. Pilih salah satu: apbn.\n1 kesalahan, 0 peringatan, 0 keterangan.\n',
  })
  const json = await call(['check', 'plan.json', '--json'], files)
  expect(JSON.parse(json.stdout)).toMatchObject({ counts: { error: 1 }, issues: [{ sheet: 'Dana', cell: 'E7' }] })
})

test.each([
  ['a damaged archive', new TextEncoder().encode('PKrusak')],
  ['an encrypted or older workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
])('%s is unreadable: exit 2, said on stderr', async (_, bytes) => {
  const { exitCode, stdout, stderr } = await call(['check', 'x.xlsx'], { 'x.xlsx': bytes })
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain('Ini bukan buku kerja Excel.')
  const json = await call(['check', 'x.xlsx', '--json'], { 'x.xlsx': bytes })
  expect(json.exitCode).toBe(2)
  expect(JSON.parse(json.stdout)).toMatchObject({ counts: { error: 1 } })
})

test.each([
  ['missing.json', {}, 'Berkas “missing.json” tidak ada.\n'],
  [
    'letter.xlsx',
    { 'letter.xlsx': 'Dengan hormat,' },
    '“letter.xlsx” bukan rencana (JSON) dan bukan buku kerja (xlsx).\n',
  ],
])('%s: exit 2 and one sentence', async (path, files, stderr) => {
  expect(await call(['check', path, '--json'], files)).toMatchObject({ exitCode: 2, stdout: '', stderr })
})

describe('--annotate', () => {
  const issues = [
    {
      code: 'unknown-reference',
      severity: 'error' as const,
      path: ['funds', 0],
      sheet: 'Dana',
      cell: 'E7',
      params: { list: 'funds', id: 'x' },
    },
  ]
  const annotated = (outcome: Outcome) =>
    JSON.parse(new TextDecoder().decode(outcome.written.get('hasil.xlsx') as Uint8Array).slice(2)) as object

  test('a marked copy is written, said on stderr; the exit code still tells of the data', async () => {
    const plan = { ...aPlan(), currency: 'MYR', currencyMinorUnit: 2 }
    const files = { 'buku.xlsx': aWorkbook({ plan, issues }), 'baik.xlsx': aWorkbook({ plan }) }
    const outcome = await call(['check', 'buku.xlsx', '--annotate', 'hasil.xlsx', '--lang', 'en'], files)
    expect(outcome).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('Dana!E7'),
      stderr: 'Writing /desk/hasil.xlsx …\nDone: /desk/hasil.xlsx\n',
    })
    const wording = { language: 'en', currency: { code: 'MYR', minorUnit: 2 } }
    expect(annotated(outcome)).toMatchObject({ annotated: 1, wording })
    expect((await call(['check', 'baik.xlsx', '--annotate', 'hasil.xlsx'], files)).exitCode).toBe(0)
    const json = await call(['check', 'buku.xlsx', '--annotate', 'hasil.xlsx', '--json'], files)
    expect(JSON.parse(json.stdout)).toMatchObject({ file: 'hasil.xlsx', counts: { error: 1 } })
    expect(Object.keys(JSON.parse((await call(['check', 'buku.xlsx', '--json'], files)).stdout) as object)).toEqual([
      'counts',
      'issues',
    ])
  })

  test.each([
    ['a plan', 'plan.json', 'Buat dahulu dengan “bekal build”.'],
    ['a missing file', 'tiada.xlsx', 'Berkas “tiada.xlsx” tidak ada.'],
    ['a workbook that cannot be read', 'rusak.xlsx', 'Tidak ada berkas yang ditulis.'],
    ['a workbook that can be read but not edited', 'aneh.xlsx', 'tidak dapat ditandai'],
    ['the workbook itself as the target', 'hasil.xlsx', 'Sebutkan berkas lain dengan --annotate.'],
  ])('%s: exit 2, said on stderr, nothing written', async (_, file, sentence) => {
    const files = {
      'plan.json': aPlan(),
      'rusak.xlsx': 'PKrusak',
      'aneh.xlsx': 'PK{"issues":[],"broken":true}',
      'hasil.xlsx': aWorkbook({ issues }),
    }
    const { exitCode, stdout, stderr, written } = await call(['check', file, '--annotate', 'hasil.xlsx'], files)
    expect({ exitCode, stdout, written: written.size }).toEqual({ exitCode: 2, stdout: '', written: 0 })
    expect(stderr).toContain(sentence)
  })

  test('a folder that does not exist is named', async () => {
    const files = { 'buku.xlsx': aWorkbook({ issues }) }
    const outcome = await call(['check', 'buku.xlsx', '--annotate', 'nowhere/hasil.xlsx'], files)
    expect(outcome).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('foldernya tidak ada') })
  })
})
