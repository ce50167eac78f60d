import { expect, test } from 'vitest'
import { typedAsIs } from './typed-text.js'

test.each([
  ['=1+1', "'=1+1"],
  ['-', "'-"],
  ['@nama', "'@nama"],
  ["'kutip", "''kutip"],
  ['#N/A', "'#N/A"],
  ['1/2', "'1/2"],
  ['007', "'007"],
  ['Mei 2026', "'Mei 2026"],
  ['1.500.000', "'1.500.000"],
  ['BENAR', "'BENAR"],
  ['Lapas', 'Lapas'],
  ['Rangkaian', 'Rangkaian'],
  ['', ''],
])('the text %j is typed as %j', (text, typed) => {
  expect(typedAsIs(text)).toBe(typed)
})

test('a long sentence with a number is nothing but a text; numbers and truth values stay what they are', () => {
  const sentence = 'Setelah kursus selesai, ada 30 hari untuk uji kompetensi.'
  expect([sentence, 12, true].map(typedAsIs)).toEqual([sentence, 12, true])
})
