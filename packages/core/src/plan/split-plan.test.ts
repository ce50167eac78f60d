import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCostLine, aFund, anAgreement, aPlan, arbitraryPlan, aScheme } from '../../test/index.js'
import { aSharedCourse } from '../../test/shared-course.js'
import { arbitrarySharedPlan } from '../../test/shared-totals.js'
import { LineTotalTooLargeError, prepareScheme, unassigned, type CostLine } from '../budget/index.js'
import { NotAnAmountError } from '../money/index.js'
import { agreementCovers, costPlan, scopesOf, splitPlan, type TrainingPlan } from './index.js'

describe('who pays what in a shared course', () => {
  const split = splitPlan(aSharedCourse())

  test('cash and contributions in kind are apart, and what nobody carries is stated', () => {
    expect(split).toMatchObject({
      currency: 'IDR',
      total: 2_001_000,
      cash: { total: 1_501_000, unassigned: 100_000 },
      inKind: { total: 500_000, unassigned: 0 },
    })
  })

  test('each party carries its lines, shares and quantities', () => {
    expect(split.parties).toEqual([
      { id: 'lapas', cash: 1_100_334, inKind: 0 },
      { id: 'llk', cash: 300_666, inKind: 500_000 },
    ])
  })

  test('each line says who carries how much of it', () => {
    expect(split.lines.map(({ id, total, amounts, unassigned }) => ({ id, total, amounts, unassigned }))).toEqual([
      { id: 'bahan', total: 400_000, amounts: { lapas: 400_000 }, unassigned: 0 },
      { id: 'honor', total: 1_000_001, amounts: { lapas: 700_001, llk: 300_000 }, unassigned: 0 },
      { id: 'alat', total: 999, amounts: { lapas: 333, llk: 666 }, unassigned: 0 },
      { id: 'ruang', total: 500_000, amounts: { llk: 500_000 }, unassigned: 0 },
      { id: 'mentor', total: 0, amounts: { lapas: 0 }, unassigned: 0 },
      { id: 'cetak', total: 100_000, amounts: {}, unassigned: 100_000 },
    ])
  })

  test('each fund stands against its ceiling, and against the ceilings of its accounts by prefix', () => {
    expect(split.funds).toEqual([
      {
        id: 'dipa-lapas',
        partyId: 'lapas',
        ceiling: 100_000_000,
        planned: 1_100_334,
        remaining: 98_899_666,
        accounts: [
          { prefix: '522', ceiling: 1_000_000, planned: 700_001, remaining: 299_999 },
          { prefix: '5212', ceiling: 400_000, planned: 400_333, remaining: -333 },
        ],
      },
      { id: 'dipa-llk', partyId: 'llk', ceiling: 300_000, planned: 300_666, remaining: -666, accounts: [] },
    ])
  })

  test('the target of 70/30 is of the cash of the whole plan, unassigned lines included', () => {
    expect(split.targets).toEqual([
      {
        agreementId: 'pks',
        partyId: 'lapas',
        target: 1_050_700,
        assigned: 1_100_334,
        difference: 49_634,
        withinTolerance: false,
      },
      {
        agreementId: 'pks',
        partyId: 'llk',
        target: 450_300,
        assigned: 300_666,
        difference: -149_634,
        withinTolerance: false,
      },
    ])
  })
})

describe('the target of an agreement', () => {
  const targets = (overrides: Parameters<typeof anAgreement>[0]) =>
    splitPlan(aSharedCourse({ agreements: [anAgreement(overrides)] })).targets

  test('is met within its tolerance, in hundredths of a per cent of the cash it covers', () => {
    // 149,634 of 1,501,000 is 996.9 basis points.
    expect(targets({ toleranceBasisPoints: 997 }).map(({ withinTolerance }) => withinTolerance)).toEqual([true, true])
    expect(targets({ toleranceBasisPoints: 996 }).map(({ withinTolerance }) => withinTolerance)).toEqual([true, false])
  })

  test('of one cohort counts only that cohort’s lines', () => {
    // bahan 400,000 and cetak 100,000.
    expect(targets({ scope: { cohortIds: ['jahit-1'] } })).toMatchObject([
      { partyId: 'lapas', target: 350_000, assigned: 400_000 },
      { partyId: 'llk', target: 150_000, assigned: 0 },
    ])
  })

  test('of one program counts its cohorts’ lines too, but not those of the whole plan', () => {
    // bahan, honor and cetak: 1,500,001.
    expect(targets({ scope: { programIds: ['jahit'] } })).toMatchObject([
      { partyId: 'lapas', target: 1_050_001, assigned: 1_100_001 },
      { partyId: 'llk', target: 450_000, assigned: 300_000 },
    ])
  })

  test('of a program without lines is zero and met', () => {
    expect(targets({ scope: { programIds: ['las'] } })).toEqual([
      { agreementId: 'pks', partyId: 'lapas', target: 0, assigned: 0, difference: 0, withinTolerance: true },
      { agreementId: 'pks', partyId: 'llk', target: 0, assigned: 0, difference: 0, withinTolerance: true },
    ])
  })

  test('is not computed where its scheme is unknown', () => {
    expect(targets({ schemeId: 'tak-ada' })).toEqual([])
  })
})

