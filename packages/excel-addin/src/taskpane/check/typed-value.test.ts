import { expect, test } from 'vitest'
import { typedValue } from './typed-value.js'

test.each([
  { typed: '', expected: { value: null } },
  { typed: ' 1500000 ', expected: { value: 1_500_000 } },
  { typed: '-3', expected: { value: -3 } },
  { typed: '2,5', expected: { value: 2.5 } },
  { typed: '1.500', expected: { value: '1.500' } },
  { typed: '007', expected: { value: '007' } },
  { typed: '17/08/2027', expected: { value: 46_616, isDate: true } },
  { typed: '2027-08-17', expected: { value: 46_616, isDate: true } },
  { typed: '31/02/2027', expected: { value: '31/02/2027' } },
  { typed: 'Lapas Contoh', expected: { value: 'Lapas Contoh' } },
])('“$typed” becomes $expected.value', ({ typed, expected }) => {
  expect(typedValue(typed)).toEqual(expected)
})

test.each([
  { typed: '33,3%', isPercent: false, value: 0.333 },
  { typed: '60 %', isPercent: true, value: 0.6 },
  { typed: '60', isPercent: true, value: 0.6 },
  { typed: '0.07', isPercent: true, value: 0.0007 },
  { typed: '29', isPercent: true, value: 0.29 },
  { typed: 'x%', isPercent: true, value: 'x%' },
])('“$typed” where percentages are shown ($isPercent) becomes $value', ({ typed, isPercent, value }) => {
  expect(typedValue(typed, isPercent)).toEqual({ value })
})
