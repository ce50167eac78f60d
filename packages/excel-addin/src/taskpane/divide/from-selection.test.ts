import { describe, expect, test } from 'vitest'
import { partiesFromCells, totalFromCells } from './from-selection.js'

const party = (name: string, weight: string) => ({ name, weight })

describe('parties from cells', () => {
  test.each([
    { title: 'a column of weights', cells: [[70], [30]], parties: [party('', '70'), party('', '30')] },
    { title: 'a row of weights', cells: [[7000, 3000]], parties: [party('', '7.000'), party('', '3.000')] },
    {
      title: 'names and weights in columns',
      cells: [
        ['Lapas', 70],
        ['BPVP', ''],
      ],
      parties: [party('Lapas', '70'), party('BPVP', '')],
    },
    {
      title: 'names and weights in rows',
      cells: [
        ['Lapas', 'BPVP', 'LLK'],
        [2, 3, 1],
      ],
      parties: [party('Lapas', '2'), party('BPVP', '3'), party('LLK', '1')],
    },
    { title: 'a share as a fraction stays one', cells: [[0.7], [0.3]], parties: [party('', '0,7'), party('', '0,3')] },
    { title: 'text stays text', cells: [['1.500'], ['x']], parties: [party('', '1.500'), party('', 'x')] },
  ])('$title', ({ cells, parties }) => {
    expect(partiesFromCells(cells, 'id')).toEqual(parties)
  })

  test.each([
    {
      title: 'two columns of numbers',
      cells: [
        [1, 2],
        [3, 4],
      ],
    },
    {
      title: 'a block',
      cells: [
        ['a', 1, 2],
        ['b', 3, 4],
        ['c', 5, 6],
      ],
    },
  ])('$title is not guessed at', ({ cells }) => {
    expect(partiesFromCells(cells, 'id')).toBeUndefined()
  })
})

test('the total comes from one cell only', () => {
  expect(totalFromCells([[1_500_000]], 'id')).toBe('1.500.000')
  expect(totalFromCells([[1_500_000]], 'en')).toBe('1,500,000')
  expect(totalFromCells([['1.500.000']], 'id')).toBe('1.500.000')
  expect(totalFromCells([[1, 2]], 'id')).toBeUndefined()
})
