import type { TrainingPlan } from '@bekal/core'
import { aCostLine, aFund, aPlan } from '@bekal/core/testing'
import { describe, expect, test } from 'vitest'
import { buildWorkbook, checkFit, PlanDoesNotFitError, readWorkbook } from './index.js'

const parties = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `pihak-${at}`, name: `Pihak ${at}`, kind: 'company' as const }))
const payers = (count: number): Partial<TrainingPlan> => ({
  funds: Array.from({ length: count }, (_, at) => aFund({ id: `dana-${at}` })),
  costLines: [
    aCostLine({
      factors: [{ value: count, unit: 'orang' }],
      assignment: {
        kind: 'by-quantity',
        quantities: Object.fromEntries(Array.from({ length: count }, (_, at) => [`dana-${at}`, 1])),
      },
    }),
  ],
})
const factors = (count: number) =>
  aPlan({ costLines: [aCostLine(), aCostLine({ id: 'dua', factors: Array.from({ length: count }, () => ({ value: 2, unit: 'x' })) })] }) // prettier-ignore
const lines = (count: number) =>
  aPlan({ costLines: Array.from({ length: count }, (_, at) => aCostLine({ id: `baris-${at}` })) })
const tooLarge = aPlan({
  costLines: [aCostLine({ factors: [{ value: 10, unit: 'x' }], unitCost: 999_999_999_999_999 })],
})
const eightParties = aPlan({ parties: parties(8), funds: [aFund({ partyId: 'pihak-0' })] })

describe('a plan that does not fit', () => {
  test.each([
    ['9 parties', aPlan({ parties: parties(9), funds: [] }), 'too-many-parties', ['parties'], { found: 9, limit: 8 }],
    ['3,001 cost lines', lines(3_001), 'too-many-lines', ['costLines'], { found: 3_001, limit: 3_000 }],
    ['5 factors', factors(5), 'too-many-factors', ['costLines', 1, 'factors'], { found: 5, limit: 4 }],
    ['9 payers', aPlan(payers(9)), 'too-many-payers', ['costLines', 0, 'assignment'], { found: 9, limit: 8 }],
    ['a line of 16 digits', tooLarge, 'amount-too-large', ['costLines', 0], { digits: 15 }],
  ])('for its %s says so', async (_, plan, code, path, params) => {
    const issues = checkFit(plan)
    expect(issues[0]).toEqual({ code, severity: 'error', path, params })
    await expect(buildWorkbook(plan, { locale: 'id' })).rejects.toEqual(new PlanDoesNotFitError(issues))
    await expect(buildWorkbook(plan, { locale: 'id' })).rejects.toMatchObject({ code: 'plan-does-not-fit', issues })
  })

  test('for several reasons names all of them at once', () => {
    const plan = aPlan({ ...payers(9), parties: parties(9) })
    const both = { ...plan, costLines: plan.costLines.map((line) => ({ ...line, factors: factors(5).costLines[1]!.factors })) } // prettier-ignore
    expect(checkFit(both).map(({ code }) => code)).toEqual(['too-many-parties', 'too-many-factors', 'too-many-payers'])
  })

  test('for a cell of more letters than Excel holds names sheet and cell', async () => {
    const plan = aPlan({ costLines: [aCostLine({ priceSource: 'x'.repeat(32_768) })] })
    await expect(buildWorkbook(plan, { locale: 'en' })).rejects.toMatchObject({
      issues: [
        {
          code: 'cell-too-long',
          sheet: 'Costs',
          cell: expect.stringMatching(/^[A-Z]+\d+$/u),
          params: { found: 32_768, limit: 32_767 },
        },
      ],
    })
  })
})

test('a plan of 3,000 cost lines has room', () => {
  expect(checkFit(lines(3_000))).toEqual([])
})

describe('a plan at the limits fits', () => {
  test.each([
    ['8 parties', eightParties],
    ['4 factors', factors(4)],
    ['8 payers', aPlan(payers(8))],
  ])('%s', async (_, plan) => {
    expect(checkFit(plan)).toEqual([])
    const { plan: read } = await readWorkbook(await buildWorkbook(plan, { locale: 'id' }))
    expect(read).toEqual(plan)
  })
})
