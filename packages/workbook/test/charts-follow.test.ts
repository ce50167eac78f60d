import { splitPlan, type CostShareScheme, type TrainingPlan } from '@bekal/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { layoutWorkbook } from '../src/layout/index.js'
import { address } from '../src/definition/index.js'
import { examplePlan, findCell } from './cells.js'
import { chartsIn } from './charts-in.js'
import { addressesIn, editCells } from './edit-cells.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

const base = examplePlan('lapas-selong')

/** The first ten million by the prison alone, then halves with the training centre up to 30 million, then all theirs. */
const stepped: CostShareScheme = {
  id: 'bertingkat',
  label: 'Bertingkat',
  rule: {
    kind: 'tiers',
    tiers: [
      { upTo: 10_000_000, rule: { kind: 'whole', party: 'lapas' } },
      { upTo: 30_000_000, rule: { kind: 'equal', parties: ['lapas', 'bpvp'] } },
      { rule: { kind: 'whole', party: 'bpvp' } },
    ],
  },
}
const plan: TrainingPlan = { ...base, schemes: [...base.schemes, stepped] }

describe.skipIf(libreOffice.missing)(`charts follow the cells [skipped when: ${libreOffice.reason}]`, () => {
  let before: ReturnType<typeof chartsIn>
  let after: ReturnType<typeof chartsIn>
  let changed: TrainingPlan

  beforeAll(async () => {
    const built = await buildWorkbook(plan, { locale: 'id' })
    const layout = layoutWorkbook(plan, { locale: 'id' })
    const label = findCell(layout, 'Dasbor', 'Skema yang digambar')
    const edited = editCells(built, {
      Dasbor: { [address(label.column + 1, label.row)]: 'bertingkat' },
      Dana: addressesIn(layout, 'Dana', 'Nama dana', { id: 'dipa-lapas' }, { Pagu: 20_000_000 }),
      RAB: addressesIn(layout, 'RAB', 'Uraian', { id: 'mj-kain' }, { 'Harga satuan': 141_237 }),
    })
    const reading = await readWorkbook(edited)
    changed = reading.plan as TrainingPlan
    const [first, second] = recalculate([built, edited])
    before = chartsIn(first as Uint8Array)
    after = chartsIn(second as Uint8Array)
  }, 300_000)

  test('a scheme chosen on the dashboard is drawn, and is no part of the plan', () => {
    const title = 'Siapa membayar bila biaya bertambah'
    const [lapas, bpvp, llk] = ['Lapas Kelas IIB Selong', 'BPVP Lombok Timur', 'LLK Selong']
    const at = (charts: typeof after, party: string, point: number) => charts.get(title)?.get(party)?.[point]
    // 60, 30 and 10 per cent of 20 steps of five million.
    expect([lapas, bpvp, llk].map((party) => at(before, party as string, 20))).toEqual([3e7, 6e7, 1e7])
    // The last tier begins at 30 million, so steps are of two million: up to 40.
    const points = [0, 5, 10, 15, 20].map((n) => [at(after, lapas as string, n), at(after, bpvp as string, n)])
    expect(points).toEqual([
      [0, 0],
      [10_000_000, 0],
      [15_000_000, 5_000_000],
      [20_000_000, 10_000_000],
      [20_000_000, 20_000_000],
    ])
    expect(changed.schemes).toEqual(plan.schemes)
  })

  test('a ceiling and a price that were typed over stand in the pictures', () => {
    const funds = (charts: typeof after, name: string) => [...(charts.get('Dana terhadap pagu')?.get(name) ?? [])]
    expect(funds(after, 'Pagu')).toEqual(changed.funds.map(({ ceiling }) => ceiling))
    expect(funds(after, 'Rencana')).toEqual(splitPlan(changed).funds.map(({ planned }) => planned))
    expect(funds(after, 'Rencana')).not.toEqual(funds(before, 'Rencana'))
    const paid = (charts: typeof after) =>
      [...(charts.get('Rencana penarikan dana per bulan')?.values() ?? [])].flat().reduce((sum, one) => sum + one, 0)
    const { cash } = splitPlan(changed)
    expect(paid(after)).toBe(cash.total - cash.unassigned)
  })
})
