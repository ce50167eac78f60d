import { contributions, languages, months, partyKinds, ruleKinds, type Vocabulary } from '@bekal/core'
import { describe, expect, test } from 'vitest'
import { choice, month, numberOrYesNo, yesNo } from './index.js'

const id = { language: 'id', scale: 1 } as const
const en = { language: 'en', scale: 1 } as const

describe('a choice', () => {
  test.each<Vocabulary>([contributions, partyKinds, ruleKinds])(
    'of $name is read in any language, in any case, with any blanks',
    (vocabulary) => {
      const kind = choice(vocabulary)
      for (const code of vocabulary.codes) {
        for (const language of languages) {
          const label = vocabulary.label(code, language)
          for (const value of [label, label.toUpperCase(), ` ${label}\u00A0`, label.replaceAll(' ', '\u00A0'), code]) {
            for (const context of [id, en]) expect(kind.fromCell({ value }, context)).toMatchObject({ value: code })
          }
        }
      }
    },
  )

  test('is written in the language of the workbook', () => {
    expect(choice(contributions).toCell('cash', id)).toBe('Tunai')
    expect(choice(contributions).toCell('cash', en)).toBe('Cash')
  })

  test('that is not on the list is reported with the list, in the language of the workbook', () => {
    const allowed = contributions.codes.map((code) => contributions.label(code, 'en')).join(' · ')
    expect(choice(contributions).fromCell({ value: 'Card' }, en)).toEqual({
      problem: { code: 'unknown-choice', params: { found: '“Card”', allowed } },
      instead: contributions.codes[0],
    })
  })
})

describe('yes or no', () => {
  test.each([
    ['Ya', true],
    ['ya', true],
    ['Yes', true],
    ['Tidak', false],
    ['NO', false],
    [true, true],
    [false, false],
  ])('%s is %s', (value, read) => {
    expect(yesNo().fromCell({ value }, id)).toEqual({ value: read })
  })

  test.each(['mungkin', 'y', 1])('%s is neither, and nothing is concluded from it', (value) => {
    expect(yesNo().fromCell({ value }, id)).toMatchObject({ problem: { code: 'unknown-choice' }, instead: false })
  })
})

describe('a month', () => {
  test('is written by name and read back by name or number', () => {
    for (let number = 1; number <= 12; number += 1) {
      for (const context of [id, en]) {
        const value = month().toCell(number, context)
        expect(value).toBe((months as Vocabulary).label(String(number), context.language))
        expect(month().fromCell({ value }, context)).toEqual({ value: number })
        expect(month().fromCell({ value: number }, context)).toEqual({ value: number })
      }
    }
  })

  test.each([0, 13, 1.5, 'Januwari'])('%s is none', (value) => {
    expect(month().fromCell({ value }, id)).toMatchObject({ problem: { code: 'unknown-choice' }, instead: 1 })
  })
})

describe('an observed value', () => {
  test.each([
    [0, 0],
    [62.5, 62.5],
    ['Ya', true],
    ['no', false],
    [true, true],
  ])('%s is read as %s', (value, read) => {
    expect(numberOrYesNo.fromCell({ value }, id)).toEqual({ value: read })
  })

  test('a number typed as text is read and reported as such', () => {
    expect(numberOrYesNo.fromCell({ value: '75' }, id)).toMatchObject({
      value: 75,
      problem: { code: 'number-as-text' },
    })
  })

  test('is written as a number or in words', () => {
    expect(numberOrYesNo.toCell(62.5, id)).toBe(62.5)
    expect(numberOrYesNo.toCell(true, id)).toBe('Ya')
    expect(numberOrYesNo.toCell(false, en)).toBe('No')
  })
})
