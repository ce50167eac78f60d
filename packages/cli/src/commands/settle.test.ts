import type { Actual, TrainingPlan } from '@bekal/core'
import { aCostLine, aFund, aPlan, aScheme } from '@bekal/core/testing'
import { expect, test } from 'vitest'
import { call } from '../../test/memory-io.js'

const bill = (id: string, costLineId: string, fundId: string, amount: number): Actual => ({
  id,
  costLineId,
  fundId,
  amount,
  paidOn: '2026-03-02',
})
const shared = (id: string, unitCost: number) =>
  aCostLine({ id, factors: [{ value: 1, unit: 'paket' }], unitCost, assignment: { kind: 'scheme', schemeId: 'bagi' } })

/** Lapas pays 70 and LLK 30 of a hundred; Lapas has paid the first line alone, and got 10,000 of it back. */
const plan: TrainingPlan = aPlan({
  schemes: [aScheme({ rule: { kind: 'percent', shares: { lapas: 7_000, llk: 3_000 } } })],
  funds: [
    aFund({ id: 'dipa-lapas', partyId: 'lapas', ceiling: 1_000_000 }),
    aFund({ id: 'dipa-llk', partyId: 'llk', ceiling: 1_000_000 }),
  ],
  costLines: [
    shared('kain', 100_000),
    shared('benang', 100_000),
    { ...shared('pita', 20_000), assignment: { kind: 'whole-line', fundId: 'dipa-lapas' } },
  ],
  actuals: [bill('b-1', 'kain', 'dipa-lapas', 100_000), bill('b-2', 'kain', 'dipa-lapas', -10_000)],
})

test('says who has paid too much and too little, and what remains in each fund', async () => {
  const { exitCode, stdout } = await call(['settle', 'plan.json', '--json'], { 'plan.json': plan })
  expect(exitCode).toBe(0)
  const told = JSON.parse(stdout) as Record<string, unknown>
  // 90,000 was spent: 63,000 is Lapas's part and 27,000 LLK's.
  expect(told).toMatchObject({
    currency: 'IDR',
    spent: 90_000,
    parties: [
      { id: 'lapas', paid: 90_000, due: 63_000, difference: 27_000 },
      { id: 'llk', paid: 0, due: 27_000, difference: -27_000 },
    ],
    funds: [
      { id: 'dipa-lapas', paid: 90_000 },
      { id: 'dipa-llk', paid: 0 },
    ],
  })
  expect(told).not.toHaveProperty('remarks')
})

test('proposes coming lines, never that money moves between funds', async () => {
  const { stdout } = await call(['settle', 'plan.json', '--json'], { 'plan.json': plan })
  // Lapas will have paid 20,000 too much when all is paid as planned: the ribbon, which is its own line, is as much.
  expect(JSON.parse(stdout)).toMatchObject({
    proposals: [
      {
        lineId: 'pita',
        fromPartyId: 'lapas',
        toPartyId: 'llk',
        fromFundId: 'dipa-lapas',
        toFundId: 'dipa-llk',
        amount: 20_000,
      },
    ],
  })
})

test.each(['id', 'en'])('is read as tables and sentences in %s', async (lang) => {
  const { stdout } = await call(['settle', 'plan.json', '--lang', lang], { 'plan.json': plan })
  await expect(stdout).toMatchFileSnapshot(`../../test/renderings/settle.${lang}.txt`)
})

test('a file that is no plan is told, with exit code 1 for its errors and 2 for one that cannot be read', async () => {
  expect(await call(['settle', 'p'], { p: { id: 'x' } as never })).toMatchObject({ exitCode: 1 })
  expect(await call(['settle', 'hilang.json'], {})).toMatchObject({ exitCode: 2 })
})
