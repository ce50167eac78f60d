import {
  describeConflicts,
  mergePlans,
  positionsOf,
  type CostLine,
  type PlanMerge,
  type TrainingPlan,
} from '@bekal/core'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  buildMergedWorkbook,
  buildWorkbook,
  clearAnnotations,
  readWorkbook,
  readWorkbookWithPlaces,
  type LocatedReading,
  type MergedWorkbook,
} from '../src/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { cellsOf, examplePlan } from './cells.js'
import { addressesIn, editCells, type Typed } from './edit-cells.js'

/** Three institutions fill in their own copies of the founding example; the workshop's is the English one. */
const base = examplePlan('lapas-selong')
const layouts = { id: layoutWorkbook(base, { locale: 'id' }), en: layoutWorkbook(base, { locale: 'en' }) }
const newLine: CostLine = {
  id: 'um-baru',
  scope: {},
  account: '521211',
  description: 'Cetak buku saku',
  factors: [{ value: 7, unit: 'buku' }],
  unitCost: 33_333,
  contribution: 'cash',
  assignment: { kind: 'whole-line', fundId: 'dipa-lapas' },
}
const prisons = edited(layouts.id, [
  ['RAB', 'Uraian', { id: 'mj-kain' }, { 'Harga satuan': 41_237, 'Bulan bayar': 'April' }],
  ['RAB', 'Uraian', { id: 'mj-benang' }, { Uraian: 'Benang jahit' }],
  ['Dana', 'Nama dana', { id: 'dipa-lapas' }, { Pagu: 47_000_000 }],
])
const centres = edited(layouts.id, [
  ['RAB', 'Uraian', { id: 'mj-kain' }, { 'Harga satuan': 42_000 }],
  [
    ...(['RAB', 'Uraian', { spare: 0 }] as const),
    {
      ...{ Kode: newLine.id, Akun: newLine.account, Uraian: newLine.description, 'Harga satuan': newLine.unitCost },
      ...{ 'Faktor 1': 7, 'Satuan 1': 'buku', Bentuk: 'Tunai', Pembebanan: 'Seluruh baris', 'Dana 1': 'dipa-lapas' },
    },
  ],
  ['Skema', 'Persen', { id: 'target-60-30-10', second: ['Kode pihak', 'bpvp'] }, { Persen: 0.55 }],
  ['Skema', 'Persen', { id: 'target-60-30-10', second: ['Kode pihak', 'lapas'] }, { Persen: 0.35 }],
])
const workshops = edited(layouts.en, [
  ['Costs', 'Description', { id: 'mj-benang' }, { 'Unit cost': 12_345 }],
  ['Schemes', 'Computed weight', { id: 'target-60-30-10', second: ['Party id', 'llk'] }, { Percent: 0.2 }],
  ['Schemes', 'Computed weight', { id: 'target-60-30-10', second: ['Party id', 'lapas'] }, { Percent: 0.2 }],
])

type CellEdit = readonly [
  sheet: string,
  heading: string,
  which: Parameters<typeof addressesIn>[3],
  changes: Readonly<Record<string, Typed>>,
]

function edited(layout: WorkbookLayout, edits: readonly CellEdit[]): Record<string, Record<string, Typed>> {
  const cells: Record<string, Record<string, Typed>> = {}
  for (const [sheet, ...edit] of edits) Object.assign((cells[sheet] ??= {}), addressesIn(layout, sheet, ...edit))
  return cells
}

const priceOf = (layout: WorkbookLayout, id: string) =>
  Object.keys(addressesIn(layout, 'RAB', 'Uraian', { id }, { 'Harga satuan': 0 }))[0] as string

let copies: readonly LocatedReading[]
let merge: PlanMerge
let marked: MergedWorkbook
let messages: readonly string[]

beforeAll(async () => {
  const handedOut = { id: await buildWorkbook(base, { locale: 'id' }), en: await buildWorkbook(base, { locale: 'en' }) }
  copies = await Promise.all([
    readWorkbookWithPlaces(editCells(handedOut.id, prisons)),
    readWorkbookWithPlaces(editCells(handedOut.id, centres)),
    readWorkbookWithPlaces(editCells(handedOut.en, workshops)),
  ])
  const plans = copies.map(({ plan }) => plan) as [TrainingPlan, TrainingPlan, TrainingPlan]
  merge = mergePlans(base, ...plans)
  const names = ['lapas.xlsx', 'bpvp.xlsx', 'llk.xlsx']
  const named = plans.map((plan, at) => ({ name: names[at] as string, plan }))
  messages = describeConflicts(merge.conflicts, { base, copies: named }, 'id')
  const conflicts = merge.conflicts.map(({ path }, at) => ({
    path: positionsOf(merge.plan, path) ?? [],
    message: messages[at] as string,
  }))
  marked = await buildMergedWorkbook(merge.plan, { conflicts, issues: merge.issues }, { locale: 'id' })
})

