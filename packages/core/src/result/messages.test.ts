import { describe, expect, test } from 'vitest'
import {
  countIssues,
  formatIssue,
  formatPath,
  formatPlace,
  issueMaker,
  message,
  UnknownIssueCodeError,
} from './index.js'

const catalogue = {
  'too-dear': message<{ amount: number }>('warning', {
    id: ({ amount }, { money }) => `Terlalu mahal: ${money(amount)}.`,
    en: ({ amount }, { money }) => `Too dear: ${money(amount)}.`,
  }),
}
const tooDear = issueMaker(catalogue)('too-dear', ['costLines', 3, 'unitCost'], { amount: 5 })
const format = { money: (amount: number) => `Rp${amount}` }

describe('an issue', () => {
  test('is data: code, severity of its code, place and parameters', () => {
    expect(tooDear).toEqual({
      code: 'too-dear',
      severity: 'warning',
      path: ['costLines', 3, 'unitCost'],
      params: { amount: 5 },
    })
  })

  test('is read in either language, amounts written by the reader', () => {
    expect(formatIssue(catalogue, tooDear, 'id', format)).toBe('Terlalu mahal: Rp5.')
    expect(formatIssue(catalogue, tooDear, 'en', format)).toBe('Too dear: Rp5.')
  })

  test.each(['other', 'constructor', 'toString'])(
    'with the code %s, of another catalogue, is refused by name',
    (code) => {
      expect(() => formatIssue(catalogue, { ...tooDear, code }, 'en', format)).toThrow(UnknownIssueCodeError)
    },
  )
})

describe('the place of an issue', () => {
  test.each([
    [[], '(plan)'],
    [['title'], 'title'],
    [['costLines', 3, 'unitCost'], 'costLines[3].unitCost'],
    [['funds', 0, 'accountCeilings', '5212'], 'funds[0].accountCeilings.5212'],
  ])('%j is written %s', (path, text) => expect(formatPath(path)).toBe(text))

  test('is the cell where the plan came from a workbook, else the sheet, else the path', () => {
    expect(formatPlace({ ...tooDear, sheet: 'RAB', cell: 'F7' })).toBe('RAB!F7')
    expect(formatPlace({ ...tooDear, sheet: 'RAB' })).toBe('RAB')
    expect(formatPlace(tooDear)).toBe('costLines[3].unitCost')
  })
})

test('issues are counted by severity, those without any as zero', () => {
  expect(countIssues([tooDear, tooDear])).toEqual({ error: 0, warning: 2, info: 0 })
})
