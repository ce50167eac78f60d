import { describe, expect, test } from 'vitest'
import { call, refusalOf } from '../../../test/call-function.js'

describe('a certificate', () => {
  test('shows the working of 100 divided 2 : 3 : 1, which adds up', () => {
    const table = call('CERTIFICATE', [100, [[2], [3], [1]], [['Lapas'], ['BPVP'], ['LLK']]])
    expect(table.slice(0, 5)).toEqual([
      ['Nama', 'Bobot', 'Bagian eksak', 'Dibulatkan ke bawah', 'Sisa pecahan', 'Tambahan', 'Bagian'],
      ['Lapas', 2, '33 2/6', 33, '2/6', 0, 33],
      ['BPVP', 3, '50', 50, '', 0, 50],
      ['LLK', 1, '16 4/6', 16, '4/6', 1, 17],
      ['Jumlah', 6, '', 99, '', 1, 100],
    ])
    expect(table[5]?.[0]).toMatch(/^100 dibagi menurut bobot.*LLK: 17 \(1\/6\).*sama dengan total\.$/u)
    expect(table[5]?.slice(1)).toEqual(['', '', '', '', '', ''])
  })

  test('has English headings, names of its own and a sign before an exact share below one', () => {
    const table = call('CERTIFICATE', [-1, [[1, 2]]], { language: 'en' })
    expect(table.slice(0, 3)).toEqual([
      ['Name', 'Weight', 'Exact share', 'Rounded down', 'Fraction left', 'Extra', 'Share'],
      ['Share 1', 1, '-0 1/3', 0, '1/3', 0, 0],
      ['Share 2', 2, '-0 2/3', 0, '2/3', -1, -1],
    ])
    expect(table[4]?.[0]).toContain('Share 2: -1 (2/3)')
  })

  test('with a unit a column says who takes the rest', () => {
    const table = call('CERTIFICATE', [10_500, [[1], [1], [1]], null, null, 1000, 3])
    expect(table[0]).toHaveLength(8)
    expect(table[3]).toEqual(['Bagian 3', 1, '3500', 3000, '', 0, 500, 3500])
    expect(table[4]).toEqual(['Jumlah', 3, '', 9000, '', 1000, 500, 10_500])
  })

  test('names have to be as many as weights', () => {
    expect(refusalOf('CERTIFICATE', [1, [[1], [2]], [['a']]]).labels.en).toContain('has 1 cells, but 2 are needed')
  })
})
