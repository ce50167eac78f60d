import { describe, expect, test, vi } from 'vitest'
import { splitBy, splitPlan } from '@bekal/core'
import { aCostLine, aPlan } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'
import { anOverspentPlan, aSharedPlan } from '../../test/plans.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const files = { 'plan.json': aSharedPlan() }

test('the overview: who carries what, funds against ceilings, targets against what is assigned', async () => {
  const { exitCode, stdout, stderr } = await call(['split', 'plan.json'], files)
  expect(exitCode).toBe(0)
  expect(stderr).toContain('3 peringatan')
  await expect(stdout).toMatchFileSnapshot('../../test/renderings/split.id.txt')
  const english = await call(['split', 'plan.json', '--lang', 'en'], files)
  await expect(english.stdout).toMatchFileSnapshot('../../test/renderings/split.en.txt')
})

test('an empty plan has an overview too', async () => {
  expect(await call(['split', 'p'], { p: aPlan({ funds: [] }) })).toMatchObject({ exitCode: 0, stderr: '' })
})

test('the stable form drops nothing of the split', async () => {
  const { exitCode, stdout } = await call(['split', 'plan.json', '--json'], files)
  expect(exitCode).toBe(0)
  const { counts, issues, ...split } = JSON.parse(stdout) as Record<string, unknown>
  expect(split).toEqual(splitPlan(files['plan.json']))
  expect(counts).toEqual({ error: 0, warning: 3, info: 0 })
  expect(issues).toHaveLength(3)
})

test('with --by the stable form adds the rows of that view', async () => {
  const { stdout } = await call(['split', 'plan.json', '--json', '--by', 'account'], files)
  expect(JSON.parse(stdout)).toMatchObject({
    total: expect.any(Number),
    by: { view: 'account', rows: splitBy(files['plan.json'], 'account') },
  })
})

describe.each(['party', 'program', 'cohort', 'account', 'month', 'fund'])('--by %s', (view) => {
  test('is a table with a sum', async () => {
    const { stdout } = await call(['split', 'plan.json', '--by', view, '--lang', 'en'], files)
    await expect(stdout).toMatchFileSnapshot(`../../test/renderings/split-by-${view}.en.txt`)
  })

  test('adds up to the plan’s total', async () => {
    const { stdout } = await call(['split', 'plan.json', '--by', view, '--csv'], files)
    const [, ...rows] = stdout
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','))
    expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(splitPlan(files['plan.json']).total)
  })
})

test('a workbook is split like a plan', async () => {
  const book = { 'b.xlsx': aWorkbook({ plan: files['plan.json'] }) }
  const [ofPlan, ofBook] = [await call(['split', 'plan.json'], files), await call(['split', 'b.xlsx'], book)]
  expect(ofBook.stdout).toBe(ofPlan.stdout)
})

test('errors of sense are told on stderr, the split is still shown, and the end is 1', async () => {
  const { exitCode, stdout, stderr } = await call(['split', 'p', '--json'], { p: anOverspentPlan() })
  expect(exitCode).toBe(1)
  expect(stderr).toContain('melewati pagu')
  expect(JSON.parse(stdout)).toMatchObject({ total: 400_000, counts: { error: 1 } })
})

test.each([
  ['not shaped like a plan', { schemaVersion: 1 }],
  ['with a line too large', aPlan({ costLines: [aCostLine({ unitCost: 999_999_999_999_999 })] })],
  [
    'with lines that together are too large',
    aPlan({ costLines: ['a', 'b'].map((id) => aCostLine({ id, unitCost: 50_000_000_000_000 })) }),
  ],
])('a value %s is not split: exit 1, issues only', async (_, p) => {
  const { exitCode, stdout, stderr } = await call(['split', 'p'], { p })
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
  expect(stderr).toContain('Pembagian tidak dapat dihitung')
  const json = await call(['split', 'p', '--json'], { p })
  expect(Object.keys(JSON.parse(json.stdout) as object)).toEqual(['counts', 'issues'])
})

test('an unreadable workbook: exit 2', async () => {
  expect(await call(['split', 'x'], { x: 'PKrusak' })).toMatchObject({ exitCode: 2, stdout: '' })
})

describe('--explain', () => {
  test.each(['bahan', 'kain', 'kudapan', 'ruang', 'asuransi'])('%s, in words', async (line) => {
    const indonesian = await call(['split', 'plan.json', '--explain', line], files)
    const english = await call(['split', 'plan.json', '--explain', line, '--lang', 'en'], files)
    await expect(`${indonesian.stdout}\n${english.stdout}`).toMatchFileSnapshot(
      `../../test/renderings/explain-${line}.txt`,
    )
  })

  test('the stable form', async () => {
    const { stdout } = await call(['split', 'plan.json', '--explain', 'kudapan', '--json'], files)
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'kudapan',
      total: 1_001,
      assignment: { kind: 'scheme', schemeId: 'bagi' },
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: 701 },
        { partyId: 'llk', fundId: 'dipa-llk', amount: 300 },
      ],
      unassigned: 0,
      certificate: { missing: 1, sentence: { id: expect.stringContaining('Lapas Contoh: Rp701') } },
      scheme: { id: 'bagi', label: '70/30', words: { id: 'Lapas Contoh membayar 70% dan LLK Contoh 30%.' } },
      bands: [{ from: 0, upTo: null, slice: 1_001, partyIds: ['lapas', 'llk'] }],
      residual: null,
      sharedTotal: null,
      tax: null,
    })
  })

  test('an unknown line: exit 2, the lines there are', async () => {
    const { exitCode, stdout, stderr } = await call(['split', 'plan.json', '--explain', 'x'], files, { LANG: 'en' })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('Tidak ada baris biaya “x”. Yang ada: bahan, kain, kudapan, ruang, asuransi.')
  })
})
