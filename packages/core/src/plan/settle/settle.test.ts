import { describe, expect, test } from 'vitest'
import { aCostLine, aFund, aPlan, aScheme } from '../../../test/index.js'
import vectors from '../../../test/vectors/settlement-examples.json' with { type: 'json' }
import type { Actual, CostLine, TrainingPlan } from '../../index.js'
import { settle } from './index.js'

let nextId = 0
const paid = (costLineId: string, fundId: string, amount: number): Actual => {
  nextId += 1
  return { id: `bayar-${nextId}`, costLineId, fundId, amount, paidOn: '2026-03-02' }
}
const pack = (id: string, unitCost: number, assignment: CostLine['assignment'], more: Partial<CostLine> = {}) =>
  aCostLine({ id, factors: [{ value: 1, unit: 'paket' }], unitCost, assignment, ...more })
const shared: CostLine['assignment'] = { kind: 'scheme', schemeId: 'bagi' }
const whole = (fundId: string): CostLine['assignment'] => ({ kind: 'whole-line', fundId })
const settled = (costLines: CostLine[], actuals: Actual[], more: Partial<TrainingPlan> = {}) =>
  settle(aPlan({ schemes: [aScheme()], costLines, actuals, ...more }))
const differences = ({ parties }: ReturnType<typeof settle>) => parties.map(({ difference }) => difference)
const atEnd = ({ parties }: ReturnType<typeof settle>) => parties.map(({ differenceAtEnd }) => differenceAtEnd)

describe('a line shared 70/30 that one party paid in full', () => {
  const one = settled([pack('honor', 1_000, shared)], [paid('honor', 'dipa-lapas', 1_000)])

  test('it has paid 300 for the other', () => {
    expect(one.parties).toEqual([
      {
        id: 'lapas',
        planned: 700,
        paid: 1_000,
        due: 700,
        unassigned: 0,
        difference: 300,
        toCome: 0,
        differenceAtEnd: 300,
        lines: [{ lineId: 'honor', difference: 300, differenceAtEnd: 300 }],
      },
      {
        id: 'llk',
        planned: 300,
        paid: 0,
        due: 300,
        unassigned: 0,
        difference: -300,
        toCome: 0,
        differenceAtEnd: -300,
        lines: [{ lineId: 'honor', difference: -300, differenceAtEnd: -300 }],
      },
    ])
    expect(one).toMatchObject({ currency: 'IDR', planned: 1_000, spent: 1_000, toCome: 0, unassigned: 0 })
  })

  test('with no other line nothing is proposed: never that money moves', () => {
    expect(one).toMatchObject({
      proposals: [],
      reason: 'no-coming-line',
      remaining: [
        { partyId: 'lapas', difference: 300 },
        { partyId: 'llk', difference: -300 },
      ],
    })
  })

  test('a coming line of the one that overpaid, paid by the other, evens it out', () => {
    const two = settled(
      [pack('honor', 1_000, shared), pack('kain', 300, whole('dipa-lapas'))],
      [paid('honor', 'dipa-lapas', 1_000)],
    )
    expect(two.proposals).toEqual([
      {
        lineId: 'kain',
        fromPartyId: 'lapas',
        toPartyId: 'llk',
        fromFundId: 'dipa-lapas',
        toFundId: 'dipa-llk',
        amount: 300,
      },
    ])
    expect(two).not.toHaveProperty('reason')
    expect(two).toMatchObject({ proven: true, remaining: [{ difference: 0 }, { difference: 0 }] })
  })

  test('paid as proposed, all is even; assigned anew instead, nothing is', () => {
    const lines = (fundId: string) => [pack('honor', 1_000, shared), pack('kain', 300, whole(fundId))]
    const actuals = [paid('honor', 'dipa-lapas', 1_000), paid('kain', 'dipa-llk', 300)]
    expect(settled(lines('dipa-lapas'), actuals)).toMatchObject({ reason: 'even' })
    expect(differences(settled(lines('dipa-llk'), actuals))).toEqual([300, -300])
  })

  test('a refund to the payer is shared as the cost was', () => {
    const refunded = settled(
      [pack('honor', 1_000, shared)],
      [paid('honor', 'dipa-lapas', 1_000), paid('honor', 'dipa-lapas', -100)],
    )
    // 900 spent: 630 and 270. What is left of the line, 100, is the other's to pay: 200 too little at the end.
    expect(refunded.parties).toMatchObject([
      { paid: 900, due: 630, difference: 270, toCome: 0, differenceAtEnd: 200 },
      { paid: 0, due: 270, difference: -270, toCome: 100, differenceAtEnd: -200 },
    ])
  })
})

