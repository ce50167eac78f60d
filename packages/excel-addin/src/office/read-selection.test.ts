import { afterEach, expect, test, vi } from 'vitest'
import { mockRefusal, mockWorkbook } from '../../test/mock-workbook.js'
import { readSelection } from './read-selection.js'

afterEach(() => vi.unstubAllGlobals())

test('gives the address and the values of the selection', async () => {
  mockWorkbook({ rowCount: 2, columnCount: 1, address: 'RAB!C2:C3', values: [[70], [30]] })
  expect(await readSelection()).toEqual({ kind: 'cells', address: 'RAB!C2:C3', values: [[70], [30]] })
})

test('a whole column is not read', async () => {
  mockWorkbook({ rowCount: 1_048_576, columnCount: 1 })
  expect(await readSelection()).toEqual({ kind: 'too-large', limit: 400 })
})

test('what Excel refuses comes back with its code', async () => {
  mockRefusal('InvalidOperationInCellEditMode')
  expect(await readSelection()).toEqual({ kind: 'refused', code: 'InvalidOperationInCellEditMode' })
})

test('a mistake of ours is not taken for a refusal', async () => {
  vi.stubGlobal('Excel', { run: () => Promise.reject(new TypeError('range is undefined')) })
  await expect(readSelection()).rejects.toThrow(TypeError)
})
