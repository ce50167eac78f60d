import { describe, expect, test } from 'vitest'
import { code, json, levelCode, reference, text, time } from './index.js'

const context = { language: 'id', scale: 1 } as const

describe('a text', () => {
  test.each([
    ['blanks around it are dropped', '  Kain katun \u00A0', 'Kain katun'],
    ['line breaks inside stay', 'satu\ndua', 'satu\ndua'],
    ['what looks like a formula stays text', '=1+1', '=1+1'],
    ['a number becomes text', 1_500, '1500'],
    ['a truth value becomes text', true, 'TRUE'],
    ['the other truth value too', false, 'FALSE'],
  ])('%s', (_, value, read) => {
    expect(text().fromCell({ value }, context)).toEqual({ value: read })
  })
})

describe('a code', () => {
  test.each([
    ['that Excel stored as a number', 521_211, '521211'],
    ['with leading noughts, stored as text', '0012', '0012'],
    ['of letters', 'dipa-llk', 'dipa-llk'],
  ])('%s is text', (_, value, read) => {
    expect(code().fromCell({ value }, context)).toEqual({ value: read })
    expect(reference('funds').fromCell({ value }, context)).toEqual({ value: read })
  })

  test('of another table offers that table’s column', () => {
    expect(reference('participants', 'code').rule).toEqual({
      type: 'choices',
      list: { table: 'participants', column: 'code' },
    })
  })
})

describe('the code of a level', () => {
  test.each([
    ['3', 3],
    ['-1.5', -1.5],
    ['007', '007'],
    ['1e3', '1e3'],
    ['mahir', 'mahir'],
    ['true', 'true'],
    ['Infinity', 'Infinity'],
  ])('%s is a number where it is exactly one, and comes back as it was', (value, cell) => {
    expect(levelCode.toCell(value, context)).toBe(cell)
    expect(levelCode.fromCell({ value: cell }, context)).toEqual({ value })
  })

  test('typed as a truth value is the level of that name', () => {
    expect(levelCode.fromCell({ value: true }, context)).toEqual({ value: 'true' })
  })
})

describe('a time of day', () => {
  test.each([
    ['text', '08:30', '08:30'],
    ['a part of a day', 0.5, '12:00'],
    ['a part of a day that binary fractions miss', 8.5 / 24, '08:30'],
    ['midnight', 0, '00:00'],
    ['one second before midnight, which is not 24:00', 1 - 1 / 86_400, '23:59'],
  ])('from %s', (_, value, read) => {
    expect(time.fromCell({ value }, context)).toEqual({ value: read })
  })

  test.each([
    ['an hour typed as a number', 8, '8'],
    ['hour and minute typed as a decimal', 8.3, '8.3'],
    ['a negative number', -0.5, '-0.5'],
  ])('is not made of %s: that stays as it stands, for the plan’s own check to refuse', (_, value, read) => {
    expect(time.fromCell({ value }, context)).toEqual({ value: read })
  })

  test('every minute of the day comes back from Excel’s number for it', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      expect(time.fromCell({ value: minute / 1440 }, context)).toEqual({ value: clock })
    }
  })
})

describe('exact JSON', () => {
  test('comes back as it was', () => {
    const value = { kind: 'capped', caps: { lapas: 5 }, nested: [1, null, 'x'] }
    expect(json.fromCell({ value: json.toCell(value, context) }, context)).toEqual({ value })
  })

  test('that somebody spoilt is reported by its beginning', () => {
    const value = `{"kind": capped, ${'x'.repeat(60)}`
    expect(json.fromCell({ value }, context)).toEqual({
      problem: { code: 'bad-json', params: { found: value.slice(0, 40) } },
      instead: undefined,
    })
  })
})