describe('a split at its limits', () => {
  test('a party called like a property of every object gets its own money', () => {
    const plan = aPlan({
      parties: [{ id: 'constructor', name: 'CV Konstruktor', kind: 'company' }],
      funds: [aFund({ partyId: 'constructor' })],
      costLines: [aCostLine()],
    })
    expect(splitPlan(plan).parties).toEqual([{ id: 'constructor', cash: 400_000, inKind: 0 }])
    expect(splitPlan(plan).lines[0]?.amounts).toEqual({ constructor: 400_000 })
  })

  test('two funds of one party add up in its column, and apart in the funds', () => {
    const plan = aPlan({
      funds: [aFund({ id: 'a' }), aFund({ id: 'b' })],
      costLines: [aCostLine({ assignment: { kind: 'by-quantity', quantities: { a: 10, b: 6 } } })],
    })
    expect(splitPlan(plan).lines[0]?.amounts).toEqual({ lapas: 400_000 })
    expect(splitPlan(plan).funds.map(({ planned }) => planned)).toEqual([250_000, 150_000])
  })

  test('a line of sixteen digits is refused by name', () => {
    const plan = aPlan({ costLines: [aCostLine({ unitCost: 999_999_999_999_999 })] })
    expect(() => splitPlan(plan)).toThrow(LineTotalTooLargeError)
    expect(() => costPlan(plan)).toThrow(LineTotalTooLargeError)
  })

  test('lines that pass fifteen digits together are refused by name, even where a refund brings the sum back', () => {
    const large = { factors: [{ value: 1, unit: 'paket' }], unitCost: 999_999_999_999_999 }
    const plan = aPlan({
      costLines: [aCostLine({ id: 'a', ...large }), aCostLine({ id: 'b', ...large, unitCost: -large.unitCost })],
    })
    expect(() => splitPlan(plan)).toThrow(NotAnAmountError)
    expect(() => costPlan(plan)).toThrow(NotAnAmountError)
  })
})

test('a tax that takes the price past fifteen digits is refused by name', () => {
  const tax = { label: 'PPN', rateBasisPoints: 1_100, included: false }
  const large = { factors: [{ value: 1, unit: 'paket' }], unitCost: 900_900_900_900_900, tax }
  expect(splitPlan(aPlan({ costLines: [aCostLine(large)] })).taxes.gross).toBe(999_999_999_999_999)
  expect(() => splitPlan(aPlan({ costLines: [aCostLine({ ...large, unitCost: large.unitCost + 1 })] }))).toThrow(
    NotAnAmountError,
  )
  const two = ['a', 'b'].map((id) => aCostLine({ ...large, id, unitCost: 450_450_450_450_451 }))
  expect(() => splitPlan(aPlan({ costLines: two }))).toThrow(NotAnAmountError)
})

const sum = <T>(list: readonly T[], of: (entry: T) => number) => list.reduce((all, entry) => all + of(entry), 0)

