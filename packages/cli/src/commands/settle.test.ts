import { describe, expect, test, vi } from 'vitest'
import { settle, type Actual, type CostLine, type TrainingPlan } from '@bekal/core'
import { aCostLine, aFund, aPlan, aScheme } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const paid = (costLineId: string, fundId: string, amount: number, n = 0): Actual => {
  return { id: `${costLineId}-${fundId}-${n}`, costLineId, fundId, amount, paidOn: '2026-03-02' }
}
const whole = (fundId: string): CostLine['assignment'] => ({ kind: 'whole-line', fundId })
const pack = (id: string, description: string, unitCost: number, assignment: CostLine['assignment']) =>
  aCostLine({ id, description, factors: [{ value: 1, unit: 'paket' }], unitCost, assignment })

/** The prison paid all of a shared fee, a line of the workshop, a line of nobody; got some back; 16 kits lie ahead. */
function aPaidPlan(overrides: Partial<TrainingPlan> = {}): TrainingPlan {
  return aPlan({
    title: { id: 'Rencana bersama', en: 'A plan together' },
    schemes: [aScheme()],
    funds: [
      aFund({ accountCeilings: { '5212': 3_000_000 } }),
      aFund({ id: 'dipa-llk', partyId: 'llk', name: 'DIPA LLK', ceiling: 2_000_000 }),
    ],
    costLines: [
      pack('honor', 'Honor instruktur', 1_000_001, { kind: 'scheme', schemeId: 'bagi' }),
      pack('kain', 'Kain latihan untuk seluruh angkatan tahun ini', 210_000, whole('dipa-llk')),
      pack('sewa', 'Sewa ruang', 250_000, whole('dipa-lapas')),
      pack('asuransi', 'Asuransi', 90_000, { kind: 'unassigned' }),
      aCostLine(),
    ],
    actuals: [
      paid('honor', 'dipa-lapas', 1_100_001),
      paid('honor', 'dipa-lapas', -100_000, 1),
      paid('kain', 'dipa-lapas', 205_000),
      paid('asuransi', 'dipa-lapas', 90_000),
    ],
    ...overrides,
  })
}

const files = { 'plan.json': aPaidPlan() }

test('by party, by line, by fund, and which coming lines would even it out', async () => {
  const { exitCode, stdout, stderr } = await call(['settle', 'plan.json'], files)
  expect(exitCode).toBe(0)
  expect(stderr).toContain('pihak “lapas” tidak punya bagian di baris itu')
  await expect(stdout).toMatchFileSnapshot('../../test/renderings/settle.id.txt')
  const english = await call(['settle', 'plan.json', '--lang', 'en'], files)
  await expect(english.stdout).toMatchFileSnapshot('../../test/renderings/settle.en.txt')
})

test('the stable form drops nothing of the settlement; remarks are issues with sentences', async () => {
  const { exitCode, stdout } = await call(['settle', 'plan.json', '--json'], files)
  expect(exitCode).toBe(0)
  const { counts, issues, ...figures } = JSON.parse(stdout) as Record<string, unknown>
  const { remarks, ...settlement } = settle(files['plan.json'])
  expect(figures).toEqual(settlement)
  expect(counts).toEqual({ error: 0, warning: 2, info: 0 })
  expect(issues).toEqual([
    expect.objectContaining({ code: 'line-unassigned' }),
    expect.objectContaining({ ...remarks[0], message: expect.stringContaining('Dihitung sebagai kelebihan bayar') }),
  ])
})

test('a workbook is settled like a plan', async () => {
  const book = { 'b.xlsx': aWorkbook({ plan: files['plan.json'] }) }
  expect((await call(['settle', 'b.xlsx'], book)).stdout).toBe((await call(['settle', 'plan.json'], files)).stdout)
})

test('a plan without any payment, and one with nothing at all', async () => {
  const nothing = await call(['settle', 'p', '--lang', 'en'], { p: aPaidPlan({ actuals: [] }) })
  expect(nothing.stdout).toContain('Nothing was paid yet')
  expect(nothing.stdout).not.toContain('Lines that were paid for')
  expect(await call(['settle', 'p'], { p: aPlan({ funds: [] }) })).toMatchObject({ exitCode: 0, stderr: '' })
})