describe('a line that was only begun', () => {
  test('is uneven now, but not at the end when both go on as planned', () => {
    const begun = settled(
      [pack('honor', 1_000, shared), pack('kain', 150, whole('dipa-lapas'))],
      [paid('honor', 'dipa-lapas', 500)],
    )
    expect(differences(begun)).toEqual([150, -150])
    expect(begun.lines[0]?.toCome).toEqual([
      { partyId: 'lapas', fundId: 'dipa-lapas', amount: 200 },
      { partyId: 'llk', fundId: 'dipa-llk', amount: 300 },
    ])
    expect(atEnd(begun)).toEqual([0, 0])
    expect(begun).toMatchObject({ proposals: [], reason: 'evens-out-as-planned' })
  })

  test('leaves to the others only what is left of its total', () => {
    // 800 of 700 paid: the workshop can still pay 200 of its 300.
    const begun = settled([pack('honor', 1_000, shared)], [paid('honor', 'dipa-lapas', 800)])
    expect(differences(begun)).toEqual([240, -240])
    expect(atEnd(begun)).toEqual([100, -100])
  })

  test('is not proposed itself: the plan does not say whether the rest will come', () => {
    const begun = settled(
      [pack('honor', 1_000, shared), pack('kain', 300, whole('dipa-lapas'))],
      [paid('honor', 'dipa-lapas', 1_000), paid('kain', 'dipa-lapas', 10)],
    )
    expect(begun).toMatchObject({ proposals: [], reason: 'no-coming-line' })
  })

  test('nor one for which only a refund came yet', () => {
    const refunded = settled(
      [pack('honor', 1_000, shared), pack('kain', 300, whole('dipa-lapas'))],
      [paid('honor', 'dipa-lapas', 1_000), paid('kain', 'dipa-lapas', -10)],
    )
    expect(refunded).toMatchObject({ proposals: [], reason: 'no-coming-line' })
  })

  test('a payment from the wrong fund that was paid back leaves the line as it was', () => {
    const corrected = settled(
      [pack('honor', 1_000, shared)],
      [
        paid('honor', 'dipa-lapas', 500),
        paid('honor', 'dipa-lapas', -500),
        paid('honor', 'dipa-llk', 300),
        paid('honor', 'dipa-lapas', 700),
      ],
    )
    expect(corrected).toMatchObject({ reason: 'even', remarks: [] })
  })
})

