import type { TrainingPlan } from '@bekal/core'
import { aFund, aPlan, aProgram, aScheme } from '@bekal/core/testing'
import { describe, expect, test } from 'vitest'
import type { CellValue, RawCell, RawWorkbook } from '../definition/index.js'
import { computeFigures } from '../figures/index.js'
import { layoutWorkbook, placeSheets } from '../layout/index.js'
import { sheets } from '../sheets/index.js'
import { parseWorkbook } from './parse-workbook.js'

const price = { value: 5_000, status: 'observed' } as const
const plan: TrainingPlan = aPlan({
  funds: [aFund({ accountCeilings: { '5212': 100 } }), aFund({ id: 'dipa-llk', partyId: 'llk' })],
  schemes: [
    aScheme({ rule: { kind: 'weights', weights: { lapas: 7, llk: 3 } } }),
    aScheme({ id: 'satu', rule: { kind: 'whole', party: 'llk' } }),
  ],
  programs: [aProgram({ opportunity: { price } })],
})

type RowOfCells = Readonly<Record<string, CellValue>>

/** The workbook of the plan with one more row, on the first blank one of a table. */
function withRow(key: string, cells: RowOfCells): RawWorkbook {
  const { place } = placeSheets(sheets, computeFigures(plan, 'id'))
  const { sheet, columns, firstRow, block } = place(key)
  const filled = block.block === 'table' ? block.source.rows(plan).length : 0
  const added = Object.entries(cells).map(([column, value]) => [columns.get(column) as number, { value }] as const)
  return {
    sheets: layoutWorkbook(plan, { locale: 'id' }).sheets.map(({ name, cells: all }) => {
      const rows = new Map<number, Map<number, RawCell>>()
      const put = (row: number, column: number, cell: RawCell) =>
        rows.set(row, (rows.get(row) ?? new Map<number, RawCell>()).set(column, cell))
      for (const { row, column, value, formula } of all) {
        if (value !== undefined) put(row, column, { value, ...(formula !== undefined && { formula }) })
      }
      if (name === sheet.name.id) for (const [column, cell] of added) put(firstRow + filled, column, cell)
      return { name, rows }
    }),
  }
}

test('the cells of a plan’s own workbook give the plan back', () => {
  expect(parseWorkbook(withRow('funds', {})).plan).toEqual(plan)
})

describe('a row that can go nowhere is reported at the cell that says why', () => {
  const { place } = placeSheets(sheets, computeFigures(plan, 'id'))
  const letter = (key: string, column: string) => String.fromCharCode(64 + (place(key).columns.get(column) as number))

  test.each<[string, string, RowOfCells, string, string, object]>([
    ['an account ceiling without its account', 'accountCeilings', { fundId: 'dipa-lapas', ceiling: 5 }, 'prefix', 'row-without-id', { column: 'Awalan akun' }],
    ['an account ceiling without its fund', 'accountCeilings', { prefix: '53', ceiling: 5 }, 'fundId', 'row-without-id', { column: 'Kode dana' }],
    ['an account ceiling of an unknown fund', 'accountCeilings', { fundId: 'blu', prefix: '53', ceiling: 5 }, 'fundId', 'parent-unknown', { found: 'blu' }],
    ['an account ceiling that stands twice', 'accountCeilings', { fundId: 'dipa-lapas', prefix: '5212', ceiling: 5 }, 'prefix', 'row-repeated', { found: '5212' }],
    ['a party’s weight that stands twice', 'schemeShares', { schemeId: 'bagi', partyId: 'llk', parts: 9 }, 'partyId', 'row-repeated', { found: 'llk' }],
    ['a second party that carries the whole', 'schemeShares', { schemeId: 'satu', partyId: 'lapas' }, 'partyId', 'row-repeated', { found: 'lapas' }],
    ['a weight without its party', 'schemeShares', { schemeId: 'bagi', parts: 9 }, 'partyId', 'row-without-id', { column: 'Kode pihak' }],
    ['a figure that stands twice', 'opportunity', { programId: 'jahit', item: 'Harga jual per satuan', value: 1 }, 'item', 'row-repeated', { found: 'price' }],
    ['a figure without its name', 'opportunity', { programId: 'jahit', value: 1 }, 'item', 'row-without-id', { column: 'Angka' }],
    ['a tool of no program', 'tools', { name: 'gunting', quantity: 2 }, 'programId', 'row-without-id', { column: 'Kode program' }],
  ])('%s', (_, table, cells, column, code, params) => {
    const { issues } = parseWorkbook(withRow(table, cells))
    const row = place(table).firstRow + (table === 'schemeShares' ? 3 : table === 'tools' ? 0 : 1)
    expect(issues.filter((issue) => issue.code === code)).toMatchObject([
      { cell: `${letter(table, column)}${row}`, sheet: place(table).sheet.name.id, params },
    ])
  }) // prettier-ignore

  test('and what was there before it stays as it was', () => {
    const { plan: read } = parseWorkbook(
      withRow('accountCeilings', { fundId: 'dipa-lapas', prefix: '5212', ceiling: 5 }),
    )
    expect(read).toEqual(plan)
  })
})

test('an account ceiling without its amount is asked for, not dropped', () => {
  const { plan: read, issues } = parseWorkbook(withRow('accountCeilings', { fundId: 'dipa-lapas', prefix: '53' }))
  expect(read).toBeUndefined()
  expect(issues).toMatchObject([{ sheet: 'Dana', path: ['funds', 0, 'accountCeilings', '53'] }])
})

test('a row that names nothing but its parent says that the list is there, and empty', () => {
  const { plan: read, issues } = parseWorkbook(withRow('accountCeilings', { fundId: 'dipa-llk' }))
  expect(issues).toEqual([])
  expect(read?.funds[1]?.accountCeilings).toEqual({})
})
