import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCohort, aCostLine, aFund, aPlan, aProgram, aScheme } from '../../test/index.js'
import { sentences } from '../../test/sentences.js'
import { arbitrarySharedPlan } from '../../test/shared-totals.js'
import { prepareScheme, unassigned, type CostLine, type SharingRule } from '../budget/index.js'
import { valueOfLine } from '../budget/index.js'
import { divideLines, type DividedLines, type SharedTotal, type TrainingPlan } from './index.js'

type Over = 'line' | 'cohort' | 'program' | 'plan'

/** A line of one amount, shared by the scheme `bagi` over a total. */
const line = (id: string, unitCost: number, over: Over = 'plan', overrides: Partial<CostLine> = {}) =>
  aCostLine({
    id,
    factors: [{ value: 1, unit: 'paket' }],
    unitCost,
    assignment: { kind: 'scheme', schemeId: 'bagi', over },
    ...overrides,
  })

const half: SharingRule = { kind: 'equal', parties: ['lapas', 'llk'] }
const first100: SharingRule = { kind: 'in-order', order: [{ party: 'lapas', limit: 100 }, { party: 'llk' }] }

/** `lapas` pays accounts beginning with 521 only. */
const restricted = [aFund({ accounts: ['521'] }), aFund({ id: 'dipa-llk', partyId: 'llk' })]

const divided = (rule: SharingRule, lines: readonly CostLine[], overrides: Partial<TrainingPlan> = {}) =>
  divideLines(aPlan({ schemes: [aScheme({ rule })], ...overrides }), lines)

/** What each party pays of each line, in order; what nobody pays last. */
const table = ({ splits }: DividedLines, parties: readonly string[] = ['lapas', 'llk']) =>
  splits.map(({ shares, unassigned: nobody }) => [
    ...parties.map((id) => shares.find(({ partyId }) => partyId === id)?.amount ?? 0),
    ...(nobody === 0 ? [] : [nobody]),
  ])

describe('lines that share their total', () => {
  sentences(
    [
      {
        title: 'pay odd units once: 101 and 101 by halves are 101 each, not 102 and 100',
        found: divided(half, [line('a', 101), line('b', 101)]),
        shares: [[51, 50], [50, 51]], // prettier-ignore
      },
      {
        title: 'a line on its own pays its odd unit',
        found: divided(half, [line('a', 101, 'line'), line('b', 101, 'line')]),
        shares: [[51, 50], [51, 50]], // prettier-ignore
      },
      {
        title: 'reach a limit together: of 200 the first 100 are lapas’s, in proportion to the lines',
        found: divided(first100, [line('a', 150), line('b', 50)]),
        shares: [[75, 75], [25, 25]], // prettier-ignore
      },
      {
        title: 'what the scheme gives to nobody is unassigned, in proportion to the lines',
        found: divided({ kind: 'in-order', order: [{ party: 'llk', limit: 40 }] }, [line('a', 60), line('b', 20)]),
        shares: [[0, 30, 30], [0, 10, 10]], // prettier-ignore
      },
      {
        title: 'a refund among them is shared in the proportions of the whole',
        found: divided(half, [line('a', 100), line('b', -30)]),
        shares: [[50, 50], [-15, -15]], // prettier-ignore
      },
      {
        title: 'refunds that outweigh the rest mirror it',
        found: divided(half, [line('a', -100), line('b', 30)]),
        shares: [[-50, -50], [15, 15]], // prettier-ignore
      },
      {
        title: 'a refund of all that was paid is shared by the scheme, and nobody has paid anything',
        found: divided({ kind: 'percent', shares: { lapas: 7_000, llk: 3_000 } }, [line('a', 50), line('b', -50)]),
        shares: [[35, 15], [-35, -15]], // prettier-ignore
      },
      {
        title:
          'a refund counts for a limit: of 150 − 40 the first 100 are lapas’s, and it has ten elevenths of the refund',
        found: divided(first100, [line('a', 150), line('b', -40)]),
        shares: [[136, 14], [-36, -4]], // prettier-ignore
      },
      {
        title: 'a fund pays only accounts it may pay, and others make up for it',
        found: divided(half, [line('a', 100), line('b', 60, 'plan', { account: '522151' })], { funds: restricted }),
        shares: [[80, 20], [0, 60]], // prettier-ignore
      },
      {
        title: 'a refund on such an account goes to those who may have it',
        found: divided(half, [line('a', 100), line('b', -10, 'plan', { account: '522151' })], { funds: restricted }),
        shares: [[45, 55], [0, -10]], // prettier-ignore
      },
      {
        title: 'a refund makes room for a line that only one party may pay',
        // LLK’s half of 60 is 30; line b asks it for 36, and it has half of the refund back.
        found: divided(half, [line('a', 44), line('b', 36, 'plan', { account: '522151' }), line('c', -20)], {
          funds: restricted,
        }),
        shares: [[40, 4], [0, 36], [-10, -10]], // prettier-ignore
      },
      {
        title: 'in kind, a party may give what its fund may not pay',
        found: divided(
          half,
          [line('a', 100), line('b', 60, 'plan', { account: '522151' })].map((one) => ({
            ...one,
            contribution: 'in-kind-valued' as const,
          })),
          { funds: restricted },
        ),
        shares: [[50, 50], [30, 30]], // prettier-ignore
      },
      {
        title: 'cash and in kind are two totals',
        found: divided(first100, [line('a', 100), line('b', 100, 'plan', { contribution: 'in-kind-valued' })]),
        shares: [[100, 0], [100, 0]], // prettier-ignore
      },
      {
        title: 'accounts that the scheme tells apart are two totals, others are one',
        found: divided({ kind: 'by-account', cases: [{ accounts: ['522'], rule: first100 }], otherwise: first100 }, [
          line('a', 100),
          line('b', 100, 'plan', { account: '522151' }),
          line('c', 100, 'plan', { account: '531111' }),
        ]),
        shares: [[50, 50], [100, 0], [50, 50]], // prettier-ignore
      },
      {
        title: 'ties go by the order of the parties, also where they are called by digits',
        found: divided({ kind: 'equal', parties: ['2', '10'] }, [line('a', 1), line('b', 0)], {
          parties: ['10', '2'].map((id) => ({ id, name: 'Pihak', kind: 'other' as const })),
        }),
        parties: ['10', '2'],
        shares: [[1, 0], [0, 0]], // prettier-ignore
      },
      {
        title: 'a scheme that cannot be computed leaves them to nobody',
        found: divided({ kind: 'scheme', schemeId: 'bagi' }, [line('a', 10), line('b', 20)]),
        shares: [[0, 0, 10], [0, 0, 20]], // prettier-ignore
      },
    ] as const satisfies readonly {
      title: string
      found: DividedLines
      parties?: readonly string[]
      shares: readonly (readonly number[])[]
    }[],
    ({ found, shares, ...rest }) => {
      expect(table(found, 'parties' in rest ? rest.parties : undefined)).toEqual(shares)
      expect(found.sharedTotals.every(({ clash }) => clash === undefined)).toBe(true)
    },
  )
})

