import { expect, test } from 'vitest'
import { call, refusalOf } from '../../../test/call-function.js'

test('washing motorcycles, with and without a wage', () => {
  // 15,000 less 3,000 is 12,000; 2,744,628 ÷ 12,000 = 228.7; ÷ 26 days = 8.8; 10 × 26 × 12,000 = 3,120,000.
  expect(call('BREAKEVEN', [15_000, 3_000, 0, 4_000_000, 10, 26, 2_744_628])).toEqual([
    ['', 'Tanpa upah pemilik', 'Dengan upah pemilik'],
    ['Sisa per satuan', 12_000, 12_000],
    ['Impas: satuan sebulan', 0, 229],
    ['Impas: satuan sehari', 0, 8.8],
    ['Hasil sebulan', 3_120_000, 375_372],
    ['Modal kembali: bulan', 1.3, 10.7],
  ])
})

test('what has no figure yet stays empty, what never happens says so', () => {
  expect(call('BREAKEVEN', [5, 5, 100], { language: 'en' })).toEqual([
    ['', 'Without a wage for the owner'],
    ['What a unit leaves', 0],
    ['Break-even: units a month', 'never'],
    ['Break-even: units a day', ''],
    ['Result of a month', ''],
    ['Payback: months', ''],
  ])
})

test('limits are said in words', () => {
  expect(refusalOf('BREAKEVEN', [1, 1, 1, 1, 1, 32]).labels.id).toContain(
    '“hari_kerja” berisi "32"; isi dengan angka 0 sampai 31',
  )
  expect(refusalOf('BREAKEVEN', [1, 1, 1, 1, 0.123, 1]).labels.en).toContain('two decimals')
  expect(refusalOf('BREAKEVEN', [-1, 1, 1]).labels.en).toContain('“price” is "-1"')
  expect(refusalOf('BREAKEVEN', [9e14, 0, 0, 0, 1e6, 31]).labels.id).toContain('terlalu besar')
})