describe('how each kind of assignment divides what was spent', () => {
  test('more than planned is shared like the plan, odd units too', () => {
    const { lines } = settled([pack('honor', 1_000, shared)], [paid('honor', 'dipa-lapas', 1_001)])
    expect(lines[0]).toMatchObject({ planned: 1_000, spent: 1_001, beyondPlan: 1, toCome: [] })
    // 700.7 and 300.3.
    expect(lines[0]?.parties.map(({ due }) => due)).toEqual([701, 300])
  })

  test('a cap holds on what was spent', () => {
    const scheme = aScheme({
      rule: {
        kind: 'capped',
        caps: { lapas: 300 },
        rule: { kind: 'percent', shares: { lapas: 5_000, llk: 5_000 } },
        overflow: { kind: 'whole', party: 'llk' },
      },
    })
    const capped = settled([pack('honor', 1_000, shared)], [paid('honor', 'dipa-lapas', 1_200)], { schemes: [scheme] })
    expect(capped.parties.map(({ due }) => due)).toEqual([300, 900])
    expect(differences(capped)).toEqual([900, -900])
  })

  test('by quantity, in its proportions', () => {
    const line = aCostLine({ assignment: { kind: 'by-quantity', quantities: { 'dipa-lapas': 10, 'dipa-llk': 6 } } })
    const { parties } = settled([line], [paid('bahan', 'dipa-llk', 360_000)])
    // 10 and 6 of 16.
    expect(parties.map(({ due }) => due)).toEqual([225_000, 135_000])
  })

  test('a scheme over the whole plan, as the plan broke its total down', () => {
    const over: CostLine['assignment'] = { kind: 'scheme', schemeId: 'bagi', over: 'plan' }
    const funds = [aFund({ accounts: ['521'] }), aFund({ id: 'dipa-llk', partyId: 'llk' })]
    const lines = [pack('a', 700, over, { account: '521211' }), pack('b', 300, over, { account: '522151' })]
    // The prison’s 700 can only be line a, so the workshop pays all of b and nothing of a.
    const { parties } = settled(lines, [paid('a', 'dipa-llk', 100)], { funds })
    expect(parties.map(({ due }) => due)).toEqual([100, 0])
  })

  describe('a scheme over the whole plan that leaves a part to nobody', () => {
    const over: CostLine['assignment'] = { kind: 'scheme', schemeId: 'bagi', over: 'plan' }
    const rule = { kind: 'in-order' as const, order: [{ party: 'lapas', limit: 500 }] }
    const open = (lines: CostLine[], actuals: Actual[]) =>
      settled([pack('a', 800, over), pack('b', 200, over), ...lines], actuals, { schemes: [aScheme({ rule })] })

    test('leaves it of what was spent, too; who has paid its share has nothing more to pay', () => {
      // Planned 400 of a’s 800, half of it nobody’s: so of the 400 spent.
      const { lines } = open([], [paid('a', 'dipa-lapas', 400)])
      expect(lines[0]?.parties).toMatchObject([{ planned: 400, due: 200, unassigned: 200, difference: 0, toCome: 0 }])
    })

    test('and is not proposed', () => {
      const kain = pack('kain', 100, whole('dipa-llk'))
      expect(open([kain], [paid('kain', 'dipa-lapas', 100)])).toMatchObject({ reason: 'no-coming-line' })
    })

    test('whoever pays nobody’s part leaves the others to pay theirs', () => {
      const scheme = aScheme({
        rule: { kind: 'in-order', order: ['lapas', 'llk'].map((party) => ({ party, limit: 400 })) },
      })
      const line = pack('a', 1_000, over)
      const both = settled([line], [paid('a', 'dipa-lapas', 600)], { schemes: [scheme] })
      expect(both.lines[0]?.toCome).toEqual([{ partyId: 'llk', fundId: 'dipa-llk', amount: 400 }])
      expect(atEnd(both)).toEqual([0, 0])
    })
  })

  test('a whole line paid from the fund of another party: all of it is a difference', () => {
    const { parties, lines } = settled([pack('kain', 500, whole('dipa-lapas'))], [paid('kain', 'dipa-llk', 500)])
    expect(parties.map(({ difference }) => difference)).toEqual([-500, 500])
    expect(lines[0]?.parties).toMatchObject([
      { partyId: 'lapas', planned: 500, paid: 0 },
      { partyId: 'llk', planned: 0, paid: 500 },
    ])
  })

  test('another fund of the same party: no difference', () => {
    const funds = [aFund(), aFund({ id: 'dipa-2' }), aFund({ id: 'dipa-llk', partyId: 'llk' })]
    const two = settled([pack('kain', 500, whole('dipa-lapas'))], [paid('kain', 'dipa-2', 200)], { funds })
    expect(differences(two)).toEqual([0, 0])
    expect(two.lines[0]?.toCome).toEqual([{ partyId: 'lapas', fundId: 'dipa-lapas', amount: 300 }])
  })

  test('what is spent on a line that nobody is assigned is a claim on nobody', () => {
    const open = settled([pack('cetak', 100, { kind: 'unassigned' })], [paid('cetak', 'dipa-lapas', 80)])
    expect(open).toMatchObject({ spent: 80, unassigned: 80, toCome: 0, reason: 'even' })
    expect(open.parties[0]).toMatchObject({ paid: 80, due: 0, unassigned: 80, difference: 0, lines: [] })
  })

  test('what a scheme gives to nobody is taken off those who paid more than their part', () => {
    const scheme = aScheme({
      rule: {
        kind: 'in-order',
        order: [
          { party: 'lapas', limit: 400 },
          { party: 'llk', limit: 300 },
        ],
      },
    })
    const open = settled([pack('a', 1_000, shared)], [paid('a', 'dipa-lapas', 800), paid('a', 'dipa-llk', 200)], {
      schemes: [scheme],
    })
    // Due 400 and 300, 300 nobody’s: the prison paid 400 more than its part, of which 300 is a claim on nobody.
    expect(open.lines[0]?.parties).toMatchObject([
      { paid: 800, due: 400, unassigned: 300, difference: 100 },
      { paid: 200, due: 300, unassigned: 0, difference: -100 },
    ])
  })

  test('money paid for a contribution in kind is held against who was to provide it; none is planned', () => {
    const room = pack('ruang', 500, { kind: 'provided', partyId: 'llk' }, { contribution: 'in-kind-valued' })
    const rented = settled([room], [paid('ruang', 'dipa-lapas', 450)])
    expect(rented).toMatchObject({ planned: 0, spent: 450, toCome: 0 })
    expect(rented.lines[0]).toMatchObject({ planned: 0, beyondPlan: 450 })
    expect(differences(rented)).toEqual([450, -450])
  })

  test('a planned refund comes back as planned', () => {
    const refund = settled([pack('sisa', -1_000, shared)], [paid('sisa', 'dipa-lapas', -900)])
    expect(refund.parties).toMatchObject([
      { planned: -700, paid: -900, due: -630, difference: -270, toCome: 0, differenceAtEnd: -200 },
      { planned: -300, paid: 0, due: -270, difference: 270, toCome: -100, differenceAtEnd: 200 },
    ])
  })
})

