import { expect, test } from 'vitest'
import { monthsAfter } from './months-after.js'

test.each([
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-15', 2, '2027-02-15'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-31', 0, '2026-01-31'],
  ['0099-12-31', 2, '0100-02-28'],
])('%s and %i months is %s', (date, months, later) => {
  expect(monthsAfter(date, months)).toBe(later)
})

test('a day whose midnight does not exist where this runs is that day', () => {
  const zone = process.env.TZ
  process.env.TZ = 'America/Santiago' // clocks go from 23:59 on 5 September 2026 to 01:00
  try {
    expect(monthsAfter('2026-09-06', 0)).toBe('2026-09-06')
    expect(monthsAfter('2026-08-06', 1)).toBe('2026-09-06')
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
