import { describe, expect, test } from 'vitest'
import { date } from './index.js'

const context = { language: 'id', scale: 1 } as const
const read = (value: string | number | boolean) => date().fromCell({ value }, context)

describe('a date', () => {
  test.each([
    ['a serial number', 46_082, '2026-03-01'],
    ['a serial number with a time of day', 46_082.99, '2026-03-01'],
    ['ISO text', '2026-03-01', '2026-03-01'],
    ['ISO text with blanks', ' 2026-03-01 ', '2026-03-01'],
    ['the leap day', '2028-02-29', '2028-02-29'],
  ])('is read from %s without remark', (_, value, iso) => {
    expect(read(value)).toEqual({ value: iso })
  })

  test.each([
    ['day first, as in Indonesia', '17/08/2027', '2027-08-17'],
    ['without leading noughts', '1/3/2026', '2026-03-01'],
    ['with dashes', '17-08-2027', '2027-08-17'],
    ['with full stops', '17.08.2027', '2027-08-17'],
    ['with a year of two figures', '17/08/27', '2027-08-17'],
    ['with the name of the month', '17 Agustus 2027', '2027-08-17'],
  ])('is read from text %s, and that is reported', (_, value, iso) => {
    expect(read(value)).toEqual({
      value: iso,
      problem: { code: 'date-as-text', params: { found: `“${value}”`, read: iso } },
    })
  })

  test.each([
    ['30 February in ISO form', '2026-02-30'],
    ['30 February, day first', '30/02/2026'],
    ['29 February of a common year', '29/02/2027'],
    ['a month above 12: month first is not a style here', '08/17/2027'],
    ['a month without its day', 'Agustus 2027'],
    ['words', 'besok'],
    ['nought', 0],
    ['a serial number of 1899', -1],
    ['a day of the month typed alone', 17],
    ['the day before 1 March 1900, on which programs disagree', 60],
    ['a year after 9999', 2_958_466],
    ['a truth value', true],
  ])('is not %s', (_, value) => {
    expect(read(value)).toEqual({
      problem: { code: 'not-a-date', params: { found: `“${value}”` } },
      instead: '2000-01-01',
    })
  })

  test.each(['0001-01-01', '1899-12-31', '1900-02-28', '1900-03-01', '2026-12-31', '9999-12-31'])(
    '%s comes back from its cell, before 1900 too',
    (iso) => {
      expect(read(date().toCell(iso, context) as string | number)).toEqual({ value: iso })
    },
  )

  test('is a number in its cell where spreadsheets know the day, so that formulas can compare it', () => {
    expect(date().toCell('1900-03-01', context)).toBe(61)
    expect(date().toCell('2026-03-01', context)).toBe(46_082)
  })
})
