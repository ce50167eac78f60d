import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCostLine, aFund, aPlan, arbitraryPlan, aScheme } from '../../../test/index.js'
import { diffPlans, splitPlan, type FigureDiff, type TrainingPlan } from '../../index.js'

const before = aPlan({
  schemes: [aScheme()],
  costLines: [
    aCostLine(),
    aCostLine({ id: 'honor', factors: [{ value: 1, unit: 'paket' }], unitCost: 1_001, assignment: byScheme() }),
    aCostLine({ id: 'ruang', contribution: 'in-kind-valued', assignment: { kind: 'provided', partyId: 'llk' } }),
    aCostLine({ id: 'cetak', assignment: { kind: 'unassigned' } }),
  ],
})

function byScheme() {
  return { kind: 'scheme', schemeId: 'bagi' } as const
}

const difference = (was: number, is: number) => ({ before: was, after: is, difference: is - was })
const same = (amount: number) => difference(amount, amount)

describe('a dearer line', () => {
  const after = { ...before, costLines: before.costLines.with(0, aCostLine({ unitCost: 27_000 })) }

  test('is one change, and only who pays it pays more', () => {
    expect(diffPlans(before, after)).toEqual({
      changes: [
        {
          ...{ list: 'costLines', id: 'bahan', kind: 'changed' },
          ...{ path: ['costLines', 'bahan', 'unitCost'], before: 25_000, after: 27_000 },
        },
      ],
      figures: {
        total: difference(1_201_001, 1_233_001),
        cash: difference(801_001, 833_001),
        inKind: same(400_000),
        unassigned: same(400_000),
        parties: [
          { id: 'lapas', cash: difference(400_701, 432_701), inKind: same(0) },
          { id: 'llk', cash: same(300), inKind: same(400_000) },
        ],
        funds: [
          {
            ...{ id: 'dipa-lapas', partyId: 'lapas' },
            ...{ planned: difference(400_701, 432_701), remaining: difference(99_599_299, 99_567_299) },
          },
          { id: 'dipa-llk', partyId: 'llk', planned: same(300), remaining: same(99_999_700) },
        ],
        lines: [
          {
            ...{ id: 'bahan', total: difference(400_000, 432_000), unassigned: same(0) },
            parties: [{ id: 'lapas', ...difference(400_000, 432_000) }],
          },
        ],
      },
    })
  })

  test('is plain JSON', () => {
    const diff = diffPlans(before, after)
    expect(JSON.parse(JSON.stringify(diff))).toEqual(diff)
  })
})

test('a line that passes to another party keeps its total; one nobody carried is carried now', () => {
  const llkPays = { kind: 'whole-line', fundId: 'dipa-llk' } as const
  const after = {
    ...before,
    costLines: before.costLines
      .with(0, aCostLine({ assignment: llkPays }))
      .with(3, aCostLine({ id: 'cetak', assignment: llkPays })),
  }
  const { figures } = diffPlans(before, after)
  expect(figures?.unassigned).toEqual(difference(400_000, 0))
  expect(figures?.lines).toEqual([
    {
      ...{ id: 'bahan', total: same(400_000), unassigned: same(0) },
      parties: [
        { id: 'lapas', ...difference(400_000, 0) },
        { id: 'llk', ...difference(0, 400_000) },
      ],
    },
    {
      ...{ id: 'cetak', total: same(400_000), unassigned: difference(400_000, 0) },
      parties: [{ id: 'llk', ...difference(0, 400_000) }],
    },
  ])
})

test('the order of the parties alone moves an odd rupiah', () => {
  const halves = aScheme({ rule: { kind: 'percent', shares: { lapas: 5_000, llk: 5_000 } } })
  const even = { ...before, schemes: [halves] }
  const { changes, figures } = diffPlans(even, { ...even, parties: even.parties.toReversed() })
  expect(changes).toEqual([
    { list: 'parties', kind: 'moved', path: ['parties'], before: ['lapas', 'llk'], after: ['llk', 'lapas'] },
  ])
  expect(figures?.lines).toMatchObject([
    {
      id: 'honor',
      parties: [
        { id: 'lapas', ...difference(501, 500) },
        { id: 'llk', ...difference(500, 501) },
      ],
    },
  ])
})

test('a new id is one removed and one added: what was paid is nothing now', () => {
  const after = { ...before, funds: before.funds.with(1, aFund({ id: 'apbd-llk', partyId: 'llk', ceiling: 500 })) }
  const { changes, figures } = diffPlans(before, after)
  expect(changes.map(({ kind, path }) => [kind, ...path])).toEqual([
    ['removed', 'funds', 'dipa-llk'],
    ['added', 'funds', 'apbd-llk'],
  ])
  expect(figures?.funds.slice(1)).toEqual([
    { id: 'dipa-llk', partyId: 'llk', planned: difference(300, 0), remaining: difference(99_999_700, 0) },
    { id: 'apbd-llk', partyId: 'llk', planned: difference(0, 300), remaining: difference(0, 200) },
  ])
})