describe('laws of every plan', () => {
  const plans = fc.oneof(arbitraryPlan, arbitrarySharedPlan)
  const law = (sentence: string, holds: (plan: TrainingPlan) => void) =>
    test(sentence, () => fc.assert(fc.property(plans, holds)))

  law('parties (cash and in kind) and what nobody carries make the total, which is the sum of the lines', (plan) => {
    const { total, cash, inKind, parties, lines } = splitPlan(plan)
    expect(sum(parties, (party) => party.cash + party.inKind) + cash.unassigned + inKind.unassigned).toBe(total)
    expect(sum(lines, (line) => line.total)).toBe(total)
    expect(cash.total + inKind.total).toBe(total)
    expect(sum(parties, (party) => party.cash) + cash.unassigned).toBe(cash.total)
  })

  law('the total is what the plan costs, line by line', (plan) => {
    const split = splitPlan(plan)
    const cost = costPlan(plan)
    expect(split.total).toBe(cost.total)
    expect(split.cash.total).toBe(cost.cash)
    expect(split.inKind.total).toBe(cost.inKind)
    expect(split.lines.map(({ id, total }) => ({ id, total }))).toEqual(cost.lines)
  })

  law('the amounts of a line and what nobody carries make the line, and are its shares by party', (plan) => {
    for (const { amounts, unassigned: left, total, shares } of splitPlan(plan).lines) {
      expect(sum(Object.values(amounts), (amount) => amount) + left).toBe(total)
      expect(sum(shares, ({ amount }) => amount) + left).toBe(total)
    }
  })

  law('what a fund plans is the sum of the shares paid from it, all of them cash and of its own party', (plan) => {
    const { funds, lines } = splitPlan(plan)
    const paid = lines.flatMap(({ shares }) => shares.filter(({ fundId }) => fundId !== undefined))
    for (const { id, partyId, planned, ceiling, remaining } of funds) {
      const own = paid.filter(({ fundId }) => fundId === id)
      expect(sum(own, ({ amount }) => amount)).toBe(planned)
      expect(own.every((share) => share.partyId === partyId)).toBe(true)
      expect(planned + remaining).toBe(ceiling)
    }
  })

  law('a contribution in kind never touches a fund', (plan) => {
    const inKind = splitPlan(plan).lines.filter(({ contribution }) => contribution !== 'cash')
    expect(inKind.flatMap(({ shares }) => shares).every(({ fundId }) => fundId === undefined)).toBe(true)
  })

  law('the targets of an agreement, with what its scheme leaves to nobody, add up to the cash it covers', (plan) => {
    const { targets: all, lines } = splitPlan(plan)
    const scopeOf = scopesOf(plan)
    for (const agreement of plan.agreements) {
      const own = all.filter(({ agreementId }) => agreementId === agreement.id)
      const covered = lines.flatMap(({ contribution, total }, at) => {
        const line = plan.costLines[at] as CostLine
        return contribution === 'cash' && agreementCovers(agreement, scopeOf(line)) ? [{ total, line }] : []
      })
      const found = plan.schemes.find(({ id }) => id === agreement.schemeId)
      const scheme = found && prepareScheme(found, plan)
      if (scheme === undefined) {
        expect(own).toEqual([])
        continue
      }
      const left = sum(['', ...scheme.prefixes], (prefix) => {
        const here = covered.filter(({ line }) => scheme.prefixOf(line.account) === prefix)
        return scheme.share(sum(here, ({ total }) => total), prefix)[unassigned] ?? 0 // prettier-ignore
      })
      expect(sum(own, ({ target }) => target) + left).toBe(sum(covered, ({ total }) => total))
      for (const { target, assigned, difference } of own) expect(target + difference).toBe(assigned)
    }
  })

  law('net prices and taxes make gross prices, line by line and in all', (plan) => {
    const { lines, taxes, total } = splitPlan(plan)
    for (const { tax, total: of } of lines) {
      if (tax === undefined) continue
      expect(tax.net + tax.tax).toBe(tax.gross)
      expect(of + tax.beyondTotal).toBe(tax.gross)
    }
    expect(taxes.net + taxes.tax).toBe(taxes.gross)
    expect(total + taxes.beyondTotals).toBe(taxes.gross)
    expect(taxes.tax).toBe(sum(lines, ({ tax }) => tax?.tax ?? 0))
  })

  test('every amount is a safe whole number, and nothing throws, whatever is missing from the plan', () => {
    const lists = ['parties', 'funds', 'programs', 'cohorts', 'schemes', 'participants', 'costLines'] as const
    fc.assert(
      fc.property(plans, fc.constantFrom(...lists), (plan, gone) => {
        const cut = { ...plan, [gone]: plan[gone].slice(1) } as TrainingPlan
        for (const amount of numbersIn(splitPlan(cut))) expect(Number.isSafeInteger(amount)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the order of the plan’s parties', () => {
  test('changes who wins a tie, by one unit, and nothing else', () => {
    const weights = fc.record({ lapas: fc.nat({ max: 5 }), llk: fc.nat({ max: 5 }), bpvp: fc.nat({ max: 5 }) })
    const amounts = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 5 })
    const parties = (['lapas', 'llk', 'bpvp'] as const).map((id) => ({ id, name: id, kind: 'other' as const }))
    fc.assert(
      fc.property(weights, amounts, fc.shuffledSubarray(parties, { minLength: 3 }), (shares, totals, order) => {
        const plan = aPlan({
          parties,
          funds: parties.map(({ id }) => aFund({ id, partyId: id })),
          schemes: [aScheme({ rule: { kind: 'weights', weights: shares } })],
          costLines: totals.map((unitCost, at) =>
            aCostLine({
              id: `baris-${at}`,
              factors: [{ value: 1, unit: 'paket' }],
              unitCost,
              assignment: { kind: 'scheme', schemeId: 'bagi' },
            }),
          ),
        })
        const before = splitPlan(plan)
        const after = splitPlan({ ...plan, parties: order })
        const all = shares.lapas + shares.llk + shares.bpvp
        before.lines.forEach(({ amounts: was, total }, at) => {
          const is = after.lines[at]?.amounts ?? {}
          const changed = parties.filter(({ id }) => was[id] !== is[id]).map(({ id }) => id)
          expect(new Set(changed.map((id) => (Math.abs(total) * shares[id]) % all)).size).toBeLessThanOrEqual(1)
          for (const id of changed) expect(Math.abs((was[id] ?? 0) - (is[id] ?? 0))).toBe(1)
        })
        expect(after.cash).toEqual(before.cash)
      }),
      { numRuns: 300 },
    )
  })
})

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
