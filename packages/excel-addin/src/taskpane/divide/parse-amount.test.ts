import { describe, expect, test } from 'vitest'
import { formatNumber } from '../format-number.js'
import { parseAmount } from './parse-amount.js'

describe('read', () => {
  test.each([
    ['0', 'id', 0],
    ['1500000', 'id', 1_500_000],
    ['1.500.000', 'id', 1_500_000],
    ['1.500', 'id', 1500],
    ['1.500.000,00', 'id', 1_500_000],
    ['Rp1.500.000', 'id', 1_500_000],
    ['Rp. 1.500.000', 'id', 1_500_000],
    ['  rp 1.500 ', 'id', 1500],
    ['-1.500', 'id', -1500],
    ['−1.500', 'id', -1500],
    ['(1.500)', 'id', -1500],
    ['-0', 'id', 0],
    ['999.999.999.999.999', 'id', 999_999_999_999_999],
    ['1,500,000', 'en', 1_500_000],
    ['1,500.00', 'en', 1500],
    ['IDR 1,500', 'en', 1500],
  ] as const)('%s (%s) is %d', (typed, language, amount) => {
    expect(parseAmount(typed, language)).toEqual({ ok: true, amount })
  })
})

describe('refused', () => {
  test.each([
    ['', 'id', 'empty'],
    ['   ', 'id', 'empty'],
    ['1.5', 'id', 'ambiguous'],
    ['1,500', 'id', 'ambiguous'],
    ['1.50.000', 'id', 'ambiguous'],
    ['1,500,000.00', 'id', 'ambiguous'],
    ['0.500', 'id', 'ambiguous'],
    ['1.500.', 'id', 'ambiguous'],
    ['1500.000', 'id', 'ambiguous'],
    ['1,5', 'id', 'not-whole'],
    ['1.500,25', 'id', 'not-whole'],
    ['1.500', 'en', 'ambiguous'],
    ['1.5', 'en', 'not-whole'],
    ['abc', 'id', 'not-a-number'],
    ['12 juta', 'id', 'not-a-number'],
    ['1 500', 'id', 'not-a-number'],
    ['1e6', 'id', 'not-a-number'],
    ['70%', 'id', 'not-a-number'],
    ['(-1)', 'id', 'not-a-number'],
    ['--1', 'id', 'not-a-number'],
    ['.5', 'id', 'not-a-number'],
    ['Rp', 'id', 'not-a-number'],
    ['1000000000000000', 'id', 'too-long'],
  ] as const)('%j (%s) is %s', (typed, language, reason) => {
    expect(parseAmount(typed, language)).toEqual({ ok: false, reason })
  })
})

test.each(['id', 'en'] as const)('what is written in %s reads back', (language) => {
  for (const amount of [0, 7, 999, 1000, 22_000, 1_234_567_890, -45_000, 999_999_999_999_999]) {
    expect(parseAmount(formatNumber(amount, language), language)).toEqual({ ok: true, amount })
  }
})