describe('why nothing is proposed', () => {
  const dear = pack('mesin', 'Mesin', 2_000_000, whole('dipa-lapas'))
  const honor = aPaidPlan().costLines[0] as CostLine
  const only = [paid('honor', 'dipa-lapas', 1_000_001)]

  test.each<[string, string, Partial<TrainingPlan>]>([
    ['all is even', 'exactly its part', { actuals: [paid('sewa', 'dipa-lapas', 250_000)] }],
    ['it evens out by itself', 'goes away by itself', { actuals: [paid('honor', 'dipa-lapas', 500_000)] }],
    ['no line is ahead', 'no other line', { costLines: [honor], actuals: only }],
    [
      'accounts',
      'may not pay the accounts',
      { actuals: only, funds: [aFund(), aFund({ id: 'dipa-llk', partyId: 'llk', accounts: ['999'] })] },
    ],
    [
      'ceilings',
      'no room below their ceilings',
      {
        costLines: [honor, dear],
        actuals: only,
        funds: [aFund(), aFund({ id: 'dipa-llk', partyId: 'llk', ceiling: 500_000 })],
      },
    ],
    ['lines too large', 'turn round', { costLines: [honor, dear], actuals: only }],
  ])('%s', async (_, words, overrides) => {
    const { stdout } = await call(['settle', 'p', '--lang', 'en'], { p: aPaidPlan(overrides) })
    expect(stdout).toContain(words)
    expect(stdout).not.toContain('1. ')
  })
})

test('an actual of an unknown line is not counted, and said so', async () => {
  const actuals = [...aPaidPlan().actuals, paid('tak-ada', 'dipa-lapas', 5)]
  const { exitCode, stdout } = await call(['settle', 'p'], { p: aPaidPlan({ actuals }) })
  expect(exitCode).toBe(1)
  expect(stdout).toContain('Tidak dihitung karena baris, dana, atau pihaknya tidak dikenal: tak-ada-dipa-lapas-0.')
})

test('a fund that has paid beyond its ceiling is an error; the settlement is still shown', async () => {
  const funds = [aFund({ ceiling: 1_200_000 }), aFund({ id: 'dipa-llk', partyId: 'llk' })]
  const lines = [pack('sewa', 'Sewa', 1_200_000, whole('dipa-lapas'))]
  const p = aPaidPlan({ funds, costLines: lines, actuals: [paid('sewa', 'dipa-lapas', 1_200_001)] })
  const { exitCode, stdout, stderr } = await call(['settle', 'p', '--json'], { p })
  expect(exitCode).toBe(1)
  expect(stderr).toContain('Rp1 di atas pagunya')
  expect(JSON.parse(stdout)).toMatchObject({ spent: 1_200_001, counts: { error: 1 } })
})

test.each([
  ['not shaped like a plan', { schemaVersion: 1 }],
  ['with a line too large', aPlan({ costLines: [aCostLine({ unitCost: 999_999_999_999_999 })] })],
  [
    'with actuals that together are too large',
    aPaidPlan({ actuals: [1, 2].map((n) => paid('honor', 'dipa-lapas', 900_000_000_000_000, n)) }),
  ],
])('a value %s is not settled: exit 1, issues only', async (_, p) => {
  const { exitCode, stdout, stderr } = await call(['settle', 'p'], { p })
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
  expect(stderr).toContain('Realisasi tidak dapat dibandingkan dengan rencana')
  const json = await call(['settle', 'p', '--json'], { p })
  expect(Object.keys(JSON.parse(json.stdout) as object)).toEqual(['counts', 'issues'])
})

test('a missing file and an unreadable workbook: exit 2', async () => {
  expect(await call(['settle', 'hilang.json'])).toMatchObject({ exitCode: 2, stdout: '' })
  expect(await call(['settle', 'x'], { x: 'PKrusak' })).toMatchObject({ exitCode: 2, stdout: '' })
})
