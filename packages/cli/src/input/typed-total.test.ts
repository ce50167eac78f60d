import { expect, test } from 'vitest'
import { WrongUseError } from '../wrong-use.js'
import { parseTotal } from './typed-total.js'

test.each([
  ['0', 0],
  ['-0', 0],
  ['100', 100],
  ['1500000', 1_500_000],
  ['1.500.000', 1_500_000],
  ['1.500', 1_500],
  ['Rp1.500.000', 1_500_000],
  ['rp 1500000', 1_500_000],
  ['-Rp1.500.000', -1_500_000],
  ['-100', -100],
  [' 100 ', 100],
  ['999999999999999', 999_999_999_999_999],
])('%j is %d', (text, total) => {
  expect(parseTotal(text)).toBe(total)
})

test.each([
  '',
  '-',
  'Rp',
  '1.5',
  '1,5',
  '1,500',
  '1.50.000',
  '1500.000',
  '.500',
  '1e6',
  '0x10',
  'seratus',
  '100 000',
  '--100',
  '1000000000000000',
  '1'.repeat(400),
])('%j is refused', (text) => {
  expect(() => parseTotal(text)).toThrow(WrongUseError)
})
