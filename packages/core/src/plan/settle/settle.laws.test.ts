import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCostLine, aFund, aPlan, arbitraryPlan, aScheme } from '../../../test/index.js'
import {
  settle,
  splitLine,
  splitPlan,
  type Actual,
  type CostLine,
  type Fund,
  type Settlement,
  type TrainingPlan,
} from '../../index.js'

/** Few parties, small lines, some paid in full by anybody: much to even out, and something to do it with. */
const unevenPlans: fc.Arbitrary<TrainingPlan> = fc.integer({ min: 2, max: 4 }).chain((size) => {
  const parties = Array.from({ length: size }, (_, n) => ({ id: `p${n}`, name: `P ${n}`, kind: 'other' as const }))
  const funds = fc.tuple(
    ...[...parties, parties[0] as (typeof parties)[number]].map(({ id }, n) =>
      fc
        .record({
          ceiling: fc.constantFrom(300, 1_000, 100_000),
          accounts: fc.constantFrom<string[] | undefined>(undefined, ['521'], ['521', '522']),
          accountCeilings: fc.constantFrom<Record<string, number> | undefined>(undefined, { '5212': 400 }),
        })
        .map(({ ceiling, accounts, accountCeilings }): Fund => {
          const limits = { ...(accounts && { accounts }), ...(accountCeilings && { accountCeilings }) }
          return aFund({ id: `f${n}`, partyId: id, ceiling, ...limits })
        }),
    ),
  )
  const anyFund = fc.nat({ max: size }).map((n) => `f${n}`)
  const quantities = fc
    .uniqueArray(anyFund, { minLength: 1, maxLength: 3 })
    .chain((ids) =>
      fc
        .tuple(...ids.map(() => fc.integer({ min: 1, max: 9 })))
        .map((all) => Object.fromEntries(ids.map((id, at) => [id, all[at] as number]))),
    )
  const assignments: fc.Arbitrary<CostLine['assignment']> = fc.oneof(
    anyFund.map((fundId) => ({ kind: 'whole-line' as const, fundId })),
    quantities.map((all) => ({ kind: 'by-quantity' as const, quantities: all })),
    fc.constantFrom<CostLine['assignment']>(
      { kind: 'scheme', schemeId: 'bagi', funds: { p0: 'f0' } },
      { kind: 'scheme', schemeId: 'urut', funds: { p0: 'f0' } },
      { kind: 'scheme', schemeId: 'bagi', over: 'plan', funds: { p0: 'f0' } },
      { kind: 'unassigned' },
    ),
  )
  const line = fc
    .record({
      assignment: assignments,
      unitCost: fc.integer({ min: 1, max: 60 }),
      account: fc.constantFrom('521211', '521811', '522151'),
    })
    .map(({ assignment, unitCost, account }) => {
      const value =
        assignment.kind === 'by-quantity' ? Object.values(assignment.quantities).reduce((sum, n) => sum + n, 0) : 6
      return { assignment, unitCost, account, factors: [{ value, unit: 'orang' }] }
    })
  const payment = fc.record({ fundId: anyFund, part: fc.constantFrom(0, 0, 0, 0.5, 1, 1, 1.1), refund: fc.boolean() })
  return fc.record({ funds, lines: fc.array(fc.tuple(line, payment), { minLength: 1, maxLength: 8 }) }).map((drawn) => {
    const costLines = drawn.lines.map(([one], n) => aCostLine({ id: `l${n}`, ...one }))
    const totals = costLines.map(({ factors, unitCost }) => (factors[0]?.value as number) * unitCost)
    const actuals = drawn.lines.flatMap(([, { fundId, part, refund }], n): Actual[] => {
      const amount = Math.round((totals[n] as number) * part)
      const entry = { costLineId: `l${n}`, fundId, paidOn: '2026-03-02' }
      const back = refund && amount > 20 ? [{ ...entry, id: `k${n}`, amount: -7 }] : []
      return amount === 0 ? [] : [{ ...entry, id: `b${n}`, amount }, ...back]
    })
    const schemes = [
      aScheme({ rule: { kind: 'weights', weights: Object.fromEntries(parties.map(({ id }, n) => [id, 7 - n])) } }),
      aScheme({
        id: 'urut',
        rule: {
          kind: 'in-order',
          order: [
            { party: 'p1', limit: 100 },
            { party: 'p0', limit: 150 },
          ],
        },
      }),
    ]
    return aPlan({ parties, funds: drawn.funds, schemes, costLines, actuals })
  })
})

