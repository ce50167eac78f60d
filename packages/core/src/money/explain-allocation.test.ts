import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totals, weightLists } from '../../test/money.js'
import { allocate, BadWeightError, explainAllocation } from './index.js'

describe('the certificate of a split', () => {
  test('shows exact share, floor, odd unit and place in the queue of every entry', () => {
    expect(explainAllocation(100, [2, 3, 1])).toMatchObject({
      method: 'largest-remainder',
      total: 100,
      weightSum: 6,
      missing: 1,
      entries: [
        { weight: 2, exact: { whole: 33, numerator: 2, denominator: 6 }, floor: 33, extra: 0, rank: 2, amount: 33 },
        { weight: 3, exact: { whole: 50, numerator: 0, denominator: 6 }, floor: 50, extra: 0, rank: null, amount: 50 },
        { weight: 1, exact: { whole: 16, numerator: 4, denominator: 6 }, floor: 16, extra: 1, rank: 1, amount: 17 },
      ],
    })
  })

  test('a negative total has negative whole parts and odd units, and fractions with the total’s sign', () => {
    const { entries } = explainAllocation(-10, [1, 2])
    expect(entries).toMatchObject([
      { exact: { whole: -3, numerator: 1, denominator: 3 }, floor: -3, extra: 0, rank: 2, amount: -3 },
      { exact: { whole: -6, numerator: 2, denominator: 3 }, floor: -6, extra: -1, rank: 1, amount: -7 },
    ])
  })

  test('equal remainders queue in the order they were given', () => {
    expect(explainAllocation(100, [1, 1, 1]).entries.map(({ rank }) => rank)).toEqual([1, 2, 3])
  })

  test('refuses what allocate refuses', () => {
    expect(() => explainAllocation(1, [-1])).toThrow(BadWeightError)
  })

  test('adds up again: floors and odd units make the shares, shares the total, fractions their weight’s part', () => {
    fc.assert(
      fc.property(totals, weightLists, (total, weights) => {
        const certificate = explainAllocation(total, weights)
        const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
        const sign = total < 0 ? -1n : 1n
        expect(BigInt(certificate.weightSum)).toBe(sum)
        expect(certificate.entries.map(({ amount }) => amount)).toEqual(allocate(total, weights))
        for (const { weight, exact, floor, extra, amount, rank } of certificate.entries) {
          const parts = BigInt(exact.whole) * BigInt(exact.denominator) + sign * BigInt(exact.numerator)
          expect(parts * sum).toBe(BigInt(total) * BigInt(weight) * BigInt(exact.denominator))
          expect(floor + extra).toBe(amount)
          expect(Math.abs(extra)).toBe(rank !== null && rank <= certificate.missing ? 1 : 0)
        }
        expect(certificate.entries.filter(({ extra }) => extra !== 0)).toHaveLength(certificate.missing)
      }),
    )
  })
})

describe('the sentence of a split', () => {
  test('reads like this where units are left over', () => {
    const { sentence } = explainAllocation(1_250_001, [7_000, 3_000], { names: ['Lapas', 'LLK'] })
    expect(sentence).toEqual({
      id:
        '1.250.001 dibagi menurut bobot dengan metode sisa terbesar. Lapas: 875.001 (7.000/10.000); ' +
        'LLK: 375.000 (3.000/10.000). Setelah dibulatkan ke bawah tersisa 1; itu untuk ' +
        'pecahan terbesar (bila sama, yang lebih dahulu tercantum): Lapas. Jumlah semua bagian sama dengan total.',
      en:
        '1,250,001 was divided by weight with the largest-remainder method. Lapas: 875,001 (7,000/10,000); ' +
        'LLK: 375,000 (3,000/10,000). After rounding down, 1 remained; it went to the largest fraction ' +
        '(ties to the earlier entry): Lapas. The shares add up to the total.',
    })
  })

  test('says so where every share is whole', () => {
    const { sentence } = explainAllocation(10, [1, 1])
    expect(sentence.id).toContain('tidak ada sisa pembulatan')
    expect(sentence.en).toContain('nothing was left over')
  })

  test('contains the total, every share, every weight and every name, in the figures of both languages', () => {
    fc.assert(
      fc.property(totals, weightLists, (total, weights) => {
        const names = weights.map((_, at) => `Pihak ${at + 1}`)
        const { sentence, entries, weightSum } = explainAllocation(total, weights, { names })
        for (const [language, tag] of [
          ['id', 'id-ID'],
          ['en', 'en-US'],
        ] as const) {
          const figure = (value: number) => value.toLocaleString(tag)
          expect(sentence[language]).toContain(figure(total))
          entries.forEach(({ amount, weight }, at) => {
            expect(sentence[language]).toContain(
              `${names[at]}: ${figure(amount)} (${figure(weight)}/${figure(weightSum)})`,
            )
          })
        }
      }),
    )
  })
})
