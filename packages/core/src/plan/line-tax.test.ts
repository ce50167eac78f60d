import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCostLine, aPlan } from '../../test/index.js'
import { totals } from '../../test/money.js'
import { sentences } from '../../test/sentences.js'
import { NotAnAmountError } from '../money/index.js'
import { lineTax, splitPlan } from './index.js'

const ppn = { label: 'PPN', rateBasisPoints: 1_100 }
const pph = { label: 'PPh 23', rateBasisPoints: 500, base: 'gross' } as const

describe('a line’s tax', () => {
  sentences(
    [
      {
        title: 'PPN 11 % that is included: 111,000 is 100,000 and 11,000',
        tax: { ...ppn, included: true },
        total: 111_000,
        parts: { net: 100_000, tax: 11_000, gross: 111_000, beyondTotal: 0 },
      },
      {
        title: 'PPN that is included, rounded: of 100,000 it is 9,909.91',
        tax: { ...ppn, included: true },
        total: 100_000,
        parts: { net: 90_090, tax: 9_910, gross: 100_000, beyondTotal: 0 },
      },
      {
        title: 'PPN that is not included comes on top, and is beyond the total',
        tax: { ...ppn, included: false },
        total: 100_000,
        parts: { net: 100_000, tax: 11_000, gross: 111_000, beyondTotal: 11_000 },
      },
      {
        title: 'half a rupiah of PPN is rounded away from zero: 11 % of 50 is 5.5',
        tax: { ...ppn, included: false },
        total: 50,
        parts: { net: 50, tax: 6, gross: 56, beyondTotal: 6 },
      },
      {
        title: 'a rate is of the net price where it does not say',
        tax: { ...ppn, included: true, base: 'net' },
        total: 111_000,
        parts: { net: 100_000, tax: 11_000, gross: 111_000, beyondTotal: 0 },
      },
      {
        title: 'PPh 5 % withheld from a gross price: 1,000,000 leaves 950,000',
        tax: { ...pph, included: true },
        total: 1_000_000,
        parts: { net: 950_000, tax: 50_000, gross: 1_000_000, beyondTotal: 0 },
      },
      {
        title: 'PPh 5 % grossed up: for 950,000 in hand 1,000,000 is to be paid',
        tax: { ...pph, included: false },
        total: 950_000,
        parts: { net: 950_000, tax: 50_000, gross: 1_000_000, beyondTotal: 50_000 },
      },
      {
        title: 'PPh grossed up, rounded: for 1,000,000 in hand 52,631.58 more',
        tax: { ...pph, included: false },
        total: 1_000_000,
        parts: { net: 1_000_000, tax: 52_632, gross: 1_052_632, beyondTotal: 52_632 },
      },
      {
        title: 'a tax that withholds all leaves nothing, whether it is included or not',
        tax: { ...pph, rateBasisPoints: 10_000, included: false },
        total: 700,
        parts: { net: 0, tax: 700, gross: 700, beyondTotal: 0 },
      },
      {
        title: 'a rate of nothing takes nothing',
        tax: { ...ppn, rateBasisPoints: 0, included: false },
        total: 700,
        parts: { net: 700, tax: 0, gross: 700, beyondTotal: 0 },
      },
      {
        title: 'a refund gives its tax back',
        tax: { ...ppn, included: false },
        total: -50,
        parts: { net: -50, tax: -6, gross: -56, beyondTotal: -6 },
      },
    ] as const,
    ({ tax, total, parts }) => {
      const { label, rateBasisPoints } = tax
      expect(lineTax({ tax }, total)).toEqual({ label, rateBasisPoints, ...parts })
    },
  )

  test('is none where a line states none', () => {
    expect(lineTax({}, 100)).toBeUndefined()
  })

  test('past fifteen digits is refused by name', () => {
    const tax = { ...pph, rateBasisPoints: 9_999, included: false }
    // Ten thousand times the total.
    expect(() => lineTax({ tax }, 100_000_000_000)).toThrow(NotAnAmountError)
    expect(lineTax({ tax }, 99_999_999_999)).toMatchObject({ gross: 999_999_999_990_000 })
  })
})

const taxes = fc.record({
  label: fc.constant('PPN'),
  rateBasisPoints: fc.nat({ max: 10_000 }),
  included: fc.boolean(),
  base: fc.constantFrom('net', 'gross', undefined),
})

test('net and tax make the gross price, one of the two prices is the total, and a refund mirrors', () => {
  fc.assert(
    fc.property(
      taxes,
      totals.map((total) => Math.trunc(total / 10_000)),
      (tax, total) => {
        const found = lineTax({ tax }, total)
        if (found === undefined) throw new TypeError('the line states a tax')
        expect(found.net + found.tax).toBe(found.gross)
        expect([found.net, found.gross]).toContain(total)
        expect(found.beyondTotal).toBe(found.gross - total)
        const mirrored = lineTax({ tax }, -total)
        expect(mirrored).toMatchObject({ net: 0 - found.net, tax: 0 - found.tax, gross: 0 - found.gross })
      },
    ),
    { numRuns: 500 },
  )
})

test('the rate of the net, or of the gross price is the tax to within half a unit', () => {
  fc.assert(
    fc.property(
      taxes,
      totals.map((total) => Math.trunc(total / 10_000)),
      (tax, total) => {
        const found = lineTax({ tax }, total)
        if (found === undefined || (tax.base === 'gross' && tax.rateBasisPoints === 10_000)) return
        const { net, gross, tax: amount } = found
        // The price that is not the total is itself rounded: it is off by half a unit, and so is its part.
        const given = BigInt(tax.base === 'gross' ? gross : net) * BigInt(tax.rateBasisPoints)
        const off = given - BigInt(amount) * 10_000n
        expect(off <= 10_000n && off >= -10_000n).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

test('the taxes of a plan are the sums of its lines’, a line without tax counting as its total in both prices', () => {
  const one = [{ value: 1, unit: 'paket' }]
  const plan = aPlan({
    costLines: [
      aCostLine({ id: 'a', factors: one, unitCost: 111_000, tax: { ...ppn, included: true } }),
      aCostLine({ id: 'b', factors: one, unitCost: 100_000, tax: { ...ppn, included: false } }),
      aCostLine({ id: 'c', factors: one, unitCost: 1_000_000, tax: { ...pph, included: true } }),
      aCostLine({ id: 'd', factors: one, unitCost: 7 }),
    ],
  })
  expect(splitPlan(plan).taxes).toEqual({ net: 1_150_007, tax: 72_000, gross: 1_222_007, beyondTotals: 11_000 })
})
