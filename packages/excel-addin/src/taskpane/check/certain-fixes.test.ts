import { describe, expect, test } from 'vitest'
import type { Issue } from '@bekal/core'
import type { RawWorkbook } from '@bekal/workbook/parsing'
import { certainFixes, fixOf } from './certain-fixes.js'
import { findOuterBlanks, outerBlanks } from './outer-blanks.js'

const raw = (value: string, name = 'RAB'): RawWorkbook => ({
  sheets: [{ name, rows: new Map([[7, new Map([[28, { value }]])]]) }],
})
const found = (code: string, read: string): Issue => ({
  code,
  severity: 'error',
  path: [],
  sheet: 'RAB',
  cell: 'AB7',
  params: { found: 'x', read },
})

describe('a certain fix', () => {
  test.each([
    { code: 'number-as-text', typed: 'Rp 1.500.000', read: '1500000', value: 1_500_000 },
    { code: 'number-as-text', typed: '1.500,25', read: '1500,25', value: 1500.25 },
    // 17 August 2027 is day 46,616 since 30 December 1899.
    { code: 'date-as-text', typed: '17/08/2027', read: '2027-08-17', value: 46_616 },
  ])('of $typed puts $value', ({ code, typed, read, value }) => {
    const fix = fixOf(found(code, read), raw(typed))
    expect(fix).toMatchObject({ certain: true, from: typed, edit: { sheet: 'RAB', cell: 'AB7', value } })
    expect(fix?.edit.isDate).toBe(code === 'date-as-text' ? true : undefined)
  })

  test('is not one where the day could be the month: it may be made alone, never with others', () => {
    const issue = found('date-as-text', '2027-04-03')
    expect(fixOf(issue, raw('03/04/2027'))?.certain).toBe(false)
    expect(certainFixes([issue], raw('03/04/2027'))).toEqual([])
  })

  test('does not exist where people have to decide', () => {
    expect(fixOf(found('not-a-number', ''), raw('1,500'))).toBeUndefined()
    expect(fixOf({ ...found('number-as-text', '5'), cell: 'AB8' }, raw('5'))).toBeUndefined()
  })

  test('is made once for a cell with two findings', () => {
    expect(certainFixes([found('number-as-text', '5'), found('number-as-text', '5')], raw('5'))).toHaveLength(1)
  })
})

describe('blanks around an entry', () => {
  test('are found on Bekal’s sheets and taken away', () => {
    const [issue] = findOuterBlanks(raw(' lapas '))
    expect(issue).toMatchObject({ code: outerBlanks, sheet: 'RAB', cell: 'AB7' })
    expect(fixOf(issue as Issue, raw(' lapas '))?.edit.value).toBe('lapas')
  })

  test('are left alone on the planner’s own sheets, in formulas and in blank cells', () => {
    expect(findOuterBlanks(raw(' lapas ', 'Catatan saya'))).toEqual([])
    expect(findOuterBlanks(raw('   '))).toEqual([])
    const rows = new Map([[1, new Map([[1, { value: ' x', formula: 'B1' }]])]])
    expect(findOuterBlanks({ sheets: [{ name: 'RAB', rows }] })).toEqual([])
  })
})
