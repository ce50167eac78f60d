import { expect, test } from 'vitest'
import { call, refusalOf } from '../../../test/call-function.js'

test('TERBILANG speaks Indonesian and INWORDS English, whatever language Excel has', () => {
  for (const language of ['id', 'en'] as const) {
    expect(call('TERBILANG', [1_500_000], { language })).toEqual([['satu juta lima ratus ribu rupiah']])
    expect(call('INWORDS', [1_500_000], { language })).toEqual([['one million five hundred thousand rupiah']])
  }
})

test('a range gives its own shape, an empty cell is zero', () => {
  expect(
    call('TERBILANG', [
      [
        [11, ''],
        [-1000, 100],
      ],
    ]),
  ).toEqual([
    ['sebelas rupiah', 'nol rupiah'],
    ['minus seribu rupiah', 'seratus rupiah'],
  ])
})

test('another unit is called by its own name', () => {
  expect(call('TERBILANG', [12, 'dolar'])).toEqual([['dua belas dolar']])
})

test('what is no whole amount is refused with its place', () => {
  expect(refusalOf('TERBILANG', [[[1], [2.5]]]).labels.id).toContain('"2.5" di baris 2, kolom 1')
})
