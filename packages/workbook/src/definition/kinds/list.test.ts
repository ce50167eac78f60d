import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { code, decimal, listOf, none, recordOf, reference, text, yesNo } from './index.js'

const id = { language: 'id', scale: 1 } as const
const en = { language: 'en', scale: 1 } as const
const texts = listOf(text())

describe('a list in one cell', () => {
  test.each([
    ['semicolons', 'a; b; c', ['a', 'b', 'c']],
    ['commas', 'a,b', ['a', 'b']],
    ['line breaks', 'a\nb', ['a', 'b']],
    ['a separator too many', ';a;; b;', ['a', 'b']],
    ['one entry', 'a', ['a']],
    ['one entry that Excel stored as a number', 521, ['521']],
    ['a dash: there, and empty', none, []],
    ['a dash with blanks', ' - ', []],
    ['JSON', '["a; b","c"]', ['a; b', 'c']],
  ])('is read from %s', (_, value, entries) => {
    expect(texts.fromCell({ value }, id)).toEqual({ value: entries })
  })

  test.each([
    ['entries side by side', ['a', 'b'], 'a; b'],
    ['no entries', [], '-'],
    ['a dash as an entry', ['-'], '["-"]'],
    ['a semicolon in an entry', ['a; b', 'c'], '["a; b","c"]'],
    ['a comma in an entry', ['a, b'], '["a, b"]'],
    ['a line break in an entry', ['a\nb'], String.raw`["a\nb"]`],
    ['an entry that looks like JSON', ['[x]'], '["[x]"]'],
    ['an empty entry', ['', 'a'], '["","a"]'],
  ])('with %s is written so that it comes back', (_, entries, cell) => {
    expect(texts.toCell(entries, id)).toBe(cell)
    expect(texts.fromCell({ value: cell }, id)).toEqual({ value: entries })
  })

  test.each(['[a; b', '[1, 2]', '[]x'])('that begins like JSON but is none is reported: “%s”', (value) => {
    expect(texts.fromCell({ value }, id)).toEqual({
      problem: { code: 'bad-list-entry', params: { found: value } },
      instead: [],
    })
  })

  test('tells what its entries are', () => {
    expect(listOf(reference('parties')).entry).toMatchObject({ name: 'reference' })
  })

  test('of any texts comes back from its cell', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('-', '[', '[]', '["a"]', ';', ' a', 'a\u00A0', ''),
    )
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (entries) => {
        expect(texts.fromCell({ value: texts.toCell(entries, id) }, id)).toEqual({ value: entries })
      }),
      { numRuns: 500 },
    )
  })
})

describe('named values in one cell', () => {
  const marks = recordOf(yesNo())
  const levels = recordOf(decimal())

  test.each([
    ['colons', 'tertib: Ya; sehat: Tidak', { tertib: true, sehat: false }],
    ['equals signs', 'tertib=Ya', { tertib: true }],
    ['the other language', 'tertib: yes; sehat: NO', { tertib: true, sehat: false }],
    ['line breaks', 'tertib: Ya\nsehat: Tidak', { tertib: true, sehat: false }],
    ['a dash: there, and empty', none, {}],
  ])('are read from %s', (_, value, record) => {
    expect(marks.fromCell({ value }, id)).toEqual({ value: record })
  })

  test('are written in the language of the workbook', () => {
    expect(marks.toCell({ tertib: true, sehat: false }, id)).toBe('tertib: Ya; sehat: Tidak')
    expect(marks.toCell({ tertib: true }, en)).toBe('tertib: Yes')
    expect(levels.toCell({ 1: 0, 2: 12.5 }, id)).toBe('1: 0; 2: 12.5')
    expect(levels.toCell({}, id)).toBe('-')
  })

  test.each([
    ['a name without value', 'tertib; sehat: Ya', 'tertib'],
    ['a value without name', ': Ya', ': Ya'],
    ['a name that stands twice, for one value would be lost', 'a: Ya; a: Tidak', 'a: Tidak'],
  ])('with %s are reported', (_, value, found) => {
    expect(marks.fromCell({ value }, id)).toMatchObject({ problem: { code: 'bad-list-entry', params: { found } } })
  })

  test('a decimal comma is not taken for a separator in silence', () => {
    expect(levels.fromCell({ value: '1: 0,5; 2: 1' }, id)).toMatchObject({
      problem: { code: 'bad-list-entry', params: { found: '5' } },
    })
  })

  test('keep their own names where one of them is faulty', () => {
    expect(marks.fromCell({ value: 'tertib: mungkin; sehat: Ya' }, id)).toMatchObject({
      problem: { code: 'unknown-choice' },
      instead: { sehat: true },
    })
  })

  const names = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/u),
    fc.constantFrom('constructor', 'toString', '1', '10', '2'),
  )

  test('of yes and no come back from their cell', () => {
    fc.assert(
      fc.property(fc.dictionary(names, fc.boolean(), { maxKeys: 4, noNullPrototype: true }), (record) => {
        for (const context of [id, en]) {
          expect(marks.fromCell({ value: marks.toCell(record, context) }, context)).toEqual({ value: record })
        }
      }),
    )
  })

  test('of numbers come back from their cell, very small ones too', () => {
    const numbers = fc.oneof(fc.double({ noNaN: true, min: 0, max: 100 }), fc.constantFrom(1e-7, 100, 33.3))
    fc.assert(
      fc.property(fc.dictionary(names, numbers, { maxKeys: 4, noNullPrototype: true }), (record) => {
        const { value } = levels.fromCell({ value: levels.toCell(record, id) }, id)
        expect(value).toEqual(record)
      }),
    )
  })
})

test('a list of codes and one of texts are one kind', () => {
  expect(listOf(code()).name).toBe(listOf(text()).name)
})
