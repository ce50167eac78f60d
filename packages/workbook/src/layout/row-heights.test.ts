import { describe, expect, test } from 'vitest'
import type { CellStyle } from './styles.js'
import { rowHeights } from './row-heights.js'

const wrapped: CellStyle = { font: { size: 10, color: 'FF000000' }, vertical: 'middle', wrap: true, locked: true }
const cell = (value: string | number | undefined, more: Partial<CellStyle> = {}, row = 4) => ({
  row,
  column: 1,
  ...(value !== undefined && { value }),
  style: { ...wrapped, ...more },
})
const heightOf = (
  cells: readonly ReturnType<typeof cell>[],
  columns: Parameters<typeof rowHeights>[0] = [{ width: 20 }],
  merges: Parameters<typeof rowHeights>[1] = [],
  least = new Map<number, number>(),
) => rowHeights(columns, merges)(cells, least).get(4)

const long = 'kata '.repeat(20).trim()

describe('a row is made higher', () => {
  test('for a text that needs more than one line, the more the longer', () => {
    const one = heightOf([cell(long)]) ?? 0
    const two = heightOf([cell(`${long} ${long}`)]) ?? 0
    expect(one).toBeGreaterThan(30)
    expect(two).toBeGreaterThan(one)
  })

  test('less so where the text runs over merged columns', () => {
    const columns = [{ width: 20 }, { width: 60 }]
    const merged = heightOf([cell(long)], columns, [{ row: 4, column: 1, span: 2 }])
    expect(merged).toBeLessThan(heightOf([cell(long)], columns) as number)
  })

  test('counting no folded column among the merged ones', () => {
    const folded = [{ width: 20 }, { width: 60, folded: true }]
    expect(heightOf([cell(long)], folded, [{ row: 4, column: 1, span: 2 }])).toBe(heightOf([cell(long)], folded))
  })

  test('for its highest cell', () => {
    expect(heightOf([cell(long), cell('a')])).toBe(heightOf([cell(long)]))
    expect(heightOf([cell('a'), cell(long)])).toBe(heightOf([cell(long)]))
  })

  test('for every line break', () => {
    expect(heightOf([cell('a\nb\nc')])).toBeGreaterThan(heightOf([cell('a\nb')]) as number)
  })

  test('for larger letters', () => {
    const large = { font: { size: 16, color: 'FF000000' } }
    expect(heightOf([cell(long, large)])).toBeGreaterThan(heightOf([cell(long)]) as number)
  })

  test('but never beyond what Excel allows', () => {
    expect(heightOf([cell(long.repeat(300))])).toBeLessThanOrEqual(409)
  })
})

test('a text that fits in one line asks for the height of one line', () => {
  expect(heightOf([cell('Kain')]) ?? 15).toBeLessThan(20)
})

describe('a row keeps its own height', () => {
  test.each([
    ['for a number', cell(1_500_000)],
    ['for an empty cell', cell(undefined)],
    ['for an empty text', cell('')],
    ['for a long text that does not wrap', cell(long, { wrap: false })],
  ])('%s', (_, one) => {
    expect(heightOf([one])).toBeUndefined()
  })

  test('unless a least height is stated, which a short text does not lower', () => {
    expect(heightOf([cell('Kain')], undefined, undefined, new Map([[4, 30]]))).toBe(30)
    expect(heightOf([cell(long)], undefined, undefined, new Map([[4, 30]]))).toBeGreaterThan(30)
  })
})