describe('three parties', () => {
  const parties: TrainingPlan['parties'] = ['lapas', 'bpvp', 'llk'].map((id) => ({ id, name: id, kind: 'other' }))
  const funds = parties.map(({ id }) => aFund({ id: `dana-${id}`, partyId: id }))
  const scheme = aScheme({ rule: { kind: 'percent', shares: { bpvp: 6_000, lapas: 3_000, llk: 1_000 } } })
  const three = (costLines: CostLine[], more: Partial<TrainingPlan> = {}) =>
    settled([pack('honor', 1_000, shared), ...costLines], [paid('honor', 'dana-bpvp', 1_000)], {
      parties,
      funds,
      schemes: [scheme],
      ...more,
    })

  test('each that owes takes a line that fits it best', () => {
    const some = three([
      pack('a', 90, whole('dana-bpvp')),
      pack('b', 310, whole('dana-bpvp')),
      pack('c', 120, whole('dana-bpvp')),
      pack('d', 300, whole('dana-lapas')),
    ])
    expect(atEnd(some)).toEqual([-300, 400, -100])
    expect(some.proposals.map(({ lineId, toPartyId, amount }) => [lineId, toPartyId, amount])).toEqual([
      ['a', 'llk', 90],
      ['b', 'lapas', 310],
    ])
    expect(some.remaining.map(({ difference }) => difference)).toEqual([10, 0, -10])
  })

  test('two lines together where that is nearer than any one', () => {
    const { proposals } = three([130, 170, 290, 100].map((cost, n) => pack(`l${n}`, cost, whole('dana-bpvp'))))
    expect(proposals.map(({ lineId, toPartyId }) => [lineId, toPartyId])).toEqual([
      ['l0', 'lapas'],
      ['l1', 'lapas'],
      ['l3', 'llk'],
    ])
  })

  test('a fund that may not pay the account takes nothing', () => {
    const barred = funds.map((fund) => (fund.id === 'dana-bpvp' ? fund : { ...fund, accounts: ['522'] }))
    expect(three([pack('a', 100, whole('dana-bpvp'))], { funds: barred })).toMatchObject({
      proposals: [],
      reason: 'accounts',
    })
  })

  test('a fund without room takes nothing: its own coming lines keep their money', () => {
    const tight = funds.map((fund) => (fund.id === 'dana-bpvp' ? fund : { ...fund, ceiling: 99 }))
    expect(three([pack('a', 100, whole('dana-bpvp'))], { funds: tight })).toMatchObject({ reason: 'ceilings' })
    const reserved = funds.map((fund) => (fund.id === 'dana-bpvp' ? fund : { ...fund, ceiling: 150 }))
    const lines = [
      pack('a', 100, whole('dana-bpvp')),
      pack('b', 51, whole('dana-lapas')),
      pack('c', 51, whole('dana-llk')),
    ]
    expect(three(lines, { funds: reserved })).toMatchObject({ reason: 'ceilings' })
  })

  test('nor one whose account has no room', () => {
    const tight = funds.map((fund) => (fund.id === 'dana-bpvp' ? fund : { ...fund, accountCeilings: { '5212': 99 } }))
    expect(three([pack('a', 100, whole('dana-bpvp'))], { funds: tight })).toMatchObject({ reason: 'ceilings' })
  })

  test('a line too large for those who owe is not proposed', () => {
    expect(three([pack('a', 900, whole('dana-bpvp'))])).toMatchObject({ proposals: [], reason: 'lines-too-large' })
  })
})

