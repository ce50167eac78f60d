import { describe, expect, test, vi } from 'vitest'
import { mergePlans, type CostLine, type TrainingPlan } from '@bekal/core'
import { aCostLine, aFund, aPlan } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const kain = aCostLine({ id: 'kain', description: 'Kain' })
const base = aPlan({ costLines: [aCostLine(), kain] })
const planOf = (...costLines: CostLine[]) => aPlan({ costLines })
const lapas = planOf(aCostLine({ unitCost: 27_000 }), kain)
const llk = planOf(aCostLine({ unitCost: 28_000 }), { ...kain, description: 'Kain katun' })
const bpvp = planOf(aCostLine(), kain, aCostLine({ id: 'modul', description: 'Modul' }))
const files = {
  'rencana.json': base,
  'lapas.json': lapas,
  'llk.json': llk,
  'bpvp.json': bpvp,
  'lapas.xlsx': aWorkbook({ plan: lapas }),
  'llk.xlsx': aWorkbook({ plan: llk }),
}

const planIn = (written: ReadonlyMap<string, unknown>, name: string) =>
  JSON.parse(written.get(name) as string) as TrainingPlan

test('copies without contradiction: the plan, exit 0', async () => {
  const { exitCode, stdout, stderr, written } = await call(
    ['merge', 'rencana.json', 'lapas.json', 'bpvp.json', '-o', 'hasil.json'],
    files,
  )
  expect(exitCode).toBe(0)
  expect(stdout).toBe(
    'Tidak ada yang bertentangan; semua perubahan sudah tergabung.\n\n' +
      'Perubahan terhadap “rencana.json”: “lapas.json” 1, “bpvp.json” 1.\n',
  )
  expect(stderr).toBe('Menulis /desk/hasil.json …\nSelesai: /desk/hasil.json\n')
  expect(planIn(written, 'hasil.json')).toEqual(mergePlans(base, lapas, bpvp).plan)
})

test('a conflict: told with the cell in each file, marked in the workbook, exit 1', async () => {
  const argv = ['merge', 'rencana.json', 'lapas.xlsx', 'llk.xlsx', 'bpvp.json', '-o', 'hasil.xlsx']
  const { exitCode, stdout, written } = await call(argv, files)
  expect(exitCode).toBe(1)
  await expect(stdout).toMatchFileSnapshot('../../test/renderings/merge.id.txt')
  const english = await call([...argv, '--lang', 'en'], files)
  await expect(english.stdout).toMatchFileSnapshot('../../test/renderings/merge.en.txt')
  const book = JSON.parse(new TextDecoder().decode((written.get('hasil.xlsx') as Uint8Array).slice(2))) as {
    plan: TrainingPlan
    marked: [{ path: unknown; message: string }[], unknown[]]
  }
  expect(book.plan).toEqual(mergePlans(base, lapas, llk, bpvp).plan)
  expect(book.marked[0]).toEqual([
    { path: ['costLines', 0, 'unitCost'], message: expect.stringContaining('“llk.xlsx” mengisi Rp28.000') as string },
  ])
})

test('the stable form', async () => {
  const argv = ['merge', 'rencana.json', 'lapas.xlsx', 'llk.json', '-o', 'hasil.xlsx', '--json', '--lang', 'en']
  const { exitCode, stdout } = await call(argv, files)
  expect(exitCode).toBe(1)
  expect(JSON.parse(stdout)).toEqual({
    file: 'hasil.xlsx',
    conflicts: [
      {
        ...{ code: 'both-changed', list: 'costLines', id: 'bahan', path: ['costLines', 'bahan', 'unitCost'] },
        base: { file: 'rencana.json', value: 25_000 },
        copies: [
          { file: 'lapas.xlsx', value: 27_000, sheet: 'costLines', cell: '0.unitCost' },
          { file: 'llk.json', value: 28_000 },
        ],
        ...{ kept: 0, sheet: 'costLines', cell: '0.unitCost' },
        message:
          'Cost line “Bahan praktik” (bahan): unit cost was Rp25,000. “lapas.xlsx” says Rp27,000; “llk.json” says Rp28,000. For now the result follows “lapas.xlsx”.',
      },
    ],
    counts: { error: 0, warning: 0, info: 0 },
    issues: [],
    changes: [1, 2],
  })
})

test('an error that only joining brings about: told, exit 1, the result is written', async () => {
  const withoutFund = { ...base, funds: [aFund()] }
  const paidByLlk = planOf(aCostLine(), { ...kain, assignment: { kind: 'whole-line', fundId: 'dipa-llk' } })
  const { exitCode, stdout, written } = await call(['merge', 'r', 'a', 'b', '-o', 'h.json'], {
    ...{ r: base, a: withoutFund, b: paidByLlk },
  })
  expect({ exitCode, names: [...written.keys()] }).toEqual({ exitCode: 1, names: ['h.json'] })
  expect(stdout).toContain('Baru karena digabung\n\nKesalahan\n  costLines[1].assignment.fundId: ')
})

