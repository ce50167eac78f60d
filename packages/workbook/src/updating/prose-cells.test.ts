import { aPlan } from '@bekal/core/testing'
import { describe, expect, test } from 'vitest'
import { prose, type CellValue, type RawCell, type RawSheet } from '../definition/index.js'
import { computeFigures } from '../figures/index.js'
import { proseCells } from './prose-cells.js'

/** A line for each signatory: a formula that gives the role, nothing where there is none. */
const roles = prose({
  key: 'roles',
  title: { id: 'Jabatan', en: 'Roles' },
  lines: ({ plan }) =>
    (plan.site.signatories ?? []).map((_, at) => ({
      texts: [{ formula: () => `A${at}`, result: (figures) => figures.plan.site.signatories?.[at]?.role ?? '' }],
    })),
})
const next = prose({ key: 'next', title: { id: 'Berikutnya', en: 'Next' }, lines: () => [] })

const figuresOf = (count: number) => {
  const signatories = Array.from({ length: count }, (_, at) => ({ role: `Kepala ${at + 1}`, partyId: 'a' }))
  const plan = aPlan()
  return computeFigures({ ...plan, site: { ...plan.site, signatories } }, 'id')
}

/** A sheet with the title in A1, these results of formulas below it, and behind a blank row another title and formula. */
function sheetWith(results: readonly string[]): RawSheet {
  const cell = (value: CellValue, formula?: string): RawCell => ({ value, ...(formula !== undefined && { formula }) })
  const column = [
    cell('Jabatan'),
    ...results.map((value) => cell(value, 'X1')),
    undefined,
    cell('Berikutnya'),
    cell('milik blok lain', 'X2'),
  ]
  return {
    name: 'Lembar',
    rows: new Map(column.flatMap((one, at) => (one === undefined ? [] : [[at + 1, new Map([[1, one]])] as const]))),
  }
}

const changes = (raw: RawSheet, before: number, after: number) =>
  proseCells(roles, [roles, next], raw, figuresOf(before), figuresOf(after)).map(({ row, value }) => [row, value])

describe('formulas between texts', () => {
  test('show nothing any more where the plan has fewer lines', () => {
    expect(changes(sheetWith(['Kepala 1', 'Kepala 2']), 2, 1)).toEqual([[3, '']])
  })

  test('show something again where the file has more lines than the plan before', () => {
    expect(changes(sheetWith(['Kepala 1', '']), 1, 2)).toEqual([[3, 'Kepala 2']])
  })

  test('a plan with more lines than the file has room for leaves the block behind it alone', () => {
    expect(changes(sheetWith(['Kepala 1']), 1, 5)).toEqual([])
    expect(changes(sheetWith(['Kepala 1']), 5, 5)).toEqual([])
  })
})
