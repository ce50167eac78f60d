import { balanceActuals, splitPlan, type CostLine, type CostShareScheme, type TrainingPlan } from '@bekal/core'
import { aCostLine, aFund, anAgreement, aPlan, aProgram, aScheme } from '@bekal/core/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeLayout } from '../src/exceljs/index.js'
import { computeFigures } from '../src/figures/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { limits } from '../src/limits.js'
import { cellsOf } from './cells.js'
import { disagreements, withWrongResults } from './disagreements.js'
import { readTables } from './read-tables.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

const parties = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const sample = <T>(values: fc.Arbitrary<T>, numRuns: number) => fc.sample(values, { numRuns, seed: 20261124 })
const eighth = Math.floor(limits.exactWeights / parties.length)

/** Ties and zeros, weights close to the limit in all, equal ones, and one beside which the others are nothing. */
const weights = fc
  .oneof(
    fc.array(fc.nat({ max: 4 }), { minLength: 8, maxLength: 8 }),
    fc.array(fc.integer({ min: eighth - 3, max: eighth }), { minLength: 8, maxLength: 8 }),
    fc.array(fc.nat({ max: eighth }), { minLength: 2, maxLength: 8 }),
    fc.array(fc.nat({ max: 9 }), { minLength: 7, maxLength: 7 }).map((all) => [...all, limits.exactWeights - 99]),
    fc.nat({ max: eighth }).map((one) => parties.map(() => one)),
  )
  .filter((all) => all.some((weight) => weight > 0))

const roundings = fc.record(
  {
    method: fc.constantFrom('sainte-lague' as const, 'dhondt' as const, 'adams' as const),
    unit: fc.constantFrom(1, 1, 1_000),
  },
  { requiredKeys: ['method'] },
)

const schemes: CostShareScheme[] = sample(fc.tuple(weights, roundings), 30).map(([all, rounding], at) =>
  aScheme({
    id: `s${at}`,
    rule: { kind: 'weights', weights: Object.fromEntries(all.map((weight, n) => [parties[n] as string, weight])) },
    rounding,
  }),
)

/** Nothing, one, fewer than the parties, a few more, about as many as the weights, and amounts up to the limit. */
const totalsOf = (unit: number, at: number) => [
  0,
  unit,
  ...sample(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 60 }), fc.nat({ max: 20_000_000 })), 30)[at]!.map(
    (units) => units * unit + (unit === 1 ? 0 : units % 7),
  ),
  sample(fc.integer({ min: 9_000_000_000_000, max: limits.exactTotal }), 30)[at]!,
]

const lines: CostLine[] = schemes.flatMap(({ id, rounding }, at) =>
  totalsOf(rounding?.unit ?? 1, at).map((total, n) =>
    aCostLine({
      id: `${id}-${n}`,
      scope: { programId: `p${at}` },
      factors: [{ value: 1, unit: 'paket' }],
      unitCost: total === 0 ? 0 : (at + n) % 4 === 3 ? -total : total,
      assignment: { kind: 'scheme', schemeId: id },
    }),
  ),
)

const plan: TrainingPlan = aPlan({
  parties: parties.map((id) => ({ id, name: id, kind: 'other' as const })),
  funds: parties.map((id) => aFund({ id: `dana-${id}`, partyId: id })),
  programs: schemes.map((_, at) => aProgram({ id: `p${at}` })),
  schemes,
  costLines: lines,
  // Every second scheme is also aimed at, over lines of its own program.
  agreements: schemes
    .filter((_, at) => at % 2 === 0)
    .map(({ id }) =>
      anAgreement({ id: `j-${id}`, schemeId: id, scope: { programIds: [`p${id.slice(1)}`] }, toleranceBasisPoints: 0 }),
    ),
  // Of each line a part was spent, by whoever stands at its place.
  actuals: lines.map(({ id, unitCost }, at) => ({
    id: `bayar-${id}`,
    costLineId: id,
    fundId: `dana-${parties[at % 8]}`,
    paidOn: '2026-03-02',
    amount: Math.trunc(unitCost / (1 + (at % 3))) + 1,
  })),
})

test('targets by divisor methods are worked out as the library does, and none is stored', () => {
  const { targets, lines: worked, spending } = computeFigures(plan, 'id')
  const aimed = targets.filter(({ comparison }) => comparison !== undefined)
  expect(aimed.length).toBeGreaterThan(60)
  expect(aimed.map(({ target }) => target)).toEqual(aimed.map(({ comparison }) => comparison?.target))
  expect([...targets, ...worked, ...spending].filter(({ byLibrary }) => byLibrary === 1)).toEqual([])
})

describe.skipIf(libreOffice.missing)(
  `divisor methods recalculated by LibreOffice [skipped when: ${libreOffice.reason}]`,
  () => {
    let layout: WorkbookLayout
    let result: Uint8Array

    beforeAll(async () => {
      layout = layoutWorkbook(plan, { locale: 'id' })
      result = recalculate([await writeLayout(withWrongResults(layout))])[0] as Uint8Array
    }, 600_000)

    test('give every party of every line the same in sheet and library, as planned and as spent', async () => {
      const cell = await cellsOf(result)
      const split = readTables(cell, 'Pembagian')
      const rows = split.rows('Kode', 'Uraian')
      splitPlan(plan).lines.forEach(({ id, amounts }, line) => {
        const row = rows[line] as number
        const found = parties.map((_, n) => split.at(row, `Pihak ${n + 1}`))
        expect([split.at(row, 'Kode'), ...found]).toEqual([id, ...parties.map((party) => amounts[party] ?? 0)])
      })
      const actuals = readTables(cell, 'Realisasi')
      const settled = actuals.rows('Kode', 'Pembayar tanpa bagian')
      balanceActuals(plan).lines.forEach(({ id, parties: stands }, line) => {
        const row = settled[line] as number
        const found = parties.map((_, n) => Number(actuals.at(row, `Bagian pihak ${n + 1}`)) + 0)
        const due = parties.map((party) => stands.find(({ partyId }) => partyId === party)?.due ?? 0)
        expect([actuals.at(row, 'Kode'), ...found]).toEqual([id, ...due])
      })
    })

    test('and so does every step, also to the targets', async () => {
      expect(await disagreements(layout, result)).toEqual([])
    })
  },
)
