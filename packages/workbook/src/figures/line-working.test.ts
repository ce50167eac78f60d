import { splitPlan, type CostLine, type LineShare, type TrainingPlan } from '@bekal/core'
import { aCostLine, aFund, aPlan, arbitraryPlan, aScheme } from '@bekal/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../limits.js'
import { computeFigures, payerSlots, quantityScale, type LineWorking } from './index.js'

/** The working of a line that is alone in its plan. */
function workLine(line: CostLine, plan: TrainingPlan): LineWorking {
  return computeFigures({ ...plan, costLines: [line] }, 'id').lines[0] as LineWorking
}

/** What each party and fund carries of a line, by the steps of the sheet. */
function carried({ parties, funds, amounts }: LineWorking): Record<string, number> {
  const sums: Record<string, number> = {}
  amounts.forEach((amount, at) => {
    if (parties[at] === '' || amount === 0) return
    const key = `${parties[at]} ${funds[at]}`
    sums[key] = (sums[key] ?? 0) + amount
  })
  return sums
}

/** The same by the library. */
function shared(shares: readonly LineShare[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { partyId, fundId = '', amount } of shares) {
    if (amount !== 0) sums[`${partyId} ${fundId}`] = (sums[`${partyId} ${fundId}`] ?? 0) + amount
  }
  return sums
}

const alone = (line: CostLine, plan: TrainingPlan) => {
  const [split] = splitPlan({ ...plan, costLines: [line] }).lines
  if (split === undefined) throw new Error('The plan has one line.')
  return split
}

describe('the steps by which the sheet divides a line', () => {
  test('give every party and fund what the library gives, for lines of any plan that a worksheet can compute', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { lines, split } = computeFigures(plan, 'id')
        plan.costLines.forEach((line, at) => {
          const [working, own] = [lines[at] as LineWorking, split.lines[at] ?? alone(line, plan)]
          if (Math.abs(working.total) > limits.exactTotal || working.weightSum > limits.exactWeights) return
          if (payerSlots(line, plan).length > limits.payers) return
          expect(carried(working)).toEqual(shared(own.shares))
          expect(working.unassigned).toBe(own.unassigned)
        })
      }),
      { numRuns: 300 },
    )
  })

  test('give two to eight payers what the library gives, for any weights and totals up to the limits', () => {
    const ids = ['lapas', 'llk', 'bpvp', 'cv', 'ngo', 'blk', 'dinas', 'mitra']
    const ofOne = aPlan({
      parties: ids.map((id) => ({ id, name: id, kind: 'other' as const })),
      funds: ids.map((id) => aFund({ id: `dana-${id}`, partyId: id })),
    })
    const totals = fc.oneof(
      fc.integer({ min: -limits.exactTotal, max: limits.exactTotal }),
      fc.integer({ min: -50, max: 50 }),
    )
    const weights = fc.array(fc.oneof(fc.integer({ min: 1, max: 1_250_000 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 2,
      maxLength: limits.parties,
    })
    fc.assert(
      fc.property(totals, weights, fc.boolean(), (total, parts, byQuantity) => {
        const by = <V>(key: (id: string) => string, value: (part: number) => V) =>
          Object.fromEntries(parts.map((part, at) => [key(ids[at] as string), value(part)]))
        const rule = { kind: 'weights' as const, weights: by((id) => id, Number) }
        const plan = { ...ofOne, schemes: [aScheme({ rule })] }
        const line = aCostLine({
          factors: [{ value: 1, unit: 'kali' }],
          unitCost: total,
          // Fractions are counted in ten-thousandths, so weights stay small enough there.
          assignment: byQuantity
            ? {
                kind: 'by-quantity',
                quantities: by(
                  (id) => `dana-${id}`,
                  (part) => (part % 100) + 0.5,
                ),
              }
            : { kind: 'scheme', schemeId: 'bagi' },
        })
        expect(workLine(line, plan).weightSum).toBeLessThanOrEqual(limits.exactWeights)
        expect(carried(workLine(line, plan))).toEqual(shared(alone(line, plan).shares))
      }),
      { numRuns: 500 },
    )
  })

  test('give a line by quantity its odd rupiah by largest remainder, ties to the fund first in the plan', () => {
    const line = aCostLine({
      factors: [{ value: 3, unit: 'orang' }],
      unitCost: 1_001,
      assignment: { kind: 'by-quantity', quantities: { 'dipa-llk': 1.5, 'dipa-lapas': 1.5 } },
    })
    expect(workLine(line, aPlan())).toMatchObject({
      mode: 2,
      total: 3_003,
      weights: [15_000, 15_000, 0, 0, 0, 0, 0, 0, 0],
      funds: ['dipa-lapas', 'dipa-llk', '', '', '', '', '', '', ''],
      missing: 1,
      amounts: [1_502, 1_501, 0, 0, 0, 0, 0, 0, 0],
    })
  })

  test('mirror a line that pays back', () => {
    const plan = aPlan({ schemes: [aScheme({ rule: { kind: 'equal', parties: ['lapas', 'llk'] } })] })
    const line = aCostLine({ unitCost: -25_001, factors: [{ value: 1, unit: 'kali' }], assignment: { kind: 'scheme', schemeId: 'bagi' } })
    expect(workLine(line, plan).amounts.slice(0, 2)).toEqual([-12_501, -12_500])
  }) // prettier-ignore

  test('give the second payer the odd rupiah where its remainder is larger', () => {
    const plan = aPlan({ schemes: [aScheme({ rule: { kind: 'weights', weights: { lapas: 1, llk: 2 } } })] })
    const line = aCostLine({ unitCost: 2, factors: [{ value: 1, unit: 'kali' }], assignment: { kind: 'scheme', schemeId: 'bagi' } })
    expect(workLine(line, plan).amounts.slice(0, 2)).toEqual([1, 1])
  }) // prettier-ignore

  test('leave a line that names an unknown fund without a payer', () => {
    const line = aCostLine({ assignment: { kind: 'whole-line', fundId: 'tidak-ada' } })
    expect(carried(workLine(line, aPlan()))).toEqual({})
    expect(workLine(line, aPlan()).unassigned).toBe(400_000)
  })
})