describe('a line in part, by quantity', () => {
  const paidAll = [paid('honor', 'dipa-lapas', 1_000_000)]
  const honor = pack('honor', 1_000_000, shared)

  test('as many units as fit without passing zero', () => {
    // 300,000 to even out; 16 × 25,000: twelve of them.
    expect(settled([honor, aCostLine()], paidAll)).toMatchObject({
      proposals: [{ lineId: 'bahan', amount: 300_000, quantity: { moved: 12, of: 16, unit: 'orang' } }],
      remaining: [{ difference: 0 }, { difference: 0 }],
    })
  })

  test('after the whole lines, of a line that none of them took', () => {
    const lines = [honor, pack('kain', 210_000, whole('dipa-lapas')), aCostLine()]
    expect(settled(lines, paidAll)).toMatchObject({
      proposals: [
        { lineId: 'kain', amount: 210_000 },
        { lineId: 'bahan', amount: 75_000, quantity: { moved: 3 } },
      ],
      remaining: [{ difference: 15_000 }, { difference: -15_000 }],
    })
  })

  test('kept for division where whole lines and a part together come nearer', () => {
    // 300,000 to even out. The kits as a whole, 240,000, are nearest of all whole lines; 210,000 and 6 of 16 fit exactly.
    const lines = [honor, pack('kain', 210_000, whole('dipa-lapas')), aCostLine({ unitCost: 15_000 })]
    expect(settled(lines, paidAll)).toMatchObject({
      proposals: [
        { lineId: 'kain', amount: 210_000 },
        { lineId: 'bahan', amount: 90_000, quantity: { moved: 6 } },
      ],
      remaining: [{ difference: 0 }, { difference: 0 }],
    })
  })

  test('not for the last twentieth of what is uneven', () => {
    // The kits as a whole, 80,000, would pass zero; three of them are what the cloth leaves.
    const parts = (cost: number) => [honor, pack('kain', cost, whole('dipa-lapas')), aCostLine({ unitCost: 5_000 })]
    expect(settled(parts(285_000), paidAll)).toMatchObject({ proposals: [{ lineId: 'kain' }] })
    expect(settled(parts(284_999), paidAll)).toMatchObject({
      proposals: [{ lineId: 'kain' }, { lineId: 'bahan', amount: 15_000, quantity: { moved: 3 } }],
    })
  })

  test('but where a whole line alone comes as near, that', () => {
    const others = [100_000, 200_000].map((cost) => pack(`l${cost}`, cost, whole('dipa-lapas')))
    const lines = [honor, aCostLine({ factors: [{ value: 12, unit: 'orang' }] }), ...others]
    expect(settled(lines, paidAll).proposals).toMatchObject([{ lineId: 'bahan', amount: 300_000 }])
  })

  test('not of a line shared by a scheme, nor of one whose first factor is one', () => {
    const lines = [honor, pack('kain', 400_000, whole('dipa-lapas'))]
    expect(settled(lines, paidAll)).toMatchObject({ proposals: [{ lineId: 'kain', amount: 400_000 }] })
    const scheme = aCostLine({ unitCost: 100_000, assignment: shared })
    expect(settled([honor, scheme], paidAll)).toMatchObject({ proposals: [], reason: 'lines-too-large' })
  })
})

