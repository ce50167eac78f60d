import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, fraction, integer, money, moneyFormat, percent, plainInteger, quantity } from './index.js'

const rupiah = { language: 'id', scale: 1 } as const
const cents = { language: 'en', scale: 100 } as const

describe('an amount', () => {
  test.each([
    ['whole rupiah', 1_500_000, 1, 1_500_000],
    ['a refund', -250_000, 1, -250_000],
    ['the largest', 999_999_999_999_999, 1, 999_999_999_999_999],
    ['noise of a sum of binary fractions', 300_000.00000000006, 1, 300_000],
    ['units of a currency with cents', 12.34, 100, 1_234],
    ['a product that binary fractions miss', 1.005, 1_000, 1_005],
    ['thirty cents as 0.1 + 0.2', 0.1 + 0.2, 100, 30],
    ['a large amount with cents', 9_999_999_999_999.99, 100, 999_999_999_999_999],
    ['nought with a sign', -0, 1, 0],
    ['less than noise below nought', -1e-9, 100, 0],
  ])('%s: the cell %d at scale %d is %d', (_, value, scale, minor) => {
    expect(money().fromCell({ value }, { language: 'id', scale })).toStrictEqual({ value: minor })
  })

  test.each([
    ['half a rupiah', 0.5, 1],
    ['half a rupiah beyond a million', 1_000_000.5, 1],
    ['a tenth of a rupiah beyond a milliard', 4_000_000_000.1, 1],
    ['half a rupiah at 15 digits', 999_999_999_999_998.5, 1],
    ['half a cent', 12.345, 100],
    ['half a cent beyond a million', 5_000_000.005, 100],
  ])('%s is refused, never rounded', (_, value, scale) => {
    expect(money().fromCell({ value }, { language: 'id', scale })).toMatchObject({
      problem: { code: 'number-not-whole', params: { found: `“${value}”` } },
    })
    expect(money().fromCell({ value }, { language: 'id', scale }).value).toBeUndefined()
  })

  test('typed as text is used and reported, with the number to type instead', () => {
    expect(money().fromCell({ value: 'Rp 1.500.000,-' }, rupiah)).toEqual({
      value: 1_500_000,
      problem: { code: 'number-as-text', params: { found: '“Rp 1.500.000,-”', read: '1500000' } },
    })
    expect(money().fromCell({ value: '1,500.25' }, cents)).toMatchObject({
      value: 150_025,
      problem: { params: { read: '1500.25' } },
    })
    expect(decimal().fromCell({ value: '1.500,25' }, rupiah)).toMatchObject({
      value: 1_500.25,
      problem: { params: { read: '1500,25' } },
    })
  })

  test('typed as text with a part of a rupiah is refused', () => {
    expect(money().fromCell({ value: '1.500.000,50' }, rupiah)).toMatchObject({ problem: { code: 'number-not-whole' } })
  })

  test.each(['1.500', '1,500', 'dua juta', '-'])('typed as “%s” is not guessed at', (value) => {
    const reading = money().fromCell({ value }, rupiah)
    expect(reading).toEqual({ problem: { code: 'not-a-number', params: { found: `“${value}”` } }, instead: 0 })
  })

  test('a truth value is no amount', () => {
    expect(money().fromCell({ value: true }, rupiah)).toMatchObject({ problem: { code: 'not-a-number' } })
  })

  test('of 15 digits comes back from its cell, in rupiah and in cents', () => {
    const amounts = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
    fc.assert(
      fc.property(amounts, fc.constantFrom(rupiah, cents), (minor, context) => {
        const value = money().toCell(minor, context)
        expect(money().fromCell({ value }, context)).toEqual({ value: minor })
      }),
    )
  })

  test('is shown with the currency’s own decimals, negative ones in red', () => {
    expect(moneyFormat(1)).toBe('#,##0;[Red]-#,##0')
    expect(moneyFormat(100)).toBe('#,##0.00;[Red]-#,##0.00')
    expect(moneyFormat(1_000)).toBe('#,##0.000;[Red]-#,##0.000')
  })
})

describe('a percentage', () => {
  test('is basis points in the plan and a part of one in the cell, exact for every basis point', () => {
    for (let points = 0; points <= 10_000; points += 1) {
      expect(percent().fromCell({ value: percent().toCell(points, rupiah) }, rupiah)).toEqual({ value: points })
    }
  })

  test.each([
    [0.33333, '“33,333 %”', '“33.333 %”'],
    [1 / 3, '“33,3333333 %”', '“33.3333333 %”'],
    [0.700005, '“70,0005 %”', '“70.0005 %”'],
  ])('of %d has more than two decimals and is refused, shown as people read it', (value, id, en) => {
    const problem = (found: string) => ({ problem: { code: 'percent-too-fine', params: { found } } })
    expect(percent().fromCell({ value }, rupiah)).toMatchObject(problem(id))
    expect(percent().fromCell({ value }, cents)).toMatchObject(problem(en))
    expect(percent().fromCell({ value }, rupiah).value).toBeUndefined()
  })
})

describe('a whole number', () => {
  test.each([integer(), plainInteger()])('with a fraction is refused', (kind) => {
    expect(kind.fromCell({ value: 2.5 }, rupiah)).toMatchObject({ problem: { code: 'number-not-whole' } })
    expect(kind.fromCell({ value: 2 }, rupiah)).toEqual({ value: 2 })
  })

  test('a year is not grouped, other whole numbers are', () => {
    expect(plainInteger().format).toBe('0')
    expect(integer().format).toBe('#,##0')
  })

  test('tells Excel its limits', () => {
    expect(integer({ min: 1, max: 31 }).rule).toEqual({ type: 'number', whole: true, min: 1, max: 31 })
  })
})

describe('a number with decimals', () => {
  test.each([decimal(), quantity(), fraction()])('is kept as it is', (kind) => {
    for (const value of [0, 0.1, 12.3456, 1e-7]) {
      expect(kind.fromCell({ value: kind.toCell(value, rupiah) }, rupiah)).toEqual({ value })
    }
  })
})