describe('the fund cells of a line', () => {
  const plan = aPlan({
    funds: [aFund(), aFund({ id: 'dipa-llk', partyId: 'llk' }), aFund({ id: 'blu', partyId: 'llk' })],
  })
  const slots = (assignment: CostLine['assignment']) => payerSlots(aCostLine({ assignment }), plan)

  test.each<[string, CostLine['assignment'], unknown]>([
    ['its fund', { kind: 'whole-line', fundId: 'blu' }, [{ fund: 'blu' }]],
    [
      'its funds in the plan’s order, unknown ones last',
      { kind: 'by-quantity', quantities: { x: 1, blu: 2, 'dipa-lapas': 3 } },
      [
        { fund: 'dipa-lapas', quantity: 3 },
        { fund: 'blu', quantity: 2 },
        { fund: 'x', quantity: 1 },
      ],
    ],
    ['nothing where a scheme names no fund', { kind: 'scheme', schemeId: 'bagi' }, []],
    ['a dash where it names none on purpose', { kind: 'scheme', schemeId: 'bagi', funds: {} }, [{ fund: '-' }]],
    [
      'its scheme’s funds in the order of their parties; with the party where it does not own the fund',
      { kind: 'scheme', schemeId: 'bagi', funds: { llk: 'blu', lapas: 'dipa-llk' } },
      [{ fund: 'lapas=dipa-llk' }, { fund: 'blu' }],
    ],
    ['nothing in kind', { kind: 'provided', partyId: 'llk' }, []],
    ['nothing where nobody carries it', { kind: 'unassigned' }, []],
  ])('hold %s', (_, assignment, cells) => {
    expect(slots(assignment)).toEqual(cells)
  })

  test('weigh whole quantities as they are and count decimals in ten-thousandths', () => {
    expect(quantityScale([{ fund: 'a', quantity: 2 }, { fund: 'b' }])).toBe(1)
    expect(
      quantityScale([
        { fund: 'a', quantity: 2 },
        { fund: 'b', quantity: 0.5 },
      ]),
    ).toBe(10_000)
  })
})