describe('funds', () => {
  test('stand against plan and ceiling, by account too', () => {
    const funds = [aFund({ accountCeilings: { '5212': 1_000 } }), aFund({ id: 'dipa-llk', partyId: 'llk' })]
    const lines = [pack('a', 600, whole('dipa-lapas')), pack('b', 300, whole('dipa-lapas'), { account: '522151' })]
    const { funds: stands } = settled(lines, [paid('a', 'dipa-lapas', 250), paid('b', 'dipa-lapas', 310)], { funds })
    expect(stands[0]).toEqual({
      id: 'dipa-lapas',
      partyId: 'lapas',
      ceiling: 100_000_000,
      planned: 900,
      paid: 560,
      toCome: 350,
      remainingOfCeiling: 99_999_440,
      remainingOfPlan: 340,
      accounts: [
        {
          prefix: '5212',
          ceiling: 1_000,
          planned: 600,
          paid: 250,
          toCome: 350,
          remainingOfCeiling: 750,
          remainingOfPlan: 350,
        },
      ],
    })
  })
})

describe('actuals that cannot be counted', () => {
  test('are left out with the reason, and change no figure', () => {
    const funds = [aFund(), aFund({ id: 'yatim', partyId: 'siapa' })]
    const { leftOut, spent } = settled(
      [pack('a', 600, whole('dipa-lapas'))],
      [
        paid('b', 'dipa-lapas', 1),
        paid('a', 'tak-ada', 2),
        paid('a', 'yatim', 3),
        paid('a', 'dipa-lapas', 999_999_999_999_999),
        paid('a', 'dipa-lapas', -1),
      ],
      { funds },
    )
    expect(leftOut.map(({ at, reason }) => [at, reason])).toEqual([
      [0, 'unknown-line'],
      [1, 'unknown-fund'],
      [2, 'unknown-party'],
      [4, 'too-large'],
    ])
    expect(spent).toBe(999_999_999_999_999)
  })
})

describe('worked examples of settlement apps', () => {
  interface Case {
    ref: string
    members: string[]
    expenses?: { paid_by: string; amount: number; split: Record<string, number> }[]
    debts?: [string, string, number][]
    net: Record<string, number>
  }

  test.each(vectors.cases as unknown as Case[])('$ref', ({ members, expenses = [], debts = [], net }) => {
    const parties = members.map((id) => ({ id, name: id, kind: 'other' as const }))
    const funds = members.map((id) => aFund({ id: `dana-${id}`, partyId: id }))
    const weights = expenses.map(({ split }, n) =>
      aScheme({ id: `bagi-${n}`, rule: { kind: 'weights', weights: split } }),
    )
    const costLines = [
      ...expenses.map(({ amount }, n) => pack(`e${n}`, amount, { kind: 'scheme', schemeId: `bagi-${n}` })),
      // Who owes a debt was to pay what the other has paid.
      ...debts.map(([debtor, , amount], n) => pack(`d${n}`, amount, whole(`dana-${debtor}`))),
    ]
    const actuals = [
      ...expenses.map(({ paid_by, amount }, n) => paid(`e${n}`, `dana-${paid_by}`, amount)),
      ...debts.map(([, creditor, amount], n) => paid(`d${n}`, `dana-${creditor}`, amount)),
    ]
    const settlement = settled(costLines, actuals, { parties, funds, schemes: weights })
    expect(Object.fromEntries(settlement.parties.map(({ id, difference }) => [id, difference]))).toEqual(net)
    expect(settlement.parties.reduce((sum, { difference }) => sum + difference, 0)).toBe(0)
    // The apps go on to transfers; between public funds there are none, and there is no line ahead to even it out.
    expect(settlement).toMatchObject({ proposals: [], reason: 'no-coming-line' })
  })
})
