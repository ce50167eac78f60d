import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readVector } from '../../../test/readiness.js'
import {
  cohenKappa,
  competitionRanks,
  cronbachAlpha,
  drawLots,
  intraclassCorrelation,
  mean,
  quantile,
  roundHalfAway,
  sampleDeviation,
  scaleValue,
  seededRandom,
  wilsonInterval,
} from '../index.js'
import { xoshiro } from './seeded.js'

interface AlphaCase {
  readonly name: string
  readonly data?: number[][]
  readonly patterns_with_freq?: number[][]
  readonly alpha: number | null
  readonly dropped?: Record<string, { alpha: number }>
  readonly items?: string[]
}

describe('Cronbach’s alpha', () => {
  const { cases } = readVector<{ cases: AlphaCase[] }>('rd-cronbach')
  const people = ({ data, patterns_with_freq: patterns = [] }: AlphaCase) =>
    data ?? patterns.flatMap((row) => Array.from({ length: row.at(-1) as number }, () => row.slice(0, -1)))
  const known = cases.filter((one) => people(one).length > 0)

  test.each(known)('of $name is $alpha', (one) => {
    const alpha = cronbachAlpha(people(one))
    if (one.alpha === null) expect(alpha).toBeNull()
    else expect(alpha).toBeCloseTo(one.alpha, 7)
  })

  test.each(known.filter(({ dropped }) => dropped !== undefined))('without one item of $name', (one) => {
    for (const [item, { alpha }] of Object.entries(one.dropped ?? {})) {
      const at = (one.items as string[]).indexOf(item)
      expect(cronbachAlpha(people(one).map((row) => row.toSpliced(at, 1)))).toBeCloseTo(alpha, 7)
    }
  })

  test('reads ten items with variances of 11.16 in all and 77.44 of the total as 0.95 (Bland and Altman)', () => {
    expect((10 / 9) * (1 - 11.16 / 77.44)).toBeCloseTo(0.95, 2)
  })

  test('is reported as it is where items work against each other', () => {
    // Item variances 1 and 7/3, totals 4, 5, 4 with variance 1/3: 2 · (1 − 10).
    expect(
      cronbachAlpha(
        [
          [1, 3],
          [2, 3],
          [3, 1],
        ].map(([a, b]) => [a as number, b as number]),
      ),
    ).toBeLessThan(0)
  })

  test('of nobody, or of one person, is unknown', () => {
    expect(cronbachAlpha([])).toBeNull()
    expect(cronbachAlpha([[1, 2]])).toBeNull()
  })
})

describe('the table of normalisations of the OECD/JRC handbook (table 15), 230 cells', () => {
  interface Row {
    readonly rank: number
    readonly minmax: number
    readonly 'z_sd_n-1': number
    readonly ratio_mean: number
    readonly ratio_best: number
    readonly ratio_worst: number
    readonly diff_mean: number
    readonly diff_worst: number
    readonly above_below: number
    readonly percentile: number
  }
  const index = readVector<{
    countries: string[]
    raw: { SCHOOLING: number[] }
    table15_schooling: Record<string, Row>
    table15_threshold: number
  }>('rd-tai-handbook')
  const values = index.raw.SCHOOLING
  const centre = mean(values) as number
  const deviation = sampleDeviation(values) as number
  const [lo, hi] = [Math.min(...values), Math.max(...values)]
  const ranks = competitionRanks(values.map((value) => -value))

  test.each(index.countries.map((country, at) => [country, values[at] as number, at] as const))(
    '%s',
    (name, value, at) => {
      const printed = index.table15_schooling[name] as Row
      const relative = value / centre - 1
      const below = values.filter((other) => other < value).length
      const ours = {
        rank: ranks[at] as number,
        'z_sd_n-1': (value - centre) / deviation,
        minmax: (scaleValue({ type: 'linear', lo, hi }, value)?.score as number) / 100,
        ratio_mean: value / centre,
        ratio_best: value / hi,
        ratio_worst: value / lo,
        diff_mean: relative,
        diff_worst: value / lo - 1,
        above_below: Math.abs(relative) <= index.table15_threshold ? 0 : Math.sign(relative),
        percentile: (100 * (below + 1)) / values.length,
      }
      for (const [column, figure] of Object.entries(ours)) {
        const shown = roundHalfAway(figure, column === 'percentile' ? 1 : 2)
        expect([column, shown]).toEqual([column, printed[column as keyof Row]])
      }
    },
  )
})

