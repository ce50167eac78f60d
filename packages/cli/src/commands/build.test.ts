import { expect, test, vi } from 'vitest'
import { aCostLine, aPlan } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'
import { anOverspentPlan } from '../../test/plans.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

test('writes the workbook and says where it is', async () => {
  const plan = aPlan()
  const { exitCode, stdout, stderr, written } = await call(['build', 'plan.json', '-o', 'out/buku.xlsx'], {
    'plan.json': plan,
  })
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
  expect(stderr).toBe('Menulis /desk/out/buku.xlsx …\nSelesai: /desk/out/buku.xlsx\n')
  expect(written).toEqual(new Map([['out/buku.xlsx', aWorkbook({ plan, locale: 'id' })]]))
})

test.each([
  ['plan.json', 'plan.xlsx'],
  ['a.b/rencana', 'a.b/rencana.xlsx'],
  ['a.b/rencana.2027.json', 'a.b/rencana.2027.xlsx'],
])('%s is built beside itself as %s', async (path, target) => {
  const { written } = await call(['build', path], { [path]: aPlan() })
  expect([...written.keys()]).toEqual([target])
})

test('--lang decides the workbook’s language, else the plan', async () => {
  const files = { p: aPlan({ locale: 'en' }) }
  const stated = await call(['build', 'p', '--lang', 'id'], files)
  expect(stated.written.get('p.xlsx')).toEqual(aWorkbook({ plan: files.p, locale: 'id' }))
  const own = await call(['build', 'p'], files)
  expect(own.written.get('p.xlsx')).toEqual(aWorkbook({ plan: files.p, locale: 'en' }))
  expect(own.stderr).toContain('Writing')
})

test('a plan with errors of sense is written all the same, and ends with 1', async () => {
  const { exitCode, stdout, stderr, written } = await call(['build', 'p', '--json'], { p: anOverspentPlan() })
  expect(exitCode).toBe(1)
  expect(written.has('p.xlsx')).toBe(true)
  expect(stderr).toContain('melewati pagu sebesar Rp1')
  expect(JSON.parse(stdout)).toMatchObject({
    file: 'p.xlsx',
    counts: { error: 1 },
    issues: [{ code: 'fund-over-ceiling' }],
  })
})

test('what is not shaped like a plan is not written', async () => {
  const { exitCode, stdout, stderr, written } = await call(['build', 'p', '--json'], { p: { schemaVersion: 1 } })
  expect(exitCode).toBe(1)
  expect(written.size).toBe(0)
  expect(stderr).toContain('Tidak ada berkas yang ditulis.')
  expect(JSON.parse(stdout)).toMatchObject({ file: null, issues: expect.any(Array) })
})

test('a plan that does not fit a workbook is not written', async () => {
  const files = { p: aPlan({ id: 'too-big', costLines: [aCostLine({ assignment: { kind: 'unassigned' } })] }) }
  const { exitCode, stdout, written } = await call(['build', 'p', '--json'], files)
  expect(exitCode).toBe(1)
  expect(written.size).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    file: null,
    counts: { error: 1, warning: 1 },
    issues: [{ code: 'out-of-range' }, { code: 'line-unassigned' }],
  })
})

test.each([
  [['build', 'b.xlsx', '-o', 'c.xlsx'], '“b.xlsx” sudah berupa buku kerja.'],
  [['build', 'p', '-o', './p'], 'Hasilnya akan menimpa “p” sendiri.'],
  [['build', 'q.xlsx'], 'Hasilnya akan menimpa “q.xlsx” sendiri.'],
  [['build', 'p', '-o', 'nowhere/b.xlsx'], '“nowhere/b.xlsx” tidak dapat ditulis: foldernya tidak ada.'],
])('%j: exit 2, nothing written', async (argv, sentence) => {
  const files = { 'b.xlsx': aWorkbook({}), p: aPlan(), 'q.xlsx': aPlan() }
  const { exitCode, stdout, stderr, written } = await call(argv, files)
  expect({ exitCode, stdout, written: written.size }).toEqual({ exitCode: 2, stdout: '', written: 0 })
  expect(stderr).toContain(sentence)
})