test('where half of the refund is not enough room, more of it goes to the party that needs it', () => {
  const lines = [line('a', 38), line('b', 42, 'plan', { account: '522151' }), line('c', -20)]
  const [a, b, c] = table(divided(half, lines, { funds: restricted })) as [number[], number[], number[]]
  expect(b).toEqual([0, 42])
  const [back = 0, backOfLlk = 0] = c
  expect([back + backOfLlk, -backOfLlk >= 12]).toEqual([-20, true])
  expect(a).toEqual([30 - back, 30 - 42 - backOfLlk])
})

describe('whose totals are shared', () => {
  const plan = aPlan({
    schemes: [aScheme({ rule: first100 })],
    programs: [aProgram(), aProgram({ id: 'las' })],
    cohorts: [aCohort(), aCohort({ id: 'jahit-2' }), aCohort({ id: 'las-1', programId: 'las' })],
  })
  const scopes: CostLine['scope'][] = [
    { cohortId: 'jahit-1' }, { cohortId: 'jahit-1' }, { cohortId: 'jahit-2' }, { programId: 'jahit' },
    { cohortId: 'las-1' }, { programId: 'las' }, {}, {}, { cohortId: 'tak-ada' },
  ] // prettier-ignore
  const groups = (over: Over) => {
    const { sharedTotals } = divideLines(
      plan,
      scopes.map((scope, at) => line(`baris-${at}`, 10, over, { scope })),
    )
    return sharedTotals.map(({ lines, total }) => ({ lines, total }))
  }

  test('each line’s own: none is shared', () => {
    expect(groups('line')).toEqual([])
  })

  test('a cohort’s; lines of a program alone, and those of the plan alone, share with their like', () => {
    expect(groups('cohort')).toEqual([
      { lines: [0, 1], total: 20 },
      { lines: [2], total: 10 },
      { lines: [3], total: 10 },
      { lines: [4], total: 10 },
      { lines: [5], total: 10 },
      { lines: [6, 7], total: 20 },
      { lines: [8], total: 10 },
    ])
  })

  test('a program’s, with its cohorts; lines of no program, or of an unknown one, share with each other', () => {
    expect(groups('program')).toEqual([
      { lines: [0, 1, 2, 3], total: 40 },
      { lines: [4, 5], total: 20 },
      { lines: [6, 7, 8], total: 30 },
    ])
  })

  test('the plan’s', () => {
    expect(groups('plan')).toEqual([{ lines: [0, 1, 2, 3, 4, 5, 6, 7, 8], total: 90 }])
  })

  test('lines of two schemes, or over different totals, do not meet', () => {
    const schemes = ['bagi', 'lain'].map((id) => aScheme({ id, rule: first100 }))
    const other = line('d', 10, 'plan', { assignment: { kind: 'scheme', schemeId: 'lain', over: 'plan' } })
    const { sharedTotals } = divideLines({ ...plan, schemes }, [
      line('a', 10),
      line('b', 10, 'program'),
      line('c', 10, 'line'),
      other,
    ])
    expect(sharedTotals).toEqual([
      { schemeId: 'bagi', over: 'plan', lines: [0], total: 10 },
      { schemeId: 'bagi', over: 'program', lines: [1], total: 10 },
      { schemeId: 'lain', over: 'plan', lines: [3], total: 10 },
    ])
  })
})