describe('figures are left out, with the reason', () => {
  const huge = aPlan({ costLines: [aCostLine({ unitCost: 999_999_999_999_999 })] })
  const together = aPlan({ costLines: ['a', 'b'].map((id) => aCostLine({ id, unitCost: 50_000_000_000_000 })) })

  test.each([
    ['where a line passes 15 digits', before, huge, { reason: 'amount-too-large', versions: ['after'] }],
    ['where all lines together do', together, before, { reason: 'amount-too-large', versions: ['before'] }],
    ['where both versions do', huge, together, { reason: 'amount-too-large', versions: ['before', 'after'] }],
    [
      'where the currency is another',
      before,
      { ...before, currency: 'MYR', currencyMinorUnit: 2 },
      { reason: 'currency-differs' },
    ],
    [
      'where the same currency is counted in other units',
      { ...before, currency: 'MYR', currencyMinorUnit: 2 },
      { ...before, currency: 'MYR', currencyMinorUnit: 0 },
      { reason: 'currency-differs' },
    ],
  ] as const)('%s', (_, a, b, withoutFigures) => {
    const diff = diffPlans(a as TrainingPlan, b as TrainingPlan)
    expect(diff).toMatchObject({ figures: null, withoutFigures })
    expect(diff.changes).not.toEqual([])
  })

  test('but whole rupiah may be stated or meant', () => {
    expect(diffPlans(before, { ...before, currencyMinorUnit: 0 }).figures).not.toBeNull()
  })
})

describe('laws', () => {
  /** Plans in one currency; the later one has its money from another plan, so that ids meet and differ. */
  const twoVersions = fc.tuple(arbitraryPlan, arbitraryPlan).map(([before, other]) => {
    const { parties, funds, schemes, costLines, agreements } = other
    return [before, { ...before, parties, funds, schemes, costLines, agreements }] as const
  })
  const figuresOf = (a: TrainingPlan, b: TrainingPlan) => diffPlans(a, b).figures as FigureDiff

  test('a plan and its copy do not differ, in anything', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { changes, figures } = diffPlans(plan, structuredClone(plan))
        expect({ changes, lines: figures?.lines }).toEqual({ changes: [], lines: [] })
      }),
    )
  })

  test('the difference of a party, a fund and the plan is that of the two splits', () => {
    fc.assert(
      fc.property(twoVersions, ([a, b]) => {
        const [was, is] = [splitPlan(a), splitPlan(b)]
        const figures = figuresOf(a, b)
        const of = <T extends { id: string }>(list: readonly T[], id: string) => list.find((entry) => entry.id === id)
        for (const { id, cash, inKind } of figures.parties) {
          expect(cash).toEqual(difference(of(was.parties, id)?.cash ?? 0, of(is.parties, id)?.cash ?? 0))
          expect(inKind).toEqual(difference(of(was.parties, id)?.inKind ?? 0, of(is.parties, id)?.inKind ?? 0))
        }
        for (const { id, planned, remaining } of figures.funds) {
          expect(planned).toEqual(difference(of(was.funds, id)?.planned ?? 0, of(is.funds, id)?.planned ?? 0))
          expect(remaining).toEqual(difference(of(was.funds, id)?.remaining ?? 0, of(is.funds, id)?.remaining ?? 0))
        }
        const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))
        expect(ids(figures.parties)).toEqual(ids([...a.parties, ...b.parties]))
        expect(ids(figures.funds)).toEqual(ids([...a.funds, ...b.funds]))
        expect(figures.total).toEqual(difference(was.total, is.total))
      }),
    )
  })

  test('differences add up: parties and what nobody carries make the total, and so do the lines', () => {
    fc.assert(
      fc.property(twoVersions, ([a, b]) => {
        const { total, unassigned, parties, lines } = figuresOf(a, b)
        const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)
        const carried = sum(parties.map(({ cash, inKind }) => cash.difference + inKind.difference))
        expect(carried + unassigned.difference).toBe(total.difference)
        expect(sum(lines.map((line) => line.total.difference))).toBe(total.difference)
        for (const line of lines) {
          const inLine = sum(line.parties.map((party) => party.difference)) + line.unassigned.difference
          expect(inLine).toBe(line.total.difference)
        }
      }),
    )
  })

  test('backwards every difference has the other sign', () => {
    fc.assert(
      fc.property(twoVersions, ([a, b]) => {
        const sorted = ({ parties, funds, lines, ...rest }: FigureDiff) => {
          const byId = <T extends { id: string }>(list: readonly T[]) =>
            [...list].sort((x, y) => (x.id < y.id ? -1 : 1))
          const tidy = lines.map((line) => ({ ...line, parties: byId(line.parties) }))
          const owned = funds.map((fund) => ({ ...fund, partyId: '' }))
          return { ...rest, parties: byId(parties), funds: byId(owned), lines: byId(tidy) }
        }
        expect(sorted(figuresOf(b, a))).toEqual(mirrored(sorted(figuresOf(a, b))))
      }),
    )
  })
})

function mirrored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(mirrored)
  if (!('difference' in value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mirrored(inner)]))
  const { before: was, after: is, ...rest } = value as unknown as { before: number; after: number }
  return { ...rest, ...difference(is, was) }
}
