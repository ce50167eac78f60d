import { afterEach, expect, test, vi } from 'vitest'
import { fillBesideSelection, sideFor } from './fill-beside-selection.js'
import { mockRefusal, mockWorkbook } from '../../test/mock-workbook.js'

afterEach(() => vi.unstubAllGlobals())

test('a selected column gets the amounts to its right', async () => {
  const { right, below } = mockWorkbook({
    rowCount: 3,
    columnCount: 1,
    right: { address: 'RAB!D2:D4', formulas: [[''], [''], ['']] },
  })
  expect(await fillBesideSelection([33, 50, 17])).toEqual({ kind: 'filled', address: 'RAB!D2:D4' })
  expect(right.values).toEqual([[33], [50], [17]])
  expect(below.values).toBeUndefined()
})

test('a selected row gets the amounts below it', async () => {
  const { below } = mockWorkbook({
    rowCount: 1,
    columnCount: 3,
    below: { address: 'RAB!B3:D3', formulas: [['', '', '']] },
  })
  expect(await fillBesideSelection([33, 50, 17])).toEqual({ kind: 'filled', address: 'RAB!B3:D3' })
  expect(below.values).toEqual([[33, 50, 17]])
})

test('cells that hold anything are left alone', async () => {
  const { right } = mockWorkbook({
    rowCount: 2,
    columnCount: 1,
    right: { address: 'RAB!D2:D3', formulas: [[''], ['=""']] },
  })
  expect(await fillBesideSelection([1, 2])).toEqual({ kind: 'occupied', address: 'RAB!D2:D3' })
  expect(right.values).toBeUndefined()
})

test('a selection of another length is not filled', async () => {
  mockWorkbook({ rowCount: 4, columnCount: 1 })
  expect(await fillBesideSelection([1, 2, 3])).toEqual({ kind: 'wrong-shape' })
})

test('a protected sheet says so', async () => {
  mockRefusal('AccessDenied')
  expect(await fillBesideSelection([1])).toEqual({ kind: 'refused', code: 'AccessDenied' })
})

test.each([
  { rowCount: 3, columnCount: 1, side: 'right' },
  { rowCount: 3, columnCount: 2, side: 'right' },
  { rowCount: 1, columnCount: 3, side: 'below' },
  { rowCount: 2, columnCount: 3, side: 'below' },
  { rowCount: 3, columnCount: 3, side: undefined },
  { rowCount: 2, columnCount: 1, side: undefined },
])('three amounts beside $rowCount × $columnCount cells: $side', ({ side, ...shape }) => {
  expect(sideFor(shape, 3)).toBe(side)
})