describe('a total that cannot be broken down', () => {
  sentences(
    [
      {
        title: 'names the lines, who alone may pay them, and how much their part is too small',
        // LLK alone may pay b and c: 350 of 400, of which it has half.
        lines: [
          line('a', 50),
          line('b', 300, 'plan', { account: '522151' }),
          line('c', 50, 'plan', { account: '531111' }),
        ],
        funds: restricted,
        clash: { lineIds: ['b', 'c'], partyIds: ['llk'], amount: 150 },
      },
      {
        title: 'names nobody where no fund may pay',
        lines: [line('a', 100), line('b', 10, 'plan', { account: '522151' })],
        funds: [aFund({ accounts: ['521'] }), aFund({ id: 'dipa-llk', partyId: 'llk', accounts: ['521'] })],
        clash: { lineIds: ['b'], partyIds: [], amount: 10 },
      },
      {
        title: 'may be a refund that nobody may have',
        lines: [line('a', 100), line('b', -10, 'plan', { account: '522151' })],
        funds: [aFund({ accounts: ['521'] }), aFund({ id: 'dipa-llk', partyId: 'llk', accounts: ['521'] })],
        clash: { lineIds: ['b'], partyIds: [], amount: 10 },
      },
      {
        title: 'may lack more than all refunds give back',
        // LLK’s half of 60 is 30 and it may have 20 back; line b asks it for 66.
        lines: [line('a', 14), line('b', 66, 'plan', { account: '522151' }), line('c', -20)],
        funds: restricted,
        clash: { lineIds: ['b'], partyIds: ['llk'], amount: 16 },
      },
      {
        title: 'mirrors where refunds are the larger part',
        lines: [line('a', -50), line('b', -350, 'plan', { account: '522151' })],
        funds: restricted,
        clash: { lineIds: ['b'], partyIds: ['llk'], amount: 150 },
      },
    ],
    ({ lines, funds, clash }) => {
      const { splits, sharedTotals } = divided(half, lines, { funds })
      expect(sharedTotals).toMatchObject([{ clash }])
      expect(splits.map(({ unassigned: nobody }) => nobody)).toEqual(lines.map(valueOfLine))
    },
  )
})

