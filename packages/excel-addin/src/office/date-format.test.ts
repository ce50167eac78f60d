import { expect, test } from 'vitest'
import { isDateFormat } from './date-format.js'

test.each([
  ['dd/mm/yyyy', true],
  ['d-mmm-yy', true],
  ['[$-421]dd mmmm yyyy', true],
  ['[$-id-ID]dddd, d mmmm yyyy;@', true],
  ['[$-x-sysdate]dddd, mmmm dd, yyyy', true],
  ['h:mm AM/PM', true],
  ['[h]:mm:ss', true],
  ['yyyy\\-mm\\-dd', true],
  ['General', false],
  ['0', false],
  ['#,##0', false],
  ['#.##0,00', false],
  ['0,0#%', false],
  ['@', false],
  ['[$Rp-421]#,##0', false],
  ['[$Rp-id-ID] #.##0,00;[Red]-[$Rp-id-ID] #.##0,00', false],
  ['"Rp"#,##0', false],
  ['#,##0;[Red]-#,##0;"–"', false],
  ['#,##0,," jt"', false],
  ['0" hari"', false],
  ['0\\d', false],
  ['_(* #,##0_);_(* (#,##0);_(* "-"_)', false],
  ['0.00E+00', false],
  ['# ?/?', false],
])('%s shows a day or a time: %s', (format, is) => {
  expect(isDateFormat(format)).toBe(is)
})
