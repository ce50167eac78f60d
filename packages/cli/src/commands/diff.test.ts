import { describe, expect, test, vi } from 'vitest'
import { diffPlans } from '@bekal/core'
import { aCostLine, aPlan } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'
import { anOverspentPlan } from '../../test/plans.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const kain = (unitCost: number, llk: number, lapas: number) =>
  aCostLine({
    ...{ id: 'kain', description: 'Kain', unitCost },
    assignment: { kind: 'by-quantity', quantities: { 'dipa-llk': llk, 'dipa-lapas': lapas } },
  })
const cetak = aCostLine({ id: 'cetak', description: 'Cetak', assignment: { kind: 'unassigned' } })
const before = aPlan({ costLines: [aCostLine(), kain(10_001, 6, 10), cetak] })
const after = aPlan({ costLines: [aCostLine(), kain(12_001, 8, 8), cetak] })
const files = { 'lama.json': before, 'baru.json': after }

test('what changed, then what it does to each party, to funds and to lines', async () => {
  const { exitCode, stdout } = await call(['diff', 'lama.json', 'baru.json'], files)
  expect(exitCode).toBe(0)
  await expect(stdout).toMatchFileSnapshot('../../test/renderings/diff.id.txt')
  const english = await call(['diff', 'lama.json', 'baru.json', '--lang', 'en'], files)
  await expect(english.stdout).toMatchFileSnapshot('../../test/renderings/diff.en.txt')
})

test('the stable form: the difference, and what was found in either file', async () => {
  const { exitCode, stdout } = await call(['diff', 'lama.json', 'baru.json', '--json'], files)
  expect(exitCode).toBe(0)
  const { before: inBefore, after: inAfter, ...diff } = JSON.parse(stdout) as Record<string, unknown>
  expect(diff).toEqual(diffPlans(before, after))
  const found = async (file: string) => JSON.parse((await call(['check', file, '--json'], files)).stdout) as object
  expect(inBefore).toEqual(await found('lama.json'))
  expect(inAfter).toEqual(await found('baru.json'))
  expect(inAfter).toMatchObject({ counts: { error: 0, warning: 1, info: 0 } })
})

test('a plan and the workbook made from it say the same', async () => {
  const book = { 'p.json': aPlan(), 'b.xlsx': aWorkbook({ plan: aPlan() }) }
  expect(await call(['diff', 'p.json', 'b.xlsx'], book)).toEqual({
    exitCode: 0,
    stdout: 'p.json → b.xlsx\n\nYang berubah\n\n- Tidak ada yang berbeda: kedua versi sama.\n',
    stderr: '',
    written: new Map(),
  })
  const json = await call(['diff', 'b.xlsx', 'p.json', '--json'], book)
  expect(JSON.parse(json.stdout)).toMatchObject({ changes: [], figures: { total: { difference: 0 } } })
})

test('what was found is told under the name of its file; errors of sense still leave a difference, exit 1', async () => {
  const { exitCode, stdout, stderr } = await call(['diff', 'a', 'b'], { a: aPlan(), b: anOverspentPlan() })
  expect(exitCode).toBe(1)
  expect(stdout).toContain('- Dana “DIPA Lapas” (dipa-lapas): rencana semula Rp0 menjadi Rp400.000; sisa pagu')
  expect(stderr).toMatch(/^b\nKesalahan\n {2}funds\[0\]\.ceiling: .*melewati pagu/u)
})

describe('without figures', () => {
  const huge = aPlan({ costLines: [aCostLine({ unitCost: 999_999_999_999_999 })] })

  test('totals past 15 digits: the changes are listed, exit 1', async () => {
    const { exitCode, stdout } = await call(['diff', 'a', 'b'], { a: aPlan(), b: huge })
    expect(exitCode).toBe(1)
    expect(stdout).toContain('- Baris biaya “Bahan praktik” (bahan): ditambahkan')
    expect(stdout).toContain('jumlah pada versi baru lebih dari 15 angka')
  })

  test('another currency: said, exit 0', async () => {
    const ringgit = aPlan({ currency: 'MYR', currencyMinorUnit: 2 })
    const { exitCode, stdout } = await call(['diff', 'a', 'b'], { a: aPlan(), b: ringgit })
    expect(exitCode).toBe(0)
    expect(stdout).toContain('semula IDR menjadi MYR')
  })
})

describe('nothing to compare', () => {
  test.each([
    ['the earlier', ['rusak', 'baik']],
    ['the later', ['baik', 'rusak']],
  ])('%s version is not shaped like a plan: exit 1, issues only', async (_, names) => {
    const versions = { baik: aPlan(), rusak: { schemaVersion: 1 } }
    const { exitCode, stdout, stderr } = await call(['diff', ...names], versions)
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain('rusak\nKesalahan')
    expect(stderr).toContain('Kedua versi tidak dapat dibandingkan')
    const json = await call(['diff', ...names, '--json'], versions)
    expect(Object.keys(JSON.parse(json.stdout) as object)).toEqual(['before', 'after'])
  })

  test.each([
    ['a damaged workbook', ['PKrusak', 'p'], 'Ini bukan buku kerja Excel.'],
    ['a file that is missing', ['p', 'tiada'], 'Berkas “tiada” tidak ada.'],
  ])('%s: exit 2', async (_, names, sentence) => {
    const { exitCode, stdout, stderr } = await call(['diff', ...names], { p: aPlan(), PKrusak: 'PKrusak' })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(sentence)
  })

  test('one file only: exit 2, which is missing', async () => {
    expect(await call(['diff', 'p'], { p: aPlan() })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('B wajib disebut'),
    })
  })
})

test.each([
  [['--lang', 'id'], 'en', 'en', 'Yang berubah'],
  [[], 'id', 'en', 'What changed'],
])('the language is the one asked for, else the later version’s: %j', async (options, first, second, heading) => {
  const versions = { a: aPlan({ locale: first as 'id' }), b: aPlan({ locale: second as 'en' }) }
  expect((await call(['diff', 'a', 'b', ...options], versions)).stdout).toContain(heading)
})