const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0)
const uneven = (entries: readonly { difference: number }[]) =>
  sum(entries.map(({ difference }) => Math.abs(difference)))

function inLargeAmounts(plan: TrainingPlan, times: number): TrainingPlan {
  const large = <T extends { amount: number }>(entry: T) => ({ ...entry, amount: entry.amount * times })
  return {
    ...plan,
    costLines: plan.costLines.map((line) => ({ ...line, unitCost: line.unitCost * times - 1 })),
    funds: plan.funds.map((fund) =>
      aFund({
        id: fund.id,
        partyId: fund.partyId,
        ceiling: fund.ceiling * times,
        ...(fund.accounts && { accounts: fund.accounts }),
      }),
    ),
    actuals: plan.actuals.map(large),
  }
}

/** The plan with all that is to come entered as paid: as planned, but for what a proposal gives to another fund. */
function paidAsProposed(plan: TrainingPlan, { lines, proposals }: Settlement): TrainingPlan {
  const entry = (costLineId: string, fundId: string | undefined, amount: number) => {
    fc.pre(fundId !== undefined)
    return { costLineId, fundId: fundId as string, amount, paidOn: '2026-12-01' }
  }
  const paid = [
    ...lines.flatMap(({ id, toCome }) => toCome.map(({ fundId, amount }) => entry(id, fundId, amount))),
    ...proposals.flatMap(({ lineId, fromFundId, toFundId, amount }) => [
      entry(lineId, fromFundId, -amount),
      entry(lineId, toFundId, amount),
    ]),
  ]
  return { ...plan, actuals: [...plan.actuals, ...paid.map((actual, n) => ({ id: `akhir-${n}`, ...actual }))] }
}

