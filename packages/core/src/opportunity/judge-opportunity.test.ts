import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryOpportunity, completeOpportunity } from '../../test/index.js'
import { barber, piecework, tailor, wash } from '../../test/trades.js'
import { judgeOpportunity, OpportunityTooLargeError, type Judged, type Opportunity } from './index.js'

/** The value of an answer, or the answer itself. */
const told = <T>(judged: Judged<T>) => (judged.answer === 'known' ? judged.value : judged.answer)

describe('the worked trades', () => {
  // Contribution 15,000 − 3,000 = 12,000. Wage 2,744,628 ÷ 12,000 = 228.7 → 229 units; ÷ 26 days = 8.797 → 8.8 a day.
  // A month: 12,000 × 10 × 26 = 3,120,000; less the wage 375,372. 4,000,000 ÷ 3,120,000 = 1.28; ÷ 375,372 = 10.66.
  test('a motorcycle wash pays back in 1.3 months on paper and in 10.7 with a wage', () => {
    const report = judgeOpportunity(wash)
    expect(told(report.contributionPerUnit)).toBe(12_000)
    expect(told(report.contributionPerMonth)).toBe(3_120_000)
    expect(figuresOf(report.withoutWage)).toEqual([0, 0, 3_120_000, 1.3])
    expect(figuresOf(report.withWage)).toEqual([229, 8.8, 375_372, 10.7])
  })

  // Contribution 14,000. Rent 750,000 ÷ 14,000 = 53.6 → 54; ÷ 26 = 2.06. With wage 3,494,628 ÷ 14,000 = 249.6 → 250; 9.60 a day.
  // A month: 14,000 × 12 × 26 = 4,368,000; less rent 3,618,000; less wage 873,372. 2,000,000 ÷ those = 0.55 and 2.29.
  test('a barber in a rented chair', () => {
    const report = judgeOpportunity(barber)
    expect(figuresOf(report.withoutWage)).toEqual([54, 2.1, 3_618_000, 0.6])
    expect(figuresOf(report.withWage)).toEqual([250, 9.6, 873_372, 2.3])
  })

  // Contribution 52,000: 2,744,628 ÷ 52,000 = 52.8 → 53; ÷ 26 = 2.03. Two a day give 52,000 × 52 = 2,704,000: 40,628 too little.
  test('a tailor of two shirts a day never earns the machine back once paid a wage', () => {
    const report = judgeOpportunity(tailor)
    expect(figuresOf(report.withoutWage)).toEqual([0, 0, 2_704_000, 1.3])
    expect(figuresOf(report.withWage)).toEqual([53, 2, -40_628, 'never'])
  })

  // (2,744,628 + 150,000) ÷ 14,000 = 206.8 → 207; ÷ 26 = 7.95 → 8.0.
  test('sewing by the piece: the break-even needs no start-up cost, the payback does', () => {
    const { withWage } = judgeOpportunity(piecework)
    expect(figuresOf(withWage)).toEqual([207, 8, 'unknown', 'unknown'])
    expect(withWage.paybackMonths).toMatchObject({ missing: ['startUpCost', 'unitsPerDay'] })
  })

  // 60 heads a day ÷ 12 = 5 chairs; sixteen graduates would offer 192.
  test('sixteen barbers saturate a place with sixty heads a day; five do not', () => {
    const value = (graduates: number) => judgeOpportunity(barber, { graduates }).saturation
    expect(value(16)).toMatchObject({ value: { businesses: 5, supplyPerDay: 192, saturated: true } })
    expect(value(5)).toMatchObject({ value: { businesses: 5, supplyPerDay: 60, saturated: false } })
  })

  // Price 12,000 13,500 16,500 18,000: × 260 units less 780,000 and the wage. Units 8 9 11 12 a day × 26 × 12,000 less the wage.
  // For example 13,500 − 3,000 = 10,500 × 260 = 2,730,000 − 2,744,628 = −14,628; 9 × 26 × 12,000 = 2,808,000 − 2,744,628 = 63,372.
  test('a tenth less in price turns the wash’s gain into a loss; a tenth less in volume does not', () => {
    const rows = judgeOpportunity(wash).sensitivity.map(({ changed, percent, withWage }) => [
      ...[changed, percent, told(withWage.monthlyResult), told(withWage.paybackMonths)],
    ])
    expect(rows).toEqual([
      ['price', -20, -404_628, 'never'],
      ['price', -10, -14_628, 'never'],
      ['price', 10, 765_372, 5.2],
      ['price', 20, 1_155_372, 3.5],
      ['unitsPerDay', -20, -248_628, 'never'],
      ['unitsPerDay', -10, 63_372, 63.1],
      ['unitsPerDay', 10, 687_372, 5.8],
      ['unitsPerDay', 20, 999_372, 4],
    ])
  })
})

