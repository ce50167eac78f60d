import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { allocateCells } from './allocate-cells.js'

class CustomFunctionsError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

beforeEach(() => {
  vi.stubGlobal('CustomFunctions', { Error: CustomFunctionsError, ErrorCode: { invalidValue: '#VALUE!' } })
})
afterEach(() => vi.unstubAllGlobals())

describe('the shares', () => {
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
    { title: 'an empty total counts as zero', total: '', weights: [[1, 2]], shares: [[0, 0]] },
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
  ])('$title', ({ total, weights, shares }) => {
    expect(allocateCells(total, weights)).toEqual(shares)
  })
})

describe('what cannot be divided is said in words', () => {
  const refused = [
    { total: 'x', weights: [[1]], id: 'Total berisi "x"', en: 'The total is "x"' },
    { total: true, weights: [[1]], id: 'Total berisi "true"', en: 'The total is "true"' },
    { total: 1.5, weights: [[1]], id: 'Total harus bilangan bulat', en: 'must be a whole number' },
    { total: 1e15, weights: [[1]], id: 'paling banyak 15 angka', en: 'at most 15 digits' },
    {
      total: 9,
      weights: [
        [1, 2],
        [3, 'dua'],
      ],
      id: 'baris 2, kolom 2 berisi "dua"',
      en: 'row 2, column 2 is "dua"',
    },
    { total: 9, weights: [[1], [2], [' ']], id: 'baris 3, kolom 1', en: 'row 3, column 1' },
    {
      total: 9,
      weights: [
        [1, 1],
        [0.3, 1],
      ],
      id: 'baris 2, kolom 1 adalah 0.3',
      en: 'row 2, column 1 is 0.3',
    },
    { total: 9, weights: [[1, -2]], id: 'baris 1, kolom 2 adalah -2', en: 'row 1, column 2 is -2' },
    { total: 9, weights: [[0, '']], id: 'satu bobot di atas nol', en: 'one weight above zero' },
    { total: 9, weights: [[9e15, 9e15]], id: 'terlalu besar', en: 'too much' },
  ]
  test.each(refused)('$en', ({ total, weights, id, en }) => {
    const message = () => {
      try {
        return allocateCells(total, weights)
      } catch (error) {
        expect(error).toBeInstanceOf(CustomFunctionsError)
        expect(error).toHaveProperty('code', '#VALUE!')
        return (error as CustomFunctionsError).message
      }
    }
    expect(message()).toContain(id)
    vi.stubGlobal('Office', { context: { displayLanguage: 'en-GB' } })
    expect(message()).toContain(en)
    vi.stubGlobal('Office', { context: { displayLanguage: 'id-ID' } })
    expect(message()).toContain(id)
  })

  test('a long text is shortened', () => {
    expect(() => allocateCells('z'.repeat(500), [[1]])).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/"z{29}…"/u) }),
    )
  })
})
