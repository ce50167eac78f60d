import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { address, columnLetter, fromSerial, toSerial } from './cell.js'

describe('a column’s letters', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('%d is %s', (column, letters) => {
    expect(columnLetter(column)).toBe(letters)
  })

  test('read as a number with 26 digits from A = 1 give the column back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
        const read = [...columnLetter(column)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
        expect(read).toBe(column)
      }),
    )
  })

  test('come before the row in an address', () => {
    expect(address(28, 7)).toBe('AB7')
  })
})

describe('a serial number', () => {
  test.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2000-02-29', 36_585],
    ['2026-01-01', 46_023],
  ])('of %s is %d, as in Excel', (iso, serial) => {
    expect(toSerial(iso)).toBe(serial)
    expect(fromSerial(serial)).toBe(iso)
  })

  test('goes up by one a day, and comes back, for every day from 1 March 1900 to the end of 2200', () => {
    const day = new Date(Date.UTC(1900, 2, 1))
    for (let serial = 61; day.getUTCFullYear() <= 2200; serial += 1) {
      const iso = day.toISOString().slice(0, 10)
      if (toSerial(iso) !== serial || fromSerial(serial) !== iso) expect.fail(`${iso} is not ${serial}`)
      day.setUTCDate(day.getUTCDate() + 1)
    }
    expect(day.getUTCFullYear()).toBe(2201)
  })

  test.each([Number.NaN, -1, 0, 60.9, 2_958_466, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
    expect(fromSerial(serial)).toBeUndefined()
  })
})