describe('an answer', () => {
  test('names what is missing and rests on what is there', () => {
    const { contributionPerUnit } = judgeOpportunity({
      price: { value: 15_000, status: 'observed', source: 'Atambua' },
    })
    expect(contributionPerUnit).toEqual({
      answer: 'unknown',
      missing: ['variableCost'],
      restsOn: [{ input: 'price', value: 15_000, status: 'observed', source: 'Atambua' }],
      weakest: 'observed',
    })
  })

  test('is as sure as its least sure input', () => {
    const sure = { ...wash, variableCost: { value: 3_000, status: 'official' as const } }
    expect(judgeOpportunity(sure).contributionPerUnit.weakest).toBe('observed')
    expect(judgeOpportunity(sure).contributionPerMonth.weakest).toBe('assumption')
    expect(judgeOpportunity({}).weakest).toBeNull()
  })

  test.each<[string, Partial<Opportunity>, unknown[]]>([
    ['a unit that leaves nothing never covers a cost', { price: { value: 3_000, status: 'observed' } }, ['never', 'never', -2_744_628, 'never']],
    ['a unit sold at a loss never does', { price: { value: 2_000, status: 'observed' } }, ['never', 'never', -3_004_628, 'never']],
    ['without a working day there is no day to break even on', { workingDaysPerMonth: { value: 0, status: 'observed' } }, [229, 'never', -2_744_628, 'never']],
    ['nothing to pay back takes no month', { startUpCost: { value: 0, status: 'observed' } }, [229, 8.8, 375_372, 0]],
    // 0.25 a day × 26 = 6.5 units × 12,000 = 78,000
    ['a unit every fourth day is a quarter a day', { unitsPerDay: { value: 0.25, status: 'observed' } }, [229, 8.8, -2_666_628, 'never']],
  ])('%s', (_, change, expected) => {
    expect(figuresOf(judgeOpportunity({ ...wash, ...change }).withWage)).toEqual(expected)
  }) // prettier-ignore

  test('a month past fifteen digits is refused by name', () => {
    const large = { ...wash, price: { value: 999_999_999_999_999, status: 'assumption' as const } }
    expect(() => judgeOpportunity(large)).toThrow(OpportunityTooLargeError)
  })
})

describe('laws', () => {
  const never = Number.POSITIVE_INFINITY
  const size = (judged: Judged<number>) => (judged.answer === 'known' ? judged.value : never)

  test('a higher price never raises the break-even nor the payback', () => {
    fc.assert(
      fc.property(completeOpportunity, fc.nat({ max: 1_000_000 }), (one, more) => {
        const dearer = { ...one, price: { ...one.price, value: Math.min(one.price.value + more, 1_000_000_000) } }
        const [before, after] = [judgeOpportunity(one).withWage, judgeOpportunity(dearer).withWage]
        expect(size(after.breakEvenPerMonth)).toBeLessThanOrEqual(size(before.breakEvenPerMonth))
        expect(size(after.breakEvenPerDay)).toBeLessThanOrEqual(size(before.breakEvenPerDay))
        expect(size(after.paybackMonths)).toBeLessThanOrEqual(size(before.paybackMonths))
      }),
    )
  })

  test('paying the owner never brings the money back sooner', () => {
    fc.assert(
      fc.property(completeOpportunity, (one) => {
        const { withoutWage, withWage } = judgeOpportunity(one)
        expect(size(withWage.paybackMonths)).toBeGreaterThanOrEqual(size(withoutWage.paybackMonths))
        expect(size(withWage.breakEvenPerMonth)).toBeGreaterThanOrEqual(size(withoutWage.breakEvenPerMonth))
      }),
    )
  })

  test('the break-even covers the costs, and one unit less does not', () => {
    fc.assert(
      fc.property(completeOpportunity, (one) => {
        const { contributionPerUnit, withWage } = judgeOpportunity(one)
        if (withWage.breakEvenPerMonth.answer !== 'known' || contributionPerUnit.answer !== 'known') return
        const units = BigInt(withWage.breakEvenPerMonth.value)
        const [each, costs] = [
          BigInt(contributionPerUnit.value),
          BigInt(one.fixedCostPerMonth.value + one.ownerWagePerMonth.value),
        ]
        expect(units * each >= costs).toBe(true)
        expect(units === 0n || (units - 1n) * each < costs).toBe(true)
      }),
    )
  })

  test('no figure is guessed: an answer is unknown exactly when an input is missing, and names it', () => {
    fc.assert(
      fc.property(arbitraryOpportunity, (one) => {
        const { withWage, missing } = judgeOpportunity(one)
        for (const judged of Object.values(withWage) as Judged<number>[]) {
          if (judged.answer === 'unknown') expect(missing).toEqual(expect.arrayContaining([...judged.missing]))
          else expect(judged.restsOn.length).toBeGreaterThan(0)
        }
        const needed = missing.filter((input) => input !== 'localDemandPerDay')
        expect(withWage.paybackMonths.answer === 'unknown').toBe(needed.length > 0)
      }),
    )
  })
})

function figuresOf(
  standing: Record<'breakEvenPerMonth' | 'breakEvenPerDay' | 'monthlyResult' | 'paybackMonths', Judged<number>>,
) {
  const { breakEvenPerMonth, breakEvenPerDay, monthlyResult, paybackMonths } = standing
  return [breakEvenPerMonth, breakEvenPerDay, monthlyResult, paybackMonths].map(told)
}
