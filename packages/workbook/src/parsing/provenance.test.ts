import type { Issue, IssuePath } from '@bekal/core'
import { describe, expect, test } from 'vitest'
import { computed, input, text } from '../definition/index.js'
import { Provenance } from './provenance.js'

const at = (path: IssuePath): Issue => ({ code: 'x', severity: 'error', path, params: {} })

const provenance = new Provenance()
provenance.add({
  path: ['costLines', 0],
  sheet: 'RAB',
  row: 8,
  cells: [
    { column: input('id', 'Kode', 'Id', text()), address: 'B8' },
    { column: input('factor1', 'Faktor', 'Factor', text(), { covers: ['factors.0', 'factors'] }), address: 'C8' },
    { column: input('unit1', 'Satuan', 'Unit', text(), { covers: ['factors.0.unit'] }), address: 'D8' },
    { column: input('factor2', 'Faktor 2', 'Factor 2', text(), { covers: ['factors.1'] }), address: 'E8' },
    { column: input('release.likely', 'Bebas', 'Release', text(), { path: ['release', 'likely'] }), address: 'F8' },
    { column: computed('total', 'Jumlah', 'Total', text(), { formula: () => '1', result: () => 1 }), address: 'G8' },
  ],
})
provenance.add({ path: [], sheet: 'Lokasi', row: 6, cells: [{ column: input('id', 'a', 'a', text()), address: 'B6' }] })
provenance.add({
  path: [],
  sheet: 'Lokasi',
  row: 7,
  cells: [{ column: input('title', 'b', 'b', text()), address: 'B7' }],
})

describe('an issue is led to the cell', () => {
  test.each<[string, IssuePath, string, string]>([
    ['of its column', ['costLines', 0, 'id'], 'RAB', 'B8'],
    ['that covers its place', ['costLines', 0, 'factors', 0, 'value'], 'RAB', 'C8'],
    ['that covers it most closely', ['costLines', 0, 'factors', 0, 'unit'], 'RAB', 'D8'],
    ['of the right entry of a list', ['costLines', 0, 'factors', 1, 'value'], 'RAB', 'E8'],
    ['that covers a whole list', ['costLines', 0, 'factors'], 'RAB', 'C8'],
    ['of a column that stands deeper', ['costLines', 0, 'release', 'likely'], 'RAB', 'F8'],
    ['in its row, the first one, where no column holds its place', ['costLines', 0, 'tax'], 'RAB', 'B8'],
    ['of the one column that holds part of its place', ['costLines', 0, 'release'], 'RAB', 'F8'],
    ['of a form’s field', ['title'], 'Lokasi', 'B7'],
    ['of the plan as a whole, where nothing nearer is known', ['costLines', 7, 'id'], 'Lokasi', 'B6'],
  ])('%s', (_, path, sheet, cell) => {
    expect(provenance.locate(at(path))).toEqual({ ...at(path), sheet, cell })
  })

  test('never that of a computed column', () => {
    expect(provenance.locate(at(['costLines', 0, 'total'])).cell).toBe('B8')
  })
})

test('an issue that knows its cell keeps it', () => {
  const known = { ...at(['costLines', 0]), sheet: 'Dana', cell: 'C3' }
  expect(provenance.locate(known)).toBe(known)
})

test('an issue of a place that was never read stays without a cell', () => {
  expect(new Provenance().locate(at(['costLines', 0]))).toEqual(at(['costLines', 0]))
})