test('a copy that spoils the merge: everything found in it, nothing written, exit 1', async () => {
  const argv = ['merge', 'rencana.json', 'lapas.json', 'rusak', '-o', 'hasil.json']
  const broken = { ...files, rusak: { schemaVersion: 1 } }
  const { exitCode, stdout, stderr, written } = await call(argv, broken)
  expect({ exitCode, stdout, size: written.size }).toEqual({ exitCode: 1, stdout: '', size: 0 })
  expect(stderr).toMatch(/^rusak\nKesalahan\n[^]*Salinan tidak dapat digabung/u)
  const json = JSON.parse((await call([...argv, '--json'], broken)).stdout) as {
    file: null
    sources: { file: string }[]
  }
  expect(json.file).toBeNull()
  expect(json.sources.map(({ file }) => file)).toEqual(['rencana.json', 'lapas.json', 'rusak'])
})

test('errors of a copy’s own are mentioned, and where to read them', async () => {
  const spoiled = aWorkbook({ plan: lapas, issues: [{ code: 'not-a-date', severity: 'error', path: [], params: {} }] })
  const { exitCode, stderr } = await call(['merge', 'rencana.json', 's.xlsx', 'bpvp.json', '-o', 'h.json'], {
    ...{ ...files, 's.xlsx': spoiled },
  })
  expect(exitCode).toBe(1)
  expect(stderr).toContain('“s.xlsx” sendiri mengandung 1 kesalahan; “bekal check s.xlsx” menyebutkannya.')
})

test('a result for which a workbook has no room: said, nothing written', async () => {
  const big = { r: { ...base, id: 'too-big' }, a: { ...lapas, id: 'too-big' } }
  const { exitCode, stderr, written } = await call(['merge', 'r', 'a', 'r', '-o', 'h.xlsx'], big)
  expect({ exitCode, size: written.size }).toEqual({ exitCode: 1, size: 0 })
  expect(stderr).toContain('Tidak ada berkas yang ditulis.')
})

describe('refused, exit 2, nothing written', () => {
  const others = {
    ...files,
    'lain.json': { ...lapas, id: 'rencana-lain' },
    'ringgit.json': { ...lapas, currency: 'MYR', currencyMinorUnit: 2 },
    PKrusak: 'PKrusak',
  }

  test.each([
    [
      'another plan',
      ['rencana.json', 'lapas.json', 'lain.json', '-o', 'h.json'],
      '“lain.json” memuat rencana “rencana-lain”, sedangkan “rencana.json” memuat rencana “rencana”.',
    ],
    [
      'another currency',
      ['rencana.json', 'ringgit.json', 'lapas.json', '-o', 'h.json'],
      '“ringgit.json” dihitung dalam MYR/2, sedangkan “rencana.json” dalam IDR/0.',
    ],
    ['a damaged workbook', ['rencana.json', 'lapas.json', 'PKrusak', '-o', 'h.json'], 'Ini bukan buku kerja Excel.'],
    ['a file that is missing', ['rencana.json', 'lapas.json', 'tiada', '-o', 'h.json'], 'Berkas “tiada” tidak ada.'],
    ['one copy only', ['rencana.json', 'lapas.json', '-o', 'h.json'], 'B wajib disebut'],
    ['no result named', ['rencana.json', 'lapas.json', 'llk.json'], 'Opsi “-o, --output <OUT>” wajib disebut'],
    [
      'a result of no kind',
      ['rencana.json', 'lapas.json', 'llk.json', '-o', 'hasil'],
      'Nama hasil “hasil” harus berakhir dengan .xlsx (buku kerja) atau .json (rencana).',
    ],
    [
      'a result over one of the copies',
      ['rencana.json', 'lapas.json', 'llk.json', '-o', './llk.json'],
      'Hasilnya akan menimpa “llk.json” sendiri.',
    ],
    [
      'a folder that is not there',
      ['rencana.json', 'lapas.json', 'bpvp.json', '-o', 'nowhere/h.json'],
      '“nowhere/h.json” tidak dapat ditulis: foldernya tidak ada.',
    ],
  ])('%s', async (_, argv, sentence) => {
    const { exitCode, stdout, stderr, written } = await call(['merge', ...argv], others)
    expect({ exitCode, stdout, size: written.size }).toEqual({ exitCode: 2, stdout: '', size: 0 })
    expect(stderr).toContain(sentence)
  })
})