describe('three filled-in workbooks', () => {
  test('only what two of them changed in different ways is a conflict', () => {
    expect(merge.conflicts).toMatchObject([
      {
        ...{ code: 'both-changed', path: ['costLines', 'mj-kain', 'unitCost'] },
        copies: [{ value: 41_237 }, { value: 42_000 }, { value: priceIn(base) }],
      },
      {
        ...{ code: 'both-changed', path: ['schemes', 'target-60-30-10', 'rule'] },
        copies: [
          { value: ruleIn(base) },
          { value: shares(5_500, 3_500, 1_000) },
          { value: shares(6_000, 2_000, 2_000) },
        ],
      },
    ])
  })

  test('the result has the work of all three', () => {
    const expected = structuredClone(base)
    Object.assign(lineOf(expected, 'mj-kain'), { unitCost: 41_237, month: 4 })
    Object.assign(lineOf(expected, 'mj-benang'), { description: 'Benang jahit', unitCost: 12_345 })
    expected.costLines.push(newLine)
    Object.assign(expected.funds.find(({ id }) => id === 'dipa-lapas') as object, { ceiling: 47_000_000 })
    Object.assign(expected.schemes.find(({ id }) => id === 'target-60-30-10') as object, {
      rule: shares(5_500, 3_500, 1_000),
    })
    expect(merge.plan).toEqual(expected)
  })

  test('the cell of a conflict is known in every copy, in its own language', () => {
    const [price, rule] = merge.conflicts.map(({ path }) =>
      copies.map(({ plan, placeOf }) => placeOf(positionsOf(plan as TrainingPlan, path) ?? [])),
    )
    const cell = priceOf(layouts.id, 'mj-kain')
    expect(price).toEqual([
      { sheet: 'RAB', cell },
      { sheet: 'RAB', cell },
      { sheet: 'Costs', cell },
    ])
    expect(rule?.map((place) => place?.sheet)).toEqual(['Skema', 'Skema', 'Schemes'])
  })
})

describe('the marked workbook', () => {
  test('gives the merged plan, without issues that the plan itself has not', async () => {
    const { plan, issues } = await readWorkbook(marked.bytes)
    expect(plan).toEqual(merge.plan)
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('marks each conflict at its cell, with a note and a row that links to it', async () => {
    expect(marked.places).toEqual([
      { sheet: 'RAB', cell: priceOf(layouts.id, 'mj-kain') },
      { sheet: 'Skema', cell: expect.stringMatching(/^[A-Z]+\d+$/u) as string },
    ])
    const cells = await cellsOf(marked.bytes)
    expect(cells('Temuan', 'A1')).toBe('Hasil penggabungan salinan')
    expect(cells('Temuan', 'A2')).toMatch(/^2 isian perlu diputuskan, /u)
    expect(['A5', 'A6', 'C5', 'C6'].map((at) => cells('Temuan', at))).toEqual([
      ...['Perlu diputuskan', 'Perlu diputuskan'],
      ...messages,
    ])
    expect(cells('RAB', priceOf(layouts.id, 'mj-kain'))).toBe(41_237)
    const notes = Object.entries(unzipSync(marked.bytes)).filter(([name]) => name.startsWith('xl/comments'))
    const text = notes.map(([, content]) => new TextDecoder().decode(content)).join('')
    expect(text).toContain('“bpvp.xlsx” mengisi Rp42.000')
  })

  test('without its marks is the workbook of the merged plan, byte by byte', async () => {
    const [cleared, plain] = [clearAnnotations(marked.bytes), await buildWorkbook(merge.plan, { locale: 'id' })].map(
      (bytes) => Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('base64')]),
    )
    expect(cleared?.map(([name]) => name)).toEqual(plain?.map(([name]) => name))
    expect(cleared?.filter(([, part], at) => part !== plain?.[at]?.[1])).toEqual([])
  })

  test('has no marks where there is nothing to say', async () => {
    const { bytes, places } = await buildMergedWorkbook(base, { conflicts: [], issues: [] }, { locale: 'en' })
    expect(places).toEqual([])
    expect(Buffer.compare(bytes, await buildWorkbook(base, { locale: 'en' }))).toBe(0)
  })
})

function lineOf({ costLines }: TrainingPlan, id: string): CostLine {
  return costLines.find((line) => line.id === id) as CostLine
}

function priceIn(plan: TrainingPlan): number {
  return lineOf(plan, 'mj-kain').unitCost
}

function ruleIn({ schemes }: TrainingPlan) {
  return schemes.find(({ id }) => id === 'target-60-30-10')?.rule
}

function shares(bpvp: number, lapas: number, llk: number) {
  return { kind: 'percent', shares: { bpvp, lapas, llk } } as const
}