describe('in every plan with shared totals', () => {
  const law = (sentence: string, holds: (plan: TrainingPlan, found: DividedLines) => void) =>
    test(sentence, () => {
      fc.assert(
        fc.property(arbitrarySharedPlan, (plan) => holds(plan, divideLines(plan, plan.costLines))),
        { numRuns: 150 },
      )
    })
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)
  const schemeOf = (plan: TrainingPlan, { schemeId }: Pick<SharedTotal, 'schemeId'>) => {
    const scheme = plan.schemes.find(({ id }) => id === schemeId)
    return scheme && prepareScheme(scheme, plan)
  }
  const paidBy = ({ splits }: DividedLines, lines: readonly number[], id: string) =>
    sum(lines.flatMap((at) => splits[at]?.shares.flatMap((one) => (one.partyId === id ? [one.amount] : [])) ?? []))
  /** Whether the fund that a party would pay a cash line from may pay its account. */
  const mayPay = ({ funds }: TrainingPlan, { assignment, contribution, account }: CostLine, partyId: string) => {
    if (contribution !== 'cash' || assignment.kind !== 'scheme') return true
    const own = funds.filter((fund) => fund.partyId === partyId)
    const named = Object.entries(assignment.funds ?? {}).find(([id]) => id === partyId)?.[1]
    const fund = named === undefined ? (own.length === 1 ? own[0] : undefined) : own.find(({ id }) => id === named)
    return fund?.accounts?.some((prefix) => account.startsWith(prefix)) ?? true
  }

  law('shares and what nobody pays make each line', ({ costLines }, { splits }) => {
    splits.forEach(({ total, shares, unassigned: nobody }, at) => {
      expect(total).toBe(valueOfLine(costLines[at] as CostLine))
      expect(sum(shares.map(({ amount }) => amount)) + nobody).toBe(total)
    })
  })

  law('every party pays what the scheme makes of the whole total, and nobody what it leaves', (plan, found) => {
    for (const group of found.sharedTotals) {
      expect(group.total).toBe(sum(group.lines.map((at) => found.splits[at]?.total ?? 0)))
      const scheme = schemeOf(plan, group)
      const shares = group.clash ? {} : (scheme?.share(group.total, plan.costLines[group.lines[0] ?? 0]?.account) ?? {})
      for (const { id } of plan.parties) {
        expect(paidBy(found, group.lines, id)).toBe(Object.hasOwn(shares, id) ? shares[id] : 0)
      }
      const left = sum(group.lines.map((at) => found.splits[at]?.unassigned ?? 0))
      expect(left).toBe(scheme === undefined || group.clash ? group.total : (shares[unassigned] ?? 0))
    }
  })

  law('no fund pays an account it may not pay, and no part has the other sign than its line', (plan, found) => {
    for (const at of found.sharedTotals.flatMap(({ lines }) => lines)) {
      const own = plan.costLines[at] as CostLine
      for (const { partyId, amount } of found.splits[at]?.shares ?? []) {
        expect(mayPay(plan, own, partyId)).toBe(true)
        expect(Math.sign(amount)).toBe(Math.sign(valueOfLine(own)))
      }
    }
  })

  law(
    'a clash is one: its lines come to more than those who may pay them have, refunds they may have included',
    (plan, found) => {
      for (const { clash, lines, total, schemeId } of found.sharedTotals) {
        if (clash === undefined) continue
        const sign = total < 0 ? -1 : 1
        const members = lines.map((at) => plan.costLines[at] as CostLine)
        const shares = schemeOf(plan, { schemeId })?.share(Math.abs(total), members[0]?.account) ?? {}
        const payers = Object.keys(shares).filter((id) => id !== unassigned)
        const open = (one: CostLine) => payers.filter((id) => mayPay(plan, one, id))
        const stuck = members.filter(({ id }) => clash.lineIds.includes(id))
        expect(clash.amount).toBeGreaterThan(0)
        for (const one of stuck) for (const id of open(one)) expect(clash.partyIds).toContain(id)
        if (stuck.some((one) => valueOfLine(one) * sign < 0)) continue
        const refunds = members.filter(
          (one) =>
            valueOfLine(one) * sign < 0 &&
            (Object.hasOwn(shares, unassigned) || open(one).some((id) => clash.partyIds.includes(id))),
        )
        // Nobody, where the scheme leaves anything to it, may have a part of any line and of any refund.
        const room =
          (shares[unassigned] ?? 0) +
          sum(clash.partyIds.map((id) => shares[id] ?? 0)) +
          sum(refunds.map((one) => Math.abs(valueOfLine(one))))
        expect(sum(stuck.map((one) => Math.abs(valueOfLine(one)))) - room).toBe(clash.amount)
      }
    },
  )

  test('totals of several lines, refunds among them, and clashes are among the plans', () => {
    const plans = fc.sample(arbitrarySharedPlan, { numRuns: 300, seed: 20_261_124 })
    const groups = plans.flatMap((plan) => {
      const { sharedTotals } = divideLines(plan, plan.costLines)
      return sharedTotals.map((group) => ({
        ...group,
        values: group.lines.map((at) => valueOfLine(plan.costLines[at] as CostLine)),
      }))
    })
    expect(groups.some(({ clash }) => clash !== undefined)).toBe(true)
    expect(groups.some(({ values, clash }) => !clash && values.some((n) => n > 0) && values.some((n) => n < 0))).toBe(
      true,
    )
    expect(groups.filter(({ lines }) => lines.length > 1).length).toBeGreaterThan(50)
  })
})
