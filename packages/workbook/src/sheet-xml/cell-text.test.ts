import { describe, expect, test } from 'vitest'
import { cellText, formulaText, hasOuterBlanks } from './cell-text.js'

// ECMA-376 part 1, 22.9.2.19 (ST_Xstring): `_xHHHH_` stands for a character that XML cannot hold.
describe('a text for a cell', () => {
  test.each([
    ['markup', `R&D <kain> "lebar" 'x'`, `R&amp;D &lt;kain&gt; "lebar" 'x'`],
    ['a control character', 'a\u0001b', 'a_x0001_b'],
    ['a carriage return, which XML would drop', 'a\r\nb', 'a_x000D_\nb'],
    ['what only looks like a code', 'kode _x0041_', 'kode _x005F_x0041_'],
    ['a code within a code', '_x005F_x0041_', '_x005F_x005F_x005F_x0041_'],
    ['half a character', 'a\uD83Db', 'a_xD83D_b'],
    ['what is no character', '\uFFFE\uFFFF', '_xFFFE__xFFFF_'],
  ])('spells %s', (_, text, spelled) => {
    expect(cellText(text)).toBe(spelled)
  })

  test.each([['Benang katun 40 gr'], ['Rp1.500.000,-'], ['😀 𞤃'], ['a\tb\nc'], ['_x004_'], ['x0041_']])(
    'leaves %j as it is',
    (text) => {
      expect(cellText(text)).toBe(text)
    },
  )
})

test('a formula keeps its quotes and codes; only markup is escaped', () => {
  expect(formulaText('IF(A1<>"_x0041_",A1&"&",1)')).toBe('IF(A1&lt;&gt;"_x0041_",A1&amp;"&amp;",1)')
})

test('blanks at the ends, and line ends, have to be kept by force', () => {
  expect([' a', 'a ', '\u00A0a', 'a\nb', 'a b', ''].map(hasOuterBlanks)).toEqual([true, true, true, true, false, false])
})
