import { describe, expect, test } from 'vitest'
import { parseTypedDate } from './typed-date.js'

describe('a text is read as a date', () => {
  test.each([
    '17/08/2027', '17-08-2027', '17.08.2027', '17/8/27', '17-8-27', '2027-08-17', '2027/8/17', '17 Agustus 2027',
    '17 agt 2027', '17-Agu-27', '17 Ags. 2027', '17 August 2027', '17th Aug 2027', 'Agustus 17, 2027', 'August 17, 2027',
    'Aug. 17 2027', 'Selasa, 17 Agustus 2027', 'Tuesday 17 August 2027', ' 17\u00A0Agustus  2027 ', '17/08/2027 00:00',
    '2027-08-17T00:00:00', '2027-08-17 08.30',
  ])('%s is 17 August 2027', (typed) => {
    expect(parseTypedDate(typed)).toBe('2027-08-17')
  }) // prettier-ignore

  test.each([
    ['Januari', 'Jan', 'January'], ['Februari', 'Feb', 'Pebruari', 'February'], ['Maret', 'Mar', 'March'],
    ['April', 'Apr'], ['Mei', 'May'], ['Juni', 'Jun', 'June'], ['Juli', 'Jul', 'July'],
    ['Agustus', 'Agt', 'Agu', 'Ags', 'Agust', 'August', 'Aug'], ['September', 'Sep', 'Sept'],
    ['Oktober', 'Okt', 'October', 'Oct'], ['November', 'Nov', 'Nopember', 'Nop'], ['Desember', 'Des', 'December', 'Dec'],
  ].map((names, at) => ({ names, month: String(at + 1).padStart(2, '0') })))('$names.0 is month $month', ({ names, month }) => {
    for (const name of names) expect(parseTypedDate(`3 ${name} 2027`), name).toBe(`2027-${month}-03`)
  }) // prettier-ignore
})

test.each([
  ['a day that does not exist', '30/02/2027'],
  ['a day that does not exist, by name', '31 Juni 2027'],
  ['month first in figures, which is no style here', '08/17/2027'],
  ['a month without its day', 'Agustus 2027'],
  ['a word that is no month', '17 Marsupial 2027'],
  ['a span of days', '17-18 Agustus 2027'],
  ['separators of two sorts', '17/08-2027'],
  ['a word', 'besok'],
  ['nothing', ''],
])('%s is not read: “%s”', (_, typed) => {
  expect(parseTypedDate(typed)).toBeUndefined()
})
