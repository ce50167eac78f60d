import { currencyOf, splitPlan } from '@bekal/core'
import { expect, test } from 'vitest'
import { examplePlan } from '../../../test/example-plan.js'
import { plansThatShare } from '../../../test/plans-that-share.js'
import { payersTable } from './payers-table.js'

/** Sums of the last column by another one, in minor units. */
function sumsBy(rows: ReturnType<typeof payersTable>['rows'], column: number, scale: number): Map<unknown, number> {
  const sums = new Map<unknown, number>()
  for (const row of rows) {
    sums.set(row[column], (sums.get(row[column]) ?? 0) + Math.round(Number(row.at(-1)) * scale))
  }
  return sums
}

test('every row has a value for each heading, and codes of lines are those of the plan', () => {
  const plan = examplePlan('lapas-selong')
  const { headings, rows } = payersTable(plan, splitPlan(plan), 'id')
  expect(headings).toEqual([
    ...['Baris biaya', 'Akun', 'Uraian', 'Program', 'Angkatan', 'Jenis', 'Pihak', 'Dana', 'Jumlah'],
  ])
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([headings.length]))
  expect([...new Set(rows.map(([id]) => id))]).toEqual(plan.costLines.map(({ id }) => id))
})

test.each(plansThatShare(20).map((plan, at) => [at, plan] as const))(
  'plan %i: sums by party and by line',
  (_, generated) => {
    // All share one name, and are told apart all the same.
    const plan = { ...generated, parties: generated.parties.map((party) => ({ ...party, name: 'Mitra' })) }
    const split = splitPlan(plan)
    const { rows } = payersTable(plan, split, 'en')
    const scale = 10 ** currencyOf(plan).minorUnit
    const unassigned = split.cash.unassigned + split.inKind.unassigned
    const byParty = sumsBy(rows, 6, scale)
    for (const { id, cash, inKind } of split.parties) {
      expect(byParty.get(plan.parties.length > 1 ? `Mitra (${id})` : 'Mitra') ?? 0, id).toBe(cash + inKind)
    }
    expect([...byParty.values()].reduce((sum, amount) => sum + amount, 0)).toBe(split.total)
    expect(byParty.get('Not assigned') ?? 0).toBe(unassigned)
    const byLine = sumsBy(rows, 0, scale)
    for (const { id, total } of split.lines) expect(byLine.get(id) ?? 0, id).toBe(total)
  },
)

test('amounts are in the currency’s own unit, with as many decimals as it has', () => {
  const plan = { ...examplePlan(), currency: 'USD', currencyMinorUnit: 2 }
  const { format, rows } = payersTable(plan, splitPlan(plan), 'en')
  const rupiah = payersTable(examplePlan(), splitPlan(examplePlan()), 'en')
  expect([format, rupiah.format]).toEqual(['#,##0.00', '#,##0'])
  expect(rows.map((row) => row.at(-1))).toEqual(rupiah.rows.map((row) => Number(row.at(-1)) / 100))
})
