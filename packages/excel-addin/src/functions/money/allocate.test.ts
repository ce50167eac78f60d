import { describe, expect, test } from 'vitest'
import { call, refusalOf } from '../../../test/call-function.js'

describe('one total', () => {
  test.each([
    { title: 'a column gives a column', total: 100, weights: [[2], [3], [1]], shares: [[33], [50], [17]] },
    { title: 'a row gives a row', total: 100, weights: [[2, 3, 1]], shares: [[33, 50, 17]] },
    {
      title: 'a block keeps its shape, odd units in reading order',
      total: 10,
      weights: [
        [1, 1, 1],
        [1, 1, 1],
      ],
      shares: [
        [2, 2, 2],
        [2, 1, 1],
      ],
    },
    {
      title: 'the founding case',
      total: 22000,
      weights: [[445455], [9091], [545455]],
      shares: [[9800], [200], [12000]],
    },
    { title: 'empty weights count as zero', total: 5, weights: [[''], [1], [null]], shares: [[0], [5], [0]] },
    { title: 'an empty total counts as zero', total: [['']], weights: [[1, 2]], shares: [[0, 0]] },
    { title: 'a negative total mirrors', total: -1003, weights: [[50, 50]], shares: [[-502, -501]] },
    {
      title: 'a number with its own format is its number',
      total: { type: 'FormattedNumber', basicType: 'Double', basicValue: 100, numberFormat: 'Rp0' },
      weights: [[2, 3, 1]],
      shares: [[33, 50, 17]],
    },
    {
      title: 'fifteen digits stay exact',
      total: 999_999_999_999_999,
      weights: [[1, 1]],
      shares: [[500_000_000_000_000, 499_999_999_999_999]],
    },
  ])('$title', ({ total, weights, shares }) => expect(call('ALLOCATE', [total, weights])).toEqual(shares))

  // Quotas 23.475, 10.422, 4.471, 3.489, 1.143: two units are missing, for .489 and .475.
  const votes = [[21878, 9713, 4167, 3252, 1065]]
  test.each([
    { method: 'dhondt', shares: [[24, 11, 4, 3, 1]] },
    { method: 'D’Hondt (Jefferson)', shares: [[24, 11, 4, 3, 1]] },
    { method: ' SISA TERBESAR ', shares: [[24, 10, 4, 4, 1]] },
    { method: '', shares: [[24, 10, 4, 4, 1]] },
  ])('by the method "$method"', ({ method, shares }) => {
    expect(call('ALLOCATE', [43, votes, method])).toEqual(shares)
  })

  test('in multiples, the rest to whoever is named', () => {
    expect(call('ALLOCATE', [10_500, [[1], [1], [1]], null, 1000, 3])).toEqual([[4000], [3000], [3500]])
    expect(call('ALLOCATE', [10_500, [[1], [2], [1]], null, 1000])).toEqual([[3000], [5500], [2000]])
  })
})

describe('several totals', () => {
  test('a column of totals by one row of weights', () => {
    expect(call('ALLOCATE', [[[100], [-1003], ['']], [[2, 3, 1]]])).toEqual([
      [33, 50, 17],
      [-334, -502, -167],
      [0, 0, 0],
    ])
  })

  test('a column of totals, each by its own row', () => {
    const weights = [
      [1, 1],
      [3, 1],
    ]
    expect(call('ALLOCATE', [[[7], [7]], weights])).toEqual([
      [4, 3],
      [5, 2],
    ])
  })

  test('a row of totals by one column of weights', () => {
    expect(call('ALLOCATE', [[[100, 7]], [[2], [3], [1]]])).toEqual([
      [33, 2],
      [50, 4],
      [17, 1],
    ])
  })
})

describe('what cannot be divided is said in words', () => {
  const block = [
    [1, 2],
    [3, 'dua'],
  ]
  test.each([
    { args: ['x', [[1]]], id: 'Argumen “total” berisi "x"; isi dengan bilangan bulat', en: '“total” is "x"; give a whole' },
    { args: [true, [[1]]], id: 'berisi "true"', en: 'is "true"' },
    { args: [1.5, [[1]]], id: 'berisi "1.5"', en: 'is "1.5"' },
    { args: [1e15, [[1]]], id: 'paling banyak 15 angka', en: 'at most 15 digits' },
    { args: [9, block], id: '“bobot” berisi "dua" di baris 2, kolom 2', en: '“weights” is "dua" in row 2, column 2' },
    { args: [9, [[1], [2], [' ']]], id: 'di baris 3, kolom 1', en: 'in row 3, column 1' },
    { args: [9, [[0.3, 1]]], id: '70% ditulis 7000', en: 'write 70% as 7000' },
    { args: [9, [[1, -2]]], id: 'berisi "-2" di baris 1, kolom 2', en: 'is "-2" in row 1, column 2' },
    { args: [9, [[0, '']]], id: 'satu bobot di atas nol.', en: 'one weight above zero.' },
    { args: [[[1], [2]], [[1, 1], [0, 0]]], id: 'baris atau kolom ke-2', en: 'row or column 2' },
    { args: [9, [[9e15, 9e15]]], id: 'terlalu besar', en: 'too much' },
    { args: [[[1], [2]], [[1], [2], [3]]], id: 'satu baris bobot, atau 2 baris', en: 'one row of weights, or 2 rows' },
    { args: [[[1, 2]], [[1, 2, 3]]], id: 'satu kolom bobot, atau 2 kolom', en: 'one column of weights, or 2' },
    { args: [[[1, 2], [3, 4]], [[1]]], id: 'satu kolom atau satu baris', en: 'one column or one row' },
    { args: [9, [[1]], 'fair'], id: 'pilih salah satu: Sisa terbesar, ', en: 'choose one of: Largest remainder, ' },
    { args: [9, [[1]], '', 0], id: '“kelipatan” berisi "0"', en: '“unit” is "0"' },
    { args: [9, [[1, 0]], '', 5, 2], id: 'nomor urut 1 sampai 2', en: 'a place from 1 to 2' },
  ])('$en', ({ args, id, en }) => {
    const { labels, code } = refusalOf('ALLOCATE', args)
    expect(labels.id).toContain(id)
    expect(labels.en).toContain(en)
    expect(code).toBe('invalid-value')
  }) // prettier-ignore

  test('a long text is shortened', () => {
    expect(refusalOf('ALLOCATE', ['z'.repeat(500), [[1]]]).labels.id).toMatch(/"z{29}…"/u)
  })
})