describe.each([
  ['any plan', arbitraryPlan],
  ['uneven plans', unevenPlans],
  ['uneven plans of up to 15 digits', unevenPlans.map((plan) => inLargeAmounts(plan, 70_000_000_000))],
])('in %s', (_, plans) => {
  const law = (sentence: string, holds: (plan: TrainingPlan, settlement: Settlement) => void) =>
    test(sentence, () => fc.assert(fc.property(plans, (plan) => holds(plan, settle(plan)))))

  law('what was paid is due, or nobody’s, or a difference; differences add up to zero by line', (_, { lines }) => {
    for (const { parties, spent, unassigned, planned, beyondPlan } of lines) {
      for (const { paid, due, unassigned: open, difference } of parties) expect(paid).toBe(due + open + difference)
      expect(sum(parties.map(({ paid }) => paid))).toBe(spent)
      expect(sum(parties.map(({ due }) => due)) + unassigned).toBe(spent)
      expect(sum(parties.map(({ difference }) => difference))).toBe(0)
      expect(sum(parties.map(({ differenceAtEnd }) => differenceAtEnd))).toBe(0)
      expect(beyondPlan).toBe(spent - planned)
    }
  })

  law('what is due is what a line of that total would cost each party', (plan, { lines }) => {
    lines.forEach(({ spent, parties }, at) => {
      const line = plan.costLines[at] as CostLine
      if (line.assignment.kind === 'scheme' && (line.assignment.over ?? 'line') !== 'line') return
      // Only the total counts for a division by quantity, whatever the first factor is.
      const contribution = line.contribution === 'in-kind-unvalued' ? 'in-kind-valued' : line.contribution
      const alone = { ...line, contribution, factors: [{ value: 1, unit: 'paket' }], unitCost: spent }
      for (const { partyId, due } of parties) {
        const own = splitLine(alone, plan).shares.filter((share) => share.partyId === partyId)
        expect(due).toBe(sum(own.map(({ amount }) => amount)))
      }
    })
  })

  law('the lines of a party add up to its differences, its sums to those of the plan', (plan, settlement) => {
    const split = splitPlan(plan)
    settlement.parties.forEach(({ difference, differenceAtEnd, lines, planned }, at) => {
      expect(sum(lines.map((line) => line.difference))).toBe(difference)
      expect(sum(lines.map((line) => line.differenceAtEnd))).toBe(differenceAtEnd)
      expect(planned).toBe(split.parties[at]?.cash)
    })
    for (const key of ['paid', 'toCome'] as const) {
      const ofParties = sum(settlement.parties.map((party) => party[key]))
      expect(ofParties).toBe(key === 'paid' ? settlement.spent : settlement.toCome)
    }
    expect(sum(settlement.funds.map(({ paid }) => paid))).toBe(settlement.spent)
  })

  law('what was counted and what was left out are all the actuals', (plan, { spent, leftOut }) => {
    expect(spent + sum(leftOut.map(({ amount }) => amount))).toBe(sum(plan.actuals.map(({ amount }) => amount)))
  })

  law('no line gets more to come than is left of it, no payer more than it had planned', (plan, { lines }) => {
    const split = splitPlan(plan)
    lines.forEach(({ planned, spent, toCome }, at) => {
      const sign = planned < 0 ? -1 : 1
      expect(sign * sum(toCome.map(({ amount }) => amount))).toBeLessThanOrEqual(Math.max(0, sign * (planned - spent)))
      for (const { partyId, fundId, amount } of toCome) {
        const share = split.lines[at]?.shares.find((one) => one.partyId === partyId && one.fundId === fundId)
        expect(sign * amount).toBeGreaterThan(0)
        expect(sign * amount).toBeLessThanOrEqual(sign * (share?.amount ?? 0))
      }
    })
  })

  law(
    'paid as proposed, exactly what was said to remain is left; nobody ends farther from even',
    (plan, settlement) => {
      const { parties, proposals, remaining } = settlement
      const after = settle(paidAsProposed(plan, settlement))
      expect(after.parties.map(({ difference }) => difference)).toEqual(remaining.map(({ difference }) => difference))
      const atEnd = parties.map(({ differenceAtEnd }) => ({ difference: differenceAtEnd }))
      if (proposals.length > 0) expect(uneven(remaining)).toBeLessThan(uneven(atEnd))
      remaining.forEach(({ difference }, at) => {
        expect(Math.abs(difference)).toBeLessThanOrEqual(Math.abs(atEnd[at]?.difference as number))
      })
    },
  )

  law('a proposal stays within ceilings and accounts, between funds of the parties it names', (plan, settlement) => {
    const after = settle(paidAsProposed(plan, settlement))
    for (const { lineId, fromPartyId, toPartyId, fromFundId, toFundId, amount } of settlement.proposals) {
      const fund = (id: string) => plan.funds.find((one) => one.id === id) as Fund
      const { account } = plan.costLines.find(({ id }) => id === lineId) as CostLine
      expect([fund(fromFundId).partyId, fund(toFundId).partyId]).toEqual([fromPartyId, toPartyId])
      const { accounts } = fund(toFundId)
      expect(accounts === undefined || accounts.some((prefix) => account.startsWith(prefix))).toBe(true)
      const use = after.funds.find(({ id }) => id === toFundId)
      expect(use?.remainingOfCeiling).toBeGreaterThanOrEqual(0)
      for (const { prefix, remainingOfCeiling } of use?.accounts ?? []) {
        if (account.startsWith(prefix)) expect(remainingOfCeiling).toBeGreaterThanOrEqual(0)
      }
      const balance = (id: string) => settlement.parties.find((party) => party.id === id)?.differenceAtEnd as number
      expect(balance(fromPartyId)).toBeGreaterThan(0)
      expect(balance(toPartyId)).toBeLessThan(0)
      expect(amount).toBeGreaterThan(0)
    }
  })

  law('a share is taken over once, and no more of it than is to come', (_, { lines, proposals }) => {
    const shares = proposals.map(({ lineId, fromFundId }) => `${lineId} ${fromFundId}`)
    expect(new Set(shares).size).toBe(shares.length)
    for (const { lineId, fromFundId, amount, quantity } of proposals) {
      const coming = lines.find(({ id }) => id === lineId)?.toCome.find(({ fundId }) => fundId === fromFundId)?.amount
      if (quantity === undefined) expect(amount).toBe(coming)
      else expect(amount).toBeLessThan(coming as number)
    }
  })

  law('there is a reason exactly where there is no proposal', (_, { proposals, reason }) => {
    expect(reason === undefined).toBe(proposals.length > 0)
  })
})

test('among the uneven plans are many with proposals, and some of every reason', () => {
  const settled = fc.sample(unevenPlans, { numRuns: 400, seed: 1 }).map((plan) => settle(plan))
  expect(settled.filter(({ proposals }) => proposals.length > 0).length).toBeGreaterThan(80)
  expect(settled.some(({ proposals }) => proposals.some(({ quantity }) => quantity !== undefined))).toBe(true)
  expect([...new Set(settled.map(({ reason }) => reason ?? ''))].sort()).toEqual(
    ['', 'accounts', 'ceilings', 'even', 'evens-out-as-planned', 'lines-too-large', 'no-coming-line'].sort(),
  )
})
