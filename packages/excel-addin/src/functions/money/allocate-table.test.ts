import { describe, expect, test } from 'vitest'
import { call, refusalOf } from '../../../test/call-function.js'

describe('a table with both totals', () => {
  const weights = [
    [1, 1],
    [1, ''],
  ]

  test('holds both, and leaves forbidden cells at zero', () => {
    const table = [
      [2, 1],
      [2, 0],
    ]
    expect(call('ALLOCATETABLE', [weights, [[3], [2]], [[4, 1]]])).toEqual(table)
    expect(call('ALLOCATETABLE', [weights, [[3, 2]], [[4], [1]]])).toEqual(table)
  })

  test.each([
    {
      title: 'names the rows and columns that clash, and by how much',
      // The second row may go to the first column only, which holds 1 of its 4.
      args: [weights, [[1], [4]], [[1, 4]]],
      id: 'baris 2 hanya boleh masuk ke kolom 1, dan kelebihan 3.',
      en: 'row 2 may only go to column 1, and that is 3 too much.',
    },
    {
      title: 'a row without any column',
      args: [[['', '']], [[1500]], [[1500, 0]]],
      id: 'baris 1 hanya boleh masuk ke kolom (tidak ada), dan kelebihan 1.500.',
      en: 'row 1 may only go to column (none), and that is 1,500 too much.',
    },
    {
      title: 'totals that differ',
      args: [weights, [[3], [2]], [[4, 2]]],
      id: 'Total baris berjumlah 5, total kolom 6; keduanya harus sama.',
      en: 'The row totals add up to 5, the column totals to 6; both must be the same.',
    },
    { title: 'too few totals', args: [weights, 5, [[4, 1]]], id: 'berisi 1 sel, padahal diperlukan 2', en: '1 cells, but 2' },
    { title: 'a block of totals', args: [weights, weights, [[4, 1]]], id: '“total_baris” harus satu', en: '“row_totals” must' },
    { title: 'a refund', args: [weights, [[-3], [2]], [[4, 1]]], id: 'berisi "-3"', en: 'from zero up' },
    { title: 'sixteen digits', args: [weights, [[9e14], [9e14]], [[9e14, 9e14]]], id: '15 angka', en: '15 digits' },
  ])('$title', ({ args, id, en }) => {
    const { labels } = refusalOf('ALLOCATETABLE', args)
    expect(labels.id).toContain(id)
    expect(labels.en).toContain(en)
  }) // prettier-ignore
})
