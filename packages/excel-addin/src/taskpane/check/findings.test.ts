import { expect, test } from 'vitest'
import type { Issue, Severity } from '@bekal/core'
import type { Book } from '../desk/book.js'
import { noCheckChoices } from './check-state.js'
import { groupFindings } from './findings.js'

const issue = (severity: Severity, sheet?: string): Issue => ({
  code: 'x',
  severity,
  path: [],
  params: {},
  ...(sheet && { sheet, cell: 'A1' }),
})
const sheet = (name: string) => ({ name, rows: new Map() })
const book: Book = {
  kind: 'read',
  raw: { sheets: [sheet('Dana'), sheet('RAB')] },
  reading: { issues: [], placeOf: () => undefined },
}
const findings = [
  issue('info', 'RAB'),
  issue('error', 'RAB'),
  issue('error', 'Dana'),
  issue('error'),
  issue('warning', 'Dana'),
]
const told = (choices: Partial<typeof noCheckChoices> = {}) =>
  groupFindings(findings, book, { ...noCheckChoices, ...choices })

test('the worst come first, what concerns the whole before sheets, sheets in the order of the workbook', () => {
  expect(told().groups.map(({ severity, sheet: name, findings: own }) => [severity, name, own.length])).toEqual([
    ['error', undefined, 1],
    ['error', 'Dana', 1],
    ['error', 'RAB', 1],
    ['warning', 'Dana', 1],
    ['info', 'RAB', 1],
  ])
  expect(told().counts).toEqual({ error: 3, warning: 1, info: 1 })
})

test('filters leave the counts as they are', () => {
  const { counts, wanted, groups } = told({ severity: 'error', sheet: 'RAB' })
  expect(counts.error).toBe(3)
  expect(wanted).toBe(1)
  expect(groups).toHaveLength(1)
})

test('no more are shown than asked for', () => {
  expect(told({ shown: 2 }).groups.flatMap((group) => group.findings)).toHaveLength(2)
})
