import { aPlan, aScheme } from '@bekal/core/testing'
import { expect, test } from 'vitest'
import { starterCalendar } from '@bekal/core'
import { call, refusalOf } from '../../../test/call-function.js'

const plan = aPlan({ schemes: [aScheme()], calendar: starterCalendar(2026, 'id') })

test.each([
  // March 2026 has 22 weekdays.
  { title: 'no day off', args: ['2026-03-01', '2026-03-31', [['']]], days: 22 },
  { title: 'both ends count', args: ['2026-03-02', '2026-03-02', [['']]], days: 1 },
  { title: 'a day off on a Sunday changes nothing', args: ['2026-03-01', '2026-03-31', [['2026-03-01'], ['2026-03-02']]], days: 21 },
  { title: 'dates as Excel has them', args: [46_082, 46_112, [[46_083, 46_083]]], days: 21 },
  // The decree leaves 240 working days, 17 of them in March.
  { title: 'the calendar of the workbook', args: ['2026-01-01', '2026-12-31'], days: 240 },
  { title: 'one month of it', args: ['2026-03-01', '2026-03-31'], days: 17 },
])('$title', ({ args, days }) => expect(call('WORKDAYS', args, { plan })).toEqual([[days]])) // prettier-ignore

test('a column of dates, with gaps', () => {
  const from = [['2026-03-01'], [''], ['2026-03-30']]
  expect(call('WORKDAYS', [from, '2026-03-31', [['']]])).toEqual([[22], [''], [2]])
})

test('the wrong way round is said, not guessed', () => {
  expect(refusalOf('WORKDAYS', ['2026-03-02', '2026-03-01', [['']]]).labels.id).toBe(
    'Tanggal awal 2026-03-02 sesudah tanggal akhir 2026-03-01.',
  )
  expect(refusalOf('WORKDAYS', ['1926-03-02', '2126-03-01', [['']]]).labels.en).toContain('100 years')
  expect(refusalOf('WORKDAYS', ['x', '2126-03-01', [['']]]).labels.en).toContain('“from” is "x"; give a date')
})
