import type { Issue } from '@bekal/core'
import { expect, test } from 'vitest'
import { gatherAlike, runsOf } from './gather-alike.js'

const at = (cell: string, code = 'x', severity: Issue['severity'] = 'error'): Issue => ({
  code,
  severity,
  path: [],
  params: {},
  sheet: 'RAB',
  cell,
})
const down = (column: string, from: number, count: number) =>
  Array.from({ length: count }, (_, n) => at(`${column}${from + n}`))

test('five thousand alike are twenty and a line with the rest, of the same severity', () => {
  const told = gatherAlike([...down('M', 8, 5000), at('N8')])
  expect(told).toHaveLength(22)
  expect(told[20]).toMatchObject({
    code: 'more-alike',
    severity: 'error',
    sheet: 'RAB',
    cell: 'M28',
    params: { count: 4980, cells: 'M28:M5007' },
  })
  expect(told[21]).toMatchObject({ cell: 'N8' })
})

test('other columns, codes and severities are no company', () => {
  const issues = [...down('M', 8, 15), ...down('N', 8, 15), ...down('M', 50, 6).map((one) => ({ ...one, code: 'y' }))]
  expect(gatherAlike(issues)).toEqual(issues)
})

test('no line is put in the place of one', () => {
  expect(gatherAlike(down('M', 8, 21))).toEqual(down('M', 8, 21))
})

test('cells that are apart are named apart', () => {
  const [, line] = gatherAlike([...down('M', 1, 20), ...down('M', 30, 2), ...down('M', 40, 1)]).slice(-2)
  expect(line?.params.cells).toBe('M30:M31, M40')
  expect(runsOf([1, 2, 4])).toEqual([
    [1, 2],
    [4, 4],
  ])
})
