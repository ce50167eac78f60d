import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCostLine, aFund, aPlan, arbitraryPlan } from '../../test/index.js'
import { aSharedCourse } from '../../test/shared-course.js'
import { arbitrarySharedPlan } from '../../test/shared-totals.js'
import { splitBy, splitPlan, type PlanSplit, type SplitRow, type SplitView } from './index.js'

describe('a shared course added up', () => {
  const plan = aSharedCourse()

  test('by party, what nobody carries is a row without a key, at the end', () => {
    expect(splitBy(plan, 'party')).toEqual([
      { key: 'lapas', cash: { lapas: 1_100_334 }, inKind: { lapas: 0 }, unassigned: 0, total: 1_100_334 },
      { key: 'llk', cash: { llk: 300_666 }, inKind: { llk: 500_000 }, unassigned: 0, total: 800_666 },
      { key: null, cash: {}, inKind: {}, unassigned: 100_000, total: 100_000 },
    ])
  })

  test('by program, lines of a cohort belong to its program, lines of the whole plan to none', () => {
    expect(splitBy(plan, 'program')).toEqual([
      {
        key: 'jahit',
        cash: { lapas: 1_100_001, llk: 300_000 },
        inKind: { llk: 500_000 },
        unassigned: 100_000,
        total: 2_000_001,
      },
      { key: 'las', cash: {}, inKind: {}, unassigned: 0, total: 0 },
      { key: null, cash: { lapas: 333, llk: 666 }, inKind: { lapas: 0 }, unassigned: 0, total: 999 },
    ])
  })

  test('by cohort, lines of a program or of the whole plan belong to none', () => {
    expect(splitBy(plan, 'cohort')).toEqual([
      { key: 'jahit-1', cash: { lapas: 400_000 }, inKind: {}, unassigned: 100_000, total: 500_000 },
      {
        key: null,
        cash: { lapas: 700_334, llk: 300_666 },
        inKind: { llk: 500_000, lapas: 0 },
        unassigned: 0,
        total: 1_501_000,
      },
    ])
  })

  test('by account, in ascending order', () => {
    expect(splitBy(plan, 'account')).toEqual([
      { key: '521211', cash: { lapas: 400_000 }, inKind: {}, unassigned: 100_000, total: 500_000 },
      { key: '521219', cash: { lapas: 333, llk: 666 }, inKind: {}, unassigned: 0, total: 999 },
      { key: '522141', cash: {}, inKind: { llk: 500_000 }, unassigned: 0, total: 500_000 },
      { key: '522151', cash: { lapas: 700_001, llk: 300_000 }, inKind: {}, unassigned: 0, total: 1_000_001 },
      { key: '522191', cash: {}, inKind: { lapas: 0 }, unassigned: 0, total: 0 },
    ])
  })

  test('by month, March before November, lines without a month last', () => {
    expect(splitBy(plan, 'month')).toEqual([
      { key: '3', cash: { lapas: 400_000 }, inKind: { llk: 500_000 }, unassigned: 0, total: 900_000 },
      { key: '11', cash: { lapas: 700_001, llk: 300_000 }, inKind: {}, unassigned: 100_000, total: 1_100_001 },
      { key: null, cash: { lapas: 333, llk: 666 }, inKind: { lapas: 0 }, unassigned: 0, total: 999 },
    ])
  })

  test('by fund, contributions in kind and what nobody carries have no fund', () => {
    expect(splitBy(plan, 'fund')).toEqual([
      { key: 'dipa-lapas', cash: { lapas: 1_100_334 }, inKind: {}, unassigned: 0, total: 1_100_334 },
      { key: 'dipa-llk', cash: { llk: 300_666 }, inKind: {}, unassigned: 0, total: 300_666 },
      { key: null, cash: {}, inKind: { llk: 500_000, lapas: 0 }, unassigned: 100_000, total: 600_000 },
    ])
  })

  test('a split that is at hand is not computed anew', () => {
    const split = { ...splitPlan(plan), lines: [] }
    expect(splitBy(plan, 'party', split).every(({ total }) => total === 0)).toBe(true)
  })
})

test('a party called like a property of every object gets its own money', () => {
  const plan = aPlan({
    parties: [{ id: 'toString', name: 'CV', kind: 'company' }],
    funds: [aFund({ partyId: 'toString' })],
    costLines: [aCostLine({ id: 'a' }), aCostLine({ id: 'b' })],
  })
  expect(splitBy(plan, 'account')[0]?.cash).toEqual({ toString: 800_000 })
})

describe('in every plan, by party, program, cohort, account, month and fund alike', () => {
  const views: SplitView[] = ['party', 'program', 'cohort', 'account', 'month', 'fund']
  const law = (sentence: string, holds: (rows: SplitRow[], split: PlanSplit) => void) =>
    test(sentence, () => {
      const everyView = fc.property(fc.oneof(arbitraryPlan, arbitrarySharedPlan), (plan) => {
        const split = splitPlan(plan)
        for (const view of views) holds(splitBy(plan, view, split), split)
      })
      fc.assert(everyView)
    })

  law('rows add up to the total, and what nobody carries to what is unassigned', (rows, split) => {
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(split.total)
    const unassigned = rows.reduce((sum, row) => sum + row.unassigned, 0)
    expect(unassigned).toBe(split.cash.unassigned + split.inKind.unassigned)
  })

  law('the rows of a party add up to its cash and to its contributions in kind', (rows, split) => {
    for (const { id, cash, inKind } of split.parties) {
      const own = (amounts: SplitRow['cash']) => (Object.hasOwn(amounts, id) ? (amounts[id] as number) : 0)
      expect(rows.reduce((sum, row) => sum + own(row.cash), 0)).toBe(cash)
      expect(rows.reduce((sum, row) => sum + own(row.inKind), 0)).toBe(inKind)
    }
  })

  law('a row’s parties and what nobody carries make the row', (rows) => {
    for (const { cash, inKind, unassigned, total } of rows) {
      const shares = [...Object.values(cash), ...Object.values(inKind), unassigned]
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
    }
  })

  law('every key is once in the list, and the row without one is last', (rows) => {
    const keys = rows.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.slice(0, -1)).not.toContain(null)
  })
})

test('by fund, a row is what the fund plans', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const rows = splitBy(plan, 'fund')
      for (const { id, planned } of splitPlan(plan).funds) {
        expect(rows.find(({ key }) => key === id)?.total).toBe(planned)
      }
    }),
  )
})