describe('agreement of raters', () => {
  const pairs = (table: readonly (readonly number[])[]) =>
    table.flatMap((row, i) => row.flatMap((n, j) => Array.from({ length: n }, () => [i, j] as const)))

  test('fifty proposals, yes or no by two readers: 0.4', () => {
    // Seen 35/50, by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5: (0.7 − 0.5) / 0.5.
    expect(cohenKappa(pairs([[20, 5], [10, 15]]))).toBeCloseTo(0.4, 12) // prettier-ignore
  })

  test('three ordered grades, weighted by hand', () => {
    // 100 pairs; rows sum to 50, 30, 20 and columns to 48, 31, 21.
    const table = pairs([[40, 8, 2], [6, 20, 4], [2, 3, 15]]) // prettier-ignore
    // Squares seen: (8 + 6 + 4 + 3) · 1 + (2 + 2) · 4 = 37.
    // By chance: (50·31 + 30·48 + 30·21 + 20·31) / 100 · 1 + (50·21 + 20·48) / 100 · 4 = 42.4 + 80.4 = 122.8.
    expect(cohenKappa(table, 'quadratic')).toBeCloseTo(1 - 37 / 122.8, 12)
    // Steps seen: 21 + 4 · 2 = 29; by chance 42.4 + 20.1 · 2 = 82.6.
    expect(cohenKappa(table, 'linear')).toBeCloseTo(1 - 29 / 82.6, 12)
  })

  test('is unknown where chance alone agrees wholly, and of nobody', () => {
    expect(cohenKappa(pairs([[7, 0], [0, 0]]))).toBeNull() // prettier-ignore
    expect(cohenKappa([])).toBeNull()
  })

  test('six subjects by four judges: ICC(2,1) is 0.29 (Shrout and Fleiss, table 2)', () => {
    const ratings = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]] // prettier-ignore
    expect(roundHalfAway(intraclassCorrelation(ratings) as number, 2)).toBe(0.29)
  })

  test('raters who give the same are one; of one rater, or of equal ratings, nothing is known', () => {
    expect(intraclassCorrelation([[1, 1], [3, 3], [5, 5]])).toBe(1) // prettier-ignore
    expect(intraclassCorrelation([[1], [2]])).toBeNull()
    expect(intraclassCorrelation([[2, 2], [2, 2]])).toBeNull() // prettier-ignore
  })
})

describe('the Wilson interval', () => {
  // Newcombe (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is %f to %f', (count, total, low, high) => {
    const interval = wilsonInterval(count, total)
    expect(roundHalfAway(interval?.low as number, 4)).toBe(low)
    expect(roundHalfAway(interval?.high as number, 4)).toBe(high)
  })

  test('of nobody is unknown', () => expect(wilsonInterval(0, 0)).toBeNull())
})

describe('plain statistics', () => {
  test('quartiles lie between values in proportion, as QUARTILE.INC puts them', () => {
    // The example of its documentation: 1, 2, 4, 7, 8, 9, 10, 12 has a first quartile of 3.5.
    expect(quantile([1, 2, 4, 7, 8, 9, 10, 12], 0.25)).toBe(3.5)
    expect(quantile([12, 1], 0.5)).toBe(6.5)
    expect(quantile([], 0.5)).toBeNull()
  })

  test('one person has a mean and no deviation', () => {
    expect(mean([4])).toBe(4)
    expect(sampleDeviation([4])).toBeNull()
    expect(mean([])).toBeNull()
  })

  test('equals share the better rank, also where the noise of sums keeps them apart', () => {
    expect(competitionRanks([70, 90, 70, 10])).toEqual([2, 1, 2, 4])
    expect(competitionRanks([0.1 + 0.2, 0.3])).toEqual([1, 1])
  })
})

describe('pseudo-random numbers', () => {
  test('are those of xoshiro128**', () => {
    // Worked by hand from the published recurrence for the state 1, 2, 3, 4: rotl(2·5, 7)·9 = 11520, and so on.
    const next = xoshiro([1, 2, 3, 4])
    expect([next(), next(), next(), next()]).toEqual([11_520, 0, 5_927_040, 70_819_200])
  })

  test('are the same for a seed, others for another, and lie from 0 to below 1', () => {
    const [one, same, other] = [seededRandom(7), seededRandom(7), seededRandom(8)]
    const drawn = Array.from({ length: 1000 }, one)
    expect(Array.from({ length: 1000 }, same)).toEqual(drawn)
    expect(Array.from({ length: 1000 }, other)).not.toEqual(drawn)
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true)
    expect(Math.abs((mean(drawn) as number) - 0.5)).toBeLessThan(0.05)
  })

  test('lots name everybody once, whatever the order in which they came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 12 }), fc.integer(), (ids, seed) => {
        const drawn = drawLots(ids, seed)
        expect(drawn.toSorted()).toEqual(ids.toSorted())
        expect(drawLots(ids.toReversed(), seed)).toEqual(drawn)
      }),
    )
  })
})
