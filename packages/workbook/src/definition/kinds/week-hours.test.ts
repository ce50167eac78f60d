import { languages, weekdays, type Weekday } from '@bekal/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortDays, weekHours } from './index.js'

const kind = weekHours()
const id = { language: 'id', scale: 1 } as const

describe('lesson hours a day in one cell', () => {
  test.each([
    ['one number for every day', 4, 4],
    ['one number, typed as text', ' 4 ', 4],
    ['short names', 'Sen 4; Jum 3', { mon: 4, fri: 3 }],
    ['full names', 'Senin 4; Jumat 3', { mon: 4, fri: 3 }],
    ['Friday in its other spelling', "Jum'at 3; Sel 4", { tue: 4, fri: 3 }],
    ['English names in an Indonesian workbook', 'Mon 4; friday 3', { mon: 4, fri: 3 }],
    ['colons, commas, no blanks', 'Sen:4,Sel=5', { mon: 4, tue: 5 }],
    ['line breaks and a separator too many', 'Sen 4\nSel 5;', { mon: 4, tue: 5 }],
    ['a day without lessons', 'Min 0', { sun: 0 }],
  ])('are read from %s', (_, value, hours) => {
    expect(kind.fromCell({ value }, id)).toEqual({ value: hours })
  })

  test.each([
    ['an unknown day', 'Sen 4; Hari 5', 'Hari 5'],
    ['a day without hours', 'Sen', 'Sen'],
    ['hours without a day', 'Sen 4; 5', '5'],
    ['half an hour', 'Sen 4.5', 'Sen 4.5'],
    ['a day that stands twice', 'Sen 4; Senin 5', 'Senin 5'],
  ])('with %s are reported', (_, value, found) => {
    expect(kind.fromCell({ value }, id)).toEqual({ problem: { code: 'bad-list-entry', params: { found } }, instead: 0 })
  })

  test('come back from their cell in both languages', () => {
    const hours = fc.integer({ min: 0, max: 24 })
    const byDay = fc
      .subarray([...weekdays], { minLength: 1 })
      .chain((days) =>
        fc
          .tuple(...days.map(() => hours))
          .map((all) => Object.fromEntries(days.map((day, at) => [day, all[at]])) as Partial<Record<Weekday, number>>),
      )
    fc.assert(
      fc.property(fc.oneof(hours, byDay), fc.constantFrom(...languages), (value, language) => {
        const context = { language, scale: 1 }
        expect(kind.fromCell({ value: kind.toCell(value, context) }, context)).toEqual({ value })
      }),
    )
  })
})

test('no short name stands for two days, in either language or across them', () => {
  const meanings = new Map<string, Weekday>()
  for (const language of languages) {
    for (const day of weekdays) {
      const name = shortDays[language][day].toLowerCase()
      expect(meanings.get(name) ?? day).toBe(day)
      meanings.set(name, day)
    }
  }
})
