import { expect, test } from 'vitest'
import { parsePlace, parseReference, reference } from './cell-place.js'

test.each([
  ['F7', { row: 7, column: 6 }],
  ['$AA$10', { row: 10, column: 27 }],
  ['XFD1048576', { row: 1_048_576, column: 16_384 }],
  ['XFE1', undefined],
  ['A1048577', undefined],
  ['A0', undefined],
  ['A1:B2', undefined],
  ['', undefined],
])('the place %j is %j', (text, place) => expect(parsePlace(text)).toEqual(place))

test.each(['Dana', 'Dana Kita', "Ma'af", 'a!b'])('a reference to a cell of “%s” is read back', (sheet) => {
  expect(parseReference(reference(sheet, 'F7'))).toEqual({ sheet, cell: 'F7' })
})

test.each([
  ['RAB!$F$7', { sheet: 'RAB', cell: 'F7' }],
  ["$'RAB Kita'!F7", { sheet: 'RAB Kita', cell: 'F7' }],
  ['RAB!#REF!', undefined],
  ['#REF!', undefined],
])('the reference %j is %j', (text, expected) => expect(parseReference(text)).toEqual(expected))
