import { describe, expect, test } from 'vitest'
import { parseTypedNumber, parseTypedPercentage } from './typed-number.js'

describe('a text is read as a number where only one reading is possible', () => {
  test.each([
    ['plain digits', '1500000', 1_500_000],
    ['nought', '0', 0],
    ['Indonesian grouping', '1.500.000', 1_500_000],
    ['Indonesian grouping with decimals', '1.500.000,50', 1_500_000.5],
    ['one Indonesian group with decimals', '1.500,25', 1_500.25],
    ['rupiah', 'Rp1.500.000', 1_500_000],
    ['rupiah with a blank', 'Rp 1.500.000', 1_500_000],
    ['rupiah with a no-break blank', 'Rp\u00A01.500.000', 1_500_000],
    ['rupiah with a full stop', 'Rp. 1.500.000', 1_500_000],
    ['rupiah in lower case', 'rp 1.500.000', 1_500_000],
    ['rupiah as in a contract', 'Rp 1.500.000,-', 1_500_000],
    ['rupiah with two dashes', 'Rp1.500.000,--', 1_500_000],
    ['rupiah that settles one group', 'Rp 1.500', 1_500],
    ['the currency code', 'IDR 1.500.000', 1_500_000],
    ['blanks around and between', ' 1 500 000 ', 1_500_000],
    ['English grouping', '1,500,000', 1_500_000],
    ['English grouping with decimals', '1,500,000.25', 1_500_000.25],
    ['one English group with decimals', '1,500.25', 1_500.25],
    ['a minus', '-1.500.000', -1_500_000],
    ['a minus sign of typographers', '−1.500.000', -1_500_000],
    ['a negative as accountants write it', '(1.500.000)', -1_500_000],
    ['a negative in rupiah', 'Rp (1.500.000)', -1_500_000],
  ])('%s: “%s”', (_, typed, value) => {
    expect(parseTypedNumber(typed)).toBe(value)
  })
})

describe('a text with two readings, or none, is not read', () => {
  test.each([
    ['one group of three after a full stop', '1.500'],
    ['the same, negative', '(1.500)'],
    ['one group of three after a comma', '1,500'],
    ['the same in rupiah', 'Rp 1,500'],
    ['a decimal after a full stop', '1.5'],
    ['a decimal after a comma', '2,5'],
    ['a group that is too short', '1.50.000'],
    ['a group that is too long', '1.5000.000'],
    ['a first group that is too long', '1500.000.000'],
    ['both separators, mixed', '1.500,000.25'],
    ['separators at the end', '1.500.000.'],
    ['a unit behind the number', '12 orang'],
    ['words', 'dua juta'],
    ['an exponent', '1e6'],
    ['a percentage', '70%'],
    ['nothing', ''],
    ['blanks', '   '],
    ['a dash', '-'],
    ['currency alone', 'Rp'],
    ['empty brackets', '()'],
    ['two signs', '--5'],
  ])('%s: “%s”', (_, typed) => {
    expect(parseTypedNumber(typed)).toBeUndefined()
  })
})

test.each([
  ['30%', 0.3],
  ['30 %', 0.3],
  ['33,5%', 0.335],
  ['33.25\u00A0%', 0.3325],
  ['100%', 1],
  ['0%', 0],
])('the percentage “%s” is %d', (typed, value) => {
  expect(parseTypedPercentage(typed)).toBe(value)
})

test.each(['30', '%', '1.500.000%', '30%%', 'tiga puluh%', '-5%'])('“%s” is no percentage', (typed) => {
  expect(parseTypedPercentage(typed)).toBeUndefined()
})
